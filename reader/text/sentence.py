"""Sentences of Chinese and English prose."""

import re
from collections.abc import Iterator
from functools import cache

from reader.model.span import Span

_CLOSERS = "”’」』）》】〕〉\"')\\]"


def sentences(text: str) -> Iterator[Span]:
    """The sentences of `text` in order, blanks around them left out.

    A sentence ends with 。！？ (with the closing marks behind them), with ! ? . where a blank,
    a closing mark or a Han letter follows, with …… before a closing mark or a blank, and at
    a line end. What no mark ends is a sentence too.
    """
    start = quotes = 0
    for stop in _stops().finditer(text):
        end = stop.end()
        quotes += text.count('"', start, end)
        if text[end - 1] == '"' and quotes % 2:  # it opens what follows
            end, quotes = end - 1, quotes - 1
        yield from _trimmed(text, start, end)
        start = end
        quotes = 0 if text[end - 1] == "\n" else quotes
    yield from _trimmed(text, start, len(text))


def sentence_at(text: str, position: int) -> Span:
    """The sentence that holds `position`, or the one before it where a blank does."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    line = text[start : end if end >= 0 else len(text)]
    found = Span(start, start)
    for span in sentences(line):
        if span.start + start > position and found.length:
            break
        found = span.shift(start)
        if position < found.end:
            break
    return found


@cache
def _stops() -> re.Pattern[str]:
    # Possessive, and never begun inside a run: linear on any run of marks.
    closing = f"[{_CLOSERS}]*+"
    # Western marks need a break behind them, and no sentence goes on in a small letter.
    after = f"(?=[\\s{_CLOSERS}]|\\Z|[\u3400-\u9fff“「『])(?!{closing}[ \u00a0]*+[a-z])"
    return re.compile(
        f"[。！？｡．][。！？!?｡．…]*+{closing}"
        f"|(?<![!?…])…*+[!?][!?。！？…]*+{after}{closing}"
        f"|(?<!…)…++(?=[\\s{_CLOSERS}“「『]|\\Z){closing}"
        # Not after one capital or a title (J. Smith, Mr. Smith), not inside a run of dots.
        f"|(?<![.\\s])(?<!\\b[A-Z])(?<!\\bMr)(?<!\\bMs)(?<!\\bDr)(?<!\\bSt)(?<!\\bMrs)"
        f"\\.{after}{closing}"
        "|\n"
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        start += len(piece) - len(piece.lstrip())
        yield Span(start, start + len(bare))
