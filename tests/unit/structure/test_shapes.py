"""Texts of one shape each: what their lines are by where they stand."""

import pytest

from reader.sources import from_text
from reader.structure import recover

RAIN = "雨下了三天，江水漫过第一级石阶，渡船停在对岸，谁也不知道明天开不开。"
LAMP = "守灯的老人说，灯不能灭，灭了就没有人知道岸在哪里，船也就回不来了。"


def blocks(*lines: str) -> list[tuple[str, int, str]]:
    document = recover(from_text("\n".join(lines), location="t", name="t"))
    return [
        (block.kind, block.level, document.text[block.span.start : block.span.end])
        for block in document.blocks
    ]


def kinds(*lines: str) -> list[str]:
    return [kind for kind, _, _ in blocks(*lines)]


def headings(*lines: str) -> list[tuple[int, str]]:
    return [(level, text) for kind, level, text in blocks(*lines) if kind == "heading"]


def test_an_entry_has_its_facts_in_a_box() -> None:
    facts = ["石矶灯塔", "建成\t1903年", "高度\t21米", "\t（不含避雷针）", "管理\t沅州航道局"]
    found = blocks("石矶灯塔", "“石矶”重定向至此。", "", *facts, "", f"石矶灯塔位于石矶岛。{LAMP}")
    assert [kind for kind, _, _ in found] == ["title", "other", "box", "paragraph"]
    assert found[2][2].count("\n") == 4


def test_a_poem_of_halves_is_no_box() -> None:
    lines = ["江上無風　船行自遲", "岸邊有樹　葉落先知", "燈前有客　夜坐題詩"]
    assert "box" not in kinds("夜渡", *lines, LAMP)


def test_a_box_of_facts_stands_under_its_title() -> None:
    found = blocks("灯塔停用", RAIN, LAMP, "石矶灯塔小档案", "建成：1903年", "灯名：“石矶一号”")
    assert found[-2:] == [
        ("sidebar_title", 0, "石矶灯塔小档案"),
        ("box", 0, "建成：1903年\n灯名：“石矶一号”"),
    ]


def test_titles_of_an_entry_are_ranked_by_what_they_stand_over() -> None:
    lines = ("历史[编辑]", "修建[编辑]", RAIN, "停用[编辑]", LAMP, "影响[编辑]", RAIN)
    found = headings("石矶灯塔", LAMP, *lines)
    assert [level for level, _ in found] == [2, 3, 3, 2]


def test_a_short_line_over_a_list_among_subheads_is_the_title_of_a_box() -> None:
    lines = ["灯灭之后", RAIN, "三个数字", "■ 灯塔12座", "■ 船工86人", LAMP, "灯又亮了", LAMP]
    found = blocks("江上的灯", "本报记者 方舟", RAIN, *lines)
    assert [kind for kind, _, text in found if text == "三个数字"] == ["sidebar_title"]


def test_what_stands_over_numbered_parts_has_their_rank() -> None:
    lines = ["要点", "● 灯塔停用。", "一、缘起", RAIN, "二、经过", LAMP, "结语", RAIN]
    assert headings("灯塔调查", "2021年3月5日", *lines) == [
        (1, "要点"),
        (1, "一、缘起"),
        (1, "二、经过"),
        (1, "结语"),
    ]


def test_a_quoted_question_between_turns_is_a_heading() -> None:
    talk = [
        "记者：您守了多少年？",
        "罗敏：三十年。",
        "“怕不怕黑？”",
        "记者：夜里呢？",
        "罗敏：怕。",
    ]
    assert headings("守灯的人", "采写 方舟", RAIN, *talk) == [(2, "“怕不怕黑？”")]


def test_a_quoted_question_is_a_heading_over_who_asks_it() -> None:
    asked = f"老人回过头来，问他：“谁来点灯？”他没有回答。{RAIN}"
    assert headings("守灯的人", RAIN, "“谁来点灯？”", LAMP, asked) == [(2, "“谁来点灯？”")]
    assert headings("守灯的人", RAIN, "“谁来点灯？”", "“我来。”", LAMP) == []


def test_a_heading_may_stand_over_a_picture() -> None:
    found = headings("守灯的人", RAIN, "灯下的影子", "图片来源：沅州日报", LAMP)
    assert found == [(2, "灯下的影子")]


def test_text_that_is_broken_by_its_clauses_has_no_headings() -> None:
    lines = ["这座灯塔", "位于石矶岛东端", "建成已有百年", "今年终于停用了", "大家都来看看吧"]
    assert headings("灯塔停用啦", RAIN, *lines, LAMP) == []


def test_a_word_stands_over_the_lines_of_notes() -> None:
    lines = ["", "用料", "面粉 300克", "鸡蛋 2个", "", "做法", "和面，醒一个钟头，擀开，切细。"]
    assert (2, "用料") in headings("手擀面", *lines)


