import pytest

from reader.extract.figures import find_figures


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("超过4000万件", "gt"),
        ("不足100人", "lt"),
        ("至少20次", "ge"),
        ("不超过100万元", "le"),
        ("100万元以下", "le"),
        ("8000元起", "ge"),
        ("上万人", "ge"),
        ("100多名", "gt"),
    ],
)
def test_bounds(text, bound):
    assert find_figures(text)[0].bound == bound


@pytest.mark.parametrize(
    "text", ["约300人", "300人左右", "近三分之一", "清晨6时许", "数十名", "百余家"]
)
def test_near(text):
    assert find_figures(text)[0].approx


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("同比增长5.3%", "up"),
        ("下滑2.1、0.8个百分点", "down"),
        ("年增兩成", "up"),
        ("跌183.57點", "down"),
        ("占5.3%", None),
        ("至少33万人", None),
    ],
)
def test_change(text, change):
    assert {figure.change for figure in find_figures(text)} == {change}


def test_ago():
    (figure,) = find_figures("17年前，这里还是农田。")
    assert (figure.value, figure.ago) == ("P17Y", True)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("位于城东的18家门店坚持营业", ["门店"]),
        ("96%的中小企业资金缺口在100万元以下", ["中小企业", "资金缺口"]),
        ("超过4000万件、总价值4.68亿元的医疗物资", ["医疗物资", "医疗物资"]),
        ("猪肉、牛肉产量分别下降2.1、0.8个百分点", ["猪肉", "牛肉"]),
        ("實現營收4386億元，同比增長5.3%", ["營收", "營收"]),
        ("共记录到余震52次。", ["余震"]),
    ],
)
def test_the_thing_counted(text, things):
    figures = find_figures(text)
    assert [figure.of for figure in figures] == things
    for figure in figures:
        assert figure.of_span is not None
        assert text[figure.of_span.start : figure.of_span.end] == figure.of
