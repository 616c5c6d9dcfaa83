"""Opening for reading: the first page at once, the whole of a long text behind it."""

import os
import stat
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from reader.model.block import Block, BlockKind
from reader.model.document import Document, Metadata
from reader.model.raw import Script, SourceRef
from reader.model.span import Span
from reader.services.memory import give_back
from reader.services.open import CLIPBOARD, WELCOME, Request, document_of, raw_text, recovered
from reader.services.overruling import decided

if TYPE_CHECKING:
    from reader.library.excerpts import Excerpt

# Above this many bytes the head is shown first and the rest is read behind it.
HEAD_FIRST = 1_000_000
# Characters kept before and behind the place where a long text is left.
BEFORE, BEHIND = 2_000, 8_000


class Opening(NamedTuple):
    """A document to begin with.

    With `is_head`, it is a part of the text; `start` is where that part begins in the whole,
    None where that is not known. `place` is where to begin to read, in the document.
    `by_rules` is the whole document before its reader overruled anything, where it is known.
    """

    request: Request
    document: Document
    is_head: bool = False
    start: int | None = None
    place: int = 0
    by_rules: Document | None = None

    def recovered(self) -> Document:
        """The whole text as the rules give it; reads the source again for a long one.

        Raises:
            SourceError: it cannot be read any more.
        """
        return self.by_rules or recovered(raw_text(self.request))

    def whole(self) -> Document:
        """All of it; slow for a long text."""
        if not self.is_head:
            return self.document
        document = document_of(raw_text(self.request))
        give_back()
        return document

    def in_whole(self, position: int, whole: Document) -> int:
        """A place in the part as one in the whole."""
        if self.start is not None:
            return min(self.start + position, max(0, len(whole.text) - 1))
        return whole.origin.to_view(self.document.origin.to_source(position))


def begin(request: Request) -> Opening:
    """Enough of a text to show its first page at once.

    Raises:
        SourceError: it cannot be read.
    """
    if _is_long(request):
        from reader.library.excerpts import load_excerpt

        excerpt = load_excerpt(request.location)
        if excerpt is not None and request.encoding is None:
            return _from_excerpt(request, excerpt)
        if request.location.lower().endswith(".txt") and request.encoding is None:
            from reader.sources import read_head

            return Opening(request, document_of(read_head(request.location)), is_head=True)
    by_rules = recovered(raw_text(request))
    return Opening(request, decided(by_rules), by_rules=by_rules)


def _is_long(request: Request) -> bool:
    if request.location in {"-", CLIPBOARD, WELCOME} or request.format not in {None, "text"}:
        return False
    try:
        told = os.stat(request.location)
        return stat.S_ISREG(told.st_mode) and told.st_size > HEAD_FIRST
    except (OSError, ValueError):
        return False


def _from_excerpt(request: Request, excerpt: "Excerpt") -> Opening:
    blocks: list[Block] = []
    start = 0
    for kind, level, text in excerpt.blocks:
        blocks.append(Block(Span(start, start + len(text)), _kind(kind), level))
        start += len(text) + 1
    facts = excerpt.facts
    document = Document(
        text="\n".join(text for _, _, text in excerpt.blocks),
        blocks=tuple(blocks),
        sections=(),
        metadata=Metadata(title=facts.get("title", ""), script=_script(facts.get("script", ""))),
        source=SourceRef(
            request.location, facts.get("name", ""), encoding=facts.get("encoding", "")
        ),
        digest=excerpt.digest,
    )
    place = min(max(0, excerpt.place - excerpt.start), max(0, len(document.text) - 1))
    return Opening(request, document, is_head=True, start=excerpt.start, place=place)


def _kind(name: str) -> BlockKind:
    return cast("BlockKind", name) if name in get_args(BlockKind) else "paragraph"


def _script(name: str) -> Script:
    return cast("Script", name) if name in get_args(Script) else "none"


def keep_excerpt(document: Document, place: int) -> None:
    """Keep what stands around `place`, so that a long text can begin there the next time.

    Raises:
        OSError: the state folder cannot be written.
    """
    from reader.library.excerpts import Excerpt, save_excerpt

    if document.source.size <= HEAD_FIRST or not document.blocks:
        return
    first = document.block_at(max(0, place - BEFORE))
    last = document.block_at(min(len(document.text) - 1, place + BEHIND))
    blocks = document.blocks[first : last + 1]
    if blocks[-1].span.end - blocks[0].span.start > 4 * (BEFORE + BEHIND):
        return
    facts = {
        "title": document.metadata.title,
        "script": document.metadata.script,
        "name": document.source.name,
        "encoding": document.source.encoding,
    }
    rows = tuple((b.kind, b.level, document.text[b.span.start : b.span.end]) for b in blocks)
    kept = Excerpt(document.digest, blocks[0].span.start, place, rows, facts)
    save_excerpt(document.source.location, kept)


def with_place(opening: Opening, place: int) -> Opening:
    """The same opening, to begin at another place of its document."""
    return opening._replace(place=min(place, max(0, len(opening.document.text) - 1)))