def test_lines_without_measure_are_a_poem() -> None:
    lines = [
        "雨从江上来",
        "带着旧船票的颜色",
        "我站在岸边",
        "",
        "——他们说",
        "灯是一个动词",
        "它亮着",
    ]
    found = kinds("石矶", "方舟", "", *lines, "", "2019年秋，于沅州")
    assert found == ["title", "byline", "verse", "verse", "dateline"]


def test_notes_are_no_poem() -> None:
    assert "verse" not in kinds("要买的", "", "面粉", "鸡蛋", "酱油", "白糖", "一把葱")


def test_a_song_without_marks_is_verse() -> None:
    verses = ["江水弯弯绕石矶", "灯火一盏照船归", "阿妹岸上等阿哥", "等到月落鸡又啼"]
    assert blocks("灯火谣", "词：方舟　曲：罗敏", *verses)[2:] == [("verse", 0, "\n".join(verses))]


def test_turns_in_one_line_are_taken_apart() -> None:
    found = blocks(
        "守灯的人", RAIN, "问：怕吗？答：怕。", "问：怕什么？", "答：怕雾。问：还有呢？答：没了。"
    )
    turns = [text for _, _, text in found[2:]]
    assert turns == [
        "问：怕吗？",
        "答：怕。",
        "问：怕什么？",
        "答：怕雾。",
        "问：还有呢？",
        "答：没了。",
    ]


def test_turns_may_have_numbers_or_brackets() -> None:
    turns = [
        "Q1：几点开船？",
        "A1：六点。",
        "Q2：雨天呢？",
        "A2：不开。",
        "【问】雾天呢？",
        "【答】等。",
    ]
    assert headings("渡船问答", RAIN, *turns) == []


def test_days_are_the_headings_of_a_diary() -> None:
    days = ["3月1日　晴", "修船。", "3月2日　雾", LAMP, "3月5日", "没有船。"]
    assert [text for _, text in headings("江上日记", *days)] == [
        "3月1日　晴",
        "3月2日　雾",
        "3月5日",
    ]


def test_the_title_of_a_chapter_may_stand_under_its_number() -> None:
    chapters = ["第一章", "断桨", RAIN, LAMP, "第二章", "夜客", LAMP, RAIN]
    assert headings("渡江人", *chapters) == [(2, "第一章\n断桨"), (2, "第二章\n夜客")]
    couplets = [
        "第一回",
        "沈郎夜渡沅江水　柳女晨開野店門",
        RAIN,
        "第二回",
        "老丈贈圖泄天機　惡霸奪船起風波",
        LAMP,
    ]
    assert [text.count("\n") for _, text in headings("沅江演義", *couplets)] == [1, 1]


def test_short_sentences_under_chapters_are_no_titles() -> None:
    chapters = ["第一章", "雨停了。", RAIN, "第二章", "“谁？”", LAMP]
    assert headings("渡江人", *chapters) == [(2, "第一章"), (2, "第二章")]


def test_what_a_writer_says_under_a_chapter_is_no_text() -> None:
    chapters = ["第1章 断桨", RAIN, "作者有话说：", "今天只有这些。", "第2章 夜客", LAMP]
    assert kinds("渡江人", *chapters)[3:5] == ["other", "other"]


def test_labels_have_their_value_in_the_next_line() -> None:
    found = blocks("灯塔停用", "撰文：", "方舟", "出版：", "2021-03-05 08:00", "", RAIN, LAMP)
    assert found[1:3] == [
        ("byline", 0, "撰文：\n方舟"),
        ("dateline", 0, "出版：\n2021-03-05 08:00"),
    ]


def test_a_headline_may_break_behind_a_colon() -> None:
    found = blocks(
        "航运 | 深度报告", "内河灯塔调查：", "一盏灯要几个人守", "分析师：方舟", RAIN, LAMP
    )
    assert found[:2] == [
        ("series", 0, "航运 | 深度报告"),
        ("title", 0, "内河灯塔调查：\n一盏灯要几个人守"),
    ]


def test_the_number_of_a_series_closes_its_name() -> None:
    found = blocks(
        "A12 要闻", "沅江两岸", "看灯塔", "②", "一盏灯和它的三个守灯人", "本报记者 方舟", RAIN
    )
    assert [kind for kind, _, _ in found] == ["other", "series", "title", "byline", "paragraph"]


def test_parts_of_an_article_are_no_chapters() -> None:
    found = blocks(
        "【封面故事】",
        "最后的守灯人",
        "撰文＝方舟",
        "2021.03.05",
        LAMP,
        "Part 1｜灯",
        RAIN,
        "Part 2｜雾",
        LAMP,
    )
    assert [kind for kind, _, _ in found][:4] == ["series", "title", "byline", "dateline"]
    assert [text for kind, _, text in found if kind == "heading"] == ["Part 1｜灯", "Part 2｜雾"]


