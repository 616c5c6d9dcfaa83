from decimal import Decimal

import pytest

from reader.extract.figures import find_figures

CASES = [
    # money
    ("总价值人民币4.68亿元的物资", "人民币4.68亿元", "money", 468000000, "CNY"),
    ("年终奖为3-5万元", "3-5万元", "money", (30000, 50000), "CNY"),
    ("学费5000至1万元", "5000至1万元", "money", (5000, 10000), "CNY"),
    ("退回五元三毛", "五元三毛", "money", Decimal("5.3"), "CNY"),
    ("鸡蛋9.6元/公斤", "9.6元/公斤", "money", Decimal("9.6"), "CNY/公斤"),
    ("The deal is worth $1.5 billion.", "$1.5 billion", "money", 1500000000, "USD"),
    # percent and ratio
    ("增速在2%-3.5%之间", "2%-3.5%", "percent", (2, Decimal("3.5")), "%"),
    ("占百分之八十", "百分之八十", "percent", 80, "%"),
    ("下调0.4个百分点", "0.4个百分点", "percent", Decimal("0.4"), "pp"),
    ("增长了两成", "两成", "percent", 20, "%"),
    ("跌幅約四成八", "四成八", "percent", 48, "%"),
    ("全场打八折", "八折", "percent", 80, "%"),
    ("升息半碼", "半碼", "percent", Decimal("0.125"), "pp"),
    ("产量是去年的2.5倍", "2.5倍", "ratio", Decimal("2.5"), "倍"),
    ("收入翻两番", "两番", "ratio", 4, "倍"),
    ("比例为3.4:1", "3.4:1", "ratio", Decimal("3.4"), ""),
    # quantity and temperature
    ("每秒12公尺的風", "12公尺", "quantity", 12, "m"),
    ("积雪5-8厘米", "5-8厘米", "quantity", (5, 8), "cm"),
    ("粮食产量17010万吨", "17010万吨", "quantity", 170100000, "t"),
    ("装机2900千瓦", "2900千瓦", "quantity", 2900, "kW"),
    ("买了三斤半牛肉", "三斤半", "quantity", Decimal("3.5"), "jin"),
    ("气温降至零下12摄氏度", "零下12摄氏度", "temperature", -12, "°C"),
    ("最低-5℃", "-5℃", "temperature", -5, "°C"),
    # count, age, ordinal
    ("招聘15至20人", "15至20人", "count", (15, 20), "人"),
    ("１，２８３例", "１，２８３例", "count", 1283, "例"),
    ("纳入1 283例患者", "1 283例", "count", 1283, "例"),
    ("上证综指报3058.71点", "3058.71点", "count", Decimal("3058.71"), "点"),
    ("看上去七八十岁", "七八十岁", "age", (70, 80), "岁"),
    ("第3万回", "第3万回", "ordinal", 30000, "回"),
]  # fmt: skip

TIMES = [
    ("3月20日刊发", "3月20日", "date", "XXXX-03-20"),
    ("於民國88年9月21日", "民國88年9月21日", "date", "1999-09-21"),
    ("康熙二十年", "康熙二十年", "date", "1681"),
    ("114年9月5日收盤", "114年9月5日", "date", "2025-09-05"),
    ("定于2024/3/5举行", "2024/3/5", "date", "2024-03-05"),
    ("2016年至2019年", "2016年至2019年", "date", ("2016", "2019")),
    ("2020年1-7月份", "2020年1-7月份", "date", ("2020-01", "2020-07")),
    ("6月18日至20日", "6月18日至20日", "date", ("XXXX-06-18", "XXXX-06-20")),
    ("上世纪90年代", "上世纪90年代", "date", "199X"),
    ("去年第四季", "去年第四季", "date", "XXXX-Q4"),
    ("1987年四季度", "1987年四季度", "date", "1987-Q4"),
    ("前三季度", "前三季度", "date", ("XXXX-Q1", "XXXX-Q3")),
    ("腊月廿三", "腊月廿三", "date", None),
    ("公元前221年", "公元前221年", "date", "-0221"),
    ("18日凌晨2时33分", "18日凌晨2时33分", "time", "XXXX-XX-18T02:33"),
    ("下午三点半", "下午三点半", "time", "T15:30"),
    ("晚上7:00到8:00", "晚上7:00到8:00", "time", ("T19:00", "T20:00")),
    ("一个半小时", "一个半小时", "duration", "PT1H30M"),
    ("9秒83", "9秒83", "duration", "PT9.83S"),
    ("有期徒刑3月", "3月", "duration", "P3M"),
    ("两三天", "两三天", "duration", ("P2D", "P3D")),
    ("三年零四個月", "三年零四個月", "duration", "P3Y4M"),
    ("on March 3, 2024", "March 3, 2024", "date", "2024-03-03"),
]


