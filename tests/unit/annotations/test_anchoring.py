import pytest

from reader.annotations import locate, reanchor
from reader.annotations.letters import fold_letters, unseen_rims
from reader.annotations.wordings import renderings

TEXT = (
    "第一班船六点开。船长说，灯认得人。\n\n"
    "第二班船七点开。船长说，水认得人。\n"
    "渡口的屏幕上写着水位，服务器在北岸。打印机坏了。"
)


def span_of(words: str, text: str = TEXT) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


def test_the_same_text_keeps_every_place() -> None:
    anchor = reanchor(TEXT, TEXT, [(3, 9)])[0]
    assert (anchor.span, anchor.exact, anchor.state) == ((3, 9), TEXT[3:9], "anchored")
    assert (anchor.prefix, anchor.suffix) == (TEXT[:3], TEXT[9:41])


def test_inserted_text_stays_outside() -> None:
    new = TEXT.replace("船长说", "新添一句。老船长说", 1).replace(
        "灯认得人。", "灯认得人。又添一句。"
    )
    start, end = span_of("船长说，灯认得人。")
    assert reanchor(TEXT, new, [(start, end)])[0].exact == "船长说，灯认得人。"


@pytest.mark.parametrize(
    ("words", "new", "expected"),
    [
        ("屏幕", TEXT.replace("屏幕", "螢幕"), "螢幕"),
        ("服务器", TEXT.replace("服务器", "伺服器"), "伺服器"),
        ("打印机坏了", TEXT.replace("打印机坏了", "印表機壞了"), "印表機壞了"),
        ("灯认得人", TEXT.replace("灯认得人", "燈認得人"), "燈認得人"),
        ("六点开。", TEXT.replace("六点开。", "六 点\n开."), "六 点\n开."),
    ],
)
def test_other_wordings_are_taken_whole(words: str, new: str, expected: str) -> None:
    anchor = reanchor(TEXT, new, [span_of(words)])[0]
    assert (anchor.exact, anchor.state) == (expected, "anchored")


def test_a_deleted_sentence_is_not_put_on_its_look_alike() -> None:
    new = TEXT.replace("第一班船六点开。船长说，灯认得人。\n\n", "")
    anchor = reanchor(TEXT, new, [span_of("船长说，灯认得人。")])[0]
    assert (anchor.state, anchor.span) == ("orphan", span_of("船长说，灯认得人。"))
    assert anchor.exact == "船长说，灯认得人。"


def test_a_moved_paragraph_is_found_where_it_went() -> None:
    first, rest = TEXT.split("\n\n")
    new = rest + "\n\n" + first
    anchor = reanchor(TEXT, new, [span_of("灯认得人")])[0]
    assert (anchor.exact, anchor.span.start) == ("灯认得人", new.index("灯认得人"))


def test_as_many_anchors_as_spans_in_their_order() -> None:
    spans = [(9, 3), (-5, 2), (0, 10_000), (4, 4), span_of("\n\n"), span_of("灯")]
    anchors = reanchor(TEXT, TEXT.replace("灯", "灯火"), spans)
    assert len(anchors) == len(spans)
    assert reanchor(TEXT, "", spans)[0].state == "orphan"
    assert [anchor.state for anchor in reanchor("", TEXT, [(0, 0)])] == ["orphan"]


def test_blanks_at_the_rims_of_a_mark_are_kept() -> None:
    new = "序。" + TEXT
    start, end = span_of("灯认得人。\n\n")
    assert reanchor(TEXT, new, [(start, end)])[0].exact == "灯认得人。\n\n"


def test_locate_by_words_and_context() -> None:
    anchor = locate(TEXT, "船长说", prefix="七点开。", suffix="，水")
    assert anchor.span.start == TEXT.rindex("船长说")
    assert anchor.state == "anchored"


def test_locate_says_when_two_places_are_as_good() -> None:
    assert locate(TEXT, "认得人").state == "check"
    anchor = locate(TEXT, "认得人", hint=40)
    assert (anchor.state, anchor.span.start) == ("anchored", TEXT.rindex("认得人"))


@pytest.mark.parametrize("context", [0, 12, 32])
@pytest.mark.parametrize("shift", [0, -7, 7])
def test_a_word_that_stands_everywhere_is_found_at_its_place(context: int, shift: int) -> None:
    text = "".join(f"船长在第{number}渡口说，灯亮了。" for number in range(700, 2000))
    for number in (700, 1099, 1100, 1600, 1999):
        start = text.index(f"船长在第{number}渡")
        end = start + 2
        before, after = text[max(0, start - context) : start], text[end : end + context]
        anchor = locate(text, "船长", before, after, hint=max(0, start + shift))
        assert (anchor.span, anchor.state) == ((start, end), "anchored")


def test_locate_changed_words_only_with_their_context() -> None:
    found = locate(TEXT, "渡口的荧屏上写了水位", prefix="水认得人。", suffix="，服务器")
    assert (found.exact, found.state) == ("渡口的屏幕上写着水位", "check")
    lost = locate(TEXT, "渡口的荧屏上写了水位", prefix="会议在十点开始，", suffix="。散会以后")
    assert lost.state == "orphan"


@pytest.mark.parametrize(
    ("text", "exact", "state"),
    [
        ("the machines run", "chin", "orphan"),
        ("the chin runs", "chin", "anchored"),
        ("说明书在此", "说明", "anchored"),
        ("", "说明", "orphan"),
        ("说明", "", "orphan"),
        ("说明", "  \n", "orphan"),
    ],
)
def test_short_quotes_are_held_to_more(text: str, exact: str, state: str) -> None:
    assert locate(text, exact).state == state


def test_letters_know_their_places() -> None:
    text = "Ａ b\u200b\n「龍」"
    letters = fold_letters(text)
    assert letters.text == 'ab"龙"'
    assert [letters.place(index) for index in range(5)] == [0, 2, 5, 6, 7]
    assert [letters.index(place) for place in range(9)] == [0, 1, 1, 2, 2, 2, 3, 4, 5]


def test_rims() -> None:
    assert unseen_rims(" \u200b字 字\n") == (" \u200b", "\n")
    assert unseen_rims(" \n") == ("", "")


def test_renderings_take_the_longest_word() -> None:
    assert "网际网路" in renderings("互联网")
    assert renderings("水位") == []


def test_a_word_that_the_quote_cuts_is_cut_at_the_same_letter() -> None:
    assert "讯。印表机通过预" in renderings("息。打印机通过默", "信", "认")


def test_a_long_quote_is_fitted_at_its_ends() -> None:
    old = "算法只能给出错误的结果，公司花费大量的资金去清洗用户的视频。"
    new = "先說。演算法只能給出錯誤的結果，公司花費大筆的資金去清洗使用者的影片。後說。"
    assert reanchor(old, new, [(0, 30)])[0].exact == new[3:-3]


@pytest.mark.parametrize("letter", ["哈", "(", "1", "“", "\x00", "\ud800", "İ"])
def test_a_million_of_one_letter_is_no_trouble(letter: str) -> None:
    old = letter * 400_000 + "中" + letter * 100_000
    new = letter * 300_000 + "文" + letter * 200_000
    spans = [(start, start + 30) for start in range(0, 500_000, 100_000)]
    assert len(reanchor(old, new, spans)) == 5
    assert locate(new, letter * 40 + "国").exact is not None
