"""Literary prose: a name, how it is said, and 曰."""

import pytest

TALK = "韶驚問曰：「舟何在？」漁翁笑曰：「在蘆中。」韶乃謝曰：「幸甚！」漁翁大怒曰：「何遲也！」"


def test_how_it_is_said_is_no_part_of_the_name(quotes):
    assert [speaker for _, _, speaker in quotes(TALK)] == ["韶", "漁翁", "韶", "漁翁"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("却說仲謙曰：「天寒。」", "仲謙"),
        ("仲謙又叱左右曰：「退下！」", "仲謙"),
        ("仲謙入見。答曰：「無他。」", "仲謙"),
    ],
)
def test_the_name_without_what_stands_around_it(quotes, text, speaker):
    assert quotes(text)[-1][2] == speaker


@pytest.mark.parametrize("text", ["其人曰：「不知。」", "眾皆曰：「善。」"])
def test_who_has_no_name_is_not_given_one(quotes, text):
    assert quotes(text)[0][2] not in {"其", "其人曰", "眾皆"}


def test_letters_that_open_sentences_and_speak_are_a_name(quotes):
    found = quotes(
        "公子正在愁闷。云奴寻到街口，恰好遇见。云奴叫道：「姑爷，回去罢。」公子不应。"
        "云奴一把扯住，又道：「娘子等你。」云奴见他不动，便自去了。"
    )
    assert [speaker for _, _, speaker in found] == ["云奴", "云奴"]
