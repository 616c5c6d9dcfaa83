import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from reader.annotations.anchoring import anchor_at
from reader.annotations.exchange import (
    Choice,
    Read,
    Sheet,
    choose,
    format_named,
    format_of_file,
    names,
)
from reader.annotations.exchange.selectors import anchor_of
from reader.annotations.intake import Taken, take_in
from reader.annotations.store import DocumentKey, open_store
from reader.annotations.store.database import open_database
from reader.annotations.store.sql import SqlStore
from reader.errors import ExchangeError
from reader.model.annotation import Annotation
from reader.model.digest import digest_of
from reader.model.span import Span
from reader.services.exchange import sheets

TEXT = "渡口的灯亮了。\n“船”还没有来，<灯>先亮了。\n# 水位 *不* 高。"
TIME = datetime(2024, 3, 5, 13, 2, 3, tzinfo=UTC)
IMPORTED = [name for name in names() if format_named(name).read]


def mark(number: int, start: int, end: int, **rest: object) -> Annotation:
    anchor = replace(anchor_at(TEXT, Span(start, end)), section="夜航")
    identity = f"01900000-0000-7000-8000-{number:012d}"
    return Annotation(
        **{
            "id": identity,
            "document": "d",
            "anchor": anchor,
            "style": "yellow",
            "created": TIME,
            "modified": TIME,
            **rest,
        }
    )


def sheet(*marks: Annotation) -> Sheet:
    return Sheet("渡口", "林一", "/books/渡口.txt", digest_of(TEXT), marks, TEXT)


def two() -> Sheet:
    return sheet(
        mark(1, 0, 7, note="第一行\n\n* 第二行", tags=("灯", "夜 航"), style="green"),
        mark(2, 8, 14),
    )


@pytest.mark.parametrize("name", IMPORTED)
def test_what_is_written_is_read(name: str) -> None:
    known = format_named(name)
    assert known.read is not None
    read = known.read(known.write([two()], ""))
    assert read.problems == ()
    assert [note.anchor.exact for note in read.notes] == [TEXT[0:7], TEXT[8:14]]
    first = read.notes[0]
    assert first.note == "第一行\n\n* 第二行"
    assert first.title == "渡口"
    assert first.created == TIME
    if name != "clippings":
        assert first.tags in {("灯", "夜 航"), ("灯", "夜-航")}


@pytest.mark.parametrize("name", ["w3c", "jsonl"])
def test_these_lose_nothing(name: str) -> None:
    known = format_named(name)
    assert known.read is not None
    odd = mark(
        3, 8, 14, deleted=TIME, note="\u2028\t“", style="underline", modified=datetime.now(UTC)
    )
    read = known.read(known.write([sheet(odd)], ""))
    note = read.notes[0]
    assert (note.id, note.style, note.note) == (odd.id, "underline", "\u2028\t“")
    assert note.deleted == TIME
    assert (note.anchor.span, note.anchor.section) == ((8, 14), "夜航")
    assert (note.anchor.prefix, note.anchor.suffix) == (odd.anchor.prefix, odd.anchor.suffix)
    assert (note.digest, note.author, note.location) == (
        digest_of(TEXT),
        "林一",
        "/books/渡口.txt",
    )


@pytest.mark.parametrize("name", IMPORTED)
def test_importing_twice_makes_no_doubles(name: str, tmp_path: Path) -> None:
    known = format_named(name)
    assert known.read is not None
    read = known.read(known.write([two()], ""))
    store = open_store(tmp_path / "notes.db")
    store.keep_text(DocumentKey(digest_of(TEXT), "", "/books/渡口.txt", "渡口"), TEXT)
    assert take_in(store, read.notes) == Taken(added=2)
    assert take_in(store, read.notes) == Taken(known=2)
    held = [one.mark for one in store.marks()]
    assert [(one.anchor.span, one.anchor.state) for one in held] == [
        ((0, 7), "anchored"),
        ((8, 14), "anchored"),
    ]
    # What was made here and went out comes back to the same marks.
    again = known.read(known.write([sheet(*held)], "")).notes
    assert take_in(store, again) == Taken(known=2)
    store.close()


