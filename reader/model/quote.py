"""Quotes: somebody's words, and words set in quotation marks."""

from dataclasses import dataclass
from typing import Literal

from reader.model.span import Span

QuoteKind = Literal["direct", "indirect", "term", "title"]


@dataclass(frozen=True, slots=True)
class Quote:
    """One quote.

    `span` includes the quotation marks, `inner` does not; for an indirect quote they are
    equal. `speaker` is the fullest name the document gives; `speaker_span` is the mention
    next to the quote. `cue` is the reporting word as written (说, 表示). A quote that a cue
    splits is two quotes with one `group` number. `note` tells of a repaired mark.
    """

    span: Span
    inner: Span
    kind: QuoteKind
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    group: int | None = None
    note: str = ""
