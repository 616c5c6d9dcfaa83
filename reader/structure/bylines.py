"""Lines of people and dates: bylines, credits, datelines. Every pattern is anchored and bounded."""

import re
from collections.abc import Iterator

from reader.text.patterns import pattern

# A letter that is not Latin. A range of all Han takes as long to compile as ten other classes.
_HAN = r"[^\W\dA-Za-z_]"
_PAPER = (
    rf"{_HAN}{{1,8}}"
    r"(?:日报|晚报|早报|时报|周刊|新闻|新聞|日報|晚報|時報|报|報|報導|社|网|網)"
)
_ROLES = (
    *("记者", "記者", "通讯员", "通訊員", "评论员", "評論員"),
    *("撰稿人", "撰稿", "特约作者", "作者", "实习生", "實習生"),
)
_OUR = (
    r"本报|本刊|本社|本网|本台|本報|本刊|特约|特約|实习|實習|见习|見習|首席|特派"
    rf"|[駐驻].{{1,6}}|{_HAN}{{2}}[组組]|《{_HAN}{{1,10}}》"
)
_ROLE = (
    rf"(?:(?:{_OUR}|{_PAPER})[ \u3000]{{0,2}}){{0,3}}"
    r"(?:全媒体|融媒体|见习|見習|实习|實習|特派|特約)?"
    rf"(?:{'|'.join(_ROLES)})"
)
_NAME = (
    rf"(?:{_HAN}{{2,4}}(?:·{_HAN}{{1,6}}){{0,2}}"
    rf"|{_HAN}[ \u3000]{{1,2}}{_HAN}(?!{_HAN})"
    r"|[A-Z][A-Za-z.'\-]{1,20}(?: [A-Z][A-Za-z.'\-]{1,20}){0,3})"
)
_NAMES = rf"{_NAME}(?:[ \u3000、/／&]{{1,3}}{_NAME}){{0,6}}"
_TAIL = (
    r"(?:[ \u3000]{0,2}(?:[/／|｜]?[ ]?"
    r"(?:文[/／]?[图圖]?|[图圖]|[摄攝]|[报報][道導]|综合报道|发自.{1,10}|.{1,6}[报報][道導]|.{1,6}[电電]))){0,2}"
)
_LABEL = (
    r"(?:(?:本文|本版|本[报報刊社台网網]|信息|稿件|文章|[录錄]音|[财財][经經]|[体體]育|[国國][际際]|法庭|突[发發]|版式|视觉|視覺|新媒体|实习|值班|责任|責任|执行|執行|文字|全媒体){0,2}(?:"
    r"撰文|文字?|[图圖]片?|作者|编辑|編輯|编译|編譯|责编|責編|记者|記者|通讯员|通訊員"
    r"|校对|校對|[摄攝]影?|来源|來源|供稿|采写|採寫|采访|採訪|主持人?|文字?整理|整理"
    r"|翻译|翻譯|审校|審校|[监監][制製]|策划|策劃|设计|設計|[制製][图圖]|视觉|視覺"
    r"|主编|主編|总编辑|總編輯|原创|原創|口述|版式|文[/／、及与和](?:[图圖][片]?|[摄攝]影?)"
    r"|[图圖][/／]文|[一二三终初]审|审核|受访者|受訪者|执笔|執筆|监审|編審|编审|美编|美編"
    r"|美术|美術|组版|繪圖|绘图|插[画畫圖图]|排版|統籌|统筹|出品|剪辑|配音|[采採][编編]|签发|嘉[宾賓]|(?:证券|首席)?分析[师師]|受[访訪]|研究助理|[负負][责責]人|[汇匯][报報]人|主[讲講]人?|主播|[记記][录錄]|速[记記]|[作填]?[词詞]|[作编編]?曲|[译譯]者|[题題][图圖]|筆者|笔者))"
)
_SEPARATOR = r"[ \u3000]{0,2}[:：︰﹕∶丨|｜/／=＝][ \u3000]{0,2}"
_BY_ROLE = pattern(
    rf"[■□◎●▲△◆◇○☆★丨|｜]?[ \u3000]{{0,2}}{_ROLE}[ \u3000:：|｜]{{0,3}}{_NAMES}{_TAIL}$"
)
_BY_ROLES = pattern(
    rf"{_ROLE}[ \u3000:：]{{0,3}}{_NAME}[ \u3000]{{1,2}}{_ROLE}[ \u3000:：]{{0,3}}{_NAMES}$"
)
_BY_PLACE = pattern(
    rf"[（(〔【［\[](?:{_ROLE}[ \u3000:：]{{0,2}}{_NAMES}[／/][^。]{{1,20}}"
    rf"|{_HAN}{{1,6}}(?:[组組部]|中心)[／/]{_HAN}{{2,10}}[报報][道導])[）)〕】］\]]$"
)
_BY_DESK = pattern(
    rf"(?:{_OUR}|{_PAPER})(?:{_HAN}{{2,4}}[部组組])?(?:[记記]者|[综綜]合?[报報][道導]|[报報][道導])$"
)
_BY_NAME = pattern(rf"{_NAMES}[ \u3000]?[／/|｜][ \u3000]?{_PAPER}$")
# Credits without a mark behind their labels: 编辑 某某 校对 某某.
_DESK = (
    r"(?:本版|责任|責任|值班|文字|实习|图片)?"
    r"(?:编辑|編輯|责编|責編|校对|校對|审核|摄影|攝影|监制|编审|[采採][写寫]|撰文|整理|口述|策[划劃])"
)
_BY_PLAIN = pattern(rf"(?:{_DESK}[ \u3000]{{1,2}}{_NAME}(?:[ \u3000]{{1,2}}|$)){{1,4}}$")
_BY_LABEL = pattern(
    rf"[■□◎●▲△◆◇]?{_LABEL}(?:[、&与和及]{_LABEL})?{_SEPARATOR}[^。！？?!;，：:]{{1,40}}$"
)
_GIVEN = rf"{_HAN}{{2,10}}(?:提供|供[图圖])"  # whose picture it is
_CREDITED = rf"{_LABEL}{_SEPARATOR}(?:{_GIVEN}|(?:{_ROLE}[ \u3000]{{0,2}})?{_NAMES})"
_BY_LABELS = pattern(rf"{_CREDITED}(?:[ \u3000]{{1,3}}{_CREDITED}){{1,5}}$")
_BY_ENGLISH = pattern(
    r"(?:(?:Interview|Words|Text|Story|Written|Photographs?) )?(?:By|BY|by) "
    r"[A-Z][\w .,'&|\-]{2,70}$"
)
_BY_AUTHOR = pattern(rf"作者[:：][ ]?{_NAME}[，,][^。！？]{{2,40}}$")
# An analyst with the number of his licence behind the name.
_BY_LICENCE = pattern(
    rf"{_LABEL}{_SEPARATOR}{_NAME}[ \u3000]{{1,4}}"
    rf"[^，。：:]{{0,16}}[编編][号號码碼]{_SEPARATOR}[\w\-]+$"
)
_LICENCE = pattern(r"(?:SAC)?[执執][业業][^，。：:]{0,10}[编編]?[号號]码?[:：][ ]?[A-Z][\w\-]+$")
# An old book's writer with his dynasty: 清　某某　撰
_BY_DYNASTY = pattern(
    r"[—]{0,2}[（(〔\[【]?(?:先秦|[汉漢][代]?|[东西東][汉漢晋晉]|三[国國]|[魏晋晉隋唐宋元明清](?:[代朝])?|南北朝|五代|民[国國])"
    rf"(?:[）)〕\]】]?[ \u3000·]{{0,3}}{_HAN}(?:[ \u3000]?{_HAN}){{1,5}}[ \u3000]{{0,3}}"
    rf"[著撰编編辑輯述选選注校评評]|(?:[）)〕\]】]|[ \u3000·]{{1,3}}){_HAN}{{2,5}})$"
)
_BY_MARK = pattern(rf"[◎■□●▲◆◇○☆★][ \u3000]{{0,2}}{_NAMES}$")
_BY_BRACKET = pattern(
    rf"[（(【〔\[](?:{_LABEL}|{_ROLE})[ \u3000:：/／|｜]{{1,3}}[^。]{{1,40}}[）)】〕\]]?$"
)
_LAST_OF_PAPERS = frozenset("者道導报報刊闻聞社网網")
_DESKS = frozenset("责責值文实图编編校审摄攝监采採撰整口策")
_BRACKETS = frozenset("（(〔【［[")
_MARKS = frozenset("◎■□●▲◆◇○☆★△")
_SEPARATORS = frozenset(":：︰﹕∶丨|｜/／=＝")
_YEAR = r"(?:(?:19|20)\d\d|二[〇○零Ｏ]\S\S|一九\S\S|民國\S{1,4})"
_DATE = rf"{_YEAR}[ ]?[年\-/.][ ]?\S{{1,3}}?[ ]?[月\-/.][ ]?(?:\S{{1,3}}?[日号號]|\d{{1,2}})"
_CLOCK = r"(?:[ \u3000T]{0,2}(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?|星期.|周.|[（(].{1,6}[）)]))?"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_PUBLISHED = (
    r"(?:出版|发布|發布|發佈|更新|刊登|上架|时间|時間|日期|发表|發表|最后更新|最後更新)"
    r"(?:时间|時間|日期|于|於)?"
)
_OFFICE = r"(?:[局厅廳部委院社会會处處室网網]|公司|政府|中心|协会|協會)"
_DATED = pattern(
    rf"[（(]?{_DATE}{_CLOCK}[）)]?(?:[ \u3000|・·\-]{{1,3}}[^。！？，]{{1,40}}"
    r"|[夜晚晨]?[，, ]{0,2}[写寫记記改草]{0,2}[于於][^。，]{1,16}|[夜晚晨])?$"
)
# A day with a remark in the same brackets: （2001年3月5日，根据录音整理）
_DATE_NOTED = pattern(rf"[（(]{_DATE}[，,；; ]{{1,2}}[^。！？]{{2,24}}[）)]$")
# A month or a season with the place where the text was written: 1936年冬，于江湾
_DATE_PLACED = pattern(
    rf"[（(]?{_YEAR}年?(?:[ ]?\S{{1,2}}月)?(?:[春夏秋冬][天季日夜]?|[初末底])?"
    r"[，, \u3000]{0,2}[写寫记記改草]{0,2}[于於][^。，]{1,12}[）)]?$"
)
_ISSUE = pattern(
    rf"{_HAN}{{1,9}}(?:[报報刊网網社台臺志誌]|文摘|[观觀]察|[财財][经經]|[新见見][闻聞]|周末)"
    rf"[ \u3000]{{1,3}}{_DATE}(?:[ \u3000]{{1,3}}[^。！？，]{{1,20}})?$"
)
_OF_PAPER = pattern(rf"《{_HAN}{{2,12}}》[ ]?[（(]?{_DATE}[^。，]{{0,16}}[）)]?$")
_AFTER_BAR = pattern(rf"[^。！？，：]{{2,20}}[ ]?[|｜][ ]?{_DATE}{_CLOCK}$")
_COPIES = r"(?:[ \u3000]{0,8}[（(]共印\d{1,5}份[）)])?"
_SIGNED = pattern(rf"{_HAN}{{2,20}}{_OFFICE}[ \u3000]{{1,8}}{_DATE}(?:印[发發]{_COPIES})?$")
_PUBLISHED_ON = pattern(rf"{_PUBLISHED}[ ]?[:：]?\s?(?:{_DATE}|\d{{1,2}}[:：/月\-]).{{0,60}}$")
_ENGLISH_MONTH = pattern(
    rf"(?:Published |Updated |Posted )?{_MONTH} \d{{1,2}}, \d{{4}}(?: .{{1,30}})?$"
)
_ENGLISH_DAY = pattern(rf"(?:Published |Updated |Posted )?\d{{1,2}} {_MONTH} \d{{4}}$")
_FROM = pattern(rf"来源[:：].{{1,20}}[ \u3000]{{1,4}}(?:时间[:：])?{_DATE}.{{0,40}}$")
_MONTH_ONLY = pattern(
    rf"[（(]?{_YEAR}年[ ]?(?:\S{{1,3}}月(?:\S{{1,3}}日)?|[春夏秋冬][天季]?|[初末底])[。]?[）)]?$"
)
# A page of a reading service: 原创 某某 某号 2020-01-01 08:00 发表于某地
_POSTED = pattern(
    rf"(?:原[创創][ ]{{1,2}}[^。]{{2,40}}[ ]{{1,2}}{_DATE}{_CLOCK}.{{0,12}}"
    rf"|[^。，]{{2,40}}[ ]{{1,2}}{_DATE}{_CLOCK}[ ]{{1,2}}[发發]表[于於].{{1,8}})$"
)
_PAPER_NUMBER = pattern(rf"{_HAN}{{1,12}}[〔［\[（(](?:19|20)\d\d[〕］\])）]第?\d{{1,5}}[号號]$")
_CASE_NUMBER = pattern(
    r"[〔［\[（(](?:19|20)\d\d[〕］\])）][^，。]{1,14}\d{1,6}[号號](?:之[一二三])?$"
)
_ORDER_NUMBER = pattern(r"[（(]?第[ ]?\d{1,5}[ ]?[号號]$")
_DATED_FIRST = frozenset("（(12二一民")
_PUBLISHED_FIRST = frozenset("出发發更刊上时時日最")
_ENGLISH_FIRST = frozenset("PUJFMASOND")
# A line of labels and values over a page's text: where from, by whom, when.
_LABELS = pattern(
    r"(?:来源|來源|作者|编辑|編輯|责任编辑|責任編輯|记者|記者|发布时间|發布時間|发布日期|更新|更新时间|更新時間|时间|日期"
    r"|字数|字數|阅读|閱讀|浏览|瀏覽|点击|點擊|评论|評論|稿源|栏目|欄目|分类|分類)[ ]?[:：]"
)
_BOOK = pattern(r"[【《][^】》]{1,20}[】》][ \u3000]{0,4}")  # which the labels tell of
_ANY_DATE = pattern(rf"{_DATE}|\d{{1,2}}[:：]\d\d")
_DIGITS = frozenset("0123456789")
_FEWEST_DIGITS = 4  # of a date or a time of day
_LONGEST_DESK = 24
_LONGEST_OLD = 16
_DYNASTIES = frozenset("—（(〔[【先汉漢东東西三魏晋晉隋唐宋元明清南五民")
_LONGEST = 80
_NO_BREAK = "\xa0"  # the blank of pages
# A cheap test before the patterns, for texts of many lines.
BYLINE_FIRST = frozenset("本记記文图圖撰作编編责責来來采採摄攝受校特通（(【〔[■□◎●▲△◆◇○☆★丨|｜B")
# The family names of nine tenths of all bearers, for a name that stands alone.
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭"
    "蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鐘鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒"
    "熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武莫孔向汤湯鲁魯茅巴老冰季钱郁"
    "关關祝翁古温溫柳梅盛童项項詹颜顏倪殷辛施章安常尤华華申房裴翟柯牛游穆包"
)
# Names of two letters are set as wide as those of three.
_SPACED = pattern(rf"{_HAN}[ \u3000]{{1,2}}{_HAN}$")
_NAMELESS = frozenset(("佚名", "无名氏", "無名氏"))