HOSTILE = {
    "id": '"><script>alert(1)</script>\ud800',
    "digest": "\ud800",
    "location": "/\udcc4.txt",
    "title": "\ud800\0",
    "tags": ["\ud800", "a\0b"],
    "created": "0001-01-01T00:00:00+10:00",
    "modified": "9999-12-31T23:59:59-10:00",
}


def read(name: str, text: str) -> Read:
    known = format_named(name).read
    assert known is not None
    return known(text)


def test_nothing_in_a_file_can_break_a_store_or_a_page(tmp_path: Path) -> None:
    line = {"piyue": 1, "id": "x", "start": 0, "end": 2, "exact": "水\ud800"}
    found = read(
        "jsonl", "\n".join(json.dumps(line | {name: value}) for name, value in HOSTILE.items())
    )
    assert (len(found.notes), found.problems) == (len(HOSTILE), ())
    store = open_store(tmp_path / "notes.db")
    take_in(store, found.notes)
    page = format_named("html").write(sheets(store, format_named("html")), "")
    assert "<script" not in page
    assert store.marks()
    store.close()


@pytest.mark.parametrize(("start", "end"), [(-5, -3), (3, 1), (10**30, 10**30 + 1), (0, 2.5)])
def test_a_place_that_can_be_none_is_told(start: object, end: object) -> None:
    line = json.dumps({"piyue": 1, "id": "x", "start": start, "end": end})
    assert read("jsonl", line).notes == ()
    selector = [
        {"type": "TextQuoteSelector", "exact": "水"},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
    (note,) = read("w3c", json.dumps({"target": {"source": "s", "selector": selector}})).notes
    assert note.anchor.span == (0, 0)


def test_a_newer_form_of_a_known_mark_is_taken_over(tmp_path: Path) -> None:
    known = format_named("jsonl")
    assert known.read is not None
    store = open_store(tmp_path / "notes.db")
    take_in(store, known.read(known.write([two()], "")).notes)
    later = replace(two().marks[1], note="新", modified=datetime(2025, 1, 1, tzinfo=UTC))
    taken = take_in(store, known.read(known.write([sheet(later)], "")).notes)
    assert taken == Taken(changed=1)
    assert {one.mark.note for one in store.marks()} == {"第一行\n\n* 第二行", "新"}
    store.close()


def test_marks_of_an_unknown_text_wait(tmp_path: Path) -> None:
    store = open_store(tmp_path / "notes.db")
    known = format_named("clippings")
    assert known.read is not None
    take_in(store, known.read(known.write([two()], "")).notes)
    assert {one.mark.anchor.state for one in store.marks()} == {"orphan"}
    key = DocumentKey(digest_of(TEXT), "", "/books/ferry.txt", "渡口")
    assert store.find(key) is not None
    store.close()


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("jsonl", '{"piyue": 1}\n', "line 1: id"),
        ("jsonl", "\n{oops\n", "line 2: This is no JSON"),
        ("jsonl", '{"piyue": 9, "id": "x"}\n', "line 1: written by a newer"),
        ("readwise", "Highlight,Title\n,x\n", "row 2: no quoted"),
        ("clippings", "title\nnothing\n==========\n", "record 1: not a"),
        ("w3c", '{"items": [{"target": {}}]}', "annotation 1: no quoted"),
        ("hypothesis", '{"rows": [{"target": []}]}', "row 1: no quoted"),
    ],
)
def test_a_bad_row_is_told_by_its_number(name: str, text: str, problem: str) -> None:
    known = format_named(name)
    assert known.read is not None
    read = known.read(text)
    assert read.notes == ()
    assert read.problems[0].startswith(problem)


@pytest.mark.parametrize("name", [name for name in IMPORTED if name != "jsonl"])
@pytest.mark.parametrize("text", ["", "rubbish", "[1]", "{}", '{"rows": 3}', "[" * 3000])
def test_a_file_of_another_kind_is_refused(name: str, text: str) -> None:
    known = format_named(name)
    assert known.read is not None
    try:
        notes = known.read(text).notes
    except ExchangeError:
        notes = ()
    assert notes == ()


