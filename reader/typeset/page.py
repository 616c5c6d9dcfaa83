"""Setting a block: indents, prefixes and lines, as data for a screen or a printer to paint."""

from typing import Final, NamedTuple

from reader.model.block import BlockKind
from reader.model.span import Span
from reader.text.patterns import pattern
from reader.typeset.breaking import set_lines
from reader.typeset.cells import Ruler
from reader.typeset.rules import Level

EM: Final = 2
_FEW_LINES: Final = 6
# A blank between Chinese parts the phrases of a title.
_PHRASE_END: Final = pattern("(?<=[^\\x00-\\xff])[ \u3000]+(?=[^\\x00-\\xff])")
_BLANKS: Final = " \t\u3000\n"
# The number that an item of a list may bring: 1. （2） 三、 ④, but not 1.5.
_NUMBER: Final = pattern(
    "[(（]?[0-9０-９一二三四五六七八九十]{1,4}(?:[)）、]|[.．](?![0-9０-９]))|[①-⒇]"
)


class PageStyle(NamedTuple):
    """How a page is set.

    `measure` is the width of the text in cells; an even one is better, since a line of Han
    alone leaves the last cell of an odd one empty. `ambiguous` is the cells of an East Asian
    ambiguous character. `indent` is the first-line indent of a paragraph in cells. `spacing`
    is blank lines between paragraphs. With `hanging`, a stop may stand in the two cells
    behind the measure.
    """

    measure: int = 80
    ambiguous: int = 1
    level: Level = "strict"
    indent: int = 2 * EM
    spacing: int = 0
    hanging: bool = False


class Line(NamedTuple):
    """One line of a block.

    `span` is in the block's shown text; `indent` cells stand before `prefix`, which stands
    before the text; `cells` is the width of the text without the blanks that hang.
    """

    span: Span
    indent: int
    prefix: str
    cells: int


class _Shape(NamedTuple):
    """Where the lines of a block stand, in units of one `PageStyle.indent`, by its kind."""

    first: int = 0
    rest: int = 0
    right: int = 0
    mark: str = ""
    is_item: bool = False
    rule: str = ""
    centred: bool = False
    verse: bool = False


_PLAIN: Final = _Shape()
_NUMBERED: Final = _Shape(is_item=True)
_SHAPES: Final[dict[BlockKind, _Shape]] = {
    "title": _Shape(centred=True),
    "series": _Shape(centred=True),
    "deck": _Shape(centred=True),
    "caption": _Shape(centred=True),
    "byline": _Shape(1, 1),
    "dateline": _Shape(1, 1),
    "paragraph": _Shape(1, 0),
    "bullet": _Shape(0, 0, mark="·", is_item=True),
    "box": _Shape(rule="│ "),
    "quote_block": _Shape(2, 1, 1),
    "verse": _Shape(1, 2, verse=True),
    "table": _Shape(0, 1, verse=True),
}


class _Frame(NamedTuple):
    """A shape in cells: indents and widths of the first line and of the others."""

    first: int
    rest: int
    width_first: int
    width_rest: int
    prefix: str


def _shape(text: str, kind: BlockKind) -> _Shape:
    """The shape of a kind; an item with a number of its own needs no dot."""
    if kind == "bullet" and _NUMBER.match(text):
        return _NUMBERED
    return _SHAPES.get(kind, _PLAIN)


