"""Findings come back as they were, or not at all."""

import gzip
import json
import os
import pickle
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import findings as room
from reader.library.findings import load_findings, save_findings
from reader.library.packed import pack, shifted, unpack
from reader.model.entity import Entity
from reader.model.figure import Figure
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span
from reader.services.analysis import analyse
from reader.services.open import read_text

RULES = "piyue rules 1"
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*pair))
words = st.text(max_size=5)
scalars = st.one_of(st.none(), words, st.decimals(allow_nan=False, allow_infinity=False))
figures = st.builds(
    Figure,
    span=spans,
    kind=st.sampled_from(["count", "money", "date"]),
    value=st.one_of(scalars, st.tuples(scalars, scalars)),
    unit=words,
    approx=st.booleans(),
    bound=st.sampled_from([None, "gt", "le"]),
    change=st.sampled_from([None, "up", "down"]),
    ago=st.booleans(),
    of=st.none() | words,
    of_span=st.none() | spans,
)
quotes = st.builds(
    Quote,
    span=spans,
    inner=spans,
    kind=st.sampled_from(["direct", "title"]),
    speaker=st.none() | words,
    speaker_span=st.none() | spans,
    cue=st.none() | words,
    group=st.none() | st.integers(0, 9),
    note=words,
)
entities = st.builds(
    Entity,
    name=words,
    kind=st.sampled_from(["person", "org"]),
    mentions=st.lists(spans, max_size=3).map(tuple),
    figures=st.lists(st.integers(0, 9), max_size=3).map(tuple),
    quotes=st.lists(st.integers(0, 9), max_size=3).map(tuple),
    alias_of=st.none() | words,
)
any_findings = st.builds(
    Findings,
    span=spans,
    figures=st.lists(figures, max_size=3).map(tuple),
    quotes=st.lists(quotes, max_size=3).map(tuple),
    entities=st.lists(entities, max_size=3).map(tuple),
    producer=st.just(RULES),
)


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory):
    """One folder for all examples of a property."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setattr(room, "_folder", lambda: folder)
        yield folder


@settings(max_examples=60, deadline=None)
@given(found=any_findings)
def test_everything_comes_back(found):
    save_findings("d", found)
    assert load_findings("d", RULES) == found


@settings(max_examples=100, deadline=None)
@given(found=any_findings)
def test_rows_hold_all_of_it(found):
    packed = pickle.loads(pickle.dumps(pack(found)))
    assert unpack(packed) == found
    for index, quote in enumerate(found.quotes):
        assert packed.quote(index) == quote


@settings(max_examples=60, deadline=None)
@given(found=any_findings, by=st.integers(0, 10**6))
def test_rows_move_with_their_text(found, by):
    moved = unpack(shifted(pack(found), by))
    assert moved.span == found.span.shift(by)
    assert [f.span for f in moved.figures] == [f.span.shift(by) for f in found.figures]
    assert [f.of_span for f in moved.figures] == [_shift(f.of_span, by) for f in found.figures]
    assert [q.inner for q in moved.quotes] == [q.inner.shift(by) for q in found.quotes]
    said_by = [_shift(quote.speaker_span, by) for quote in found.quotes]
    assert [quote.speaker_span for quote in moved.quotes] == said_by
    assert unpack(shifted(shifted(pack(found), by), -by)) == found


def _shift(span, by):
    return None if span is None else span.shift(by)


def test_real_findings_come_back():
    document = read_text(
        "题目\n\n周启明说：“今年备耕42万亩，比去年增加3.5%。”他在4月10日到了临江县。\n"
    )
    found = analyse(document)
    save_findings(document.digest, found)
    assert load_findings(document.digest, found.producer) == found
    assert found.figures


def test_other_rules_or_another_text_find_anew():
    save_findings("d", Findings(Span(0, 1), producer=RULES))
    assert load_findings("d", "piyue rules 2") is None
    assert load_findings("e", RULES) is None
    assert load_findings("d") is not None


def _figure_file(words: list[str]) -> bytes:
    rows = {"figures": [0, 1, 1, 0, -1, 0, 2, -1, -1, -1, -1, -1]}
    empty = {name: [] for name in ("quotes", "names", "mentions", "links")}
    kept = {"format": 2, "digest": "b", "producer": RULES, "span": [0, 1], "words": words}
    return gzip.compress(json.dumps({**kept, **rows, **empty}).encode(), mtime=0)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no gzip",
        gzip.compress(b"[]"),
        gzip.compress(b'{"format": 2}'),
        _figure_file(words=["=x", "count", ""]),
        _figure_file(words=["=1", "count"]),
    ],
    # The time stands in what gzip makes: an id of it would differ from worker to worker.
    ids=["empty", "no gzip", "a list", "too little", "no number", "no word"],
)
def test_a_broken_file_goes(cache, data):
    save_findings("b", Findings(Span(0, 1), producer=RULES))
    path = room._path("b")
    path.write_bytes(data)
    assert load_findings("b", RULES) is None
    assert not path.exists()


def test_only_so_many_are_kept(cache, monkeypatch):
    monkeypatch.setattr(room, "LIMIT", 10)
    for number in range(25):
        save_findings(str(number), Findings(Span(0, number), producer=RULES))
        assert len(list(cache.glob("*.gz"))) <= 10
    assert load_findings("24", RULES) is not None


def test_what_was_looked_at_lately_stays(cache, monkeypatch):
    for number in range(10):
        save_findings(str(number), Findings(Span(0, number), producer=RULES))
        os.utime(room._path(str(number)), (number, number))
    assert load_findings("0", RULES) is not None
    monkeypatch.setattr(room, "LIMIT", len(list(cache.glob("*.gz"))))
    save_findings("one more", Findings(Span(0, 1), producer=RULES))
    assert load_findings("0", RULES) is not None
    assert load_findings("1", RULES) is None


def test_a_number_is_not_taken_for_a_text():
    figure = Figure(Span(0, 1), "count", (Decimal("1.50"), "=2"))
    save_findings("d", Findings(Span(0, 1), (figure,), producer=RULES))
    found = load_findings("d", RULES)
    assert found is not None
    assert repr(found.figures[0].value) == "(Decimal('1.50'), '=2')"
