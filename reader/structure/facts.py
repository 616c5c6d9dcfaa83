"""Names and their values in a row: boxes of facts, as entries and reports have them."""

from collections.abc import Sequence

from reader.structure.letters import is_prose
from reader.structure.lines import KEEP_LINES, Unit
from reader.structure.roles import REMARK, is_fact, turn_of
from reader.text.patterns import pattern

FACTS = "names and their values"  # the reason of the lines of such a box
_CELLS = pattern(r"(?P<name>[^\t。，：:]{1,10}?)(?:\t+|[ ]{2,}|\u3000{1,4})(?P<value>\S.*)$")
_FEWEST = 3  # lines with a name and a value in a box without colons
_LONGEST = 80  # code points of a line of a box
_REACH = 60  # lines at the top of a text that may be a box


def settle_facts(
    units: Sequence[Unit], texts: Sequence[str], settled: dict[int, Unit], talk: frozenset[str]
) -> None:
    """Settle lines of names and values: those with colons anywhere, others over the text."""
    facts = [index not in settled and is_fact(text) for index, text in enumerate(texts)]
    boxed = False  # whether a usual title of such a box stands over the row
    for index, (fact, below) in enumerate(zip(facts, [*facts[1:], False], strict=False)):
        above = index > 0 and facts[index - 1]
        if not above:
            boxed = index - 1 in settled and settled[index - 1].kind == "sidebar_title"
        if fact and (below or above or boxed) and turn_of(texts[index]) not in talk:
            unit = units[index]._replace(kind="bullet", reason="a name and its value")
            settled[index] = _as_fact(unit) if boxed else unit
    start = next((index for index in range(len(units)) if index not in settled), 0)
    end = start
    while end < min(len(units), start + _REACH) and not is_prose(texts[end]):
        known = settled.get(end)
        if len(texts[end]) > _LONGEST or (known is not None and known.reason != REMARK):
            break
        end += 1
    if start < end < len(texts) and _is_box(texts[start:end], texts[end]):
        for index in range(start, end):
            settled[index] = _as_fact(units[index])


def _as_fact(unit: Unit) -> Unit:
    return unit._replace(kind="box", reason=FACTS, glue=KEEP_LINES)


def _is_box(texts: Sequence[str], below: str) -> bool:
    """Whether lines over the text `below` are a name and a value each, but for a few that go on.

    An entry begins with its headword, which its box often has as a title.
    """
    titled = below.startswith(texts[0])
    cells = [match for text in texts if (match := _CELLS.match(text)) and "\t\t" not in text]
    if len(cells) < _FEWEST - titled or len(cells) * 2 < len(texts):
        return False
    # Halves of one length are verse.
    return any(len(match["name"]) != len(match["value"]) for match in cells)
