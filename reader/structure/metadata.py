"""What a text says of itself: title, byline, date."""

from collections.abc import Sequence

from reader.model.document import Metadata
from reader.model.raw import RawText
from reader.structure.lines import Unit


def metadata_of(raw: RawText, units: Sequence[Unit]) -> Metadata:
    """Title, byline and date, from the markup where it gives them, else from the blocks."""
    title = raw.title or _first(units, "title")
    byline = "、".join(raw.authors) or _first(units, "byline")
    return Metadata(_in_one_line(title), _in_one_line(byline), _first(units, "dateline"))


def _first(units: Sequence[Unit], kind: str) -> str:
    return next((unit.text[unit.marker :] for unit in units if unit.kind == kind), "")


def _in_one_line(text: str) -> str:
    return " ".join(line.strip() for line in text.split("\n"))
