"""Quotes, cues and speakers in small texts."""

import pytest
from documents import paragraphs, said

from reader.extract.quotes import find_quotes
from reader.model.quote import Quote


def directs(*texts: str) -> list[Quote]:
    return [quote for quote in find_quotes(paragraphs(*texts)) if quote.kind == "direct"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("教授陈启明说：“路要一步一步走。”", ("direct", "路要一步一步走。", "陈启明")),
        ("“路要一步一步走。”教授陈启明说。", ("direct", "路要一步一步走。", "陈启明")),
        ("“路要一步一步走”，教授陈启明说。", ("direct", "路要一步一步走", "陈启明")),
        ("教授陈启明表示，前路“并不好走”的说法。", ("term", "并不好走", None)),
        ("教授陈启明称，项目“从未拖欠过工人工资”。", ("term", "从未拖欠过工人工资", None)),
        ("教授陈启明称，项目正常，“从未拖欠过工资”。", ("direct", "从未拖欠过工资", "陈启明")),
        ("這就是所謂的「天下武功，唯快不破」。", ("term", "天下武功，唯快不破", None)),
        ("他在读《山中杂记》。", ("title", "山中杂记", None)),
        ("在林秀文看来，这件事不难办。", ("indirect", "这件事不难办", "林秀文")),
        ("市教育局负责人表示，新校九月开学。", ("indirect", "新校九月开学", "市教育局负责人")),
    ],
)
def test_kind_and_speaker(text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in said(text)


def test_a_cue_splits_a_quote_into_one_group() -> None:
    first, second = directs("“天晚了，”周明远说，“我们回去吧。”")
    assert first.group == second.group is not None
    assert {first.speaker, second.speaker} == {"周明远"}


def test_a_quote_without_a_cue_is_carried_on() -> None:
    found = said("经理赵国安表示，工期不会推迟。“我们签了合同。”")
    assert ("direct", "我们签了合同。", "赵国安") in found
    assert directs("经理赵国安表示，工期不会推迟。“我们签了合同。”")[0].cue is None


def test_a_pronoun_goes_back_to_the_full_name() -> None:
    found = said("店主林秀文今年六十岁。她说：“店不能关。”")
    assert ("direct", "店不能关。", "林秀文") in found


def test_a_surname_goes_back_to_the_full_name() -> None:
    found = said("局长徐文博上午到场。徐又说：“三天内修好。”")
    assert ("direct", "三天内修好。", "徐文博") in found


def test_a_quote_of_two_paragraphs_is_one_group() -> None:
    first, second = directs("校长何志清说：“学校要办下去。", "“老师也要留下来。”")
    assert first.group == second.group is not None
    assert first.speaker == second.speaker == "何志清"
    assert not first.note


def test_questions_and_answers_need_no_marks() -> None:
    found = said(
        "本报专访作家宋一川。", "问：书写了多久？", "答：前后八年。", "问：还写吗？", "答：写。"
    )
    assert found[-4:] == [
        ("direct", "书写了多久？", "记者"),
        ("direct", "前后八年。", "宋一川"),
        ("direct", "还写吗？", "记者"),
        ("direct", "写。", "宋一川"),
    ]


def test_turns_of_a_dialogue_alternate() -> None:
    found = said("沈青山道：“谁？”", "陆小舟道：“我。”", "“进来。”", "“不了。”")
    assert [speaker for _, _, speaker in found] == ["沈青山", "陆小舟", "沈青山", "陆小舟"]


def test_traditional_script_keeps_its_letters() -> None:
    assert ("direct", "無路可退。", "何偉民") in said("議員何偉民說：「無路可退。」")


def test_a_hard_wrapped_quote_is_whole() -> None:
    text = "胡員外道：「今日\n天晚，明日再\n來。」"
    assert ("direct", "今日天晚，明日再來。", "胡員外") in said(text)


def test_a_missing_closer_is_repaired_and_said_so() -> None:
    (quote,) = directs("校长何志清说：“学校要办下去。")
    assert quote.note
