"""Units and measure words: what stands behind a number, and what that makes of it."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from reader.model.figure import FigureKind


class Unit(NamedTuple):
    """What a unit makes of a number: its kind, its standard name, and a factor (0.001 …)."""

    kind: FigureKind
    name: str
    factor: Decimal = Decimal(1)


# Quantities: standard name, factor, spellings. Letters are folded to simplified ones.
_QUANTITIES = """
km 1 公里 千米 km KM Km
m 1 米 公尺 m
cm 1 厘米 公分 cm CM
mm 1 毫米 mm
µm 1 微米
nm 1 纳米 nm 奈米
li 1 里 华里 里地 里路
li 1 市里
nmi 1 海里 浬
ly 1 光年
zhang 1 丈
chi 1 尺 市尺
cun 1 寸 市寸
ft 1 英尺 呎
in 1 英寸 吋
yd 1 码
mi 1 英里 哩
m² 1 平方米 平米 平方公尺 m² ㎡ m2
km² 1 平方公里 平方千米 km²
cm² 1 平方厘米
ft² 1 平方英尺 平方呎 平方尺 方呎
mi² 1 平方英里
m³ 1 立方米 立方公尺 m³ 方 立方
km³ 1 立方公里
cm³ 1 立方厘米
ping 1 坪
mu 1 亩 亩地 市亩
ha 1 公顷 ha
qing 1 顷
acre 1 英亩
t 1 吨 公吨 吨重
t 1 万吨级 吨级
kg 1 公斤 千克 kg KG
g 1 克 g 公克
mg 1 毫克 mg
µg 1 微克
jin 1 斤 市斤
liang 1 两
dan 1 担 石
lb 1 磅
oz 1 盎司 安士
ct 1 克拉
L 1 升 公升 L
mL 1 毫升 ml mL cc
bbl 1 桶
W 1 瓦
kW 1 千瓦 kW 瓩
MW 1 兆瓦 MW
GW 1 吉瓦 GW
kWh 1 千瓦时 度电 kWh 千瓦小时
TWh 1 太瓦时
GWh 1 吉瓦时 GWh
MWh 1 兆瓦时 MWh
V 1 伏 伏特 V
kV 1 千伏 kV
A 1 安培
mAh 1 毫安时 mAh
Hz 1 赫兹 Hz
kHz 1 千赫 kHz
MHz 1 兆赫 兆赫兹 MHz
GHz 1 吉赫 吉赫兹 GHz
Pa 1 帕
hPa 1 百帕 hPa
MPa 1 兆帕 MPa
kcal 1 千卡 大卡 kcal
cal 1 卡路里 卡
J 1 焦耳
kJ 1 千焦
N 1 牛顿
dB 1 分贝 dB
B 1 字节
KB 1 KB
MB 1 MB 兆字节
GB 1 GB
TB 1 TB
PB 1 PB
Mbps 1 Mbps
km/h 1 公里/小时 千米/小时 km/h 公里每小时 千米每小时
m/s 1 米/秒 m/s 米每秒 公尺/秒
kt 1 节
hp 1 马力 匹马力
lx 1 勒克斯
° 1 度
′ 1 角分
Tflops 1 EFLOPS
TCE 1 吨标准煤
"""
_TEMPERATURES = """
°C 1 摄氏度 ℃ °C 度C 摄氏
°F 1 华氏度 ℉ °F
"""
_CURRENCIES = """
CNY 1 人民币 元人民币 块人民币 圆人民币 元/人民币
CNY 0.1 角 毛 毛钱
CNY 1 块钱 块
CNY 0.01 分钱
? 1 元 圆 元整 元钱
USD 1 美元 美金 美圆 元美金
USD 0.01 美分
HKD 1 港元 港币 港圆 元港币 港纸
TWD 1 新台币 台币 元新台币 元台币 新台元
MOP 1 澳门元 澳门币
EUR 1 欧元
GBP 1 英镑
JPY 1 日元 日圆 日币 円
KRW 1 韩元 韩圆 韩币
RUB 1 卢布
INR 1 卢比 印度卢比
AUD 1 澳元 澳币 澳大利亚元
CAD 1 加元 加币 加拿大元
NZD 1 新西兰元 纽元 纽币
SGD 1 新加坡元 新元 坡元 新币
CHF 1 瑞士法郎 瑞郎
THB 1 泰铢 铢
PHP 1 菲律宾比索
VND 1 越南盾
IDR 1 印尼盾
MYR 1 令吉 林吉特 马币
BRL 1 雷亚尔
ZAR 1 兰特
TRY 1 里拉 土耳其里拉
SEK 1 瑞典克朗
NOK 1 挪威克朗
DKK 1 丹麦克朗
AED 1 迪拉姆
SAR 1 沙特里亚尔 里亚尔
NGN 1 奈拉
ARS 1 阿根廷比索
MXN 1 墨西哥比索
BTC 1 个比特币 枚比特币 比特币
ETH 1 以太币 枚以太币
"""
_PERCENTS = """
% 1 % 巴仙
pp 1 个百分点 百分点
% 0.1 ‰
% 10 成
bp 1 个基点 基点
"""
_RATIOS = """
倍 1 倍
番 1 番
"""
_AGES = """
岁 1 岁 周岁 足岁 虚岁
月 1 个月大 月龄
周 1 周大
天 1 天大
"""
_COUNTS = """
个 名 位 人 人口 口 家 户 件 只 条 支 枝 根 张 份 本 册 部 台 辆 艘 架 列 座 栋 幢 间 套 所 项 种 类 款 批 次 场 届 起 宗 例 笔 单
票 席 门 道题 道菜 幅 枚 发 颗 粒 片 块地 头 匹 羽 尾 棵 株 朵 双 对 副 组 群 队 班 桌 杯 瓶 盒 箱 袋 包 罐 盏 把 盘 碗
篇 首 句 字 页 卷 集 章 节课 课时 步 趟 遍 回合 轮 局 球 环 枪 拳 声 层 级 档 期 版 处 地 厂 校 院 馆 村 镇 乡 县 市 省 州 国
店 站 站点 岛 湖 河 山 城 区 街 路 线 队员 人次 架次 车次 班次 班 航班 批次 趟次 台次 户次 件次 场次 例次 吨次 标准箱 标箱 TEU
万吨 股 手 注 点 个点 分 厘 毫 丝 元股 人份 剂次 剂 针 针次 支队 门次 车 船 列车 趟车 桩 幕 出 顶 口井 眼 盆 捆 扎 垛 堆 摞
男 女 代 胎 胞 员 将 强 大 国家 个国家 城市 社区 园 床 张床 席位 名额 学分 学时 分贝 像素 万像素 股份 单位 个单位 席次 票数 艇 盏灯 道 帧
例/日 人/天 人/年 件/天 辆/小时 个工作日 字符 词 条款 项目 枚金牌 金 银 铜 胜 负 平 场球 成员国 门课 间房 级台阶 碟 串 打
缸 锅 壶 滴 瓣 窝 团 股东 样 味 端 排 炮 弹 匝 圈 格 档次 方面 宗罪 封 则 篇次 曲 曲目 截 段 节 阵 面 具 尊 帖 屉 缕 丛 行 栏 伙 拨 拍 里程碑 进 死 伤 重伤 轻伤
"""


def _quantities(table: str, kind: FigureKind) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in table.strip().splitlines():
        name, factor, *spellings = line.split()
        units |= {spelling: Unit(kind, name, Decimal(factor)) for spelling in spellings}
    return units


def _counts() -> dict[str, Unit]:
    return {word: Unit("count", word) for word in _COUNTS.split()} | {
        "打": Unit("count", "个", Decimal(12))
    }


UNITS: dict[str, Unit] = (
    _counts()
    | _quantities(_QUANTITIES, "quantity")
    | _quantities(_TEMPERATURES, "temperature")
    | _quantities(_CURRENCIES, "money")
    | _quantities(_PERCENTS, "percent")
    | _quantities(_RATIOS, "ratio")
    | _quantities(_AGES, "age")
)


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches the longest of `words` at a place; grouped by first letters."""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[:1], set()).add(word[1:])
    parts: list[str] = []
    for head in sorted(tails):
        rest = tails[head]
        optional = "" in rest
        rest.discard("")
        inner = any_of(rest) if rest else ""
        parts.append(re.escape(head) + inner + ("?" if optional and inner else ""))
    return parts[0] if len(parts) == 1 and len(parts[0]) == 1 else f"(?:{'|'.join(parts)})"


