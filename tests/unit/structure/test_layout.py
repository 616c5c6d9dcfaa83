"""Wrapped lines and texts in one line: which pieces are paragraphs, which stand around them."""

from documents import recovered as blocks

PARAGRAPH = "春天来了，河边的柳树都绿了，放学的孩子在堤上跑来跑去。"


def test_wrapped_english_is_joined_with_blanks_and_parted_by_blank_lines() -> None:
    text = (
        "The river froze in January and the children\n"
        "skated all the way to the old mill where the\n"
        "miller sold hot chestnuts from a black pan.\n\nBy March the ice had gone, and so had the\n"
        "miller, and nobody knew where he went with\nhis pan and his chestnuts.\n"
    )
    found = blocks("The Mill\n\n" + text)
    assert [kind for kind, *_ in found] == ["title", "paragraph", "paragraph"]
    assert found[1][2].startswith("The river froze in January and the children skated all")


def test_wrapped_paragraphs_without_indents_are_told_by_the_room_left() -> None:
    quoted = "“雾里不开船，”他把铜号挂在门后，“等太阳上来。”"
    first = "渡船每天早上六点开，船夫的儿子在对岸念书，雾大的时候他吹一支铜号，听见的人就在家里等。"
    second = "去年冬天码头换了新的灯，灯下面立着一块牌子，写着几点开船，几点回来，还有一个电话。"
    texts = [first, second, quoted, first, second]
    wrapped = [text[at : at + 26] for text in texts for at in range(0, len(text), 26)]
    found = blocks("\n".join(["雾里的铜号", "", *wrapped]))
    assert [text for kind, _, text in found if kind == "paragraph"] == texts


def test_a_wrapped_paragraph_over_the_only_chapter() -> None:
    texts = [PARAGRAPH * 2, PARAGRAPH * 3, PARAGRAPH * 2, PARAGRAPH * 3]
    first, *others = [
        "\n".join(text[at : at + 20] for at in range(0, len(text), 20)) for text in texts
    ]
    found = blocks("\n\n".join([first, "第一章 雾里的铜号", *others]))
    assert [text for kind, _, text in found if kind == "heading"] == ["第一章 雾里的铜号"]
    assert [text for kind, _, text in found if kind == "paragraph"] == texts


def test_turns_of_a_wrapped_talk_begin_anew() -> None:
    asked = "问：渡船每天早上六点开，船夫的儿子在对岸念书，雾大的时候谁来吹那支铜号呢，是您吗？"
    told = "答：去年冬天码头换了新的灯，灯下面立着一块牌子，写着几点开船，铜号就没有人再去吹了。"
    texts = [asked, told, asked, told]
    wrapped = [text[at : at + 14] for text in texts for at in range(0, len(text), 14)]
    found = blocks("\n".join(["雾里的铜号", "", *wrapped]))
    assert [text for kind, _, text in found if kind == "paragraph"] == texts


def test_one_line_with_wide_blanks_is_taken_apart() -> None:
    text = "　　".join(["河的春天", PARAGRAPH * 3, PARAGRAPH * 2, PARAGRAPH])
    assert [kind for kind, *_ in blocks(text)] == ["title", *["paragraph"] * 3]


def test_a_blank_between_latin_words_parts_nothing() -> None:
    text = (
        "The mill ground eleven hundred sacks in the year of the flood, four times as many as in "
        "1887. Ada Thorn, who kept its books, wrote down every one of them in green ink."
    )
    assert blocks("The Mill\n\n" + text)[1:] == [("paragraph", 0, text)]


def test_headlines_and_bylines_are_taken_off_a_text_in_one_line() -> None:
    body = [PARAGRAPH * 2, PARAGRAPH * 3, PARAGRAPH]
    text = "堤上的柳树又绿了江湾日报记者 方一航 2023-03-02 08:15 " + " ".join(body)
    assert blocks(text + " （图片由学校提供） 责任编辑：罗 敏") == [
        ("title", 0, "堤上的柳树又绿了"),
        ("byline", 0, "江湾日报记者 方一航"),
        ("dateline", 0, "2023-03-02 08:15"),
        *[("paragraph", 0, part) for part in body],
        ("other", 0, "（图片由学校提供） 责任编辑：罗 敏"),
    ]


def test_wide_blanks_part_the_menu_from_the_headline_over_its_date() -> None:
    heads = ["江湾晚报 首页 > 新闻", "渡口夜里停航 两岸等天亮", "2023-03-02 08:15 来源：江湾晚报"]
    text = "  ".join([" ".join(heads[1:]), *[PARAGRAPH * 3] * 3])
    assert [kind for kind, *_ in blocks(heads[0] + "  " + text)] == [
        *("other", "title", "dateline"),
        *["paragraph"] * 3,
    ]


def test_a_headline_of_two_parts_is_whole_over_its_date() -> None:
    text = "渡口夜里停航 學生改走石橋 2021-03-04 10:22 江灣日報 " + " ".join([PARAGRAPH * 3] * 3)
    assert blocks(text)[0] == ("title", 0, "渡口夜里停航 學生改走石橋")


def test_a_paragraph_in_one_line_may_begin_with_a_latin_word() -> None:
    first = "Willow Park的柳树绿了，" + PARAGRAPH * 2
    body = [first, PARAGRAPH * 3, PARAGRAPH * 2]
    found = blocks("　".join(["堤上新開公園 半日湧入三千人", *body]))
    assert [text for kind, _, text in found if kind == "paragraph"] == body


def test_subheads_in_a_text_in_one_line_are_headings() -> None:
    parts = [PARAGRAPH * 3, PARAGRAPH * 2, "柳树种下三十年 " + PARAGRAPH * 2, PARAGRAPH * 2]
    found = blocks("堤上的柳树又绿了 " + " ".join(parts))
    assert [text for kind, _, text in found if kind == "heading"] == ["柳树种下三十年"]


def test_a_blank_behind_every_comma_parts_nothing() -> None:
    text = (PARAGRAPH.replace("，", "， ") + " ") * 8
    assert [kind for kind, *_ in blocks("河的春天\n" + text.strip())] == ["title", "paragraph"]


def test_a_report_in_one_line_begins_with_where_it_was_sent_from() -> None:
    lead = "江河社沅州3月2日电（记者 柳平）" + PARAGRAPH * 2
    parts = [
        "渡船夜里停航，对岸的学生怎么办",
        "2023-03-02 08:15",
        lead,
        PARAGRAPH * 3,
        PARAGRAPH + "（完）",
    ]
    found = blocks(" ".join([*parts, "责任编辑：罗 敏"]))
    assert [kind for kind, *_ in found][:2] == ["title", "dateline"]
    assert [text for kind, _, text in found if kind == "paragraph"] == parts[2:]


def test_the_credit_glued_to_the_last_sentence_is_taken_off() -> None:
    lead = "江河日刊沅州3月2日电 （记者 柳平）" + PARAGRAPH * 2
    parts = ["渡船夜里停航", lead, PARAGRAPH * 3, PARAGRAPH + "（完）"]
    found = blocks(" ".join(parts) + "【编辑:罗敏】")
    assert [text for *_, text in found] == [*parts, "【编辑:罗敏】"]
    assert found[-1][0] == "byline"
