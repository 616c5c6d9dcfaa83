"""Quoted words with where they stand: what is copied with its source.

Marks follow GB/T 15834-2011 (quotation marks, title marks), references GB/T 7714-2015
and the APA manual, 7th edition.
"""

import re
from collections.abc import Sequence
from typing import Literal, Required, TypedDict, Unpack

Form = Literal["plain", "source", "markdown", "gbt7714", "apa"]

FORMS: tuple[Form, ...] = ("plain", "source", "markdown", "gbt7714", "apa")

_PAIRS = {"“": "”", "「": "」", "‘": "’", "『": "』", "«": "»"}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}
_CHAPTER = re.compile(r"第[^\s，。]{1,9}[回章节節卷部篇集]")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?=\D|$)", re.ASCII)
_URL = re.compile(r"[a-z][a-z0-9+.-]{1,20}://\S", re.ASCII | re.IGNORECASE)
_MARKDOWN = re.compile(r"[\\`*_\[\]<>|]|^(?:[#+=-]|\d{1,9}(?=[.)]))", re.ASCII)
_MONTHS = "January February March April May June July August September October November December"


class Cited(TypedDict, total=False):
    """What is cited. `date` is best as ISO 8601; `source` a paper, a book or a URL.

    `accessed` is the day the text was read, wanted by GB/T 7714 for what is online.
    """

    title: Required[str]
    byline: str
    section: str
    source: str
    date: str
    accessed: str


def cite(text: str, *, form: Form = "plain", language: str = "zh", **of: Unpack[Cited]) -> str:
    """`text` with its source in one of `FORMS`.

    The words and the marks inside them stay as they are; outer quotation marks are added
    only where there are none. `language` is a tag such as `zh`, `zh-Hant`, `en`.
    """
    return cite_all([text], form=form, language=language, **of)


def cite_all(
    texts: Sequence[str], *, form: Form = "plain", language: str = "zh", **of: Unpack[Cited]
) -> str:
    """Several passages of one text, in the given order, under one source."""
    passages = [text.strip("\n") for text in texts if text.strip()]
    if form == "plain" or not passages:
        return "\n\n".join(passages)
    if form == "markdown":
        return _markdown(passages, of, language)
    quoted = [_in_marks(passage, language) for passage in passages]
    if form == "gbt7714":
        return "\n\n".join([*quoted, _gbt7714(of)])
    if form == "apa":
        return "\n\n".join([*quoted, _apa(of, language)])
    source = _source_line(of, language)
    if not source:
        return "\n\n".join(quoted)
    inline = len(quoted) == 1 and "\n" not in quoted[0]
    joint = (" " if _is_latin(language) else "") if inline else "\n"
    return "\n\n".join(quoted) + joint + source


def _in_marks(text: str, language: str) -> str:
    lone = _lone_mark(text)
    if lone in _PAIRS:
        return text + _PAIRS[lone]
    if lone in _OPENERS:
        return _OPENERS[lone] + text
    if any(mark in text for mark in '“”「」『』«»"'):
        return text
    opener = "「" if _is_traditional(language) else "“"
    # GB/T 15834, 4.8.3.5: every paragraph opens, only the last one closes.
    lines = [opener + line if line.strip() else line for line in text.split("\n")]
    return "\n".join(lines) + _PAIRS[opener]


def _lone_mark(text: str) -> str:
    """A mark at an end of `text` whose partner the selection cut off; empty if none."""
    depths = dict.fromkeys(_PAIRS, 0)
    stray = 0
    for mark in text:
        if mark in _PAIRS:
            depths[mark] += 1
        elif mark in _OPENERS:
            # A lone ’ is an apostrophe.
            stray += depths[_OPENERS[mark]] == 0 and mark != "’"
            depths[_OPENERS[mark]] = max(0, depths[_OPENERS[mark]] - 1)
    unclosed = sum(depths.values())
    if unclosed == 1 and not stray and depths.get(text[0]) == 1 and text.count(text[0]) == 1:
        return text[0]
    if stray == 1 and not unclosed and text.count(text[-1]) == 1:
        return text[-1] if text[-1] in _OPENERS else ""
    return ""


