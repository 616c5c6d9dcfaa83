"""Furniture that its own words tell: lists, boxes, captions, labels of a talk, closing lines."""

from collections import Counter
from collections.abc import Iterable

from reader.text.patterns import pattern

_BULLET = pattern(
    r"(?:[·•●○■◆▪‣◇□☆※►▶◎▲△–*．]|[-+](?=[ \u3000]))[ \u3000\t]{0,4}(?=[^ \u3000\t·•●○■◆*\-–])"
)
_BOX = pattern(
    r"点.?“?在看|点赞.{0,6}(?:转发|在看)|扫一扫|扫码|扫描.{0,6}码|二维码|掃描|二維碼|掃碼"
    r"|关注.{0,8}(?:公众号|微信)|点击.{0,6}(?:查看|阅读原文)|更多.{0,6}请(?:看|扫)"
)
_CAPTION = pattern(
    r"(?:[图圖]片?|照片)[均皆]?由.{1,10}提供|[图圖]片?[均皆]?[来來](?:源[:：]|自)|[▲△▼↑↓←→]|[图圖][为為]|[图圖][:：]"
    r"|[图圖表][一二三四五六七八九十\d]{1,3}[:：　 .]"
    r"|[资資]料[图圖]|(?:[资資]料|[数數][据據])[来來]源[:：]"
)
_PICTURE = r"(?:[图圖]片|[制製绘繪][图圖]|[资資]料[图圖]|[截供网網][图圖]|[摄攝])"
_CREDIT = pattern(
    rf".{{2,40}}[（(／/ ](?:.{{1,12}}[摄攝]|.{{1,12}}供[图圖])[）)]?$|[^，。：:]{{2,16}}{_PICTURE}$"
    rf"|.{{2,100}}[^，。]{{2,16}}供[图圖][ \u3000][^，。]{{2,8}}[发發]?$"
    r"|.{2,110}[（(][^）)。，]{1,14}提供[）)]$|.{2,110}[（(][图圖][片]?[／/:：][^）)]{1,24}[）)]$"
    rf"|.{{2,100}}[。　（(／/][ ]?[^。，]{{0,12}}{_PICTURE}[）)]?$"
    r"|.{2,100}。[ ]?[^。，]{1,12}(?:社|Twitter|Facebook|FB|IG|Instagram|YouTube|微博"
    r"|[网網][页頁站]|提供)$"
)
_LEAD = pattern(
    r"(?:编者按|編者按|核心提示|阅读提示|内容提要|导读|導讀|提要|摘要|核心阅读|编者的话"
    r"|【编者按】|【提要】)"
)
_COMMENT = pattern(r"@[^ ：:@]{1,16}[：:]")
_LETTERHEAD = pattern(r"[^，。：《]{4,30}(?:文件|公报|公報)$")
# What a paper says of who may read it, over its head: 秘密★三年, 内部资料 注意保存
_GUARDED = pattern(
    r"(?:(?:秘密|[机機]密|[绝絕]密|[内內]部(?:[资資]料|文件|[参參]考|刊物)|注意保存"
    r"|[请請]?(?:妥善保管|勿外[传傳])|不得外[传傳]|特急|加急)[ \u3000★☆]{0,4}"
    r"(?:[\d一二三五十]{1,2}[年月])?){1,3}$"
)
_IMPRINT = pattern(
    r"(?:[联聯][系絡络繫]人|[联聯][系絡络繫]?[电電][话話]|[抄主分][ \u3000]?送"
    r"|[抄呈][ \u3000]?[报報]|主[题題][词詞]|印[发發](?:[机機][关關]|日期)"
    r"|[邮郵]箱|[电電]子[邮郵][箱件]|[电電][话話]|[传傳]真|E-?mail)[：:]"
)
_IMPRINT_FIRST = frozenset("邮郵电電传傳E联聯抄主分呈印审書书法人")
_BENCH = ("审判长", "审判员", "书记员", "法官助理", "人民陪审员")  # who sign a judgment
_WIDE_LABEL = pattern(r"(?P<label>[QA问答問]|[\u4e00-\u9fff]{2,4})\u3000(?=.)")
_LABEL = pattern(
    r"(?:[【\[]?(?P<turn>[QA问答問])(?:[】\]][：:]?|\d{1,2}[：:])(?=.)"
    r"|(?P<label>《[^》：:]{2,10}》(?:记者|記者)?|[^：:，。“「《》（(\d]{1,8})"
    r"(?:[（(][^（()）]{1,6}[）)])?[：:](?=.))"
)
_EDIT = pattern(r"[ ]?(?:\[|［)(?:编辑|編輯|edit|编辑源代码|编辑本段|編輯原始碼)(?:\]|］)$")
_ENDING = pattern(
    r"(?:[*＊（(]?[ ]?(?:[应應].{2,8}要求[，,])?文中.{1,24}[为為系係是]化名。?[）)]?$)|"
    r"(?:[-—=*＊]{0,6}[ ]?(?:(?:THE )?END|End|全文完|未完待[续續])[ ]?[-—=*＊]{0,6}"
    r"|[-—=*＊]{1,6}[ ]?完[ ]?[-—=*＊]{0,6}"
    r"|[（(]?(?:本|[这這]一?[个個]?)[章回节節页頁].{0,4}(?:未完|[还還][没沒]有?[结結]束|后面[还還]有).{0,12}"
    r"(?:下一[页頁章]|翻[页頁]).{0,12}"
    r"|此致|敬[礼禮]|[顺順][颂頌]商祺|祝好?[：:]?"
    r"|(?:全书|全書|本[书書卷章])完|[（(](?:未完待[续續].{0,90}|完|全文完|全[书書]完|本章完"
    r"|待[续續])[）)]|[*＊=—\-_~·#]{3,80})$"
)
_WRAPPED = pattern(r"[（(【〔\[][^（()）。]{2,60}[）)】〕\]](?:[ \u3000][^。，]{1,30})?$")
_ON_TEXT = pattern(
    r"[本此][文刊报報版篇稿件期]|[审審][阅閱校]|[录錄]音|整理|[实實][习習]生|化名|[来來]源|[联聯][系絡络繫]"
    r"|[删刪][节節减改]|[贡貢][献獻]|[编編][者辑輯]"
)
_ASIDE = pattern(
    r"[【\[■●◆▲◎]?(?:(?:新闻|相关|延伸)?链接|新闻背景|背景|名词解释|延伸阅读"
    r"|[记采][者访]手记|编后语?|[短微]评|小贴士|小资料|小知识|小知識|你知道[吗嗎]"
    r"|新[闻聞](?:多一[点點]|\+|[观觀]察|小[词詞]典)"
    r"|鏈接|相關新聞|新聞背景|名詞解釋|延伸閱讀|記者手記|小[辭檔資][典案料]|話你知"
    r"|編後語?)[】\]:：]?$"
)
_CAPTION_FIRST = frozenset("图圖▲△▼↑↓←→表资資")
_DATA = ("数据", "數據")  # whose source is told under a picture or a table
_CREDIT_LAST = frozenset("摄攝图圖发發网網片料社rkKBGme博页頁站供）)")
_RULES = ("--", "——", "==")  # around a title that is ruled off
_LONGEST_RULED = 24
_FACTS = ("小档案", "小檔案", "小资料", "小資料", "资料卡", "資料卡")
REMARK = "a remark in brackets"
LIST_MARK = "list mark"  # the reason of the items of a list with marks
_LONGEST_ASIDE = 12
_LONGEST_LETTERHEAD = 32
_LONGEST_FACT = 36
_LONGEST_LABEL = 18
_LONGEST_NAMED = 20
_LONGEST_REMARK = 120
_LEAD_FIRST = frozenset("编編核阅内导導提摘【")
_LONGEST_CAPTION = 120  # code points
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
    if len(text) > _LONGEST_CAPTION:
        return False
    if (text[0] in _CAPTION_FIRST or text[:2] in _DATA) and _CAPTION.match(text):
        return True
    return text[-1] in _CREDIT_LAST and _CREDIT.match(text) is not None


