"""The outline: sections, what stands beside the text, and where the text itself begins."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.config.messages import gettext as _
from reader.model.block import Block, BlockKind
from reader.model.document import Document
from reader.model.span import Span

_CLOSING: frozenset[BlockKind] = frozenset({"byline", "dateline"})
_LISTED: frozenset[BlockKind] = frozenset({"bullet", "box", "caption", "table"})
_BESIDE: frozenset[BlockKind] = frozenset({"deck", "box", "quote_block"})


class Entry(NamedTuple):
    """A line of the outline; `level` is 1 for the highest, 0 for what stands beside the text."""

    title: str
    level: int
    span: Span


def entries_of(document: Document) -> tuple[Entry, ...]:
    """The sections of a document with its sidebars between them, in text order.

    A text that does not begin with a section gets a line for its head, and one for its body
    where sidebars stand before that.
    """
    text = document.text
    sections = [Entry(section.title, section.level, section.span) for section in document.sections]
    first = sections[0].span.start if sections else len(text)
    found = list(sections)
    for title, span in sidebars(document):
        found.append(Entry(text[title.start : title.end], 0, span))
    body = _body(document, first)
    if body is not None:
        top = min((section.level for section in sections), default=1)
        found.append(Entry(_("Body"), top, Span(body, first)))
    found.sort(key=_start)
    head = Span(0, found[0].span.start if found else len(text))
    if text[head.start : head.end].strip():
        found.insert(0, Entry(_("Head"), 0, head))
    return tuple(found)


def sidebars(document: Document) -> list[tuple[Span, Span]]:
    """The title of each sidebar, and the sidebar with all that stands under its title."""
    blocks = document.blocks
    titles = [i for i, block in enumerate(blocks) if block.kind == "sidebar_title"]
    return [
        (
            blocks[index].span,
            Span(blocks[index].span.start, blocks[_last_under(blocks, index)].span.end),
        )
        for index in titles
    ]


def passages_beside(document: Document) -> tuple[Span, ...]:
    """What repeats the text beside it: decks, boxes, sidebars without their titles."""
    found = [block.span for block in document.blocks if block.kind in _BESIDE]
    found += [Span(title.end, whole.end) for title, whole in sidebars(document)]
    return tuple(sorted(found))


def _last_under(blocks: Sequence[Block], title: int) -> int:
    """The last block of a sidebar: down to a byline or a heading, else its list or paragraph."""
    end = title + 1
    while end < len(blocks) and blocks[end].kind in _LISTED:
        end += 1
    near = end if end > title + 1 else min(end + 1, len(blocks))
    for index in range(title + 1, len(blocks)):
        kind = blocks[index].kind
        if kind in _CLOSING or kind == "sidebar_title":
            return index - 1
        if kind == "heading":
            break
    return max(title, min(near, len(blocks)) - 1)


def _body(document: Document, first_section: int) -> int | None:
    """Where the text begins behind its sidebars; None where there are none before it."""
    ends = [span.end for _title, span in sidebars(document) if span.start < first_section]
    if not ends:
        return None
    for block in document.blocks[document.block_at(ends[-1]) :]:
        if block.span.start >= first_section:
            return None
        if block.span.start >= ends[-1] and block.kind not in _CLOSING:
            return block.span.start
    return None


def _start(entry: Entry) -> int:
    return entry.span.start