def _source_line(of: Cited, language: str) -> str:
    if _is_latin(language):
        parts = (of.get("byline"), of["title"], of.get("section"), of.get("source"), of.get("date"))
        line = ", ".join(part for part in parts if part)
        return f"— {line}" if line else ""
    name = f"{of.get('byline', '').strip()}{_book_marks(of['title'])}"
    section = of.get("section", "").strip()
    if section and _CHAPTER.match(section):
        name, section = name + section, ""
    rest = (name, section, of.get("source", ""), _chinese_date(of.get("date", "")))
    line = "，".join(part for part in rest if part)
    return f"——{line}" if line else ""


def _markdown(passages: Sequence[str], of: Cited, language: str) -> str:
    quoted = "\n\n".join(_in_marks(passage, language) for passage in passages)
    lines = "\n\n".join(_escaped(line) for line in quoted.split("\n") if line.strip()).split("\n")
    safe: Cited = {
        "title": _escaped(of["title"]),
        "byline": _escaped(of.get("byline", "")),
        "section": _escaped(of.get("section", "")),
        "date": _escaped(of.get("date", "")),
        "source": _escaped(of.get("source", "")),
    }
    url = of.get("source", "")
    if _URL.match(url):
        safe["title"] = f"[{safe['title']}](<{url.replace('>', '%3E')}>)"
        safe["source"] = ""
    source = _source_line(safe, language)
    if source:
        lines += ["", source]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(_escape_one, text)


def _escape_one(match: re.Match[str]) -> str:
    found = match[0]
    # A number that opens a line is a list only by the point behind it.
    return found + "\\" if found.isdigit() else "\\" + found


def _gbt7714(of: Cited) -> str:
    source, date = of.get("source", ""), of.get("date", "")
    online = bool(_URL.match(source))
    section = of.get("section", "")
    title = of["title"] + (f": {section}" if section else "")
    parts = [of.get("byline", ""), title + ("[EB/OL]" if online else "[Z]")]
    if online:
        accessed = of.get("accessed", "")
        parts.append((f"({date})" if date else "") + (f"[{accessed}]" if accessed else ""))
        parts.append(source)
    else:
        parts.append(", ".join(part for part in (source, date) if part))
    line = ". ".join(part.strip() for part in parts if part.strip())
    return line if line.endswith(".") else line + "."


def _apa(of: Cited, language: str) -> str:
    title = of["title"]
    section = of.get("section", "")
    byline, source = of.get("byline", "").strip(), of.get("source", "").strip()
    if _is_latin(language):
        date = f"({_apa_date(of.get('date', ''))})."
        title += f": {section}." if section else "."
        head = [f"{byline.rstrip('.')}.", date, title] if byline else [title, date]
        return " ".join([*head, source]).strip()
    date = f"（{_chinese_date(of.get('date', '')) or '无日期'}）。"
    title += f"：{section}" if section else ""
    head = f"{byline}{date}{title}。" if byline else f"{title}{date}"
    if not source:
        return head
    return head + (source if _URL.match(source) else f"{source}。")


def _book_marks(title: str) -> str:
    title = title.strip()
    if not title:
        return ""
    if title.startswith("《") and title.endswith("》") and title.count("《") == 1:
        return title
    return "《" + title.replace("《", "〈").replace("》", "〉") + "》"


def _chinese_date(date: str) -> str:
    found = _ISO_DATE.match(date)
    if not found:
        return date.strip()
    year, month, day = found.groups()
    return f"{year}年{int(month)}月" + (f"{int(day)}日" if day else "")


def _apa_date(date: str) -> str:
    found = _ISO_DATE.match(date)
    if not found or not 1 <= int(found[2]) <= 12:
        return date.strip() or "n.d."
    year, month, day = found.groups()
    return f"{year}, {_MONTHS.split()[int(month) - 1]}" + (f" {int(day)}" if day else "")


def _is_traditional(language: str) -> bool:
    tag = language.lower()
    return "hant" in tag or tag.endswith(("-tw", "-hk", "-mo"))


def _is_latin(language: str) -> bool:
    return not language.lower().startswith(("zh", "yue", "wuu", "ja", "lzh"))
