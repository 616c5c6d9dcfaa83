"""Markdown: lines with the roles that their marks give; the text is kept as it is."""

import re
from collections.abc import Iterator

from reader.model.raw import MarkedLine, RawText, SourceRef
from reader.model.span import Span
from reader.sources.encodings import decode

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_LIST = re.compile(r"[ \t]{0,12}(?:(?P<dot>[-*+])|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
# CommonMark 4.5: behind backticks that open code none stands, or they are code in a line of text.
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_RULE = re.compile(r" {0,3}([-*_=])[ \t]*+(?:\1[ \t]*+)++$")
_TABLE = re.compile(r"[ \t]*\|")
# Facts about the text that many writing tools put over it, in YAML.
# A line has one way to match: on one that has two, the engine tries each way of all lines.
_FRONT = re.compile(r"---[ \t]*\n(?:\w[\w-]*:.*\n|[ \t#-].*\n|\n)+?(?:---|\.{3})[ \t]*(?=\n|\Z)")


class Markdown:
    """CommonMark's blocks: headings, lists, quotes, fenced code, tables, paragraphs."""

    media_types = ("text/markdown",)
    suffixes = (".md", ".markdown", ".mkd")

    def sniff(self, head: bytes) -> bool:
        """Never sure: marks of Markdown stand in plain text as well."""
        return not head

    def load(self, data: bytes, source: SourceRef, encoding: str | None = None) -> RawText:
        """The text, verbatim, and its marked blocks."""
        found = decode(data, source.location, encoding)
        source = source._replace(encoding=found.encoding)
        front = _FRONT.match(found.text)
        facts = front[0] if front else ""
        author = _value(facts, "author")
        return RawText(
            found.text,
            source,
            marked=tuple(scan(found.text)),
            title=_value(facts, "title"),
            authors=(author,) if author and author[0] not in "[{" else (),
            issues=found.issues,
        )


LOADER = Markdown()


def scan(text: str) -> Iterator[MarkedLine]:
    """The blocks of Markdown `text`, in order; a paragraph's lines are one block."""
    lines = list(_lines(text))
    index, titled = 0, False
    indents: list[int] = []
    front = _FRONT.match(text)
    if front:
        yield MarkedLine(Span(0, front.end()), "other")
        index = text.count("\n", 0, front.end()) + 1
    while index < len(lines):
        end, block = _block(text, lines, index)
        if block is not None and block.kind == "heading" and block.level == 1 and not titled:
            titled = True
            block = block._replace(kind="title", level=0)
        if block is not None and block.kind == "bullet":
            indents = _nested(indents, text[lines[index].start : lines[index].end])
            block = block._replace(level=len(indents))
        elif block is not None:
            indents = []
        if block is not None:
            yield block
        index = end


def _value(facts: str, name: str) -> str:
    """What the facts say under `name`, without quotation marks; empty where they do not."""
    lines = (line.partition(":") for line in facts.split("\n"))
    value = next((value.strip() for key, _, value in lines if key == name), "")
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


def _nested(indents: list[int], line: str) -> list[int]:
    """The indents of the items around a list item, and its own."""
    line = line.expandtabs(4)
    own = len(line) - len(line.lstrip())
    return [*(indent for indent in indents if indent < own), own]


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _block(text: str, lines: list[Span], index: int) -> tuple[int, MarkedLine | None]:
    """The block that begins at line `index`, and the line behind it."""
    span = lines[index]
    line = text[span.start : span.end]
    if not line or line.isspace():
        return index + 1, None
    fence = _FENCE.match(line)
    if fence:
        return _fenced(text, lines, index, fence[1])
    heading = _HEADING.match(line)
    if heading:
        return index + 1, _marked(span, "heading", len(heading[1]), heading.end())
    quote = _QUOTE.match(line)
    if quote:
        return index + 1, _marked(span, "quote_block", 0, quote.end())
    if _RULE.match(line):
        return index + 1, MarkedLine(span, "other")
    item = _LIST.match(line)
    if item:
        end = _run(text, lines, index + 1)
        # A number is words of the text: only a dot gives way to the dot that is drawn.
        marker = item.end() if item["dot"] else 0
        return end, _marked(Span(span.start, lines[end - 1].end), "bullet", 0, marker)
    if _TABLE.match(line):
        end = index + 1
        while end < len(lines) and _TABLE.match(text, lines[end].start, lines[end].end):
            end += 1
        return end, MarkedLine(Span(span.start, lines[end - 1].end), "table")
    end = _run(text, lines, index + 1)
    return _underlined(text, lines, index, end)


def _marked(span: Span, kind: str, level: int, marker: int) -> MarkedLine:
    return MarkedLine(span, kind, level, Span(span.start, span.start + marker))


def _fenced(text: str, lines: list[Span], index: int, fence: str) -> tuple[int, MarkedLine]:
    end = index + 1
    while end < len(lines):
        line = text[lines[end].start : lines[end].end].strip()
        end += 1
        if line.startswith(fence) and not line.strip(fence[0]):
            break
    return end, MarkedLine(Span(lines[index].start, lines[end - 1].end), "code")


def _run(text: str, lines: list[Span], index: int) -> int:
    """The line behind the paragraph text that goes on at `index`."""
    while index < len(lines):
        line = text[lines[index].start : lines[index].end]
        if not line or line.isspace() or _begins_block(line):
            break
        index += 1
    return index


def _begins_block(line: str) -> bool:
    patterns = (_HEADING, _FENCE, _QUOTE, _LIST, _TABLE, _RULE)
    return any(pattern.match(line) for pattern in patterns)


def _underlined(text: str, lines: list[Span], index: int, end: int) -> tuple[int, MarkedLine]:
    span = Span(lines[index].start, lines[end - 1].end)
    if end < len(lines):
        below = text[lines[end].start : lines[end].end].strip()
        if (below and not below.strip("=")) or (len(below) > 1 and not below.strip("-")):
            level, line = (1 if below[0] == "=" else 2), lines[end]
            return end + 1, MarkedLine(Span(span.start, line.end), "heading", level, line)
    return end, MarkedLine(span, "paragraph")
