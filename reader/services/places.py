"""Where a text was left, found again in the text as it is now."""

import os.path

from reader.config import paths
from reader.library.locations import settled_location
from reader.library.state import TextState, find_state, load_state
from reader.model.document import Document

# Code points behind a place that are kept with it: a line of a book, no more.
WORDS = 32
_LEAST = 8


def as_left(document: Document) -> TextState:
    """How a text was left: this one, or the one that was read from the same file before."""
    return find_state(document.digest) or _former(document)


def words_at(text: str, place: int) -> str:
    """What a place is known by when the text around it has changed."""
    return text[place : place + WORDS]


def found_again(text: str, state: TextState) -> int | None:
    """The place of `state` in `text` (code points), the nearest where its words recur.

    None where the words are gone; the first eight of them are enough.
    """
    words = state.words
    while len(words) >= min(_LEAST, max(1, len(state.words))):
        if text.startswith(words, state.place):
            return state.place
        before = text.rfind(words, 0, state.place + len(words))
        behind = text.find(words, state.place)
        found = [at for at in (before, behind) if at >= 0]
        if found:
            return min(found, key=lambda at: abs(at - state.place))
        words = words[: len(words) // 2]
    return None


def _former(document: Document) -> TextState:
    if not os.path.exists(paths.recents_file()):
        return TextState()
    from reader.library.recents import recent_at

    recent = recent_at(settled_location(document.source.location))
    return load_state(recent.digest) if recent else TextState()
