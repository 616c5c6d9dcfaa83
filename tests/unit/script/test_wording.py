import pytest

from reader.script import other_words
from reader.text.search import search_pattern


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("软件", {"软体"}),
        ("軟體", {"软件"}),
        ("信息", {"资讯"}),
        ("內存", {"记忆体"}),
        ("人民", set()),
        ("GDP", set()),
        ("", set()),
    ],
)
def test_other_words(query: str, others: set[str]) -> None:
    assert set(other_words(query)) == others


def test_a_query_finds_the_words_of_both_regions() -> None:
    pattern = search_pattern("打印机", *other_words("打印机"))
    assert pattern.findall("打印机、打印機、印表機") == ["打印机", "打印機", "印表機"]
