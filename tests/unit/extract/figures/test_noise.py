"""Numbers that nobody would look for are none: names, versions, marks of lists, ids."""

from decimal import Decimal

import pytest

from reader.extract.figures import find_figures


def _texts(text):
    return [text[figure.span.start : figure.span.end] for figure in find_figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "高雄85大樓的燈光秀",
        "处理器青龙710支持快充",
        "应用升级到“健康云4.0”",
        "客机波音737-800停飞",
        "他打给1999询问",
        "这就是“996”工作制",
        "“7·20”洪灾之后",
        "热线：4001-30-7788 转人工",
        "备案号：粤网文[2016]0412-055号",
        "案件編號：KCCC 1203/2019",
        "- 731846渔船夜里靠岸",
        "見附表(2)甲欄",
        "第二天他又来了，第三天没来",
        "十八届五中全会之后",
        "树立“四个意识”",
        "住在五里屯和六道桥街道",
        "“两降两升”的目标",
        "十一假期快到了",
        "一碗三杯鸡",
        "| 门票收入（百万元） |",
        "租金(人民幣千元)",
        "單位：百萬元",
    ],
)
def test_no_figure(text):
    assert _texts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("该投手防御率2.87，居联盟之首", ["2.87"]),
        ("指数由50.1升至50.8", ["50.1", "50.8"]),
        ("现场涌入数百民众", ["数百"]),
        ("每场6.5分、3.2助传和1.1封盖", ["6.5分", "3.2", "1.1"]),
        ("车祸已知15死22失踪", ["15死", "22"]),
        ("三家商铺在五里屯", ["三家"]),
        ("得数须在四百以上", ["四百"]),
        ("答数介于七千与九千之间", ["七千与九千"]),
        ("三百二十一，六百零四，一千零七。", ["三百二十一", "六百零四", "一千零七"]),
        ("-.25", ["25"]),
        ("他连续三届参加奥运会", ["三届"]),
    ],
)
def test_numbers_that_measure_stay(text, wanted):
    assert _texts(text) == wanted


def test_a_bare_age():
    figure = find_figures("年約60的陳太說")[0]
    assert (figure.kind, figure.value, figure.unit) == ("age", Decimal(60), "岁")
