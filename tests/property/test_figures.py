import re
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.extract.figures import find_figures, scan, traps
from reader.extract.figures.folding import fold
from reader.extract.figures.numerals import read

PLAIN, FORMAL = "零一二三四五六七八九", "零壹貳參肆伍陸柒捌玖"
SMALL = {"plain": ["", "十", "百", "千"], "formal": ["", "拾", "佰", "仟"]}
BIG = ["", "万", "亿", "兆"]


def _group(number, digits, units):
    out, zero = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            out += ("零" if zero and out else "") + digits[digit] + units[place]
            zero = False
        else:
            zero = True
    return out


def chinese(number, style="plain"):
    """`number` below 10**16 as a Chinese numeral, every zero group bridged by one 零."""
    digits = PLAIN if style == "plain" else FORMAL
    if number == 0:
        return "零"
    out, gap = "", False
    for index in (3, 2, 1, 0):
        group = number // 10 ** (4 * index) % 10000
        if not group:
            gap = bool(out)
            continue
        out += ("零" if out and (gap or group < 1000) else "") + _group(group, digits, SMALL[style])
        out += BIG[index]
        gap = False
    return out


numbers = st.integers(min_value=0, max_value=10**16 - 1)


@given(numbers, st.sampled_from(["plain", "formal"]))
def test_a_chinese_numeral_comes_back(number, style):
    assume(style == "plain" or number > 9)  # 參 肆 伍 陸 alone are words
    found = read(fold(chinese(number, style)))
    assert found is not None
    assert found.low == found.high == number


@given(numbers, st.sampled_from(["{}", "{:,}"]))
def test_an_arabic_numeral_comes_back(number, style):
    found = read(style.format(number))
    assert found is not None
    assert found.low == number


@given(st.integers(min_value=0, max_value=999_999), st.integers(min_value=0, max_value=9999))
def test_a_decimal_comes_back(whole, fraction):
    wanted = Decimal(f"{whole}.{fraction:04}")
    for numeral in (
        f"{whole}.{fraction:04}",
        chinese(whole) + "点" + "".join(PLAIN[int(c)] for c in f"{fraction:04}"),
    ):
        found = read(numeral)
        assert found is not None
        assert found.low == wanted


@given(st.integers(min_value=2, max_value=10**12))
def test_a_sum_is_found_in_a_sentence(number):
    (figure,) = find_figures(f"总价为{chinese(number)}元。")
    assert (figure.kind, figure.value, figure.unit) == ("money", number, "CNY")


WORDS = [
    "2024",
    "3.5",
    "百分之",
    "分之",
    "公里",
    "去年",
    "民国",
    "March ",
    "million",
    "\ud800",
    "\0",
]
LETTERS = "零一二三四五六七八九十百千万亿兆半几数多余来两点分秒时年月日元%.,，、-至到和的第上下约近"
pieces = st.sampled_from([*LETTERS, *" $()：:/号成折比个０％\u2009", *WORDS])


@given(st.one_of(st.text(), st.lists(pieces, max_size=40).map("".join)))
def test_any_text_gives_ordered_disjoint_spans(text):
    place = 0
    for figure in find_figures(text):
        assert place <= figure.span.start < figure.span.end <= len(text)
        place = figure.span.end
        if figure.of_span is not None:
            assert figure.of == text[figure.of_span.start : figure.of_span.end]


@settings(max_examples=300)
@given(st.sampled_from(traps.SOURCES).flatmap(st.from_regex))
def test_traps_begin_with_their_heads(text):
    found = re.search("|".join(traps.SOURCES), text)
    assume(found)
    assert re.match(f"[{traps.HEADS}]", found[0])


@settings(max_examples=200)
@given(st.from_regex(scan.START))
def test_figures_begin_with_their_heads(text):
    found = re.search(scan.START, text)
    assume(found)
    assert re.match(f"[{scan.HEADS}]", found[0])
