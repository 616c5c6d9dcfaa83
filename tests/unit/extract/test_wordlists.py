"""Patterns and endings made of lists of words."""

import re

from reader.extract.passages import Passage
from reader.extract.wordlists import Endings, any_of


def test_the_longest_word_at_a_place_matches() -> None:
    pattern = re.compile(any_of(["灯", "灯塔", "灯塔上", "船", "3.5"]))
    assert pattern.findall("灯塔上的灯,船,灯塔,3.5,3x5") == ["灯塔上", "灯", "船", "灯塔", "3.5"]


def test_one_word_of_one_letter() -> None:
    assert re.fullmatch(any_of(["灯"]) + "{2}", "灯灯")


def test_endings_are_looked_for_between_two_places() -> None:
    endings = Endings(["船长", "长", "灯塔"])
    text = "老船长和灯塔"
    assert [end for end in range(len(text) + 1) if endings.before(text, end)] == [3, 6]
    assert not Endings(["船长"]).before(text, 3, 2)
    assert not endings.before("", 0)


def test_words_of_a_passage_are_found_by_their_text() -> None:
    passage = Passage(0, "paragraph", 0, "船到了,船又走了。")
    texts = [word.text for word in passage.words]
    places = passage.where(frozenset(["船", "又", "灯塔"]))
    assert [texts[index] for index in places] == ["船", "船", "又"]
    assert passage.where(frozenset(["灯塔"])) == []
