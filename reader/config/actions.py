"""The table of actions: bindings, palette, help, footer, keys file and docs come from it."""

from dataclasses import dataclass
from typing import Literal, get_args

from reader.config.messages import mark

Scope = Literal["app", "reading", "select", "list", "search", "note", "tags", "review"]
SCOPES: tuple[Scope, ...] = get_args(Scope)


@dataclass(frozen=True, slots=True)
class Action:
    """Something a user can do, by its name.

    `id` is what `keys.toml` calls it; `action` is the Textual action, with its parameters;
    `keys` are Textual key names with commas between, empty where only the palette has it.
    `label` (a few words) and `help` (a sentence) are English message ids, to be translated
    where they are shown. Within one scope, a key belongs to one action. No id is the start
    of another's path: `mark = "m"` and `mark.red = "4"` cannot stand in one TOML file.
    """

    id: str
    action: str
    keys: str
    label: str
    help: str
    scope: Scope
    footer: bool = False

    @property
    def key_names(self) -> tuple[str, ...]:
        """The keys one by one."""
        return tuple(self.keys.split(",")) if self.keys else ()


FOOTER = {
    "palette",
    "help",
    "quit",
    "pane.outline",
    "pane.figures",
    "pane.quotes",
    "pane.names",
    "pane.notes",
    "search.forward",
    "script.cycle",
    "select.start",
    "copy.plain",
    "mark.here",
    "note.write",
    "select.leave",
    "list.open",
    "find.accept",
    "find.next",
    "find.leave",
    "note.save",
    "note.editor",
    "note.leave",
    "tags.save",
    "tags.complete",
    "tags.leave",
    "review.accept",
    "review.attach",
    "review.keep",
    "review.delete",
}

# The Textual action is the id with underscores, but for these.
OTHER_NAMES = {
    "palette": "command_palette",
    "suspend": "suspend_process",
    "select.start": "select",
    "copy.plain": "copy",
    "note.write": "note",
    "mark.here": "mark",
    "mark.yellow": "mark('yellow')",
    "mark.green": "mark('green')",
    "mark.blue": "mark('blue')",
    "mark.red": "mark('red')",
    "mark.purple": "mark('purple')",
    "mark.underline": "mark('underline')",
}


def _actions(scope: Scope, *rows: tuple[str, str, str, str]) -> tuple[Action, ...]:
    return tuple(
        Action(
            id=name,
            action=OTHER_NAMES.get(name, name.replace(".", "_")),
            keys=keys,
            label=label,
            help=text,
            scope=scope,
            footer=name in FOOTER,
        )
        for name, keys, label, text in rows
    )


APP = _actions(
    "app",
    ("palette", "ctrl+p", mark("Commands"), mark("Find any command by name")),
    ("theme", "T", mark("Theme"), mark("Choose a theme")),
    ("help", "f1", mark("Help"), mark("Show all keys")),
    ("library", "O", mark("Library"), mark("Open another text")),
    ("suspend", "ctrl+z", mark("Suspend"), mark("Stop for a while; the shell's fg comes back")),
    ("quit", "q", mark("Quit"), mark("Close the reader; the place is kept")),
)

MOVING = _actions(
    "reading",
    ("line.next", "j,down", mark("Line down"), mark("Go one line down")),
    ("line.previous", "k,up", mark("Line up"), mark("Go one line up")),
    ("page.next", "space,pagedown", mark("Next page"), mark("Turn to the next page")),
    ("page.previous", "b,pageup", mark("Previous page"), mark("Turn to the previous page")),
    ("half.next", "ctrl+d", mark("Half page down"), mark("Go half a page down")),
    ("half.previous", "ctrl+u", mark("Half page up"), mark("Go half a page up")),
    ("text.start", "g,home", mark("Start"), mark("Go to the start of the text")),
    ("text.end", "G,end", mark("End"), mark("Go to the end of the text")),
    ("section.next", "right_square_bracket", mark("Next section"), mark("Go to the next section")),
    (
        "section.previous",
        "left_square_bracket",
        mark("Previous section"),
        mark("Go to the previous section"),
    ),
    (
        "paragraph.next",
        "right_curly_bracket",
        mark("Next paragraph"),
        mark("Go to the next paragraph"),
    ),
    (
        "paragraph.previous",
        "left_curly_bracket",
        mark("Previous paragraph"),
        mark("Go to the previous paragraph"),
    ),
    ("jump.back", "backspace,H", mark("Back"), mark("Go back to where you jumped from")),
    ("jump.forward", "L", mark("Forward"), mark("Go forward again after going back")),
)

