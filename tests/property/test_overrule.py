"""Whatever a reader decides about the parts of a text, no letter is lost, doubled or moved."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.digest import digest_of
from reader.model.document import Document
from reader.model.overrule import Overrule
from reader.model.span import Span
from reader.services import overruling
from reader.sources import from_text
from reader.structure import recover
from reader.structure.overrule import overruled

PIECES = (
    "一、",
    "第三章 ",
    "· ",
    "# ",
    "“",
    "。",
    "，",
    "\n",
    "\n\n",
    "　　",
    " ",
    "the ",
    "今天天气好",
    "26",
    "\t",
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["heading", "plain", "join", "split", "joins"]),
        st.floats(0, 1),
        st.integers(0, 30),
    ),
    max_size=8,
)
WILD = st.builds(
    Overrule,
    st.sampled_from(["heading", "paragraph", "join", "split"]),
    st.builds(Span, st.integers(0, 200), st.integers(0, 200)),
    st.sampled_from(["今天天气好", "今", "the the the", "。"]),
    st.integers(0, 5),
)


def bare(text: str) -> str:
    return "".join(text.split())


def made(document: Document, step: tuple[str, float, int]) -> tuple[Overrule, ...]:
    what, where, length = step
    place = int(where * (len(document.text) - 1))
    span = Span(place, min(len(document.text), place + length + 1))
    if what == "heading":
        return (
            overruling.heading(document, span, 1 + length % 3)
            if bare(document.text[place : span.end])
            else ()
        )
    if what == "plain":
        return overruling.no_heading(document, place)
    if what == "joins":
        return overruling.joins(document, span)
    return (overruling.join_before if what == "join" else overruling.split)(document, place)


def check(before: Document, after: Document, raw: str) -> None:
    assert bare(after.text) == bare(before.text)
    assert after.text == "\n".join(after.text[b.span.start : b.span.end] for b in after.blocks)
    assert after.digest == digest_of(after.text)
    assert all(b.span.length and bare(after.text[b.span.start : b.span.end]) for b in after.blocks)
    assert list(after.origin.source) == sorted(after.origin.source)
    assert list(after.origin.view) == sorted(after.origin.view)
    for place, letter in enumerate(after.text):
        if not letter.isspace():
            source = after.origin.to_source(place, "after")
            assert raw[source] == letter
            assert after.origin.to_view(source, "after") == place


@given(TEXTS, STEPS)
def test_decisions_one_after_the_other(text, steps) -> None:
    raw = from_text(text, location="x", name="x")
    document = recover(raw)
    if not document.text:
        return
    kept: list[Overrule] = []
    now = document
    for step in steps:
        kept += made(now, step)
        now = overruled(document, kept)
        check(document, now, raw.text)


@given(TEXTS, st.lists(WILD, max_size=6))
def test_decisions_about_another_text(text, wild) -> None:
    raw = from_text(text, location="x", name="x")
    document = recover(raw)
    check(document, overruled(document, wild), raw.text)
