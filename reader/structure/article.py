"""Articles: newspaper copy from the headline to the last paragraph."""

import re
from collections.abc import Sequence

from reader.structure.bylines import is_byline, is_dateline
from reader.structure.letters import ends_sentence, open_quotes
from reader.structure.lines import KEEP_LINES, Line, Unit

_FRONT = 30  # groups in which a byline is looked for
_BULLET = re.compile(r"[·•●○■◆▪‣◇□★☆※►▶–\-*][ \u3000\t]{0,4}(?=\S)")
_BOX = re.compile(r"扫一扫|扫码|扫描|二维码|掃描|二維碼|掃碼|更多精彩|关注公众号|微信公众号")
_ENCLOSED = re.compile(r"[①-⑳⑴-⒇㈠-㈩❶-❿]$|[（(][一二三四五六七八九十\d]{1,3}[）)]$")


def read_article(lines: Sequence[Line]) -> list[Unit]:
    """The units of an article, each with its kind."""
    groups = _groups(lines)
    body = _body_start(groups)
    return [*_front(groups[:body]), *_body(groups[body:])]


def _groups(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    found: list[list[Line]] = []
    for line in lines:
        if line.gap or not found:
            found.append([line])
        else:
            found[-1].append(line)
    return [tuple(group) for group in found]


def _is_prose(text: str) -> bool:
    return (ends_sentence(text) and len(text) >= 16) or len(text) > 60


def _body_start(groups: list[tuple[Line, ...]]) -> int:
    for index, group in enumerate(groups[:_FRONT]):
        if any(is_byline(line.text) for line in group):
            return index
    for index, group in enumerate(groups):
        if index and _is_prose(group[0].text):
            return index
    return min(1, len(groups))


def _front(groups: list[tuple[Line, ...]]) -> list[Unit]:
    found: list[Unit] = []
    for index, group in enumerate(groups):
        if index == 0:
            found.append(Unit(group, "title", 0, "first lines", KEEP_LINES))
        elif all(_ENCLOSED.match(line.text) for line in group) and found[-1].kind != "title":
            series = found.pop()
            found.append(Unit(series.lines + group, "series", 0, "number of a series", KEEP_LINES))
        else:
            following = groups[index + 1] if index + 1 < len(groups) else ()
            found.extend(_front_group(group, following))
    return found


def _front_group(group: tuple[Line, ...], following: tuple[Line, ...]) -> list[Unit]:
    if any(_BOX.search(line.text) for line in group):
        return [Unit(group, "box", 0, "words of a QR code", KEEP_LINES)]
    if all(_BULLET.match(line.text) for line in group):
        return [_bullet(line) for line in group]
    if len(group) == 1 and _is_prose(group[0].text):
        return [Unit(group, "paragraph", 0, "sentences before the byline")]
    if (
        len(group) == 1
        and following
        and (_is_prose(following[0].text) or _BULLET.match(following[0].text))
    ):
        return [Unit(group, "sidebar_title", 0, "short line over text before the byline")]
    return [Unit(group, "deck", 0, "short lines under the headline", KEEP_LINES)]


def _bullet(line: Line) -> Unit:
    match = _BULLET.match(line.text)
    return Unit((line,), "bullet", 0, "list mark", marker=match.end() if match else 0)


def _body(groups: list[tuple[Line, ...]]) -> list[Unit]:
    found: list[Unit] = []
    lines = [line for group in groups for line in group]
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if is_byline(line.text):
            found.append(Unit((line,), "byline", 0, "names the writer"))
        elif is_dateline(line.text):
            found.append(Unit((line,), "dateline", 0, "a date"))
        elif _BULLET.match(line.text):
            found.append(_bullet(line))
        elif found and _is_cut(found[-1]):
            found[-1] = Unit(found[-1].lines + (line,), "paragraph", 0, "joined over a column cut")
        elif following is not None and _is_heading(line.text):
            found.append(Unit((line,), "heading", 2, "short line without a full stop"))
        else:
            found.append(Unit((line,), "paragraph", 0, "sentences"))
    return found


def _is_cut(unit: Unit) -> bool:
    return (
        unit.kind == "paragraph"
        and (not ends_sentence(unit.text) or open_quotes(unit.text) > 0)
        and len(unit.text) > 20
        and not unit.text.endswith((":", "："))
    )


def _is_heading(text: str) -> bool:
    return len(text) <= 40 and not ends_sentence(text) and "。" not in text