PANES = _actions(
    "reading",
    ("pane.next", "tab", mark("Next pane"), mark("Go to the next pane")),
    ("pane.previous", "shift+tab", mark("Previous pane"), mark("Go to the previous pane")),
    ("pane.outline", "o", mark("Outline"), mark("Show or hide the outline")),
    ("pane.figures", "number_sign", mark("Figures"), mark("List the figures of the text")),
    ("pane.quotes", "quotation_mark", mark("Quotes"), mark("List who said what")),
    ("pane.names", "at", mark("Names"), mark("List people, companies, places and products")),
    ("pane.notes", "apostrophe", mark("Notes"), mark("List your highlights and notes")),
    (
        "marks.toggle",
        "M",
        mark("Marks"),
        mark("Show or hide the marks of figures, quotes and names"),
    ),
)

SEARCHING = _actions(
    "reading",
    ("search.forward", "slash", mark("Search"), mark("Search as you type, in either script")),
    ("search.backward", "question_mark", mark("Search back"), mark("Search towards the start")),
    ("search.next", "n", mark("Next hit"), mark("Go to the next hit")),
    ("search.previous", "N", mark("Previous hit"), mark("Go to the previous hit")),
)

VIEW = _actions(
    "reading",
    ("script.cycle", "s", mark("Script"), mark("As written, simplified, traditional")),
    (
        "script.choose",
        "S",
        mark("Standard"),
        mark("Choose the exact standard: Taiwan, Hong Kong, Japan"),
    ),
    ("chart", "p", mark("Chart"), mark("Draw figures of one unit as bars, dates on a line")),
    ("measure.wider", "plus,equals_sign", mark("Wider"), mark("Make the lines longer")),
    ("measure.narrower", "minus", mark("Narrower"), mark("Make the lines shorter")),
)

TAKING = _actions(
    "reading",
    ("select.start", "v", mark("Select"), mark("Select with the keyboard")),
    ("copy.plain", "y", mark("Copy"), mark("Copy the selection, or the quote or figure here")),
    ("copy.cite", "Y", mark("Copy with source"), mark("Copy with the citation")),
    (
        "copy.choose",
        "c",
        mark("Copy as…"),
        mark("Choose the form: plain, with source, Markdown, as shown or as written"),
    ),
    ("copy.save", "", mark("Save last copy"), mark("Write what was copied last to a file")),
    ("leave", "escape", mark("Leave"), mark("Close what is open: selection, search, pane")),
)

ANNOTATING = _actions(
    "reading",
    ("mark.here", "m", mark("Mark"), mark("Mark the selection, or the sentence here")),
    ("mark.yellow", "1", mark("Yellow"), mark("Mark in yellow")),
    ("mark.green", "2", mark("Green"), mark("Mark in green")),
    ("mark.blue", "3", mark("Blue"), mark("Mark in blue")),
    ("mark.red", "4", mark("Red"), mark("Mark in red")),
    ("mark.purple", "5", mark("Purple"), mark("Mark in purple")),
    ("mark.underline", "underscore", mark("Underline"), mark("Draw a line under it")),
    ("note.write", "a", mark("Note"), mark("Write a note")),
    ("note.tags", "t", mark("Tags"), mark("Give the note tags")),
    ("note.delete", "x", mark("Delete"), mark("Delete the mark or note here")),
    (
        "notes.review",
        "R",
        mark("Look through"),
        mark("Look through the notes after their text changed"),
    ),
    ("undo", "u", mark("Undo"), mark("Take the last change of a note back")),
    ("redo", "ctrl+r", mark("Redo"), mark("Make the change again")),
)

OVERRULING = _actions(
    "reading",
    (
        "heading.choose",
        "",
        mark("Heading…"),
        mark("Make the selection or the line here a heading, or running text"),
    ),
    ("paragraph.split", "", mark("Split paragraph"), mark("Begin a paragraph at the cursor")),
    (
        "paragraph.join",
        "",
        mark("Join paragraphs"),
        mark("Join the paragraphs selected, or the one here to the one before"),
    ),
    (
        "structure.undo",
        "",
        mark("Undo structure"),
        mark("Take the last decision about headings and paragraphs back"),
    ),
)