def test_the_good_rows_of_a_bad_file_go_in() -> None:
    known = format_named("jsonl")
    assert known.read is not None
    lines = known.write([two()], "").split("\n")
    read = known.read("\n".join([lines[0], "rubbish", lines[1]]))
    assert len(read.notes) == 2
    assert read.problems[0].startswith("line 2")


def test_web_annotation_has_what_the_model_demands() -> None:
    known = json.loads(format_named("w3c").write([two()], ""))
    assert known["type"] == "AnnotationSet"
    for item in known["items"]:
        assert "http://www.w3.org/ns/anno.jsonld" in item["@context"]
        assert item["type"] == "Annotation"
        assert item["id"].startswith("urn:uuid:")
        assert "://" in item["target"]["source"]
        assert item["created"].endswith("Z")
        assert {s["type"] for s in item["target"]["selector"]} == {
            "TextQuoteSelector",
            "TextPositionSelector",
        }


def test_readwise_takes_what_readwise_exports() -> None:
    read = format_named("readwise").read
    assert read is not None
    text = 'Highlight,Book Title,Book Author,Note,Color,Tags\n"a ""b""",渡口,林一,n,blue,"x, y"\n'
    note = read("\ufeff" + text).notes[0]
    assert (note.anchor.exact, note.title, note.tags) == ('a "b"', "渡口", ("x", "y"))
    assert note.style == "blue"


def test_filters() -> None:
    later = datetime(2024, 6, 1, tzinfo=UTC)
    marks = [mark(1, 0, 2, tags=("灯",)), mark(2, 2, 4, style="red", modified=later)]
    gone = mark(3, 4, 6, deleted=later)
    sheets = [sheet(*marks, gone)]

    def chosen(choice: Choice) -> list[str]:
        return [one.id[-1] for part in choose(sheets, choice) for one in part.marks]

    assert chosen(Choice()) == ["1", "2"]
    assert chosen(Choice(tags=frozenset({"灯"}))) == ["1"]
    assert chosen(Choice(styles=frozenset({"red"}))) == ["2"]
    assert chosen(Choice(since=later)) == ["2"]
    assert chosen(Choice(deleted=True)) == ["1", "2", "3"]


def test_html_shows_marks_in_the_text_and_lets_nothing_out() -> None:
    page = format_named("html").write([sheet(mark(1, 0, 4), mark(2, 2, 7, note='"<x>'))], "")
    assert '<mark id="m-01900000-0000-7000-8000-000000000001" class="yellow">渡口</mark>' in page
    assert 'title="&quot;&lt;x&gt;">的灯</mark>' in page
    assert "&lt;灯&gt;" in page
    assert "<x>" not in page


def test_html_keeps_blanks_and_joiners_and_shows_controls() -> None:
    text = "渡\u00a0口\u2003👩\u200d👧 \u202e灯\x07\ud800"
    page = format_named("html").write([replace(sheet(), text=text)], "")
    assert "<p>渡\u00a0口\u2003👩\u200d👧 ␚灯␇␚</p>" in page


def test_html_gives_title_and_writer_once() -> None:
    text = f"渡口\n林一\n{TEXT}"
    whole = replace(sheet(), text=text)
    for one in (whole, replace(whole, text=""), sheet()):
        page = format_named("html").write([one], "")
        assert page.count("<h1>渡口</h1>") == page.count("<p>林一</p>") == 1


def test_org_counts_its_levels_without_gaps() -> None:
    loose = mark(1, 0, 4)
    loose = replace(loose, anchor=replace(loose.anchor, section=""))
    text = format_named("org").write([sheet(loose, mark(2, 8, 14))], "")
    stars = [line.split()[0] for line in text.splitlines() if line.startswith("*")]
    assert stars == ["*", "**", "**", "***"]


