"""Single rules, as tables: what a line is by itself, and what pieces belong together."""

import pytest
from documents import recovered as blocks

from reader.sources import from_text
from reader.structure import as_is, recover
from reader.structure.bylines import is_byline, is_dateline
from reader.structure.chapter_forms import is_chapter
from reader.structure.chapters import find_chapters
from reader.structure.letters import ends_sentence, heading_shape
from reader.structure.lines import seam
from reader.structure.numbering import number_of

PARAGRAPH = "春天来了，河边的柳树都绿了，放学的孩子在堤上跑来跑去。"


@pytest.mark.parametrize(
    "line",
    [
        "本报记者 方一航",
        "本报记者 方一航 通讯员 罗小满",
        "江北晚报记者 陈小树",
        "〔記者陳昱安／台南報導〕",
        "撰文：李子聰",
        "記者：黎敏儀　攝影：高志朗",
        "文/周默",
        "文｜罗可欣",
        "作者 | 周默",
        "责任编辑：顾可",
        "（责任编辑：顾可 版式：林子）",
        "【责任编辑：赵一】",
        "By Margaret Holloway",
        "本报记者 祁 放 通讯员 罗晓琳",
        "版式设计：卓 然",
        "采写：江湾日报记者 余小满　摄影：丁 冬",
        "编辑 刘小满 校对 李铭",
        "江湾新聞記者",
        "林石/江湾日报",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "江北晚报记者了解到,疫情期间,浙江首创",
        "记者昨天来到现场。",
        "記者：為甚麼要走？",
        "文章写得很好",
        "图书馆今天开放",
        "来源于生活，高于生活",
        "",
    ],
)
def test_no_bylines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2023年6月12日", True),
        ("二〇二三年六月十二日", True),
        ("2023-09-04 08:00", True),
        ("出版：2023-09-04 08:00　更新：2023-09-04 11:26", True),
        ("青政办发〔2023〕18号", True),
        ("June 4, 2023", True),
        ("江湾晚刊　2025-01-14　A07版", True),
        ("2019-06-24・江湾-综合报道", True),
        ("2023年6月12日，青川下了一场大雨。", False),
        ("时间过得真快", False),
    ],
)
def test_datelines(line: str, expected: bool) -> None:
    assert is_dateline(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("第一章 断桥", True),
        ("第三章断桥", True),
        ("第12章：雪夜围炉", True),
        ("第三回　周學道校士拔真才　胡屠戶行兇鬧捷報", True),
        ("第一卷 雾起", True),
        ("卷五", True),
        ("楔子", True),
        ("番外 贺掌柜的手指", True),
        ("Chapter 3 The Roof", True),
        ("上卷 第一回　渡口", True),
        ("第三則　渡口老人", True),
        ("第一回 渡口 第二回 码头", False),
        ("第三则消息传来", False),
        ("第一章法律规定，公民有权知道。", False),
        ("第四本书记载过这样的灯", False),
        ("第二部分人没有来", False),
        ("第一集团公司今天成立", False),
        ("第三节课上到一半", False),
        ("第一回到家里", False),
        ("序列号", False),
    ],
)
def test_chapters(line: str, expected: bool) -> None:
    assert is_chapter(line) is expected


def test_a_table_of_contents_is_no_run_of_chapters() -> None:
    titles = [f"第{number}章 题目{number}" for number in range(1, 6)]
    lines = [*titles, *(line for title in titles for line in (title, PARAGRAPH, PARAGRAPH))]
    found = find_chapters(lines)
    assert [chapter.at for chapter in found] == [5, 8, 11, 14, 17]


def test_contents_whose_titles_differ_are_no_chapters() -> None:
    contents = [f"第00{number}回 题目{number}" for number in range(1, 6)]
    numerals = "一二三四五"
    lines = [*contents, *(line for n in numerals for line in (f"第{n}回 题{n}", PARAGRAPH))]
    assert [chapter.at for chapter in find_chapters(lines)] == [5, 7, 9, 11, 13]


