"""A passage with its quotes hidden, so that rules read only the narrator's words.

`■` stands for an utterance, `□` for a marked word that is part of the sentence; one for
each hidden code point, so that offsets stay.
"""

import re
from bisect import bisect_left
from functools import lru_cache

from reader.extract.quotes.marks import Pair

UTTERANCE = "■"
WORD = "□"
_FINAL = (*"。!?…,~—;", "..")
_CLOSERS = "”’」』"
_STOP_MARKS = "。!?…;■\n"
_CLAUSE_MARKS = _STOP_MARKS + ",:"
_STOPS = re.compile(f"[{_STOP_MARKS}]")
_CLAUSES = re.compile(f"[{_CLAUSE_MARKS}]")
_STOP_RUNS = re.compile(f"[{_STOP_MARKS}]+")
_CLAUSE_RUNS = re.compile(f"[{_CLAUSE_MARKS}]+")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
# English puts the mark of the sentence inside: a clause ends so, and a single word too.
_ENGLISH = re.compile("(?:[A-Z]|.+ .+ .+ ).*[.!?,;~-]")
_PAUSES = frozenset(",:、)" + _STOP_MARKS) - {UTTERANCE}
# Footnote marks of encyclopaedias: [3], [3]:12, [注 1], [来源请求].
_NOTES = re.compile(
    r"(?:\[(?:[0-9]{1,3}(?:\.[0-9])?|[a-z]|注 ?[0-9]{1,3}|来源请求)\]"
    r"(?::[0-9]{1,4}(?:[-–][0-9]{1,4})?)?)+"
)
_NAMING_COLON = re.compile(r"(?:名称|名为|主题|题目|口号|标题|关键词|题|名)(?:是|为)?:$")


def looks_spoken(text: str, pair: Pair) -> bool:
    """Whether the marks alone tell an utterance: it ends as a sentence, or a colon opens it."""
    if pair.is_title:
        return False
    body = text[pair.start + 1 : pair.inner]
    if body.replace("’", "'").isascii():
        return bool(_ENGLISH.fullmatch(body))
    if body.rstrip(_CLOSERS).endswith(_FINAL):
        return not _is_shout(text, pair, body)
    before = text[max(0, pair.start - 8) : pair.start].rstrip()
    return before.endswith(":") and not _NAMING_COLON.search(before)


def mask(text: str, pairs: list[Pair]) -> str:
    """The passage with every outermost pair hidden, and footnote marks made punctuation."""
    parts: list[str] = []
    done = 0
    for pair in pairs:
        if pair.start < done:
            continue
        sign = UTTERANCE if looks_spoken(text, pair) else WORD
        parts += (text[done : pair.start], sign * (pair.end - pair.start))
        done = pair.end
    parts.append(text[done:])
    masked = _THOUSANDS.sub("0", "".join(parts))
    return _NOTES.sub(_as_punctuation, masked) if "[" in masked else masked


def _as_punctuation(note: re.Match[str]) -> str:
    """A footnote mark as the punctuation that it stands at, if it does."""
    start, end = note.span()
    after, before = note.string[end : end + 1] or "。", note.string[max(0, start - 1)]
    if after in _PAUSES:
        return after * (end - start)
    return before * (end - start) if before in _PAUSES or before == UTTERANCE else note.group()


def sentence_start(masked: str, place: int, limit: int = 400) -> int:
    """Where the narrator's sentence that holds `place` starts."""
    if masked[place - 1 : place] == UTTERANCE:
        return place
    return _after_last(_stops_of(masked), place, limit)


def clause_start(masked: str, place: int, limit: int = 200) -> int:
    """Where the clause that holds `place` starts."""
    if masked[place - 1 : place] == UTTERANCE:
        return place
    return _after_last(_clauses_of(masked), place, limit)


def sentence_end(masked: str, place: int) -> int:
    """The place of the mark that ends the sentence, or the end of the passage."""
    match = _STOPS.search(masked, place)
    return match.start() if match else len(masked)


def clause_end(masked: str, place: int) -> int:
    """The place of the mark that ends the clause, or the end of the passage."""
    match = _CLAUSES.search(masked, place)
    return match.start() if match else len(masked)


@lru_cache(maxsize=4)
def _stops_of(masked: str) -> tuple[int, ...]:
    """Where the sentences of a passage end; asked for again and again of the same one."""
    return tuple(match.end() - 1 for match in _STOP_RUNS.finditer(masked))


@lru_cache(maxsize=4)
def _clauses_of(masked: str) -> tuple[int, ...]:
    return tuple(match.end() - 1 for match in _CLAUSE_RUNS.finditer(masked))


def _after_last(marks: tuple[int, ...], place: int, limit: int) -> int:
    index = bisect_left(marks, place)
    return max(0, place - limit, marks[index - 1] + 1 if index else 0)


def _is_shout(text: str, pair: Pair, body: str) -> bool:
    """A slogan or a name with a mark of its own (“双11!”活动): short, and the sentence goes on."""
    after = text[pair.end : pair.end + 1]
    return body[-1] in "!?…~—" and len(body) <= 8 and after == "的"
