"""Kindle's My Clippings.txt: highlights and notes one after another, headers in many languages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import NamedTuple

from reader.annotations.exchange.sheets import Format, Incoming, Read, Sheet, derived_id, quoted
from reader.config.messages import gettext as _
from reader.errors import ExchangeError
from reader.model.annotation import Annotation
from reader.model.span import Span

_END = "=========="
_LOCATION = re.compile(
    r"(?:Location|Loc\.|位置|position|Position|emplacement|posición|location)\s*#?\s*(\d{1,9})(?:\s*-\s*(\d{1,9}))?"
)
_PAGE = re.compile(r"(?:page|Page|第|Seite|página|頁|页)\s*(\d{1,9})")
_KINDS = {
    "note": ("Your Note", "笔记", "筆記", "Notiz", "nota", "note"),
    "bookmark": ("Your Bookmark", "书签", "書籤", "Lesezeichen", "marcador", "signet"),
}
_CHINESE_TIME = re.compile(
    r"(\d{4})年(\d{1,2})月(\d{1,2})日\D*?(上午|下午|中午|凌晨|晚上)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?"
)
_ENGLISH_TIME = re.compile(r"Added on (?:[A-Za-z]+, )?(.+)$")
_ENGLISH_FORMS = (
    "%B %d, %Y %I:%M:%S %p",
    "%B %d, %Y, %I:%M %p",
    "%d %B %Y %H:%M:%S",
    "%B %d, %Y %H:%M:%S",
)


class _Record(NamedTuple):
    number: int
    title: str
    author: str
    kind: str
    start: int
    end: int
    time: datetime | None
    words: str


def write(sheets: Sequence[Sheet], _before: str = "") -> str:
    """A highlight a mark; its note follows as a record of its own."""
    return "".join(_records(sheet, mark) for sheet in sheets for mark in sheet.marks)


def read(text: str) -> Read:
    """Highlights with their notes; of overlapping ones the last stands, as on the device."""
    if _END not in text:
        raise ExchangeError(_("This is no Clippings file."))
    found: list[_Record] = []
    problems: list[str] = []
    for number, lines in enumerate(_parts(text), 1):
        record = _parsed(number, lines)
        if record is None:
            problems.append(_("record {number}: not a highlight or a note").format(number=number))
        elif record.kind != "bookmark":
            found.append(record)
    notes, lonely = _joined([record for record in found if record.words])
    problems += (
        _("record {number}: a note without words that it is about").format(number=record.number)
        for record in lonely
    )
    return Read(tuple(notes), tuple(problems))


def _records(sheet: Sheet, mark: Annotation) -> str:
    title = " ".join(f"{sheet.title} ({sheet.author or '?'})".split())
    start, end = mark.anchor.span.start + 1, max(mark.anchor.span.end, mark.anchor.span.start + 1)
    time = mark.created.astimezone(UTC)
    # strftime would speak the user's language, and pads.
    when = f"{_DAYS[time.weekday()]}, {_MONTHS[time.month - 1]} {time.day}, {time.year} "
    when += f"{time.hour % 12 or 12}:{time:%M:%S} {'AM' if time.hour < 12 else 'PM'}"
    parts = [("Highlight", f"{start}-{end}", mark.anchor.exact)]
    if mark.note:
        parts.append(("Note", f"{end}", mark.note))
    return "".join(
        f"{title}\n- Your {kind} on Location {place} | Added on {when}\n\n{_one(words)}\n{_END}\n"
        for kind, place, words in parts
    )


def _one(words: str) -> str:
    return words.replace(_END, "=========").strip("\n")


def _parts(text: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.strip("\ufeff ") == _END:
            yield lines
            lines = []
        else:
            lines.append(line.strip("\ufeff"))
    if any(line.strip() for line in lines):
        yield lines


def _parsed(number: int, lines: list[str]) -> _Record | None:
    while lines and not lines[0].strip():
        lines = lines[1:]
    if len(lines) < 2 or not lines[1].lstrip().startswith("-"):
        return None
    title, author = _title(lines[0].strip())
    header = lines[1]
    place = _LOCATION.search(header) or _PAGE.search(header)
    start = int(place[1]) if place else 0
    end = int(place[2]) if place and place.re is _LOCATION and place[2] else start
    # A range may leave out the digits that both numbers share: 1024-31.
    if place and 0 < end < start:
        shown = place[2] or ""
        end = int(place[1][: -len(shown)] + shown)
    where = header.split("|")[0]
    kind = next((k for k, words in _KINDS.items() if any(w in where for w in words)), "highlight")
    words = "\n".join(lines[2:]).strip("\n")
    return _Record(number, title, author, kind, start, end, _time(header), words)


def _title(line: str) -> tuple[str, str]:
    """A book's title, and its writer in the brackets at the end, which may have others in them."""
    depth = 0
    for at in range(len(line) - 1, -1, -1) if line.endswith(")") else ():
        depth += (line[at] == ")") - (line[at] == "(")
        if depth <= 0:
            author = line[at + 1 : -1]
            return line[:at].strip(), "" if author == "?" else author
    return line, ""


