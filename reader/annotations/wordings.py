"""Words that Taiwan, Hong Kong and the mainland put differently (屏幕 螢幕, 打印机 印表机)."""

from functools import cache
from pathlib import Path

from reader.annotations.letters import fold_run


def renderings(quote: str) -> list[str]:
    """Folded `quote` as each of s2twp, tw2sp, s2hkp and hk2sp would word it, if it differs.

    The longest word wins from left to right, as in OpenCC.
    """
    found = dict.fromkeys(_reworded(quote, table) for table in _tables().values())
    found.pop(quote, None)
    return list(found)


def _reworded(quote: str, table: dict[str, str]) -> str:
    longest = max(map(len, table), default=0)
    out: list[str] = []
    at = 0
    while at < len(quote):
        for end in range(min(len(quote), at + longest), at, -1):
            if (to := table.get(quote[at:end])) is not None:
                out.append(to)
                at = end
                break
        else:
            out.append(quote[at])
            at += 1
    return "".join(out)


@cache
def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    path = Path(__file__).parent / "wordings.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        name, word, to = line.split(" ")
        tables.setdefault(name, {})[fold_run(word)] = fold_run(to)
    return tables