def is_lead(text: str) -> bool:
    """Whether the line is labelled as the editor's introduction."""
    return text[0] in _LEAD_FIRST and _LEAD.match(text) is not None


def is_letterhead(text: str) -> bool:
    """Whether the line is what an office prints over its papers (某某局文件, 内部资料)."""
    if len(text) > _LONGEST_LETTERHEAD:
        return False
    named = text[-1] in "件报報" and _LETTERHEAD.match(text) is not None
    return named or _GUARDED.match(text) is not None


def is_imprint(text: str) -> bool:
    """Whether the line is one that official papers close with: whom to ask, who has copies."""
    if text[0] not in _IMPRINT_FIRST or len(text) > 120:
        return False
    signed = len(text) <= 24 and "".join(text.split()).startswith(_BENCH)
    return signed or _IMPRINT.match(text) is not None


def is_comment(text: str) -> bool:
    """Whether the line is what a reader of a page wrote there, under a name (@…：…)."""
    return text[0] == "@" and _COMMENT.match(text) is not None


def is_ending(text: str) -> bool:
    """Whether the line only says that the text ends, or rules it off."""
    return len(text) <= 80 and _ENDING.match(text) is not None


def is_mark(text: str) -> bool:
    """Whether the line has no letter or digit."""
    return not any(map(str.isalnum, text))


