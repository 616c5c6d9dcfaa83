"""What passes between the store and the formats."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NamedTuple, get_args
from urllib.parse import unquote
from uuid import NAMESPACE_URL, UUID, uuid5

from reader.model.annotation import Anchor, Annotation, MarkStyle
from reader.model.span import Span

_FURTHEST = 2**31 - 1  # what every database takes
STYLES: tuple[MarkStyle, ...] = get_args(MarkStyle)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The marks of one document, in text order.

    `digest` is that of the text that the anchors are in; `text` is that text, where a format
    shows marks in it.
    """

    title: str
    author: str = ""
    location: str = ""
    digest: str = ""
    marks: tuple[Annotation, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A mark from a file. `number` is its row or record there, from 1.

    Of the anchor only the quote is sure; a span of no length says that no place is known.
    """

    number: int
    anchor: Anchor
    title: str = ""
    author: str = ""
    location: str = ""
    digest: str = ""
    id: str = ""
    style: MarkStyle = "yellow"
    note: str = ""
    tags: tuple[str, ...] = ()
    created: datetime | None = None
    modified: datetime | None = None
    deleted: datetime | None = None


class Read(NamedTuple):
    """What a file gave, and a sentence for each row that could not be read."""

    notes: tuple[Incoming, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `write` is given the file as it was, so that it can leave lines alone.

    `read` is None for a format that cannot be imported; it raises `ExchangeError` for a file
    of another kind. `shows_text` asks for sheets with their text.
    """

    name: str
    suffix: str
    write: Callable[[Sequence[Sheet], str], str]
    read: Callable[[str], Read] | None = None
    shows_text: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Which marks: all of what is given must hold. `since` is about the last change."""

    tags: frozenset[str] = frozenset()
    styles: frozenset[MarkStyle] = frozenset()
    since: datetime | None = None
    deleted: bool = False

    def holds(self, mark: Annotation) -> bool:
        """Whether `mark` is meant."""
        return (
            self.tags <= set(mark.tags)
            and (not self.styles or mark.style in self.styles)
            and (self.since is None or mark.modified >= self.since)
            and (self.deleted or mark.deleted is None)
        )


def choose(sheets: Iterable[Sheet], choice: Choice) -> list[Sheet]:
    """The sheets with the chosen marks only; a sheet without any is left out."""
    chosen = (
        replace(sheet, marks=tuple(mark for mark in sheet.marks if choice.holds(mark)))
        for sheet in sheets
    )
    return [sheet for sheet in chosen if sheet.marks]


def quoted(
    exact: str,
    prefix: str = "",
    suffix: str = "",
    span: Span | None = None,
    section: str = "",
    state: object = None,
) -> Anchor:
    """An anchor that is still to be looked for; what a file says is to be checked stays so."""
    waiting = "check" if state == "check" else "orphan"
    return Anchor(span or Span(0, 0), exact, prefix, suffix, section, waiting)


def derived_id(*parts: str) -> str:
    """The same id for the same mark of a file that gives none: an import twice makes no doubles."""
    told = "piyue:" + "\x1f".join(parts)
    return str(uuid5(NAMESPACE_URL, told.encode("utf-8", "backslashreplace").decode("utf-8")))


def id_of(given: str, *parts: str) -> str:
    """The UUID that a file gives, as ours are; else one derived from what it gives and `parts`."""
    try:
        return str(UUID(given))
    except ValueError:
        return derived_id(given, *parts)


def span_of(start: object, end: object) -> Span | None:
    """The place that a file gives, in code points; None for what can be none."""
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= _FURTHEST:
        return Span(start, end)
    return None


def location_of(iri: str) -> str:
    """The path or URL that an IRI is; empty for a URN, which tells no place."""
    if iri.startswith("file://"):
        return unquote(iri.removeprefix("file://"))
    return "" if iri.startswith("urn:") else iri


def iso(time: datetime) -> str:
    """A time as xsd:dateTime in UTC."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_time(text: object) -> datetime | None:
    """An ISO 8601 time, taken as UTC where it does not say; None if it is none."""
    if not isinstance(text, str):
        return None
    try:
        time = datetime.fromisoformat(text.strip())
        return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def style_named(name: object) -> MarkStyle:
    """The style of that name or the nearest colour, else yellow."""
    if name == "pink":
        return "red"
    return name if name in STYLES else "yellow"