UNIT = any_of(UNITS)
# What a price or a rate can be for: 元/吨, 元每股.
PER = any_of(
    ["吨", "公斤", "千克", "斤", "克", "股", "桶", "平方米", "平米", "立方米", "米", "人", "天", "日", "月", "年", "次", "小时", "分钟", "秒", "千瓦时", "度", "升", "件", "台", "套", "盎司", "亩", "户", "公里", "平方英尺", "尺", "呎", "坪", "瓦", "只", "张", "份", "名", "位", "头", "辆", "个", "盒", "瓶", "片", "支", "粒", "枚", "学期"]
)
# Behind a numeral of one letter these make words (三方 四面 两手 一口), not counts.
LOOSE = frozenset(
    ["方", "面", "大", "男", "女", "强", "角", "毛", "地", "州", "区", "街", "代", "员", "处", "级", "头", "重", "手", "点", "分", "里", "度", "口", "声", "站", "河", "山", "湖", "线", "样", "味", "端", "将", "金", "银", "铜", "平", "进", "节", "番", "路", "军", "村", "边", "环", "步", "枪", "句", "石", "担", "码", "城", "岛", "乡", "省", "市", "县", "国", "校", "院", "类", "死", "伤", "出", "卡", "铢", "方面", "品", "种", "胜", "负", "弹", "炮", "排", "圈", "格", "顶", "行", "栏", "伙", "截", "段", "封", "则", "曲", "股", "针", "车", "船", "票", "桌", "杯", "厂", "镇", "眼", "拍", "具", "园", "胞", "胎", "店", "字", "页", "拳", "层次", "群", "队", "组", "班", "期", "串", "针"]
)
