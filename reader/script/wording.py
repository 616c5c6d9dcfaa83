"""The words of the regions: what a query is called elsewhere."""

from functools import cache
from pathlib import Path

from reader.text.folding import fold

TABLES = ("s2twp", "tw2sp", "s2hkp", "hk2sp")


def other_words(query: str) -> tuple[str, ...]:
    """What `query` is called on the mainland, in Taiwan and in Hong Kong, where that differs.

    For search (软件 is 軟體 in Taiwan): the words are folded, as search patterns take any
    spelling, and spellings of the query itself are left out. Dictionaries are not loaded for
    it: they would take 50 MB for a few letters.
    """
    plain = fold(query)
    found = {plain: None}
    for table in TABLES:
        found.setdefault(_replaced(plain, _words(table)), None)
    return tuple(found)[1:]


def _replaced(text: str, words: dict[str, str]) -> str:
    """`text` with each word of a table replaced, the longest at each place, from the left."""
    longest = max(map(len, words))
    out: list[str] = []
    at = 0
    while at < len(text):
        for end in range(min(len(text), at + longest), at, -1):
            other = words.get(text[at:end])
            if other is not None:
                out.append(other)
                at = end
                break
        else:
            out.append(text[at])
            at += 1
    return "".join(out)


@cache
def _words(table: str) -> dict[str, str]:
    text = (Path(__file__).parent / "phrases" / f"{table}.txt").read_text(encoding="utf-8")
    pairs = (fold(line).split("\t") for line in text.splitlines())
    return {here: there for here, there in pairs if here != there}
