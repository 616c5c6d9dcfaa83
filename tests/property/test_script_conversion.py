from functools import cache
from itertools import pairwise
from pathlib import Path

import opencc
from hypothesis import given, settings
from hypothesis import strategies as st

import reader.script
from reader.model.span import Span
from reader.script import CONFIGS, convert, detect
from reader.script.alignment import LETTERS_FIRST, clean_cuts, word_edits
from reader.script.configurations import convert_letters
from reader.text.folding import fold


@cache
def wheel(config: str) -> opencc.OpenCC:
    path = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / f"{config}.json"
    return opencc.OpenCC(str(path), include_tofu_risk_dictionaries=False)


def exchanged_words() -> list[str]:
    folder = Path(reader.script.__file__).parent / "phrases"
    tables = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    words = {word for table in tables for word in table.split()}
    return sorted(words | {fold(word) for word in words})


WORD = st.sampled_from(exchanged_words())
FILLER = st.sampled_from(
    ["的", "，", "。\n", "\n", "里面", "發展", "发展", "后", "著", " ", "a1", "“", "\r", "乾"]
)
ODD = st.text(st.characters(codec=None, exclude_categories=[]), max_size=3)
TEXT = st.lists(st.one_of(WORD, WORD, FILLER, ODD), max_size=14).map("".join)
PLAIN = st.lists(st.one_of(WORD, FILLER), max_size=14).map("".join)
CONFIG = st.sampled_from(CONFIGS)
UNTIMED = settings(deadline=None)
WORD_CONFIG = st.sampled_from(sorted(LETTERS_FIRST))


@UNTIMED
@given(PLAIN, CONFIG)
def test_the_text_is_that_of_the_wheel(text: str, config: str) -> None:
    assert convert(text, config).text == wheel(config).convert(text)


@UNTIMED
@given(TEXT, CONFIG)
def test_the_map_is_monotone_and_ends_with_the_texts(text: str, config: str) -> None:
    view = convert(text, config)
    cuts = list(zip(view.map.source, view.map.view, strict=True))
    assert all(a[0] <= b[0] and a[1] <= b[1] and a != b for a, b in pairwise(cuts))
    assert view.map.to_view(len(text), "after") == len(view.text)
    assert view.map.to_source(len(view.text), "after") == len(text)
    assert view.map.to_view(0) == 0
    assert config in LETTERS_FIRST or (view.map.is_identity and len(view.text) == len(text))


@UNTIMED
@given(TEXT, CONFIG, st.data())
def test_a_span_there_and_back_holds_what_it_held(
    text: str, config: str, data: st.DataObject
) -> None:
    view = convert(text, config)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    there = view.map.span_to_view(span)
    assert 0 <= there.start <= there.end <= len(view.text)
    assert view.map.span_to_source(there).covers(span)
    shown = Span(there.start, there.end)
    assert view.map.span_to_view(view.map.span_to_source(shown)).covers(shown)


@UNTIMED
@given(PLAIN, WORD_CONFIG)
def test_lines_keep_their_places(text: str, config: str) -> None:
    view = convert(text, config)
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    assert [view.text[view.map.to_view(at)] for at in breaks] == ["\n"] * len(breaks)
    marks = [at for at, letter in enumerate(text) if letter in "，。“"]
    assert all(view.text[view.map.to_view(at)] == text[at] for at in marks)


@UNTIMED
@given(WORD, WORD, WORD_CONFIG)
def test_a_word_between_marks_is_covered_by_its_image(before: str, word: str, config: str) -> None:
    text = f"{before}，{word}。{before}"
    view = convert(text, config)
    start = len(before) + 1
    image = view.map.span_to_view(Span(start, start + len(word)))
    assert view.text[image.start : image.end] == wheel(config).convert(word)


@UNTIMED
@given(PLAIN, WORD_CONFIG)
def test_the_table_and_clean_cuts_agree_where_both_speak(text: str, config: str) -> None:
    line = text.replace("\n", "")
    view = convert_letters(line, config)
    letters = convert_letters(line, LETTERS_FIRST[config]) if LETTERS_FIRST[config] else line
    exact = word_edits(letters, view, config)
    rough = clean_cuts(line, view, lambda part: convert_letters(part, config))
    if exact is not None:
        changed = [
            edit for edit in rough if edit.end - edit.start != edit.view_end - edit.view_start
        ]
        for edit in changed:
            assert any(e.start < edit.end and edit.start < e.end for e in exact)


@UNTIMED
@given(TEXT)
def test_detection_takes_anything(text: str) -> None:
    assert detect(text) in ("hans", "hant", "mixed", "none")
    if detect(text) == "hant":
        assert fold(text) != text
