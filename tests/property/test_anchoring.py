from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations import locate, reanchor
from reader.annotations.letters import fold_letters

WORDS = st.text(alphabet="天地玄黄。，“”\n \u3000aB1\u200b語\ud800", max_size=60)
SPANS = st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80)), max_size=6)


@given(old=WORDS, new=WORDS, spans=SPANS)
@settings(max_examples=300, deadline=None)
def test_no_mark_is_lost_and_none_leaves_the_text(
    old: str, new: str, spans: list[tuple[int, int]]
) -> None:
    anchors = reanchor(old, new, spans)
    assert len(anchors) == len(spans)
    for anchor in anchors:
        text = old if anchor.state == "orphan" else new
        assert 0 <= anchor.span.start <= anchor.span.end <= len(text)
        assert anchor.exact == text[anchor.span.start : anchor.span.end]


@given(text=WORDS, exact=WORDS, prefix=WORDS, suffix=WORDS, hint=st.none() | st.integers(-9, 99))
@settings(max_examples=300, deadline=None)
def test_locate_never_leaves_the_text(
    text: str, exact: str, prefix: str, suffix: str, hint: int | None
) -> None:
    anchor = locate(text, exact, prefix, suffix, hint)
    if anchor.state == "orphan":
        assert anchor.exact == exact
    else:
        assert anchor.exact == text[anchor.span.start : anchor.span.end]


@given(text=WORDS)
def test_letters_and_places_agree(text: str) -> None:
    letters = fold_letters(text)
    places = [letters.place(index) for index in range(len(letters.text))]
    assert places == sorted(set(places))
    assert [letters.index(place) for place in places] == list(range(len(places)))


@given(before=WORDS, quote=st.text("天地玄黄宇宙洪荒", min_size=8, max_size=20), after=WORDS)
@settings(deadline=None)
def test_what_stays_is_found(before: str, quote: str, after: str) -> None:
    old = f"{before}。{quote}。{after}"
    start = len(before) + 1
    new = f"新的开头。{old}新的结尾。"
    anchor = reanchor(old, new, [(start, start + len(quote))])[0]
    assert anchor.exact == quote
