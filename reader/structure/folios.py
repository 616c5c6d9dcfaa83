"""Numbers of pages among the lines of a text, and the running titles beside them."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.structure.letters import ends_sentence
from reader.structure.lines import Line, Unit

_LONGEST_NUMBER, _LONGEST_TITLE = 4, 24  # code points
_FEWEST = 6  # lines from one number of a page to the next


def find_folios(lines: Sequence[Line]) -> list[int]:
    """Indexes of the numbers of pages and the titles beside them, in order.

    Numbers that rise, a page apart, are such where the same words stand beside two of them;
    else, or counted from one, they may number the parts of the text.
    """
    pages = [
        at
        for at, line in enumerate(lines)
        if len(line.text) <= _LONGEST_NUMBER and line.text.isdecimal()
    ]
    numbers = [int(lines[at].text) for at in pages]
    rise = all(low < high for low, high in pairwise(numbers))
    apart = all(below - at >= _FEWEST for at, below in pairwise(pages))
    if len(pages) < 2 or numbers[0] == 1 or not (rise and apart):
        return []
    beside = [at + step for at in pages for step in (-1, 1) if 0 <= at + step < len(lines)]
    titles = Counter(lines[at].text for at in beside if _may_run(lines[at].text))
    running = [at for at in beside if titles[lines[at].text] > 1]
    return sorted({*pages, *running}) if running else []


def _may_run(text: str) -> bool:
    """Whether the line may be the title of a text or of its part, as pages bear it again."""
    return len(text) <= _LONGEST_TITLE and any(map(str.isalpha, text)) and not ends_sentence(text)


def as_folio(line: Line) -> Unit:
    """What a page bears beside its text."""
    return Unit((line,), "other", 0, "number or running title of a page")
