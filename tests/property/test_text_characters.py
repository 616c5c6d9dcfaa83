from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.folding import fold
from reader.text.graphemes import is_boundary, next_boundary, previous_boundary
from reader.text.search import literal_patterns, places_of, search_pattern
from reader.text.sentence import sentence_at, sentences
from reader.text.visible import make_visible

ODD = st.sampled_from("\r\n\t\x00\u200d\ufe0f\u0301🇨👩🏽🏴\U000e0067\ud800한\u1100\u1161\u11a8")
PROSE = st.sampled_from("说說説复覆着著一。！？!?….”“\"' 　\nＡaA1５，,")
ANY = st.characters(codec=None, exclude_categories=[])
UNTIMED = settings(deadline=None)
TEXT = st.text(st.one_of(ODD, PROSE, ANY), max_size=60)


@UNTIMED
@given(TEXT)
def test_folding_keeps_the_length_and_settles(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert folded == "".join(map(fold, text))


@UNTIMED
@given(TEXT)
def test_what_is_shown_has_the_same_length_and_shows_itself(text: str) -> None:
    shown = make_visible(text)
    assert len(shown) == len(text)
    assert make_visible(shown) == shown
    assert shown.count("\n") == text.count("\n")


@UNTIMED
@given(TEXT)
def test_graphemes_are_the_same_in_both_directions(text: str) -> None:
    boundaries = [place for place in range(len(text) + 1) if is_boundary(text, place)]
    forwards, backwards = [0], [len(text)]
    while forwards[-1] < len(text):
        forwards.append(next_boundary(text, forwards[-1]))
    while backwards[-1] > 0:
        backwards.append(previous_boundary(text, backwards[-1]))
    assert forwards == boundaries == backwards[::-1]


@UNTIMED
@given(TEXT, st.data())
def test_a_piece_of_text_finds_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : data.draw(st.integers(start, len(text)))]
    pattern = search_pattern(piece)
    assert bool(pattern.search(text)) == bool(piece.strip())
    if piece.strip():
        assert pattern.search(fold(text))
        assert pattern.search(text.swapcase()) or any(x.swapcase().swapcase() != x for x in text)


@UNTIMED
@given(st.data())
def test_slices_find_what_the_whole_does(data: st.DataObject) -> None:
    letters = st.sampled_from('书書声聲a Ａ\n\u3000人“"里裡裏軟软体體件')
    text = data.draw(st.text(letters, max_size=60))
    words = data.draw(st.lists(st.text(letters, min_size=1, max_size=3), min_size=1, max_size=3))
    expected = [match.span() for match in search_pattern(*words).finditer(text)]
    found, start = [], 0
    while start < len(text):
        end = data.draw(st.integers(start + 1, len(text)))
        found += places_of(text, literal_patterns(*words), start, end)
        start = max(end, found[-1][1]) if found else end
    assert found == expected


@UNTIMED
@given(TEXT)
def test_sentences_hold_everything_but_blanks_once(text: str) -> None:
    spans = list(sentences(text))
    joined = "".join(text[start:end] for start, end in spans)
    assert "".join(joined.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all("\n" not in text[start:end] for start, end in spans)


@UNTIMED
@given(TEXT, st.data())
def test_the_sentence_at_a_place_is_one_of_the_sentences(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    span = sentence_at(text, place)
    assert span.length == 0 or span in set(sentences(text))
    holding = [each for each in sentences(text) if each.contains(place)]
    assert not holding or span == holding[0]
