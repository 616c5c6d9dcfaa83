"""The likeliest cut, on a dictionary of a few words and beside jieba's own."""

import jieba
import pytest

from reader.extract.cutting import Dictionary, Word
from reader.extract.words import tag_folded


def words(text: str, counts: dict[str, int]) -> list[str]:
    told = "\n".join(f"{word} {count} n" for word, count in counts.items())
    return [word.text for word in Dictionary(told).words(text)]


def test_the_more_usual_words_win() -> None:
    counts = {"木": 3, "木桥": 9, "桥": 4, "桥头": 9, "头": 5, "桥头堡": 1}
    assert words("木桥头", counts) == ["木桥", "头"]
    assert words("木桥头", counts | {"木": 90, "桥头": 90}) == ["木", "桥头"]


def test_the_beginning_of_a_word_is_no_word() -> None:
    assert words("灯塔", {"灯塔上": 2}) == ["灯", "塔"]


def test_a_word_is_put_in_and_dropped() -> None:
    dictionary = Dictionary("灯 5 n 塔 5 n 灯塔 9 n")
    dictionary.put("塔灯", 20, "nz")
    assert dictionary.words("塔灯塔") == [Word(0, 2, "塔灯", "nz"), Word(2, 3, "塔", "n")]
    dictionary.drop("灯塔")
    assert [word.text for word in dictionary.words("灯塔")] == ["灯", "塔"]
    assert (dictionary.count("塔灯"), dictionary.count("灯塔")) == (20, 0)


def test_letters_and_digits_stay_together() -> None:
    assert words("第AB12页,页", {"第": 1, "页": 1}) == ["第", "AB12", "页", ",", "页"]


@pytest.mark.parametrize(
    "text",
    [
        "渡船在雾里靠了岸,船家收起缆绳。",
        "第3批样机用了A4纸和USB接口,共12.5%。",
        "北岭县文化馆馆长说:“明天 8:30 开门。”",
        "",
    ],
)
def test_the_cut_is_that_of_jieba(text: str) -> None:
    assert [word.text for word in tag_folded(text)] == list(jieba.cut(text, HMM=False))