def is_byline(text: str) -> bool:
    """Whether the line names who wrote, shot or edited the text, and says nothing else."""
    if not 3 <= len(text) <= _LONGEST or "。" in text:
        return False
    text = text.replace(_NO_BREAK, " ")
    return any(form.match(text) for form in _byline_forms(text))


def _byline_forms(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns that a line can match at all, told by cheap tests."""
    first = text[0]
    if text[-1] in _LAST_OF_PAPERS and len(text) <= _LONGEST_DESK:
        yield _BY_DESK
        if not _SEPARATORS.isdisjoint(text):
            yield _BY_NAME
    if (first in _DESKS or text.startswith("本版")) and (" " in text or "\u3000" in text):
        yield _BY_PLAIN
    if any(role in text for role in _ROLES):
        yield _BY_ROLE
        yield _BY_ROLES
    yield from _labelled_forms(text)
    if first in _MARKS and is_bare_name(text[1:].lstrip()):
        yield _BY_MARK
    if first in "BbIWTSP":
        yield _BY_ENGLISH


def _labelled_forms(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns of lines with labels, in brackets or with a mark behind them."""
    if text[0] in _DYNASTIES and len(text) <= _LONGEST_OLD:
        yield _BY_DYNASTY
    if text[0] in _BRACKETS:
        yield _BY_PLACE
        yield _BY_BRACKET
    elif not _SEPARATORS.isdisjoint(text):
        yield _BY_LABEL
        yield _BY_LABELS
        if "编号" in text or "編號" in text:
            yield _BY_LICENCE
            yield _LICENCE
        if text[0] == "作":
            yield _BY_AUTHOR


def is_dateline(text: str) -> bool:
    """Whether the line is a date of publication, or the number of an official paper."""
    if not 4 <= len(text) <= _LONGEST or (_DIGITS.isdisjoint(text) and "年" not in text):
        return False
    text = text.replace(_NO_BREAK, " ")
    if text[0] == "第" and _ORDER_NUMBER.match(text):
        return True
    if "年" not in text and sum(letter in _DIGITS for letter in text) < _FEWEST_DIGITS:
        return False
    if any(form.match(text) for form in _dateline_forms(text)):
        return True
    book = _BOOK.match(text)
    labels = text[book.end() :] if book else text
    if "。" in text or text.count(":") + text.count("：") < 2 or not _LABELS.match(labels):
        return False
    return len(_LABELS.findall(text)) >= 2 and _ANY_DATE.search(text) is not None


def is_month(text: str) -> bool:
    """Whether the line is a year and a month or a season and nothing else (二〇〇三年五月)."""
    return len(text) <= _LONGEST_OLD and "年" in text and _MONTH_ONLY.match(text) is not None


def _dateline_forms(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns that a line can match at all, told by cheap tests."""
    first = text[0]
    if first in _DATED_FIRST:
        yield _DATED
        yield _DATE_PLACED
        if first in _BRACKETS:
            yield _DATE_NOTED
    if " " in text or "\u3000" in text:
        yield _SIGNED
        yield _AFTER_BAR
        yield _ISSUE
    if first == "原" or "发表于" in text or "發表於" in text:
        yield _POSTED
    if first in _PUBLISHED_FIRST:
        yield _PUBLISHED_ON
    if first in _ENGLISH_FIRST:
        yield _ENGLISH_MONTH
    if " " in text[1:3] or first in "PU":
        yield _ENGLISH_DAY
    yield from _numbered_forms(text)


def _numbered_forms(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns of lines that tell the paper that a text is from, or its number."""
    if text[0] == "《":
        yield _OF_PAPER
    if text.startswith("来源"):
        yield _FROM
    if text[-1] in "号號":
        yield _PAPER_NUMBER
        yield _CASE_NUMBER


def is_bare_name(text: str) -> bool:
    """Whether the line is one or more Chinese names and nothing else (朱自清, 佚名, 江 鱼)."""
    if _SPACED.match(text):
        return True
    names = text.replace("、", " ").split()
    if len(names) > 1 and all(len(name) > 1 for name in names):
        return all(map(is_bare_name, names))
    name = text.replace("\u3000", "").replace(" ", "")
    if name in _NAMELESS:
        return True
    return (
        2 <= len(name) <= 3
        and name[0] in _SURNAMES
        and all("\u4e00" <= c <= "\u9fff" for c in name)
    )
