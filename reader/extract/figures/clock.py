"""Times of day, with their date where it stands before them; ISO 8601."""

import re

from reader.extract.figures import dates
from reader.extract.figures.found import Found
from reader.extract.figures.numerals import TO, read
from reader.model.figure import Value

_PARTS = (
    "凌晨|清晨|早晨|早上|早间|晨间|上午|中午|正午|午后|下午|午间|傍晚|晚上|晚间|当晚|今晚|昨晚|明晚|夜间|夜里|深夜|午夜|夜晚|"
    "今早|明早|今晨|早|晚|黄昏|半夜"
)
_HOUR = (
    r"(?:(?<![\d:])(?<!\d[.,])(?:2[0-4]|1\d|0?\d)(?![\d.])|"
    r"(?<![一二三四五六七八九十百千万])(?:二十[一二三四]?|十[一二三四五六七八九]?|"
    r"[零〇一二两三四五六七八九])(?![十百千万]))"
)
_MINUTE = (
    r"(?:[0-5]?\d(?!\d)|[二三四五]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|"
    r"[零〇]?[一二三四五六七八九](?!十))"
)
_B = " ?"
_TIME = (
    rf"(?P<part>{_PARTS})?{_B}(?P<h>{_HOUR}){_B}"
    r"(?:(?P<mark>点钟?|时(?![代间候刻段]|期(?!间))(?![速常而不装装尚值效差空节]))(?:(?P<exact>整)|"
    r"(?P<half>半(?!年|个|天))|(?P<q>[一三])刻|(?:(?<=点)|"
    rf"(?={_B}{_MINUTE}{_B}分)){_B}(?P<mi>{_MINUTE})(?:{_B}分(?!钟|"
    rf"之){_B}(?:(?P<s>{_MINUTE}){_B}秒)?|(?![\d一二三四五六七八九十百个人名年月日分点])))?"
    rf"|:(?P<mi2>[0-5]\d)(?::(?P<s2>[0-5]\d))?(?!\d)(?P<pm> ?[ap]\.?m\.?)?)"
)
_ONE = re.compile(_TIME)
_BARE_PART = re.compile(rf"(?:{_PARTS})")
_DIGITS = tuple("零〇一二三四五六七八九")
_TO = re.compile(TO)
_SHORT_TO = re.compile(
    rf"(?P<part>{_PARTS})?(?P<h>{_HOUR})(?:[-–—~至到])(?=(?P<next>{_HOUR})(?:点|时))"
)
# 四点建议: points made, not an hour.
_REMARKS = re.compile(
    r"(?:期待|建议|意见|要求|看法|体会|原因|理由|共识|主张|希望|启示|思考|倡议|承诺|声明)"
)
_POINTS = re.compile(
    r"(?:[涨跌升降挫扬滑落报收破高低贬]|上扬|攀升)(?:了|至|逾|超|近|约|于|过|到)?$"
)


def find(text: str, at: int) -> Found | None:
    """The time, or date and time, or range of times that starts at `at`."""
    first = _one(text, at)
    to = _TO.match(text, first.end) if first else None
    if first is None or to is None:
        return first
    second = _one(text, to.end())
    if second is None:
        return first
    low = _text(first.value)
    return Found(at, second.end, "time", (low, _later(low, _text(second.value), text, to.end())))


def _one(text: str, at: int) -> Found | None:
    date = dates.find_one(text, at)
    if date is None or not isinstance(date.value, str):
        return _read(text, at, "", at)
    place = date.end
    if text[place : place + 1] == " ":
        place += 1
    if text[place : place + 1] == "(":
        close = text.find(")", place, place + 8)
        place = close + 1 if close > 0 else place
    return _read(text, place, date.value, at)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _later(first: str, second: str, text: str, start: int) -> str:
    """The end of a range: it takes the date of its beginning, and its half of the day."""
    date, _, hour = second.rpartition("T")
    if date:
        return f"{dates.filled(date, first.partition('T')[0])}T{hour}"
    day, _, from_hour = first.rpartition("T")
    number, start_number = int(hour[:2]), int(from_hour[:2])
    if (
        not _BARE_PART.match(text, start)
        and start_number >= 12 > number
        and number + 12 > start_number
    ):
        hour = f"{number + 12:02}{hour[2:]}"
    return f"{day}T{hour}"


def _read(text: str, place: int, prefix: str, at: int) -> Found | None:
    m = _ONE.match(text, place)
    if m is None:
        short = _SHORT_TO.match(text, place)
        if short is None:
            return None
        hour = _hour(short["h"], short["part"], "")
        return Found(at, short.end("h"), "time", f"{prefix}T{hour:02}")
    if not (prefix or m["part"]) and not _is_time(text, m):
        return None
    hour = _hour(m["h"], m["part"], m["pm"] or "")
    value = f"{prefix}T{hour:02}"
    minute = m["mi"] or m["mi2"]
    if m["half"]:
        value += ":30"
    elif m["q"]:
        value += ":15" if m["q"] == "一" else ":45"
    elif minute:
        value += f":{_number(minute):02}"
    seconds = m["s"] or m["s2"]
    if seconds:
        value += f":{_number(seconds):02}"
    return Found(at, m.end(), "time", value)


def _number(text: str) -> int:
    numeral = read(text)
    return int(numeral.low) if numeral else 0


def _hour(text: str, part: str | None, half: str) -> int:
    hour = _number(text)
    letter = half.strip()[:1]
    if letter == "p" and hour < 12:
        return hour + 12
    if letter == "a" and hour == 12:
        return 0
    if part in ("凌晨", "清晨") and hour == 12:
        return 0
    later = part is not None and ("晚" in part or part in ("下午", "午后", "傍晚", "黄昏"))
    night = part in ("深夜", "夜间", "夜里", "午夜", "半夜") and hour >= 6
    if (later or night) and hour < 12:
        return hour + 12
    if part in ("中午", "正午", "午间") and hour < 4:
        return hour + 12
    return hour


def _is_decimal(text: str, m: re.Match[str]) -> bool:
    """Whether 点 is a point: 十五点七, against 九点二十 and 九点五分."""
    if m["mi"]:
        return len(m["mi"]) == 1 and text[m.end() - 1 : m.end()] == m["mi"]
    return not (m["half"] or m["q"]) and text[m.end() : m.end() + 1] in _DIGITS


def _is_time(text: str, m: re.Match[str]) -> bool:
    if m["mark"] == "点" and m["mi"] and _POINTS.search(text, max(0, m.start() - 4), m.start()):
        return False
    if m["mark"] == "点" and (_is_decimal(text, m) or _REMARKS.match(text, m.end())):
        return False
    if m["mi"] or m["mi2"] or m["exact"] or m["half"] or m["q"]:
        return True
    if m["mark"] == "点" and (
        m["h"] in "一两二三" or _POINTS.search(text, max(0, m.start() - 4), m.start())
    ):
        return (
            re.match(r"[前后]|左右|许|开始|之[前后]|出发|才", text[m.end() : m.end() + 2])
            is not None
        )
    return True