SELECTING = _actions(
    "select",
    ("select.left", "h,left", mark("Left"), mark("One character back")),
    ("select.right", "l,right", mark("Right"), mark("One character on")),
    ("select.down", "j,down", mark("Down"), mark("One line down")),
    ("select.up", "k,up", mark("Up"), mark("One line up")),
    ("select.word", "w", mark("Word on"), mark("To the start of the next word")),
    ("select.word_back", "b", mark("Word back"), mark("To the start of the word")),
    ("select.word_end", "e", mark("Word end"), mark("To the end of the word")),
    (
        "select.sentence",
        "right_parenthesis",
        mark("Sentence on"),
        mark("To the end of the sentence"),
    ),
    (
        "select.sentence_back",
        "left_parenthesis",
        mark("Sentence back"),
        mark("To the start of the sentence"),
    ),
    (
        "select.paragraph",
        "right_curly_bracket",
        mark("Paragraph on"),
        mark("To the end of the paragraph"),
    ),
    (
        "select.paragraph_back",
        "left_curly_bracket",
        mark("Paragraph back"),
        mark("To the start of the paragraph"),
    ),
    ("select.line_start", "0,home", mark("Line start"), mark("To the start of the line")),
    ("select.line_end", "dollar_sign,end", mark("Line end"), mark("To the end of the line")),
    ("select.swap", "o", mark("Other end"), mark("Move the other end of the selection")),
    ("select.leave", "escape,v", mark("Stop"), mark("Stop selecting")),
)

LISTS = _actions(
    "list",
    ("list.open", "enter", mark("Go there"), mark("Go to the place in the text")),
    ("list.next", "j,down", mark("Next"), mark("Next line of the list")),
    ("list.previous", "k,up", mark("Previous"), mark("Previous line of the list")),
    ("list.page_next", "space,pagedown", mark("Next page"), mark("Next page of the list")),
    ("list.page_previous", "b,pageup", mark("Previous page"), mark("Previous page of the list")),
    ("list.first", "g,home", mark("First"), mark("First line of the list")),
    ("list.last", "G,end", mark("Last"), mark("Last line of the list")),
    ("list.tab_next", "l,right", mark("Next list"), mark("Figures, quotes, names, notes")),
    ("list.tab_previous", "h,left", mark("Previous list"), mark("Notes, names, quotes, figures")),
    ("list.more", "i", mark("All about it"), mark("All that the text says of this name")),
    ("list.copy", "y", mark("Copy"), mark("Copy this line of the list")),
    ("list.copy_all", "Y", mark("Copy all"), mark("Copy all lines shown, as a table")),
    ("list.group", "r", mark("Group"), mark("Group the list in another way")),
    ("list.unit", "d", mark("Unit"), mark("Show only the figures of one unit")),
    ("list.filter", "slash,f", mark("Filter"), mark("Show only the lines with what you type")),
    ("list.leave", "escape", mark("To the text"), mark("Go back to the text")),
)

SEARCH_LINE = _actions(
    "search",
    ("find.accept", "enter", mark("Keep"), mark("Stay at the hit and close the search line")),
    ("find.next", "down", mark("Next hit"), mark("Go to the next hit")),
    ("find.previous", "up", mark("Previous hit"), mark("Go to the previous hit")),
    ("find.leave", "escape", mark("Cancel"), mark("Go back to where the search began")),
)

WRITING = _actions(
    "note",
    ("note.save", "ctrl+s,ctrl+enter", mark("Save"), mark("Keep the note")),
    ("note.editor", "ctrl+o", mark("Editor"), mark("Write on in your own editor")),
    ("note.leave", "escape", mark("Leave"), mark("Leave the note as it was")),
)

TAGGING = _actions(
    "tags",
    ("tags.save", "enter", mark("Save"), mark("Keep the tags")),
    ("tags.complete", "tab", mark("Complete"), mark("Complete the word with the first tag shown")),
    ("tags.leave", "escape", mark("Leave"), mark("Leave the tags as they were")),
)

REVIEWING = _actions(
    "review",
    ("review.accept", "a", mark("Accept"), mark("The place is right")),
    ("review.attach", "m", mark("Attach"), mark("Put the note on the words selected")),
    ("review.keep", "n", mark("Leave it"), mark("Leave the note as it is, and go on")),
    ("review.delete", "x", mark("Delete"), mark("Delete the note")),
)

ACTIONS: tuple[Action, ...] = (
    *APP,
    *MOVING,
    *PANES,
    *SEARCHING,
    *VIEW,
    *TAKING,
    *ANNOTATING,
    *OVERRULING,
    *SELECTING,
    *LISTS,
    *SEARCH_LINE,
    *WRITING,
    *TAGGING,
    *REVIEWING,
)

_BY_ID = {action.id: action for action in ACTIONS}


def by_scope(scope: Scope) -> tuple[Action, ...]:
    """The actions of one scope, in the order of the help."""
    return tuple(action for action in ACTIONS if action.scope == scope)


def find(action_id: str) -> Action:
    """The action with this id.

    Raises:
        KeyError: there is none.
    """
    return _BY_ID[action_id]
