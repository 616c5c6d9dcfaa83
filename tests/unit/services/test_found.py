"""Parts of a text put together are what its parts say, in whatever order they come."""

import random
from itertools import chain

import pytest

from reader.library.packed import pack, shifted
from reader.model.mark import Mark
from reader.model.span import Span
from reader.services.analysis import analyse, analyse_once, look_first
from reader.services.found import Found, with_parts
from reader.services.naming import by_frequency, names_in, places_of
from reader.services.open import read_text
from reader.services.sayings import marked_words, sayings_of, starts_of

CHAPTERS = [
    "周启明说：“今年备耕42万亩，比去年增加3.5%。”他在4月10日到了临江县。",
    "“水闸要修，”林秀兰说，“钱由县里出。”她把这叫作“头等大事”，周启明记下了8万元。",
    "一个数也没有。",
    "周启明读完《河工志》，对林秀兰说：“30年前也是这样。”人们叫这里“头等大事”村。",
]


def _parts():
    at, parts = 0, []
    for chapter in CHAPTERS:
        document = read_text(chapter)
        assert document.text == chapter
        parts.append(shifted(pack(analyse(document)), at))
        at += len(chapter) + 1
    return parts


TEXT = "\n".join(CHAPTERS)
PARTS = _parts()


@pytest.fixture(params=range(4), ids=["in order", "a", "b", "c"])
def found(request):
    parts = list(PARTS)
    if request.param:
        random.Random(request.param).shuffle(parts)
    known = Found()
    for part in parts:
        known = with_parts(known, [part], TEXT)
    return with_parts(known, parts, TEXT)


def test_items_are_those_of_the_parts_in_text_order(found):
    figures = [p.figure(i) for p in PARTS for i in range(len(p.figures) // 12)]
    assert len(figures) == 5
    assert list(found.figures) == figures == [found.figures[i] for i in range(len(found.figures))]
    assert found.figures[1:3] == tuple(figures[1:3])
    assert found.figures[-1] == figures[-1]
    assert list(found.figures.starts) == [figure.span.start for figure in figures]
    assert list(found.quotes.starts) == [quote.span.start for quote in found.quotes]
    with pytest.raises(IndexError):
        found.figures[len(figures)]


def test_a_name_comes_once_with_all_its_places(found):
    names = [entity.name for entity in found.entities]
    assert len(names) == len(set(names))
    zhou = found.entities[names.index("周启明")]
    assert [TEXT[span.start : span.end] for span in zhou.mentions] == ["周启明"] * 3
    said = [found.quotes[index] for index in zhou.quotes]
    assert [quote.speaker for quote in said if quote.kind == "direct"] == ["周启明"] * 2
    given = {TEXT[f.span.start : f.span.end] for f in map(found.figures.__getitem__, zhou.figures)}
    assert "42万亩" in given


def test_names_are_counted_without_their_places(found):
    named = names_in(found.entities)
    assert named == names_in(list(found.entities))
    assert named[by_frequency(named)[0]].name == "周启明"
    for name in named:
        whole = places_of(found.entities, named, name.name)
        assert len(whole) >= name.mentions


def test_sayings_and_words_in_marks_are_those_of_all_quotes(found):
    made = sayings_of(TEXT, found.quotes)
    assert list(made) == sayings_of(TEXT, list(found.quotes))
    assert len(made) == found.said_count == 3
    assert list(starts_of(made)) == [said.span.start for said in made]
    split = next(said for said in made if len(said.parts) == 2)
    assert found.group_of(split.parts[1]) == split.parts
    for kind in ("term", "title"):
        of_all = marked_words(TEXT, list(found.quotes), kind)
        assert sorted(marked_words(TEXT, found.quotes, kind), key=str) == sorted(of_all, key=str)
    (twice,) = marked_words(TEXT, found.quotes, "term")
    assert len(twice.places) == 2


def test_what_touches_a_place_is_found_there(found):
    for start in range(0, len(TEXT), 3):
        span = Span(start, start + 5)
        assert found.figures_in(span) == [f for f in found.figures if f.span.overlaps(span)]
        assert found.quotes_in(span) == [q for q in found.quotes if q.span.overlaps(span)]
        marks = [Mark(f.span, "figure") for f in found.figures if f.span.overlaps(span)]
        assert found.layer("figures").inside(span) == marks
        mentions = chain.from_iterable(entity.mentions for entity in found.entities)
        names = sorted(Mark(place, "name") for place in mentions if place.overlaps(span))
        assert found.layer("names").inside(span) == names


def test_nothing_found_is_empty():
    nothing = Found()
    assert not nothing.producer
    assert [len(nothing.figures), len(nothing.quotes), len(nothing.entities)] == [0, 0, 0]
    assert nothing.layer("names").inside(Span(0, 9)) == []


def test_figures_come_first_and_give_way_to_the_whole_part():
    document = read_text(CHAPTERS[1])
    first, whole = look_first(document, 0), pack(analyse(document))
    early = with_parts(Found(), [first], document.text)
    assert (list(early.figures), early.said_count, early.producer) == (
        list(with_parts(Found(), [whole], document.text).figures),
        0,
        "",
    )
    found = with_parts(early, [whole], document.text)
    assert len(found.parts) == 1
    assert found.said_count == 1
    assert found.producer
    assert with_parts(found, [first], document.text) == found


def test_all_is_found_when_every_part_was_looked_through_for_everything():
    length = len(CHAPTERS[1])
    document = read_text(CHAPTERS[1])
    assert not Found().is_all_of(length)
    assert not with_parts(Found(), [look_first(document, 0)], document.text).is_all_of(length)
    whole = with_parts(Found(), [pack(analyse(document))], document.text)
    assert whole.is_all_of(length)
    assert not whole.is_all_of(length + 1)


def test_a_part_that_is_known_comes_whole_at_once():
    document = read_text(CHAPTERS[3])
    found = analyse_once(document)
    assert look_first(document, 7) == shifted(pack(found), 7)
