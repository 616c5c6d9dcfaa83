"""The whole analysis, on the welcome article and on small texts."""

import pickle
from pathlib import Path

import pytest

from reader.extract.run import RULES_VERSION, analyse, personal_names
from reader.model.block import Block
from reader.model.digest import digest_of
from reader.model.document import Document, Metadata
from reader.model.findings import Findings
from reader.model.raw import SourceRef
from reader.model.span import Span
from reader.sources import from_text, read_source
from reader.structure import as_is, recover

SEED = next((Path(__file__).parents[3] / "seeds").glob("*.txt"))
FIRM = (
    "这一疫情近期将会",
    "我们也为中小企业推出了",
    "让天下没有难做的生意",
    "我们相信,逆境总是",
    "实际上,当我们从工业经济",
    "推进数字基建,可让数字化",
    "面对突如其来的新冠肺炎疫情",
)


@pytest.fixture(scope="module")
def seed() -> tuple[Document, Findings]:
    document = recover(read_source(str(SEED)))
    return document, analyse(document)


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("钉钉", ["1.5亿人次"]),
        ("菜鸟", ["2600万件"]),
        ("盒马鲜生", ["18家"]),
        ("网商银行", ["300亿", "2000亿元"]),
        ("亲清在线", ["11.4万家", "37.1万", "3.36亿元"]),
        ("阿里巴巴", ["4000万件", "4.68亿元"]),
    ],
)
def test_names_are_tied_to_their_facts(
    seed: tuple[Document, Findings], name: str, facts: list[str]
) -> None:
    document, findings = seed
    entity = next(entity for entity in findings.entities if entity.name == name)
    figures = [findings.figures[index].span for index in entity.figures]
    told = " ".join(document.text[span.start : span.end] for span in figures)
    assert [fact for fact in facts if fact not in told] == []


def test_every_word_of_the_speaker_is_his(seed: tuple[Document, Findings]) -> None:
    document, findings = seed
    entity = next(entity for entity in findings.entities if entity.name == "张勇")
    his = [findings.quotes[index] for index in entity.quotes]
    said = [document.text[q.inner.start : q.inner.end] for q in his if q.kind == "direct"]
    assert [start for start in FIRM if not any(text.startswith(start) for text in said)] == []


def test_findings_say_what_found_them(seed: tuple[Document, Findings]) -> None:
    assert RULES_VERSION in seed[1].producer


def test_findings_are_plain_data(seed: tuple[Document, Findings]) -> None:
    assert pickle.loads(pickle.dumps(seed[1])) == seed[1]


def test_a_section_alone_knows_the_names_of_the_whole(seed: tuple[Document, Findings]) -> None:
    document, _ = seed
    span = document.sections[1].span
    findings = analyse(document, span, personal_names(document))
    assert findings.span == span
    assert all(span.start <= quote.span.start < span.end for quote in findings.quotes)
    assert "张勇" in {quote.speaker for quote in findings.quotes}


def test_an_empty_span_has_nothing(seed: tuple[Document, Findings]) -> None:
    findings = analyse(seed[0], Span(0, 0))
    assert (findings.figures, findings.quotes, findings.entities) == ((), (), ())


def test_a_part_knows_the_names_of_the_parts_before() -> None:
    first = as_is(
        from_text(
            "却说那书生姓梅名子真,冒雪走到镇上。子真道:“好大的雪。”\n子真又道:“店家在么?”",
            location="a",
            name="a",
        )
    )
    later = as_is(from_text("子真低头一看,不觉失声叫道:“奇怪!”", location="b", name="b"))
    alone, taught = analyse(later), analyse(later, known=personal_names(first))
    assert [quote.speaker for quote in taught.quotes] == ["子真"]
    assert [entity.name for entity in alone.entities] == []
    assert [entity.name for entity in taught.entities] == ["子真"]


@pytest.mark.parametrize(
    ("heading", "figures"),
    [
        ("第3章 渡口", []),
        ("第一百二十回 风雪夜归", []),
        ("第二部 远行", []),
        ("第12章 三个木匠", ["三个"]),
        ("第三届书展开幕", ["第三届"]),
        ("第二部电影上映", ["第二部"]),
    ],
)
def test_the_number_of_a_chapter_is_no_figure(heading: str, figures: list[str]) -> None:
    text = f"{heading}\n他在第3章里写到了船。"
    first = Block(Span(0, len(heading)), "heading", 1)
    blocks = (first, Block(Span(len(heading) + 1, len(text)), "paragraph"))
    document = Document(text, blocks, (), Metadata(), SourceRef("t", "t"), digest_of(text))
    found = [text[figure.span.start : figure.span.end] for figure in analyse(document).figures]
    assert found == [*figures, "第3章"]


@pytest.mark.parametrize("run", ["xX", "5", "1.5 ", "·", "《"])
def test_runs_of_forty_thousand_letters_are_analysed_in_linear_time(run: str) -> None:
    text = "船" + run * (40_000 // len(run)) + "水"
    findings = analyse(recover(from_text(text, location="t", name="t")))
    assert (findings.quotes, findings.entities) == ((), ())