def test_dots_lead_to_the_pages_of_contents() -> None:
    lines = [
        "正文目录",
        "1. 灯塔 ........ 3",
        "2. 渡船 ........ 8",
        "1. 灯塔",
        RAIN,
        "2. 渡船",
        LAMP,
    ]
    assert [text for _, text in headings("航道调查", "2021年3月5日", *lines)] == [
        "1. 灯塔",
        "2. 渡船",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（本文经受访者审阅。实习生方舟对此文亦有贡献）", "other"),
        ("（他说完就走了。灯还亮着，像什么也没有发生。）", "paragraph"),
    ],
)
def test_remarks_on_the_text_close_it(line: str, expected: str) -> None:
    assert kinds("守灯的人", RAIN, LAMP, line)[-1] == expected


def test_a_pen_name_is_set_apart_under_the_title() -> None:
    pen, when = "\u3000" * 8 + "江上渔人", "\u3000" * 13 + "一九三六年冬。"
    found = blocks("\u3000" * 4 + "渡　船", "", pen, "", "　　" + RAIN, "　　" + LAMP, "", when)
    assert [kind for kind, _, _ in found] == [
        "title",
        "byline",
        "paragraph",
        "paragraph",
        "dateline",
    ]


def test_a_title_may_be_ruled_off() -> None:
    found = kinds("守灯的人", RAIN, LAMP, "-- 一年灯塔 --", RAIN, "—— END ——")
    assert found[3:] == ["sidebar_title", "paragraph", "other"]


def test_turns_may_have_wide_blanks_behind_their_labels() -> None:
    turns = ["Q　后来呢？", "沈石　下雨了。", "Q　再后来呢？", "沈石　天晴了。"]
    assert headings("灯塔内外", RAIN, "关于雨", *turns) == [(2, "关于雨")]


def test_one_chapter_stands_under_the_title_of_its_book() -> None:
    found = blocks(
        "雾江", "作者：晚舟", "第七章　夜客（下）", "发件人：没有", RAIN, "（未完待续。下周见。）"
    )
    assert [kind for kind, _, _ in found] == [
        "title",
        "byline",
        "heading",
        "paragraph",
        "paragraph",
        "other",
    ]


def test_the_volume_of_a_book_stands_over_the_title_of_a_tale() -> None:
    assert kinds("石矶志异·卷三", "守灯的老人", RAIN, LAMP)[:2] == ["series", "title"]


def test_parts_may_have_roman_numbers() -> None:
    lines = [
        "I.",
        "The lamp went out at six.",
        "Nobody told the sea.",
        "II.",
        "I am home, he said.",
    ]
    assert [text for _, text in headings("The Last Night", *lines)] == ["I.", "II."]


def test_a_short_piece_that_no_blank_line_parts_from_its_rest_is_no_heading() -> None:
    rest = "接过船篙已经三十年，" + RAIN
    pieced = [
        f"沅州渡口的老船夫柳平一家人住在河的南岸高高的山坡上，对岸只有{way}\n户人家。"
        for way in "两三四"
    ]
    found = kinds("\n\n".join(["雾里的铜号", LAMP, *pieced, "渡口的老船夫柳平\n" + rest, RAIN]))
    assert found == ["title", *["paragraph"] * 6]


def test_a_heading_right_over_its_text_stays_one_where_nothing_is_in_pieces() -> None:
    parts = [f"{head}\n{RAIN}" for head in ("渡口的老船夫", "对岸的学堂", "雾天的铜号")]
    found = headings("\n\n".join(["雾里的铜号", RAIN, *parts]))
    assert [text for _, text in found] == ["渡口的老船夫", "对岸的学堂", "雾天的铜号"]


def test_the_name_of_a_series_ends_with_its_number_over_the_headline() -> None:
    lines = (
        "江湾调查·渡口①",
        "渡船夜里停了，对岸的学生怎么上学",
        "",
        "本报记者 罗敏",
        "",
        RAIN,
        "",
        LAMP,
    )
    assert kinds(*lines)[:3] == ["series", "title", "byline"]


def test_a_kind_of_report_stands_over_the_headline() -> None:
    for rubric in ("深度调查", "热点关注"):
        assert kinds(rubric, "雾里的铜号是谁吹响的", RAIN, LAMP)[:2] == ["series", "title"]


def test_the_number_of_a_magazine_stands_over_the_headline() -> None:
    for issue in ("《江湾》杂志　2020年第3期", "《夜船》第12期 · 文字稿"):
        assert kinds(issue, "雾里的铜号", "文/沈石", "", RAIN, "", LAMP)[:3] == [
            *("series", "title", "byline"),
        ]


def test_even_clauses_are_a_heading_where_columns_were_cut() -> None:
    cut = [RAIN + LAMP[:20], LAMP[20:], LAMP + RAIN[:22], RAIN[22:]]
    for head in ("三种办法：有人“等”，有人“绕”，有人“游”", "从“等船人”到“掌船人”，一代人换了河"):
        assert headings("雾里的铜号", RAIN, *cut, head, "办法都是旧的。", RAIN) == [(2, head)]
