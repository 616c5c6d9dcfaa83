"""Units and measure words: what stands behind a number, and what that makes of it."""

from decimal import Decimal
from typing import NamedTuple

from reader.extract.figures.lists import words
from reader.extract.wordlists import any_of
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
ft² 1 平方英尺 平方呎 平方尺 方呎 方尺
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
GT 1 总吨 总吨位
DWT 1 载重吨
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
? 1 元 圆 元钱
? 100000000 个亿 个亿元
USD 1 美元 美金 美圆 元美金
USD 0.01 美分
HKD 1 港元 港币 港圆 元港币 港纸 蚊
TWD 1 新台币 台币 元新台币 元台币 新台元
MOP 1 澳门元 澳门币
EUR 1 欧元
GBP 1 英镑 镑
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


def _quantities(table: str, kind: FigureKind) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in table.strip().splitlines():
        name, factor, *spellings = line.split()
        units |= {spelling: Unit(kind, name, Decimal(factor)) for spelling in spellings}
    return units


def _counts() -> dict[str, Unit]:
    return {word: Unit("count", word) for word in words("measure_words")} | {
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


UNIT = any_of(UNITS)
# What a price or a rate can be for: 元/吨, 元每股.
PER = any_of(words("per"))
# Behind a numeral of one letter these make words (三方 四面 两手 一口), not counts.
LOOSE = frozenset(words("loose"))
