"""Figures in English: what a careful reader of English news needs."""

from decimal import Decimal

from reader.extract.figures.found import Found, plain
from reader.extract.figures.pattern import Pattern
from reader.model.figure import FigureKind

_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mn": 10**6,
    "bn": 10**9,
    "m": 10**6,
    "k": 1000,
    "K": 1000,
    "M": 10**6,
    "B": 10**9,
}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(?:\.\d{1,6})?"
_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
}
_DATE = Pattern(
    rf"(?:(?P<m>{_MONTH})\.? (?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?:,? (?P<y>(?:19|20)\d\d))?|"
    rf"(?P<d2>[0-3]?\d) (?P<m2>{_MONTH})\.?(?:,? (?P<y2>(?:19|20)\d\d))?"
    rf"|(?P<m3>{_MONTH})\.? (?P<y3>(?:19|20)\d\d))(?![\w%])"
)
_MONEY = Pattern(
    rf"(?P<sign>(?:US|HK|NT|A|C|S)?\$|[€£¥])(?P<n>{_NUMBER})(?:(?: |-)?(?P<scale>trillion|billion|"
    r"million|thousand|bn|mn|[MBKk])(?![A-Za-z]))?"
)
_PEOPLE = {
    "people",
    "persons",
    "users",
    "students",
    "workers",
    "residents",
    "passengers",
    "patients",
    "employees",
    "companies",
    "jobs",
    "cases",
    "deaths",
    "units",
    "vehicles",
    "cars",
    "homes",
    "households",
    "shares",
    "countries",
    "points",
    "votes",
    "times",
    "barrels",
    "visitors",
}
_AMOUNT = Pattern(
    rf"(?P<n>{_NUMBER})(?: (?P<scale>trillion|billion|million|thousand|hundred))?"
    r"(?:[ -]?(?P<unit>percentage points?|percent|per cent|basis points?|%|dollars|yuan|euros|"
    r"pounds|yen|kilometers|kilometres|km|miles|meters|metres|tons|tonnes|kilograms|kg|"
    r"degrees Celsius|degrees|years old|years|months|weeks|days|hours|minutes|seconds|year-old|"
    rf"{'|'.join(sorted(_PEOPLE, key=len, reverse=True))})(?![A-Za-z]))?"
)
_UNITS: dict[str, tuple[FigureKind, str]] = {
    "percentage point": ("percent", "pp"),
    "percentage points": ("percent", "pp"),
    "percent": ("percent", "%"),
    "per cent": ("percent", "%"),
    "%": ("percent", "%"),
    "basis point": ("percent", "bp"),
    "basis points": ("percent", "bp"),
    "dollars": ("money", "USD"),
    "yuan": ("money", "CNY"),
    "euros": ("money", "EUR"),
    "pounds": ("money", "GBP"),
    "yen": ("money", "JPY"),
    "kilometers": ("quantity", "km"),
    "kilometres": ("quantity", "km"),
    "km": ("quantity", "km"),
    "miles": ("quantity", "mi"),
    "meters": ("quantity", "m"),
    "metres": ("quantity", "m"),
    "tons": ("quantity", "t"),
    "tonnes": ("quantity", "t"),
    "kilograms": ("quantity", "kg"),
    "kg": ("quantity", "kg"),
    "degrees Celsius": ("temperature", "°C"),
    "degrees": ("temperature", "°"),
    "years old": ("age", "岁"),
    "year-old": ("age", "岁"),
}
_SPANS = {
    "years": "P{}Y",
    "months": "P{}M",
    "weeks": "P{}W",
    "days": "P{}D",
    "hours": "PT{}H",
    "minutes": "PT{}M",
    "seconds": "PT{}S",
}
_SPELLED = Pattern(
    rf"(?i:(?P<n>{'|'.join(sorted(_WORDS, key=len, reverse=True))})[ -](?P<unit>percent|years|"
    r"months|weeks|days|hours|minutes|people))(?![A-Za-z])"
)


def find(text: str, at: int) -> Found | None:
    """The English figure that starts at `at`."""
    return _date(text, at) or _money(text, at) or _amount(text, at) or _spelled(text, at)


def _date(text: str, at: int) -> Found | None:
    m = _DATE.match(text, at)
    if m is None:
        return None
    year = m["y"] or m["y2"] or m["y3"] or "XXXX"
    value = f"{year}-{_MONTHS[m['m'] or m['m2'] or m['m3']]:02}"
    day = m["d"] or m["d2"]
    if day and not 1 <= int(day) <= 31:
        return None
    return Found(at, m.end(), "date", f"{value}-{int(day):02}" if day else value)


def _money(text: str, at: int) -> Found | None:
    m = _MONEY.match(text, at)
    if m is None or not m["scale"]:
        return None
    return Found(at, m.end(), "money", _worth(m["n"], m["scale"]), _SIGNS[m["sign"]])


def _amount(text: str, at: int) -> Found | None:
    m = _AMOUNT.match(text, at)
    if m is None or not (m["scale"] or m["unit"]):
        return None
    return _with_unit(at, m.end(), _worth(m["n"], m["scale"]), m["unit"] or "")


def _spelled(text: str, at: int) -> Found | None:
    m = _SPELLED.match(text, at)
    if m is None:
        return None
    return _with_unit(at, m.end(), Decimal(_WORDS[m["n"].lower()]), m["unit"].lower())


def _with_unit(at: int, end: int, number: Decimal, unit: str) -> Found:
    if unit in _SPANS:
        return Found(at, end, "duration", _SPANS[unit].format(f"{number:f}"))
    kind, name = _UNITS.get(unit, ("count", unit))
    return Found(at, end, kind, number, name)


def _worth(number: str, scale: str | None) -> Decimal:
    return plain(Decimal(number.replace(",", "")) * (_SCALES[scale] if scale else 1))


START = (
    rf"(?<![A-Za-z])(?:{_MONTH})\.? \d|(?<![A-Za-z])"
    rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})[ -](?=percent|years|months|weeks|days|"
    r"hours|minutes|people)"
)
