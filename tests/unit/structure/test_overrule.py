"""What a reader decides about headings and paragraphs, and that nothing is lost by it."""

import pytest

from reader.library.overrules import load_overrules, save_overrules
from reader.model.document import Document
from reader.model.overrule import Overrule
from reader.model.span import Span
from reader.services import overruling
from reader.services.open import read_text
from reader.sources import from_text
from reader.structure import as_is, recover
from reader.structure.overrule import REASON, overruled

TEXT = """渡口的灯

本报记者 何青

第一班船六点开,船长把灯挂在船头。

灯下的人

第二班船七点开。老人每天坐这班船
过江,买一份报纸。

雾里看不见对岸。
"""


def recovered(text: str = TEXT) -> Document:
    return recover(from_text(text, location="x", name="x"))


def lines(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.span.start : b.span.end]) for b in document.blocks]


def span_of(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def test_a_paragraph_becomes_a_heading_with_a_section() -> None:
    document = recovered()
    span = span_of(document, "雾里看不见对岸。")
    changed = overruled(document, overruling.heading(document, span, 2))
    assert changed.text == document.text
    assert changed.digest == document.digest
    block = changed.blocks[changed.block_at(span.start)]
    assert (block.kind, block.level, block.reason) == ("heading", 2, REASON)
    assert changed.sections[-1].title == "雾里看不见对岸。"


def test_a_heading_becomes_running_text() -> None:
    document = recovered()
    place = span_of(document, "灯下的人").start
    assert "灯下的人" in [section.title for section in document.sections]
    changed = overruled(document, overruling.no_heading(document, place + 1))
    assert changed.blocks[changed.block_at(place)].kind == "paragraph"
    assert changed.sections == ()


def test_a_line_inside_a_paragraph_becomes_a_heading() -> None:
    document = recovered()
    span = span_of(document, "第二班船七点开。")
    changed = overruled(document, overruling.heading(document, span, 1))
    assert lines(changed)[-3:] == [
        ("heading", "第二班船七点开。"),
        ("paragraph", "老人每天坐这班船过江,买一份报纸。"),
        ("paragraph", "雾里看不见对岸。"),
    ]


def test_two_lines_become_one_heading() -> None:
    document = recovered("老桥\n新桥\n\n" + "水从桥下流过,谁也不说话。\n\n" * 3)
    span = Span(0, span_of(document, "新桥").end)
    changed = overruled(document, overruling.heading(document, span, 1))
    assert lines(changed)[0] == ("heading", "老桥新桥")


def test_paragraphs_are_split_and_joined() -> None:
    document = recovered()
    place = span_of(document, "老人").start
    cut = overruled(document, overruling.split(document, place))
    assert "第二班船七点开。\n老人每天坐这班船过江" in cut.text
    assert cut.digest != document.digest
    assert overruling.split(cut, place + 1) == ()
    second = span_of(cut, "老人").start
    again = overruled(cut, overruling.join_before(cut, second))
    assert again.text == document.text
    assert lines(again) == lines(document)


def test_a_join_leads_back_to_the_source() -> None:
    document = recovered()
    raw = TEXT
    place = span_of(document, "雾里").start
    joined = overruled(document, overruling.join_before(document, place))
    assert joined.text.endswith("买一份报纸。雾里看不见对岸。")
    for words in ("买一份报纸", "雾里看不见", "老人每天", "渡口的灯"):
        source = joined.origin.span_to_source(span_of(joined, words))
        assert raw[source.start : source.end].strip() == words
        assert joined.origin.span_to_view(source) == span_of(joined, words)


def test_latin_words_are_joined_with_a_blank_and_a_split_takes_it_away() -> None:
    document = as_is(from_text("the first half\nand the rest", location="x", name="x"))
    joined = overruled(document, overruling.join_before(document, len("the first half") + 3))
    assert joined.text == "the first half and the rest"
    cut = overruled(joined, overruling.split(joined, joined.text.index("half")))
    assert cut.text == "the first\nhalf and the rest"


@pytest.mark.parametrize("kind", ["heading", "title"])
def test_what_is_cut_from_a_heading_is_running_text(kind) -> None:
    document = recovered()
    blocks = (document.blocks[0]._replace(kind=kind), *document.blocks[1:])
    document = document._replace(blocks=blocks)
    cut = overruled(document, overruling.split(document, 2))
    assert lines(cut)[:2] == [(kind, "渡口"), ("paragraph", "的灯")]


def test_of_two_decisions_the_later_counts() -> None:
    document = recovered()
    span = span_of(document, "雾里看不见对岸。")
    up = overruling.heading(document, span, 1)
    down = overruling.no_heading(document, span.start)
    join = overruling.join_before(document, span.start)
    assert overruled(document, [*up, *down]).sections == document.sections
    assert len(overruled(document, [*up, *join]).blocks) == len(document.blocks) - 1
    assert overruled(document, [*join, *up]).blocks[-1].kind == "heading"


def test_nothing_is_decided_about_nothing() -> None:
    document = recovered()
    assert overruled(document, ()) is document
    assert overruling.join_before(document, 0) == ()
    assert overruling.split(document, 0) == ()
    assert overruling.split(document, len(document.text)) == ()


def test_words_that_moved_are_found_and_words_that_went_are_passed_over() -> None:
    document = recovered()
    span = span_of(document, "雾里看不见对岸。")
    (made,) = overruling.heading(document, span, 1)
    moved = made._replace(span=made.span.shift(-20))
    assert overruled(document, [moved]).blocks[-1].kind == "heading"
    gone = made._replace(exact="这里从来没有这句话")
    assert overruled(document, [gone]) is document
    assert overruled(document, [gone._replace(exact="岸")]) is document


def test_decisions_are_kept_with_the_source() -> None:
    document = read_text(TEXT)
    span = span_of(document, "雾里看不见对岸。")
    decided = overruling.decide(document, overruling.heading(document, span, 3))
    assert read_text(TEXT).blocks == decided.blocks
    assert read_text(TEXT + "又一行。").sections != decided.sections
    assert overruling.take_back(document) == document
    assert read_text(TEXT).sections == document.sections
    assert overruling.take_back(document) is None


def test_a_file_of_decisions_that_somebody_wrote_in(home) -> None:
    made = Overrule("join", Span(3, 7), "渡口的灯\ud800", 0)
    save_overrules("d", [made])
    assert load_overrules("d") == (made,)
    assert load_overrules("") == ()
    (path,) = home.rglob("overrules/*/*.json")
    path.write_text('{"overrules": [["join", 1, 2], ["fly", 1, 2, 0, "x"], 7, ["join",1,2,0,"x"]]}')
    assert load_overrules("d") == (Overrule("join", Span(1, 2), "x"),)
    path.write_text("{")
    assert load_overrules("d") == ()


def test_a_place_is_carried_over() -> None:
    document = recovered()
    cut = overruled(document, overruling.split(document, span_of(document, "老人").start))
    for words in ("何青", "老人", "过江", "对岸"):
        place = span_of(document, words).start
        assert overruling.moved(document, cut, place) == span_of(cut, words).start
        assert overruling.moved(cut, document, span_of(cut, words).start) == place
