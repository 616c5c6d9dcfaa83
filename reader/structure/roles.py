"""Furniture that its own words tell: lists, boxes, captions, labels of a talk, closing lines."""

from collections import Counter
from collections.abc import Iterable

from reader.text.patterns import pattern

_BULLET = pattern(
    r"(?:[·•●○■◆▪‣◇□☆※►▶◎▲△–*]|-(?=[ \u3000]))[ \u3000\t]{0,4}(?=[^ \u3000\t·•●○■◆*\-–])"
)
_BOX = pattern(
    r"点.?“?在看|点赞.{0,6}(?:转发|在看)|扫一扫|扫码|扫描.{0,6}码|二维码|掃描|二維碼|掃碼"
    r"|关注.{0,8}(?:公众号|微信)|点击.{0,6}(?:查看|阅读原文)|更多.{0,6}请(?:看|扫)"
)
_CAPTION = pattern(
    r"[▲△▼↑↓←→]|[图圖][为為]|[图圖][:：]|[图圖表][一二三四五六七八九十\d]{1,3}[:：　 .]"
    r"|[资資]料[图圖]"
)
_CREDIT = pattern(r".{2,40}[（(／/ ](?:.{1,12}[摄攝]|.{1,12}供[图圖])[）)]?$")
_LABEL = pattern(r"(?:[^：:，。“「《》\d]{1,8})[：:](?=.)")
_EDIT = pattern(r"[ ]?(?:\[|［)(?:编辑|編輯|edit|编辑源代码|编辑本段|編輯原始碼)(?:\]|］)$")
_ENDING = pattern(
    r"(?:[-—=*＊]{0,6}[ ]?(?:END|End|全文完|未完待[续續])[ ]?[-—=*＊]{0,6}"
    r"|[-—=*＊]{1,6}[ ]?完[ ]?[-—=*＊]{0,6}"
    r"|此致|敬[礼禮]|[顺順][颂頌]商祺|祝好"
    r"|[（(](?:完|全文完|未完待[续續]|本章完|待[续續])[）)]|[*＊=—\-_~·#]{3,80})$"
)
_WRAPPED = pattern(r"[（(【〔\[][^（()）]{2,60}[）)】〕\]]$")
_ASIDE = pattern(
    r"[【\[■●◆▲]?(?:(?:新闻|相关|延伸)?链接|新闻背景|背景|名词解释|延伸阅读|[记采][者访]手记|编后语?|[短微]评|小贴士|小资料"
    r"|鏈接|相關新聞|新聞背景|名詞解釋|延伸閱讀|記者手記|小[辭檔資][典案料]|話你知|編後語?)[】\]:：]?$"
)
_LISTS = pattern(
    r"(?:参见|參見|参看|參看|相关条目|相關條目|外部[链連][接結]|参考[资資]料|參考資料|参考文献|參考文獻|注释|註釋|注解|脚注|腳註"
    r"|延伸阅读|延伸閱讀|扩展阅读|擴展閱讀|[来來]源|引用|See also|References|Notes|External links)$"
)
_CONTENTS = pattern(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[ \u3000\t.、]{1,3}\S.{0,40}$")
_QUESTION = frozenset({"问", "答", "問", "Q", "A", "记者", "記者", "主持人"})


def bullet_end(text: str) -> int:
    """Where the text of a list item begins behind its mark; 0 for other lines."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def is_box(text: str) -> bool:
    """Whether the line asks to scan, follow or tap something."""
    return len(text) <= 40 and _BOX.search(text) is not None


def is_caption(text: str) -> bool:
    """Whether the line tells of a picture."""
    return len(text) <= 120 and (
        _CAPTION.match(text) is not None or (len(text) <= 60 and _CREDIT.match(text) is not None)
    )


def is_ending(text: str) -> bool:
    """Whether the line only says that the text ends, or rules it off."""
    return len(text) <= 80 and _ENDING.match(text) is not None


def is_bracketed(text: str) -> bool:
    """Whether the whole line stands in brackets."""
    return len(text) <= 64 and _WRAPPED.match(text) is not None


def without_edit_mark(text: str) -> str:
    """A title of an encyclopaedia without its `[编辑]`."""
    match = _EDIT.search(text[-16:])
    return text[: len(text) - len(match[0])] if match else text


def has_edit_mark(text: str) -> bool:
    """Whether the line is a title that an encyclopaedia puts `[编辑]` behind."""
    return text.endswith(("]", "］")) and _EDIT.search(text[-16:]) is not None


def talk_labels(texts: Iterable[str]) -> frozenset[str]:
    """The labels that take turns in a talk (问 答, 记者, a name): each begins two lines or more."""
    counts = Counter(
        match[0][:-1] for text in texts if len(text) > 3 and (match := _LABEL.match(text[:10]))
    )
    often = {label for label, count in counts.items() if count >= 2}
    if len(often) < 2 and not often & _QUESTION:
        return frozenset()
    return frozenset(often) if sum(counts[label] for label in often) >= 4 else frozenset()


def label_of(text: str) -> str:
    """The label that a line begins with, without its colon; empty when there is none."""
    match = _LABEL.match(text[:10])
    return match[0][:-1] if match else ""


def is_aside(text: str) -> bool:
    """Whether the line is a usual title of a box beside the text."""
    return len(text) <= 8 and _ASIDE.match(text) is not None


def heads_list(text: str) -> bool:
    """Whether a title of an encyclopaedia has a list of references or links under it."""
    return len(text) <= 24 and _LISTS.match(without_edit_mark(text)) is not None


def is_contents_title(text: str) -> bool:
    """Whether the line is the title of a table of contents."""
    return len(text) <= 12 and text.split("[", maxsplit=1)[0].strip() in {
        "目录",
        "目錄",
        "Contents",
    }


def is_contents_line(text: str) -> bool:
    """Whether the line could be one of a table of contents: a number and a title."""
    return len(text) <= 50 and _CONTENTS.match(text) is not None