def test_the_missing_chapter_is_found_though_it_reads_like_prose() -> None:
    lines = ["第一回 渡口", PARAGRAPH, "第二回到岸上的船", PARAGRAPH, "第三回 码头", PARAGRAPH]
    assert [chapter.at for chapter in find_chapters(lines)] == [0, 2, 4]


@pytest.mark.parametrize(
    ("line", "scheme"),
    [
        ("一、总体要求", "一、"),
        ("（二）主要任务", "（一）"),
        ("3. 培训教师", "1."),
        ("1.5亿人次", None),
        ("2023年", None),
        ("(3) 旧书交换", "(1)"),
        ("01 第一周", "01"),
    ],
)
def test_numbers(line: str, scheme: str | None) -> None:
    found = number_of(line)
    assert (found and found[0]) == scheme


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("好。", True),
        ("他说：“好。”", True),
        ("湖面封冻[3]。[12]", True),
        ("湖面封冻。[3]", True),
        ("他把号放下了。（笑）", True),
        ("他笑了（众人也笑）", False),
        ("让商家报“平安”", False),
        ("一片一片地", False),
    ],
)
def test_ends_of_sentences(text: str, expected: bool) -> None:
    assert ends_sentence(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("逆境孕育着新的机遇,新基建将成支撑", True),
        ("阿里抗“疫”,亿人次在线“报平安”", True),
        ("她建议：", False),
        ("天亮了。", False),
        ("的健康码推广全国", False),
    ],
)
def test_shapes_of_headings(text: str, expected: bool) -> None:
    assert heading_shape(text) is expected


@pytest.mark.parametrize(
    ("left", "right", "between"),
    [
        ("补贴26", "0万块", ""),
        ("达到650", "亿", ""),
        ("the quick", "brown fox", " "),
        ("well-", "known", ""),
        ("红外人体温度快", "速筛检仪", ""),
        ("in the year", "2019", " "),
    ],
)
def test_seams(left: str, right: str, between: str) -> None:
    assert seam(left, right) == between


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("镇里给每户补贴了26", "0万块砖，三个月就修好了。" + PARAGRAPH),
        ("河边开了一家盒马鲜生新零售", "的店面，从早到晚都有人进进出出。"),
        ("老人说：“那年的水", "比今年还大。”他指了指墙上的记号。"),
        (PARAGRAPH + "后来又装上了一台体温快", "速筛检仪，学校这才放心。"),
    ],
)
def test_cut_columns_are_joined(above: str, below: str) -> None:
    text = "\n\n".join(["一条河的春天", PARAGRAPH, above, below, PARAGRAPH])
    assert ("paragraph", 0, above + below) in blocks(text)


def test_a_quotation_of_several_paragraphs_is_not_joined() -> None:
    first, second = "“" + PARAGRAPH, "“" + PARAGRAPH + "”"
    text = "\n\n".join(["一条河的春天", PARAGRAPH, first, second])
    assert [kind for kind, *_ in blocks(text)] == ["title", "paragraph", "paragraph", "paragraph"]


def test_a_headline_may_ask_and_may_be_repeated() -> None:
    text = "\n".join(
        ["堤上的柳树为什么绿得早？", "方一航", "2023-03-02", "堤上的柳树为什么绿得早？"]
    )
    found = blocks(text + "\n" + PARAGRAPH)
    assert [kind for kind, *_ in found] == ["title", "byline", "dateline", "title", "paragraph"]


def test_what_the_contents_name_is_a_heading_of_that_level() -> None:
    lines = ["柳堤", PARAGRAPH, "目录", "1 来历", "1.1 初建", "来历", "初建", PARAGRAPH]
    found = blocks("\n".join(lines))
    assert [level for kind, level, _ in found if kind == "heading"] == [2, 3]


def test_edit_marks_are_not_in_the_text_but_reachable() -> None:
    raw = from_text(
        f"柳堤\n来历[编辑]\n{PARAGRAPH}\n今日[编辑]\n{PARAGRAPH}", location="t", name="t"
    )
    document = recover(raw)
    assert [section.title for section in document.sections] == ["来历", "今日"]
    assert "[编辑]" not in document.text
    back = document.origin.span_to_source(document.blocks[1].span)
    assert raw.text[back.start : back.end].startswith("来历")


