"""Overruling the rules: a reader's decisions about headings and paragraphs, made and kept."""

from reader.library.overrules import load_overrules, save_overrules
from reader.model.block import Block
from reader.model.document import Document
from reader.model.overrule import Overrule, OverruleKind
from reader.model.span import Span

EXACT = 32  # code points by which a place is known again


def decided(document: Document) -> Document:
    """A document as the rules give it, with what its reader decided before."""
    kept = load_overrules(document.source.digest)
    return _overruled(document, kept) if kept else document


def decide(recovered: Document, news: tuple[Overrule, ...]) -> Document:
    """Keep decisions, and lay them with all earlier ones over what the rules gave.

    Raises:
        OSError: they cannot be kept.
    """
    kept = (*load_overrules(recovered.source.digest), *news)
    save_overrules(recovered.source.digest, kept)
    return _overruled(recovered, kept)


def take_back(recovered: Document) -> Document | None:
    """The document without the last decision, which is forgotten; None where there is none.

    Raises:
        OSError: that cannot be kept.
    """
    kept = load_overrules(recovered.source.digest)
    if not kept:
        return None
    save_overrules(recovered.source.digest, kept[:-1])
    return _overruled(recovered, kept[:-1])


def heading(document: Document, span: Span, level: int) -> tuple[Overrule, ...]:
    """The words of `span` are one heading; lines between them are joined."""
    inner = _trimmed(document.text, span)
    whole = document.origin.span_to_source(inner)
    made = _overrule(document, "heading", inner.start)._replace(level=level)
    start = made.span.start
    heading_made = made._replace(span=Span(start, max(start, whole.end)))
    return (*joins(document, inner), heading_made)


def no_heading(document: Document, position: int) -> tuple[Overrule, ...]:
    """The block at `position` is running text."""
    return (_overrule(document, "paragraph", block_at(document, position).span.start),)


def joins(document: Document, span: Span) -> tuple[Overrule, ...]:
    """The blocks that `span` touches are one; none where it touches one block only."""
    first = document.block_at(span.start)
    last = document.block_at(max(span.start, span.end - 1))
    inner = document.blocks[first + 1 : last + 1]
    return tuple(_overrule(document, "join", block.span.start) for block in inner)


def join_before(document: Document, position: int) -> tuple[Overrule, ...]:
    """The block at `position` belongs to the one before; none where it is the first."""
    index = document.block_at(position)
    if index == 0:
        return ()
    return (_overrule(document, "join", document.blocks[index].span.start),)


def split(document: Document, position: int) -> tuple[Overrule, ...]:
    """A paragraph begins at `position`; none where one does already."""
    text = document.text
    while position < len(text) and text[position].isspace():
        position += 1
    if position >= len(text) or block_at(document, position).span.start >= position:
        return ()
    return (_overrule(document, "split", position),)


def block_at(document: Document, position: int) -> Block:
    """The block that holds a place."""
    return document.blocks[document.block_at(position)]


def moved(old: Document, new: Document, position: int) -> int:
    """A place of one form of a text in another form of it, by the source of both."""
    place = new.origin.to_view(old.origin.to_source(position, "after"), "after")
    return min(max(0, place), max(0, len(new.text) - 1))


def _overruled(document: Document, kept: tuple[Overrule, ...]) -> Document:
    from reader.structure.overrule import overruled

    return overruled(document, kept)


def _overrule(document: Document, what: OverruleKind, position: int) -> Overrule:
    """A decision about a place, with its words as far as they run on in the source too."""
    end = min(position + EXACT, block_at(document, position).span.end)
    start = document.origin.to_source(position, "after")
    while end > position + 1 and document.origin.to_source(end) - start != end - position:
        end -= 1
    exact = document.text[position:end]
    return Overrule(what, Span(start, start + len(exact)), exact)


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))
