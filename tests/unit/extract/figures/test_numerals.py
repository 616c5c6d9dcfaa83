from decimal import Decimal

import pytest

from reader.extract.figures.folding import fold
from reader.extract.figures.numerals import read


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("12", 12),
        ("1,050,000", 1050000),
        ("３．５", Decimal("3.5")),
        ("十", 10),
        ("两千四百五", 2450),
        ("一千零五", 1005),
        ("一万三", 13000),
        ("五亿零六", 500000006),
        ("五兆六十二亿四万五千二", 5006200045200),
        ("10万万", 10**9),
        ("4.78万亿", 4780000000000),
        ("5万4千6百", 54600),
        ("3万4000", 34000),
        ("78兆9,450.05亿", 78945005000000),
        ("壹貳參", 123),
        ("柒佰捌拾肆", 784),
        ("廿三", 23),
        ("卅六點八四", Decimal("36.84")),
        ("二〇二四", 2024),
        ("七點九一", Decimal("7.91")),
        ("二点五亿", 250000000),
        ("负三十二", -32),
    ],
)
def test_one_number(numeral, value):
    found = read(fold(numeral))
    assert found is not None
    assert (found.low, found.high) == (value, value)


@pytest.mark.parametrize(
    ("numeral", "low", "high"),
    [
        ("三四十", 30, 40),
        ("十七八", 17, 18),
        ("两三千", 2000, 3000),
        ("十七八万", 170000, 180000),
        ("数百亿", 20 * 10**9, Decimal("99.9e9")),
        ("几十", 20, 99),
        ("十几", 11, 19),
        ("二十几万", 210000, 290000),
    ],
)
def test_vague_numbers_are_pairs(numeral, low, high):
    found = read(numeral)
    assert found is not None
    assert (found.low, found.high, found.approx) == (low, high, True)


@pytest.mark.parametrize("numeral", ["三十二一百", "十点", ""])
def test_malformed_numerals_are_refused(numeral):
    assert read(numeral) is None


def test_over_and_at_least():
    over, least = read("三十多万"), read("上万")
    assert over is not None
    assert least is not None
    assert (over.low, over.over, over.approx) == (300000, True, True)
    assert (least.low, least.least) == (10000, True)


@pytest.mark.parametrize("text", ["队伍", "大陆", "收拾行李", "放肆", "登陆地点", "拾起石子"])
def test_formal_digits_inside_words_stay(text):
    assert fold(text) == fold(fold(text))
    assert not any(digit in fold(text) for digit in "四五六十")