@pytest.mark.parametrize(("text", "surface", "kind", "value", "unit"), CASES)
def test_amounts(text, surface, kind, value, unit):
    (figure,) = find_figures(text)
    assert text[figure.span.start : figure.span.end] == surface
    assert (figure.kind, figure.value, figure.unit) == (kind, value, unit)


@pytest.mark.parametrize(("text", "surface", "kind", "value"), TIMES)
def test_dates_and_times(text, surface, kind, value):
    (figure,) = find_figures(text)
    assert text[figure.span.start : figure.span.end] == surface
    assert (figure.kind, figure.value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "5G网络和A股",
        "扫二维码",
        "三农问题和一带一路",
        "十分重要",
        "万一下雨",
        "一方面如此，一些人起身",
        "不三不四",
        "五四运动以来",
        "四川和百度",
        "千方百计",
        "www.a1b2.com/2020",
        "help2024@abc.com",
        "010-65123456",
        "股票代码600519",
        "台積電（2330）",
        "升级到V2.3.1",
        "GB/T 19001",
        "F-16战机",
        "312国道上",
        "95后青年",
        "以3-2获胜",
        "台灣50指數",
        "科创50",
        "唯一一次",
        "七三九医院",
        "《2012》上映",
        "92号汽油",
    ],
)
def test_traps_give_nothing(text):
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("分别上升3.1、2.4个百分点", ["pp", "pp"]),
        ("分别为2亿和6亿元", ["CNY", "CNY"]),
        ("增长4.6和3.1个百分点", ["pp", "pp"]),
    ],
)
def test_units_are_shared(text, units):
    assert [figure.unit for figure in find_figures(text)] == units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("月薪8000元", "CNY"),
        ("台積電每股純益9元", "TWD"),
        ("港鐵票價升至9元", "HKD"),
        ("警方在深水埗拘捕兩人，騙款達9元", "HKD"),
        ("立法會議員稱須保留發票，每戶可獲9元", "HKD"),
        ("縣議員稱須保留發票，每戶可獲9元", "TWD"),
        ("這本書賣九十元", "元"),
    ],
)
def test_bare_yuan_follows_the_text(text, unit):
    assert find_figures(text)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("37.1万员工兑付补贴", ["37.1万"]),
        ("共有170萬注冊選民", ["170萬"]),
        ("上漲20元至1,405元", ["20元", "1,405元"]),
        ("规模6.3地震", ["6.3"]),
        ("10天前进入封锁", ["10天前"]),
        ("要从实际出发。第一，抓生产；第二，促消费。", []),
        ("以25:18、23:25、25:20战胜对手", []),
        ("1、经济总量增加到82.7万亿元", ["82.7万亿元"]),
        ("一日，他带剑入朝", []),
        ("吃了两块肉，花了两块钱", ["两块", "两块钱"]),
        ("男子4×100米接力", ["100米"]),
        ("一、二季度分别增长6.1%、5.9%", ["一、二季度", "6.1%", "5.9%"]),
        ("发送旅客1.44亿人次5月1日创新高", ["1.44亿人次", "5月1日"]),
        ("刑期6个月至1年", ["6个月至1年"]),
        ("二00九年十月", ["二00九年十月"]),
        ("較上周（114年8月29日）上漲261.48點", ["114年8月29日", "261.48點"]),
    ],
)
def test_what_is_one_figure(text, surfaces):
    found = find_figures(text)
    assert [text[figure.span.start : figure.span.end] for figure in found] == surfaces


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("總預算 2 兆 8,818 億元", "2 兆 8,818 億元", 2881800000000),
        ("员工 1,200 余人", "1,200 余人", 1200),
        ("民國 113 年 5 月 20 日", "民國 113 年 5 月 20 日", "2024-05-20"),
        ("氣溫２６．７度", "２６．７度", Decimal("26.7")),
        ("增長 7.1 %", "7.1 %", Decimal("7.1")),
    ],
)
def test_blanks_and_full_width(text, surface, value):
    (figure,) = find_figures(text)
    assert text[figure.span.start : figure.span.end] == surface
    assert figure.value == value