def test_a_subhead_of_two_clauses_stands_in_cut_columns() -> None:
    cut = ["镇里给每户补贴了26", "0万块砖，三个月就修好了。", "老人说：“那年的水", "比今年还大。”"]
    head = "从渡口到码头，再走三里路"
    text = "\n\n".join(["河的春天", PARAGRAPH, *cut, head, PARAGRAPH, *cut])
    assert ("heading", 2, head) in blocks(text)


def test_the_title_of_a_list_may_stand_in_brackets() -> None:
    text = "\n".join(["河的春天", PARAGRAPH, "【渡船时刻】", "．早上六点", "．傍晚五点"])
    assert ("sidebar_title", 0, "【渡船时刻】") in blocks(text)


def test_a_column_stands_over_the_headline() -> None:
    text = "\n\n".join(["江湾·人物", "堤上的柳树又绿了", "本报记者 柳平", PARAGRAPH, PARAGRAPH])
    assert [kind for kind, *_ in blocks(text)][:3] == ["series", "title", "byline"]


def test_sentences_between_headline_and_byline_are_a_deck() -> None:
    text = "\n".join(["堤上的柳树又绿了", PARAGRAPH, "本报记者 柳平", *[PARAGRAPH] * 3])
    assert [kind for kind, *_ in blocks(text)][:3] == ["title", "deck", "byline"]


def test_a_headline_that_names_who_talks_is_no_turn() -> None:
    turns = ["《江湾》记者：几点开船？", "柳平：六点。", "《江湾》记者：雾大呢？", "柳平：就等。"]
    found = blocks("\n".join(["柳平：一支铜号吹了三十年", "编者按：他是船夫。", *turns]))
    assert [kind for kind, *_ in found] == ["title", "deck", *["paragraph"] * 4]


def test_turns_of_a_talk_are_not_who_wrote_it() -> None:
    turns = ["记者:那天来了几条船?", "柳平:三条,都靠在南岸。", "记者:雾大吗?", "柳平:大得很。"]
    found = blocks("\n".join(["专访柳平", "本刊记者 沈石", "那天的雾", *turns]))
    assert [kind for kind, *_ in found] == ["title", "byline", "heading", *["paragraph"] * 4]


def test_a_text_without_a_headline_has_none() -> None:
    found = blocks("\n".join(["2023-03-02 08:15", PARAGRAPH * 2, PARAGRAPH * 3]))
    assert [kind for kind, *_ in found] == ["dateline", "paragraph", "paragraph"]


def test_a_caption_behind_a_full_stop_is_not_joined_to_the_next_paragraph() -> None:
    text = "\n\n".join(["河的春天", PARAGRAPH, "柳树下的孩子。本社记者", PARAGRAPH, PARAGRAPH])
    assert PARAGRAPH in [line for _, _, line in blocks(text)]
    assert not any(line.startswith("柳树下的孩子。本社记者春") for *_, line in blocks(text))


def test_empty_and_blank_texts_have_no_blocks() -> None:
    assert blocks("") == []
    assert blocks("\n　\n \t\n") == []


def test_numbered_items_without_text_under_them_are_a_list() -> None:
    text = "\n".join(
        ["三点回应", PARAGRAPH, "一、每小时巡查；", "二、明年扩建；", "三、年底公布。"]
    )
    assert [kind for kind, *_ in blocks(text)][2:] == ["bullet"] * 3


def test_list_marks_are_not_in_the_text_but_reachable() -> None:
    raw = from_text("要买的\n\n· 面线糊一份\n· 土笋冻一份\n", location="t", name="t")
    document = recover(raw)
    block = next(block for block in document.blocks if block.kind == "bullet")
    assert document.text[block.span.start : block.span.end] == "面线糊一份"
    back = document.origin.span_to_source(block.span)
    assert raw.text[back.start : back.end].endswith("· 面线糊一份")


def test_as_is_has_a_block_a_line() -> None:
    document = as_is(from_text("第一章 门\n\n  门没有锁\n", location="t", name="t"))
    assert [tuple(block.span) for block in document.blocks] == [(0, 5), (7, 13)]
    assert {block.kind for block in document.blocks} == {"paragraph"}
