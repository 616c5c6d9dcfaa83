"""HTML to text and marked blocks, for web pages and the pages of books."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

from reader.model.raw import MarkedLine
from reader.model.span import Span
from reader.sources.grid import CELL, MORE, Grid, row_of

# fmt: off
_SKIPPED = frozenset((
    "audio", "button", "canvas", "iframe", "math", "noscript", "object", "rp", "rt", "script",
    "select", "style", "svg", "template", "video",
))
# fmt: on
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_KINDS = {
    "li": "bullet",
    "blockquote": "quote_block",
    "pre": "code",
    "figcaption": "caption",
    "caption": "caption",
    "tr": "table",
}
# fmt: off
_BREAKS = frozenset((
    "address", "article", "aside", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figure", "footer", "form", "head", "header", "hgroup", "hr", "html",
    "legend", "main", "menu", "nav", "ol", "p", "search", "section", "summary", "table", "tbody",
    "tfoot", "thead", "ul",
))
# fmt: on
_READINGS = frozenset(("rp", "rt"))  # of ruby, whose end tags HTML leaves out
_ITEMS = frozenset(("li", "tr"))
_IN_CELLS = frozenset(("center", "div", "p"))  # what a cell may hold and stay one of a row
_LISTS = frozenset(("ul", "ol", "table", "tbody"))
_BLANKS = re.compile(r"[ \t\n\r\f]+")
# CSS Text 3, 4.1.3: a line end between two wide letters is no blank.
_WIDE_BREAK = re.compile(r"(?<=[^\x00-\u2fff])[ \t\f]*[\n\r][ \t\n\r\f]*(?=[^\x00-\u2fff])")
_MARKS = re.compile(f"[\x00{CELL}{MORE}]")
_TAG = re.compile("<[A-Za-z/!?]")
# Old pages part paragraphs by two breaks, or by one and an indent.
_PARTED = re.compile(r"\x00[ \t\n]*(?:\x00[ \t\n]*)+|\x00(?=[ \t\n]{0,20}\u3000)")


class Piece(NamedTuple):
    """A block of a page: its text, kind and level (of headings)."""

    text: str
    kind: str
    level: int = 0


class Page(NamedTuple):
    """What a page shows: its title element, and its blocks in order."""

    title: str
    pieces: tuple[Piece, ...]


def read_page(html: str) -> Page:
    """The blocks of a page; scripts, styles and what is not text are left out."""
    parser = _PageParser()
    parser.feed(_without_torn_tag(_MARKS.sub("", html)))
    parser.close()
    parser.end_block()
    return Page(_squeezed("".join(parser.title)).strip(), tuple(parser.pieces))


def _without_torn_tag(html: str) -> str:
    """`html` up to a tag that nothing closes.

    Before 3.13.6, Python looks to the end of the page for the end of each such tag.
    """
    end = html.rfind(">") + 1
    return html[:end] + _TAG.split(html[end:], maxsplit=1)[0]


def put_together(pieces: tuple[Piece, ...]) -> tuple[str, tuple[MarkedLine, ...]]:
    """The text of blocks, one below the other, and where each of them stands."""
    parts: list[str] = []
    marked: list[MarkedLine] = []
    at = 0
    for piece in pieces:
        marked.append(MarkedLine(Span(at, at + len(piece.text)), piece.kind, piece.level))
        parts.append(piece.text)
        at += len(piece.text) + 1
    return "\n".join(parts), tuple(marked)


class _PageParser(HTMLParser):
    """Collects blocks: a tag of a block ends the one before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title: list[str] = []
        self.pieces: list[Piece] = []
        self._text: list[str] = []
        self._open: list[str] = []  # tags that give a kind, outermost first
        self._skipping = ""
        self._in_title = False
        self._grid = Grid()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping:
            if tag in _READINGS and self._skipping in _READINGS:
                self._skipping = tag
            return
        if tag in _SKIPPED:
            self._skipping = tag
        elif tag == "title":
            self._in_title = not self.title
        elif tag == "br":
            self._text.append("\x00")
        elif tag in {"td", "th"}:
            self._text.append(self._grid.cell(dict(attrs)))
        else:
            self._begin(tag)

    def _begin(self, tag: str) -> None:
        """Begin what `tag` opens, if it opens a block."""
        if tag in _IN_CELLS and self._open[-1:] == ["tr"]:
            self._text.append("\x00\x00")
        elif tag in _HEADINGS or tag in _KINDS or tag in _BREAKS:
            self.end_block()
            if tag in _ITEMS and self._open[-1:] == [tag]:
                self._open.pop()  # HTML leaves out the end tags of items
            if tag not in _BREAKS:
                self._open.append(tag)
            if tag == "tr":
                self._grid.row()
            elif tag == "table":
                self._grid = Grid()

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag == self._skipping or (tag == "ruby" and self._skipping in _READINGS):
                self._skipping = ""
            return
        if tag == "title":
            self._in_title = False
        elif tag in _IN_CELLS and self._open[-1:] == ["tr"]:
            self._text.append("\x00\x00")
        elif tag in _HEADINGS or tag in _KINDS or tag in _BREAKS:
            self.end_block()
            if tag in _LISTS and self._open[-1:] in (["li"], ["tr"]):
                self._open.pop()
            if tag in self._open[-8:]:
                while self._open.pop() != tag:
                    pass

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)
        elif not self._skipping:
            self._text.append(data)

    def end_block(self) -> None:
        """Close the block that is being written."""
        text = "".join(self._text)
        self._text.clear()
        tag = self._open[-1] if self._open else ""
        level = _HEADINGS.get(tag, 0)
        kind = "heading" if level else _KINDS.get(tag, "paragraph")
        if kind == "table" and (row := row_of(text)):
            self._put_row(row)
            return
        text = text.replace(MORE, "").replace(CELL, " \u3000")
        if tag == "pre":
            parts = [text.replace("\x00", "\n").strip("\n")]
        else:
            parts = [_lines(part) for part in _PARTED.split(text)]
        self.pieces += [Piece(part, kind, level) for part in parts if part and not part.isspace()]

    def _put_row(self, row: str) -> None:
        """Add a row to the table that it belongs to."""
        if self._grid.is_begun and self.pieces[-1].kind == "table":
            row = f"{self.pieces.pop().text}\n{row}"
        self._grid.is_begun = True
        self.pieces.append(Piece(row, "table"))


def _lines(text: str) -> str:
    """Running text with its blanks squeezed, and a line end for each `br`."""
    lines = (_squeezed(line).strip(" ") for line in text.split("\x00"))
    return "\n".join(line for line in lines if line and not line.isspace())


def _squeezed(text: str) -> str:
    return _BLANKS.sub(" ", _WIDE_BREAK.sub("", text))
