"""Whatever a text holds, nothing of it is obeyed: no markup, no escapes, no direction marks."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len
from textual.widget import Widget

from reader.model.annotation import Anchor, Annotation
from reader.model.entity import Entity
from reader.model.figure import Figure
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span
from reader.model.spans import Spans
from reader.tui.bindings import Hint
from reader.tui.screens.choose import ChooseScreen
from reader.tui.screens.name_card import NameCard
from reader.tui.screens.note_editor import NoteEditor
from reader.tui.screens.tags import TagsSheet
from reader.tui.widgets.figures_list import FiguresList
from reader.tui.widgets.hits_list import HitsList
from reader.tui.widgets.names_list import NamesList
from reader.tui.widgets.notes_list import NotesList
from reader.tui.widgets.options_list import Option, OptionsList
from reader.tui.widgets.outline_pane import Entry, OutlinePane
from reader.tui.widgets.quotes_list import QuotesList
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.search_bar import SearchBar
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_line import Heading, TitleLine

HOSTILE = [
    "[red]红[/]",
    "[/oops] [@click=app.quit]x[/]",
    "\x1b[31m\x1b]52;c;eA==\x07",
    "\u202e右\u2066左\u200f",
    "\ud800\udfff",
    "\x00\x9b\x85\u2028",
    "\\[x\\\\",
    "行\n\r\t行",
    "e\u0301\u0301\u0301👩‍👩‍👧‍👦\ufe0f",
    "一" * 5_000,
    "",
]
FORBIDDEN = set("\x1b\x07\x00\x9b\x85\u2028\u202e\u2066\u200f\t\r\n") | set(
    map(chr, (0xD800, 0xDFFF))
)
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def outline(text: str) -> Widget:
    pane = OutlinePane()
    pane.show([Entry(text, 1, Span(0, 1)), Entry(text, 0, Span(1, 2))], str)
    return pane


def figures(text: str) -> Widget:
    pane = FiguresList()
    end = Span(0, len(text))
    pane.show(text, [Figure(end, "count", None, of=text), Figure(end, "money", None)], str)
    return pane


def quotes(text: str) -> Widget:
    pane = QuotesList()
    whole = Span(0, len(text))
    pane.show(
        text, [Quote(whole, whole, "direct", text, cue=text), Quote(whole, whole, "term")], str
    )
    return pane


def names(text: str) -> Widget:
    pane = NamesList()
    pane.show([Entity(text, "org", (Span(0, 1),)), Entity(text, "org", alias_of=text)], str)
    return pane


def notes(text: str) -> Widget:
    pane = NotesList()
    anchor = Anchor(Span(0, 1), text, state="check")
    pane.show([Annotation("1", "d", anchor, "red", NOW, NOW, text, (text,))], str)
    return pane


def hits(text: str) -> Widget:
    pane = HitsList()
    pane.show(text, Spans.of([Span(0, len(text)), Span(0, min(1, len(text)))]), str)
    return pane


def options(text: str) -> Widget:
    pane = OptionsList()
    pane.show([Option(text, text, text), Option("other", text)], text)
    return pane


def title(text: str) -> Widget:
    line = TitleLine()
    line.heading = Heading(text, text, text, 5, text)
    return line


def status(text: str) -> Widget:
    line = StatusLine()
    line.message, line.hints = text, [Hint(text, text)]
    return line


@pytest.mark.parametrize(
    "make", [outline, figures, quotes, names, notes, hits, options, title, status]
)
@pytest.mark.parametrize("size", [(120, 20), (7, 3)])
async def test_no_pane_obeys_its_text(
    stage, lines_of, make: Callable[[str], Widget], size: tuple[int, int]
) -> None:
    app = stage(*(make(text) for text in HOSTILE))
    for widget in app.widgets:
        widget.styles.height = 3
        widget.styles.display = "block"
    async with app.lit(size) as pilot:
        for widget in app.widgets:
            widget.focus()
            await pilot.pause()
            drawn = "".join(lines_of(widget))
            assert not FORBIDDEN & set(drawn)
            widths = {widget.render_line(y).cell_length for y in range(widget.size.height)}
            assert widths <= {widget.size.width}
        assert app.export_screenshot().startswith("<svg")


@pytest.mark.parametrize("text", HOSTILE)
async def test_no_line_to_type_in_obeys_what_stands_there(stage, lines_of, text: str) -> None:
    app = stage(SearchBar())
    async with app.lit((60, 20)) as pilot:
        app.screen.query_one(SearchBar).open(text)
        app.push_screen(NoteEditor("", text))
        app.push_screen(TagsSheet("", (text,), {}))
        await pilot.pause()
        lines = [line for screen in app.screen_stack for line in screen.query("Input, TextArea")]
        assert len(lines) == 3
        for line in lines:
            drawn = lines_of(line)
            assert not FORBIDDEN & set("".join(drawn))
            assert max(map(cell_len, drawn)) <= line.size.width


@pytest.mark.parametrize("text", HOSTILE)
async def test_no_sheet_obeys_its_text(stage, lines_of, text: str) -> None:
    app = stage()
    whole = Span(0, len(text))
    entity = Entity(text, "person", (whole,), (0,), (0,))
    found = Findings(whole, (Figure(whole, "count", None),), (Quote(whole, whole, "direct"),))
    async with app.lit((60, 20)) as pilot:
        for sheet in (NameCard(text, entity, found, str), ChooseScreen(text, [Option("a", text)])):
            app.push_screen(sheet)
            await pilot.pause()
            rows = app.screen.query_one(RowList)
            assert not FORBIDDEN & set("".join(lines_of(rows)))
            await pilot.press("escape")
