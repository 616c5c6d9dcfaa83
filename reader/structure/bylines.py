"""Lines of people and dates: bylines, credits, datelines. Every pattern is anchored and bounded."""

import re

_ROLE = (
    r"(?:(?:本报|本刊|本社|本网|本台|特约|实习|首席|见习|本報|特派|駐.{1,6}|驻.{1,6}|[\u4e00-\u9fff]{2,8}"
    r"(?:日报|晚报|早报|时报|周刊|新闻|日報|晚報|時報|報|報導|社|网))"
    r"[ \u3000]{0,2}){0,3}(?:全媒体|融媒体|見習|实习|實習|特派|特約)?"
    r"(?:记者|記者|通讯员|通訊員|评论员|評論員|撰稿人|特约作者)"
)
_NAME = r"[\u4e00-\u9fff·]{2,12}|[A-Z][A-Za-z.'\-]{1,20}(?: [A-Z][A-Za-z.'\-]{1,20}){0,3}"
_NAMES = rf"(?:{_NAME})(?:[ \u3000、/／,，&]{{1,3}}(?:{_NAME})){{0,6}}"
_TAIL = r"(?:[ \u3000]{0,2}(?:[/／|｜]?[ ]?(?:文|文/图|图|圖|摄|攝|报道|報道|報導|综合报道|发自.{1,10}|.{1,6}[报報]道|.{1,6}電|.{1,6}电))){0,2}"
_LABEL = (
    r"(?:撰文|文|图|圖|文字|作者|编辑|編輯|编译|編譯|责编|責編|责任编辑|責任編輯|记者|記者|通讯员|通訊員|"
    r"校对|校對|摄影|攝影|摄|攝|来源|來源|供稿|采写|採寫|采访|採訪|主持|主持人|整理|翻译|翻譯|审校|審校|监制|監製|"
    r"策划|策劃|设计|設計|制图|製圖|视觉|視覺|记者/|主编|主編|总编辑|總編輯|受访者|受訪者|原创|原創|"
    r"文[/／、及与和]图|圖[/／]文|图[/／]文|文字整理|新媒体编辑|实习编辑|值班编辑|二审|三审|一审|终审|初审|审核)"
)
_BYLINES = (
    re.compile(
        rf"[■□◎●▲△◆◇○☆★丨|｜]?[ \u3000]{{0,2}}{_ROLE}[ \u3000:：|｜]{{0,3}}{_NAMES}{_TAIL}$"
    ),
    re.compile(
        rf"[（(〔【［\[]?{_ROLE}[ \u3000:：]{{0,2}}{_NAMES}[／/][^。]{{1,20}}[）)〕】］\]]?$"
    ),
    re.compile(
        rf"[■□◎●▲△◆◇]?{_LABEL}[ \u3000]{{0,2}}[:：丨|｜/／][ \u3000]{{0,2}}[^。！？，]{{1,40}}$"
    ),
    re.compile(r"(?:By|BY|by) [A-Z][\w .,'&\-]{2,60}$"),
    re.compile(rf"[◎■□●▲◆◇○☆★][ \u3000]{{0,2}}{_NAMES}$"),
    re.compile(rf"[（(](?:{_LABEL}|{_ROLE})[ \u3000:：]{{0,3}}[^。]{{1,40}}[）)]$"),
)
_DATE = r"(?:(?:19|20)\d\d|二[〇○零Ｏ]\S{2,3}|一九\S{2,3}|民國\S{1,4})[ ]?(?:年|[-/.])[ ]?\S{1,3}?[ ]?(?:月|[-/.])[ ]?\S{1,3}?(?:日|号|\b)"
_DATELINES = (
    re.compile(
        rf"[（(]?{_DATE}[）)]?(?:[ \u3000]{{1,2}}(?:\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?|星期.|周.|[\u4e00-\u9fff]{{1,8}}))?[）)]?$"
    ),
    re.compile(
        rf"(?:出版|发布|發布|更新|时间|時間|日期|发布时间|發佈時間|發佈|发表于|發表於|最后更新|最後更新)(?:时间|時間|于|於)?[ ]?[:：][ ]?(?:{_DATE}|\d).{{0,60}}$"
    ),
    re.compile(
        r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}$"
    ),
    re.compile(
        r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?(?:[ \u3000].{0,40})?$"
    ),
    re.compile(r"[\u4e00-\u9fff]{1,8}[〔［\[（(](?:19|20)\d\d[〕］\])）](?:第)?\d{1,5}号$"),
)
_LONGEST = 80


def is_byline(text: str) -> bool:
    """Whether the line names who wrote, shot or edited the text, and says nothing else."""
    return len(text) <= _LONGEST and any(pattern.match(text) for pattern in _BYLINES)


def is_dateline(text: str) -> bool:
    """Whether the line is a date of publication, or the number of an official paper."""
    return len(text) <= _LONGEST and any(pattern.match(text) for pattern in _DATELINES)
