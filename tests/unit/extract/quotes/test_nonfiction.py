"""News copy, minutes and notes: who has the words, and the reporting word as it is written."""

import pytest
from documents import paragraphs, said

from reader.extract.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("报道指出，米价两年里涨了三成。", "指出"),
        ("局长许文澜回覆指，新桥明年才能通车。", "回覆指"),
        ("村民何大成留言称，井水变咸了。", "留言称"),
        ("店主林秀文问了一句：“谁来修？”", "问"),
    ],
)
def test_the_reporting_word_is_whole(text: str, cue: str) -> None:
    assert [quote.cue for quote in find_quotes(paragraphs(text))] == [cue]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever answers, not whoever asks
        (
            "记者问船工何志清怕不怕风浪，何志清摆摆手：“怕，可鱼等不得。”",
            ("direct", "怕，可鱼等不得。", "何志清"),
        ),
        # a wish within a statement opens no words of its own
        (
            "校长许文澜回答指老师很辛苦，希望家长多体谅，“大家都在尽力。”",
            ("direct", "大家都在尽力。", "许文澜"),
        ),
        # what 在 governs describes whoever speaks
        (
            "“后悔过。”如今在渡口当船工的何志清笑着说。",
            ("direct", "后悔过。", "何志清"),
        ),
        (
            "船工何志清坐在岸上。家住河西的他操一口乡音说：“去年没鱼。”",
            ("direct", "去年没鱼。", "何志清"),
        ),
        # words that a noun tells, not a reporting word
        (
            "校长许文澜也在场。水务局起初反对，理由是“一座桥不值这么多”。",
            ("direct", "一座桥不值这么多", "水务局"),
        ),
        ("远山电器中国方面表示，新店下月开张。", ("indirect", "新店下月开张", "远山电器中国方面")),
        # what a question before holds is no ground of a demand
        (
            "是否应感到惊慌并马上离开？店主林秀文反驳“每个人的反应都不一样”。",
            ("direct", "每个人的反应都不一样", "林秀文"),
        ),
        # somebody whose name is kept back
        ("林秀文是證人。X反駁，「我肯定沒有。」", ("direct", "我肯定沒有。", "X")),
        # a verb with its object is no part of a name
        ("这家公司未及政府表示，会再检查一次。", ("indirect", "会再检查一次", "公司")),
        ("镇上的电视台引述村民表示，井水已经变咸。", ("indirect", "井水已经变咸", "电视台")),
        ("任憑媽媽怎麼喊，孩子何小安說「我不走」。", ("direct", "我不走", "何小安")),
        # whoever was met
        ("那天我见到了船工何志清。他说，水位还会涨。", ("indirect", "水位还会涨", "何志清")),
    ],
)
def test_the_speaker_of_news(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(text)


def test_every_voice_of_a_crowd_is_direct() -> None:
    found = said("網友們表示「太誇張」、「這也行」、「笑死」。")
    assert [(kind, words) for kind, words, _ in found] == [
        ("direct", "太誇張"),
        ("direct", "這也行"),
        ("direct", "笑死"),
    ]


def test_what_joins_the_next_clause_is_not_reported() -> None:
    found = said("许文澜表示，桥面其实没有大碍，但，“车还是要慢。”")
    assert found[0] == ("indirect", "桥面其实没有大碍", "许文澜")


def test_a_notice_is_nobodys_statement() -> None:
    assert said("版权声明：未经许可不得转载此文。") == []


def test_turns_with_names_in_brackets() -> None:
    found = said(
        'Q1（远山基金 何志清）："新泵"为什么晚了两个月？',
        "A（许文澜）：认证比预想的严。",
        "Q2（网上提问）：会不会丢客户？",
        "A（林秀文）：目前没有。",
    )
    assert [(kind, speaker) for kind, _, speaker in found if kind == "direct"] == [
        ("direct", "何志清"),
        ("direct", "许文澜"),
        ("direct", "网上提问"),
        ("direct", "林秀文"),
    ]


def test_answers_tell_what_others_said_but_no_hearsay() -> None:
    found = said(
        "Q：您怎么学会修琴的？",
        "A：师父林秀芬说，木头要用耳朵听。",
        "Q：听说您后来走了？",
        "A：我觉得还是要回来。",
        "Q：回来做什么？",
        "A：接着听。",
    )
    assert [quote for quote in found if quote[0] == "indirect"] == [
        ("indirect", "木头要用耳朵听", "林秀芬")
    ]
