"""Word boundaries, in either script."""

import pytest

from reader.extract.words import cut, frequency, tag
from reader.model.span import Span


@pytest.mark.parametrize(
    "text", ["数字基础设施建设", "數字基礎設施建設", "GDP增长5%", "", "\n\n", "\ud800"]
)
def test_words_cover_the_text(text: str) -> None:
    spans = cut(text)
    assert "".join(text[start:end] for start, end in spans) == text


def test_both_scripts_have_the_same_words() -> None:
    assert cut("圖書館讀書") == cut("图书馆读书")


def test_flags_come_from_the_dictionary() -> None:
    assert tag("图书馆") == [(Span(0, 3), "n")]
    assert frequency("图书馆") > frequency("不是词的词") == 0
