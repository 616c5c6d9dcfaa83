"""What a text says of itself: title, byline, date."""

from collections.abc import Sequence

from reader.model.document import Metadata
from reader.model.raw import RawText
from reader.structure.lines import Unit
from reader.text.patterns import pattern

# 2024年3月5日, 2024-03-05 10:20, 2024/3/5
_DAY = pattern(
    r"((?:1[89]|20)\d\d)[ ]?[年\-/.][ ]?(\d{1,2})[ ]?[月\-/.][ ]?(\d{1,2})[日号號]?"
    r"(?:[ T]{0,2}\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
)
_WRITERS = pattern("[记記作]者|通[讯訊][员員]|[来來]源|[编編][辑輯]|文[/／]")
_AROUND = " \u3000()（）|｜:：,，"


def metadata_of(raw: RawText, units: Sequence[Unit]) -> Metadata:
    """Title, byline and date, from the markup where it gives them, else from the blocks.

    The date is ISO 8601 where a line names a day, else the line as written.
    """
    title = raw.title or _first(units, "title")
    byline, day_beside = _without_day(_first(units, "byline"))
    dateline = _first(units, "dateline")
    rest, day = _without_day(dateline)
    if not byline and day and _WRITERS.search(rest):
        byline = rest
    byline = "、".join(raw.authors) or byline
    return Metadata(_in_one_line(title), _in_one_line(byline), day or dateline or day_beside)


def _first(units: Sequence[Unit], kind: str) -> str:
    return next((unit.text[unit.marker :] for unit in units if unit.kind == kind), "")


def _in_one_line(text: str) -> str:
    return " ".join(line.strip() for line in text.split("\n"))


def _without_day(line: str) -> tuple[str, str]:
    """A line without the day that it names, and the day."""
    found = _DAY.search(line)
    if found is None or int(found[2]) > 12 or int(found[3]) > 31:
        return line, ""
    parts = (line[: found.start()].strip(_AROUND), line[found.end() :].strip(_AROUND))
    year, month, day = map(int, found.groups())
    return " ".join(part for part in parts if part), f"{year}-{month:02}-{day:02}"
