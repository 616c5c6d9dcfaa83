"""The seed article: newspaper copy with every kind of furniture."""

from collections import Counter
from pathlib import Path

from reader.model.document import Document
from reader.sources import read_source
from reader.structure import recover

SEED = next((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def seed() -> Document:
    return recover(read_source(str(SEED)))


def test_kinds_of_blocks() -> None:
    assert Counter(block.kind for block in seed().blocks) == {
        "title": 1,
        "series": 1,
        "deck": 1,
        "sidebar_title": 2,
        "bullet": 2,
        "box": 1,
        "byline": 1,
        "heading": 3,
        "paragraph": 21,
    }


def test_sections_are_the_three_subheads() -> None:
    document = seed()
    assert [section.level for section in document.sections] == [2, 2, 2]
    assert [len(section.title) for section in document.sections] == [28, 24, 20]
    assert document.sections[-1].span.end == len(document.text)


def test_paragraphs_cut_by_columns_are_whole() -> None:
    document = seed()
    joined = [block for block in document.blocks if block.reason.startswith("joined")]
    assert len(joined) == 2
    assert "盒马鲜生新零售业态" in document.text
    assert "红外人体温度快速筛检仪" in document.text


def test_metadata() -> None:
    metadata = seed().metadata
    assert metadata.title.startswith("1.5亿人次")
    assert metadata.byline == "本报记者 朱银玲"