def test_org_keeps_its_blocks_whole() -> None:
    text = format_named("org").write([sheet(mark(1, 25, 37, note="* 星", tags=("a b",)))], "")
    assert " :a_b:" in text
    assert "\n * 星\n" in text
    assert text.count("#+begin_quote") == text.count("#+end_quote") == 1


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("x.jsonld", "", "w3c"),
        ("x.JSONL", "", "jsonl"),
        ("x.json", '{"rows": []}', "hypothesis"),
        ("x.json", '{"type": "AnnotationSet"}', "w3c"),
        ("My Clippings.txt", "", "clippings"),
        ("x.md", "", "markdown"),
    ],
)
def test_the_format_of_a_file(name: str, text: str, expected: str) -> None:
    assert format_of_file(name, text).name == expected


def test_no_such_format() -> None:
    with pytest.raises(ExchangeError, match="No format"):
        format_named("papyrus")
    with pytest.raises(ExchangeError, match="not clear"):
        format_of_file("x.txt", "words")


@pytest.mark.parametrize("name", ["w3c", "jsonl"])
def test_what_is_to_be_checked_and_what_is_deleted_stays_so(name: str, tmp_path: Path) -> None:
    doubtful = mark(1, 0, 7)
    doubtful = replace(doubtful, anchor=replace(doubtful.anchor, state="check"))
    known = format_named(name)
    assert known.read is not None
    notes = known.read(known.write([sheet(doubtful, mark(2, 8, 14, deleted=TIME))], "")).notes
    store = open_store(tmp_path / "notes.db")
    home = store.keep_text(DocumentKey(digest_of(TEXT)), TEXT)
    assert take_in(store, notes, home) == Taken(added=2, unsure=1)
    held = [one.mark for one in store.marks(deleted=True)]
    assert [(one.anchor.state, one.deleted) for one in held] == [
        ("check", None),
        ("anchored", TIME),
    ]
    store.close()


def test_two_backups_in_one_file_give_a_mark_once_in_its_later_form(tmp_path: Path) -> None:
    later = mark(1, 0, 7, note="后来", modified=datetime(2025, 1, 1, tzinfo=UTC))
    known = format_named("jsonl")
    parts = [known.write([sheet(one)], "") for one in (mark(1, 0, 7, note="先前"), later)]
    for order, name in ((parts, "a.db"), (parts[::-1], "b.db")):
        store = open_store(tmp_path / name)
        assert take_in(store, read("jsonl", "".join(order)).notes) == Taken(
            added=1, known=1, waiting=1
        )
        assert [one.mark.note for one in store.marks()] == ["后来"]
        store.close()


def test_an_import_reads_what_is_known_once_however_many_texts_it_has(tmp_path: Path) -> None:
    store = SqlStore(open_database(tmp_path / "notes.db"))
    said: list[str] = []
    sa.event.listen(store.database.engine, "before_cursor_execute", lambda *o: said.append(o[2]))
    sources = [
        Sheet(f"江{number}", location=f"/{number}", digest=f"{number}", marks=(mark(number, 0, 7),))
        for number in range(1, 9)
    ]
    assert take_in(store, read("jsonl", format_named("jsonl").write(sources, "")).notes).added == 8
    whole = [" ".join(one.split()) for one in said]
    assert sum("FROM annotation ORDER BY" in one for one in whole) == 1
    assert sum("FROM document ORDER BY document.title" in one for one in whole) == 1
    store.close()


def test_a_marked_chapter_goes_through_readwise() -> None:
    words = "水" * 200_000
    (note,) = read("readwise", f"Highlight,Title\r\n{words},江上\r\n").notes
    assert note.anchor.exact == words


def test_no_depth_of_nesting_is_too_much() -> None:
    deep: object = [{"type": "TextQuoteSelector", "exact": "水"}]
    for _ in range(5_000):
        deep = {"refinedBy": deep}
    anchor = anchor_of({"selector": deep})
    assert anchor is not None
    assert anchor.exact == "水"
    # The JSON module of some versions of Python refuses it.
    with suppress(ExchangeError):
        assert read("w3c", "[" * 3_000 + "]" * 3_000) == Read(())