def is_bracketed(text: str) -> bool:
    """Whether the whole line stands in brackets."""
    return len(text) <= 96 and _WRAPPED.match(text) is not None


def tells_of_text(text: str) -> bool:
    """Whether the whole line is a remark on the text itself, in brackets or with a star."""
    wrapped = text[0] in "（(" and text[-1] in "）)" and text.count("（") + text.count("(") == 1
    noted = wrapped or (text[0] in "*＊" and not text[1:2].isspace())  # blanks part list marks
    return noted and len(text) <= _LONGEST_REMARK and _ON_TEXT.search(text) is not None


def without_edit_mark(text: str) -> str:
    """A title of an encyclopaedia without its `[编辑]`."""
    return text[: len(text) - edit_mark(text)]


def edit_mark(text: str) -> int:
    """Code points of the `[编辑]` that an encyclopaedia puts behind a title; 0 without one."""
    if not text.endswith(("]", "］")):
        return 0
    match = _EDIT.search(text[-16:])
    return len(match[0]) if match and len(match[0]) < len(text) else 0


def talk_labels(texts: Iterable[str]) -> frozenset[str]:
    """The labels that take turns in a talk (问 答, 记者, a name): each begins two lines or more."""
    counts = Counter(label for text in texts if len(text) > 3 and (label := turn_of(text)))
    often = {label for label, count in counts.items() if count >= 2}
    if len(often) < 2 and not often & _QUESTION:
        return frozenset()
    return frozenset(often) if sum(counts[label] for label in often) >= 4 else frozenset()


def label_of(text: str) -> str:
    """The label that a line begins with, without its colon; empty when there is none."""
    match = _LABEL.match(text[:18])
    return (match["turn"] or match["label"]) if match else ""


def is_aside(text: str) -> bool:
    """Whether the line is a usual title of a box beside the text."""
    if text[:2] in _RULES and len(text) <= _LONGEST_RULED and text[-2:] in _RULES:
        return any(map(str.isalnum, text)) and not is_ending(text)
    if len(text) <= _LONGEST_ASIDE and text.rstrip("】]").endswith(_FACTS):
        return "，" not in text
    return len(text) <= 8 and _ASIDE.match(text) is not None


def turn_of(text: str) -> str:
    """The label of a turn, which may have a wide blank behind it; empty when there is none."""
    wide = _WIDE_LABEL.match(text[:_LONGEST_LABEL])
    return wide["label"] if wide else label_of(text)


def is_fact(text: str) -> bool:
    """Whether the line is a name and its value, as boxes of facts have them (地址：江湾路9号)."""
    if len(text) > _LONGEST_FACT or text[-1] in "。！？；" or not label_of(text):
        return False
    # A value may be a name in quotation marks, which ends no sentence as speech does.
    return text[-1] not in "”」" or (len(text) <= _LONGEST_NAMED and text[-2] not in "。！？…")