def _time(header: str) -> datetime | None:
    if found := _CHINESE_TIME.search(header):
        year, month, day, half, hour, minute, second = found.groups()
        hours = int(hour) % 12 + 12 if half in ("下午", "晚上") else int(hour)
        if half in ("上午", "凌晨"):
            hours %= 12
        try:
            parts = (int(year), int(month), int(day), hours, int(minute), int(second or 0))
            return datetime(*parts, tzinfo=UTC)
        except ValueError:
            return None
    if found := _ENGLISH_TIME.search(" ".join(header.split())):
        for form in _ENGLISH_FORMS:
            try:
                return datetime.strptime(found[1], form).replace(tzinfo=UTC)
            except ValueError:
                continue
    return None


def _joined(records: list[_Record]) -> tuple[list[Incoming], list[_Record]]:
    """Highlights, each with its note, which may stand before it; and notes without one."""
    books: dict[str, list[_Record]] = {}
    for record in records:
        books.setdefault(record.title, []).append(record)
    found = [_joined_of_book(book) for book in books.values()]
    notes = sorted((note for notes, _ in found for note in notes), key=attrgetter("number"))
    return notes, sorted(record for _, lonely in found for record in lonely)


def _joined_of_book(records: list[_Record]) -> tuple[list[Incoming], list[_Record]]:
    places: list[_Record] = []
    for record in records:
        if record.kind == "highlight":
            again = [one for one in _near(record, places) if _are_one(one, record)]
            if again:
                places.remove(again[-1])
            places.append(record)
    notes = {place.number: _incoming(place) for place in places}
    lonely: list[_Record] = []
    for record in records:
        if record.kind == "note":
            near = _near(record, places)
            if near:
                # Of nested highlights it is about the one that ends with it, of several in one
                # place about the one that was made with it.
                about = min(near, key=lambda one: (abs(one.end - record.end), _apart(one, record)))
                notes[about.number] = replace(notes[about.number], note=record.words)
            else:
                lonely.append(record)
    return list(notes.values()), lonely


def _near(record: _Record, others: list[_Record]) -> list[_Record]:
    return [other for other in others if other.start <= record.end and record.start <= other.end]


def _apart(a: _Record, b: _Record) -> int:
    return abs(a.number - b.number)


def _are_one(a: _Record, b: _Record) -> bool:
    return a.words in b.words or b.words in a.words


def _incoming(record: _Record) -> Incoming:
    return Incoming(
        record.number,
        # Locations are the device's own: they say nothing of our offsets.
        quoted(record.words, span=Span(0, 0)),
        title=record.title,
        author=record.author,
        id=derived_id("clippings", record.title, record.words, str(record.start)),
        created=record.time,
        modified=record.time,
    )


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)

FORMAT = Format("clippings", ".txt", write, read)
