"""What a text says of itself: title, byline, date."""

from collections.abc import Sequence

from reader.model.document import Metadata
from reader.model.raw import RawText
from reader.structure.lines import Unit


def metadata_of(raw: RawText, units: Sequence[Unit]) -> Metadata:
    """Title, byline and date, from the markup where it gives them, else from the blocks."""
    title = raw.title or _first(units, "title").replace("\n", " ")
    byline = "、".join(raw.authors) or _first(units, "byline")
    return Metadata(title=title, byline=byline, date=_first(units, "dateline"))


def _first(units: Sequence[Unit], kind: str) -> str:
    return next((unit.text[unit.marker :] for unit in units if unit.kind == kind), "")
