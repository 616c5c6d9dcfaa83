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
    # A clause, an age or a quotation mark stands between the figure and its noun.
    ("园区清退了34家违反排污规定的作坊。", "作坊"),
    ("活动面向90万在本市缴纳社保的青年。", "青年"),
    ("带队的是一位41岁「掌勺人」。", "掌勺人"),
    ("名单上有7个建设项目。", "建设项目"),
    # The noun ends where something is done, and where it is done.
    ("码头调来12艘拖船随时待命。", "拖船"),
    ("五只渔船上堆满了渔网，另有26只渔船上燃起篝火。", "渔船"),
    ("评委会由11人评审团担任。", "评审团"),
    ("先付了三万元押金。", "押金"),
    # In front: what only places, compares or describes is no part of it.
    ("当中允许的测量误差为4毫米。", "测量误差"),
    ("吊臂的长度至少需要有35米。", "长度"),
    ("山区等地局地降幅达8℃。", "降幅"),
    ("茶叶、丝绸等产品进口关税降了20%。", "产品进口关税"),
    ("这次疫苗18万剂全部用完。", "疫苗"),
    ("女职工占职工总数近45%。", "女职工"),
    ("这名投手送出防御率3.15的成绩。", "防御率"),
    ("学校共享自行车投放了600辆。", "共享自行车投放"),
    # An attribute before a number, a length of time.
    ("该馆建筑面积约5万平方米的主楼已封顶。", "建筑面积"),
    ("桥梁建设期40个月。", "桥梁建设期"),
    ("每天有两小时的练习时间。", "练习时间"),
    ("市区里三分之一住户改用电炉。", "住户"),
    ("20%水稻、35%玉米要外运。", "玉米"),
    ("累计减少支出27亿元。", "支出"),
    ("军方要建3座新的雷达站。", "雷达站"),
    ("他手下有六个营业网点。", "营业网点"),
    ("43歲男騎車摔傷。", "男"),
    ("29岁女导游走失。", "女导游"),
]


@pytest.mark.parametrize(("text", "noun"), CASES)
def test_counted_noun(text, noun):
    figure = find_figures(text)[-1]
    assert figure.of == noun
    assert figure.of_span is not None
    assert text[figure.of_span.start : figure.of_span.end] == noun


def test_people_of_an_age_are_counted_by_their_noun():
    figures = find_figures("警方相信5名年齡介乎20至31歲女子涉案。")
    assert [figure.of for figure in figures] == ["女子", "女子"]


def test_a_price_does_not_go_on_about_an_age():
    assert find_figures("一名18岁店员说，自己要付35英镑。")[-1].of is None


@pytest.mark.parametrize(
    "text",
    [
        "三人受困，14伤送医。",
        "他场均贡献11.5分。",
        "她随手买了8000元。",
        "培训班上有25人。",
        "他享年88岁。",
        "探测船距小行星约70公里。",
        "四十六岁那年他辞官。",
        "虽然7人留下。",
    ],
)
def test_nothing_counted(text):
    assert find_figures(text)[-1].of is None