def _frame(shape: _Shape, level: int, style: PageStyle) -> _Frame:
    step = min(style.indent, style.measure // 8 * EM)
    first, rest, prefix = shape.first * step, shape.rest * step, shape.rule
    if shape.mark:
        # A wide dot brings its own white space.
        prefix = shape.mark if style.ambiguous == 2 else shape.mark + " "
    if shape.is_item:
        first = min(EM * max(1, level), style.measure // 8 * EM)
        rest = first + EM
    hold = EM if prefix else 0
    right = shape.right * step
    return _Frame(
        first,
        rest,
        max(EM, style.measure - first - right - hold),
        max(EM, style.measure - rest - right - (hold if shape.rule else 0)),
        prefix,
    )


def lay_out(text: str, kind: BlockKind, level: int, style: PageStyle) -> tuple[Line, ...]:
    """The lines of a block whose shown text is `text`; at least one."""
    shape = _shape(text, kind)
    frame = _frame(shape, level, style)
    if shape.centred:
        return _centre(text, style)
    if shape.verse:
        return _set_verse(text, frame, style)
    lead = _leading_cells(text, style) if shape.first else 0
    first = max(0, frame.first - lead)
    widened = frame.width_first + frame.first - first
    spans = set_lines(text, widened, frame.width_rest, style.ambiguous, style.level, style.hanging)
    cells = _cells(text, spans, style)
    repeated = frame.prefix if shape.rule else ""
    lines = [
        Line(span, frame.rest, repeated, count) for span, count in zip(spans, cells, strict=True)
    ]
    lines[0] = Line(spans[0], first, frame.prefix, cells[0])
    return tuple(lines)


def _leading_cells(text: str, style: PageStyle) -> int:
    """A text that brings its own indent needs no more than what that lacks."""
    blanks = len(text) - len(text.lstrip(" \u3000"))
    return Ruler(text[:blanks], style.ambiguous).cells(blanks) if blanks else 0


def _cells(text: str, spans: list[Span], style: PageStyle) -> list[int]:
    ruler = Ruler(text, style.ambiguous)
    result: list[int] = []
    for start, end in spans:
        seen = end
        while seen > start and text[seen - 1] in _BLANKS:
            seen -= 1
        result.append(ruler.cells(seen) - ruler.cells(start))
    return result


def _centre(text: str, style: PageStyle) -> tuple[Line, ...]:
    """Each line in the middle of the measure; one that is too long is broken evenly."""
    spans = _even_spans(text, style)
    cells = _cells(text, spans, style)
    return tuple(
        Line(span, max(0, (style.measure - count) // 2), "", count)
        for span, count in zip(spans, cells, strict=True)
    )


def _even_spans(text: str, style: PageStyle) -> list[Span]:
    """Lines of a title: the phrases that blanks part, each on as few lines as hold it, evenly."""
    if len(_broken(text, style.measure, style)) == 1:
        return [Span(0, len(text))]
    spans: list[Span] = []
    start = 0
    for end in [*(match.end() for match in _PHRASE_END.finditer(text)), len(text)]:
        phrase = text[start:end]
        spans += [span.shift(start) for span in _evened(phrase, style)]
        start = end
    return spans


def _evened(phrase: str, style: PageStyle) -> list[Span]:
    spans = _broken(phrase, style.measure, style)
    if not 1 < len(spans) <= _FEW_LINES or "\n" in phrase:
        return spans
    narrowest = -(-Ruler(phrase, style.ambiguous).cells(len(phrase)) // len(spans))
    for width in range(max(EM, narrowest), style.measure):
        evened = _broken(phrase, width, style)
        if len(evened) == len(spans):
            return evened
    return spans


def _broken(text: str, width: int, style: PageStyle) -> list[Span]:
    return set_lines(text, width, width, style.ambiguous, style.level)


def _set_verse(text: str, frame: _Frame, style: PageStyle) -> tuple[Line, ...]:
    """A line of verse a line; what does not fit goes on further in."""
    lines: list[Line] = []
    start = 0
    for verse in text.splitlines(keepends=True) if text else [""]:
        spans = set_lines(verse, frame.width_first, frame.width_rest, style.ambiguous, style.level)
        for span, count in zip(spans, _cells(verse, spans, style), strict=True):
            indent = frame.rest if span.start else frame.first
            lines.append(Line(span.shift(start), indent, "", count))
        start += len(verse)
    return tuple(lines)


_SET_OFF: Final = frozenset(
    {"title", "heading", "sidebar_title", "box", "quote_block", "verse", "table", "code"}
)
_HEADS: Final = frozenset({"title", "series", "deck", "byline", "dateline"})
_RUNS_ON: Final = frozenset({"quote_block", "box", "verse", "table", "code", "title", "bullet"})


def space_before(kind: BlockKind, previous: BlockKind | None, style: PageStyle) -> int:
    """Blank lines between a block and the one before it; 0 at the top of a document."""
    if previous is None:
        return 0
    if kind == previous and kind in _RUNS_ON:
        return style.spacing if kind in {"quote_block", "box"} else 0
    if kind in _SET_OFF or previous in _SET_OFF - {"sidebar_title"}:
        return 1
    if previous in _HEADS and kind not in _HEADS:
        return 1
    if "caption" in {kind, previous}:
        return 1
    return style.spacing
