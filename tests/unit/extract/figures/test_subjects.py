"""What a figure counts: the noun, without what was done to it, where, and compared with what."""

import pytest

from reader.extract.figures import find_figures

CASES = [
    ("控股股东质押股份1.2亿股。", "股份"),
    ("全市出让面积4.7万平方米。", "出让面积"),
    ("外資昨日賣超187.6億元。", "外資"),
    ("北向资金净流出30亿元。", "北向资金"),
    ("现金资产（含银行存款）合计占比为18.19%。", "现金资产"),
    ("增速比全国快4.9个百分点。", "增速"),
    ("约有六成半乘客多付车费。", "乘客"),
    ("警方拘捕31歲無業男子。", "男子"),
    ("颱風中心附近最大風速每秒45公尺。", "最大風速"),
    ("公司共有37.1万员工。", "员工"),
    ("新机搭载6.8英寸屏幕。", "屏幕"),
    ("追缴违法所得103万元。", "违法所得"),
    ("去年旅客达到1.4亿人次居首。", "旅客"),
]


@pytest.mark.parametrize(("text", "noun"), CASES)
def test_counted_noun(text, noun):
    figure = find_figures(text)[-1]
    assert figure.of == noun
    assert figure.of_span is not None
    assert text[figure.of_span.start : figure.of_span.end] == noun


@pytest.mark.parametrize("text", ["三人受困，14伤送医。", "他场均贡献11.5分。"])
def test_nothing_counted(text):
    assert find_figures(text)[-1].of is None
