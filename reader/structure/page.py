"""Furniture that a page or a serial puts around a text, told by its own words.

Paths of a site, sizes of letters, notices of rights, titles of other texts, asks for votes.
"""

import re
from collections.abc import Iterator

from reader.text.patterns import pattern

_PATH = pattern(
    r"(?:(?:您?的?(?:当前|當前|目前)?|您(?:现|現)在的?|所在)?位置[:：][ ]?)?"
    r"(?:(?:[^\s。，>＞»›]{2,10}[ \u3000])?首[页頁]|[^\s。，>＞»›]{1,10}[网網站])"
    r"(?:[ \u3000]*[>＞»›][ \u3000]*[^>＞»›。，]{1,16}){1,6}$"
)
# Where a page stands in a site whose name says nothing: three steps or more.
_CRUMBS = pattern(
    r"[^\s。，>＞]{1,12}(?:[ \u3000]*(?:-?[>＞»›]|→)[ \u3000]*[^>＞»›→。，]{1,16}){2,6}$"
)
# The same in a book, of which a page may be a part: 某书 > 第三章（1/2）
_IN_BOOK = pattern(
    r"[^。，>＞]{1,20}?[ \u3000]*[>＞»›][ \u3000]*第[^>＞。，]{1,8}[章回节節卷][^>＞。，]{0,24}$"
)
_ADVERT = pattern(r"[\[【（(［〔](?:广告|廣告|推[广廣]|[赞贊]助)[\]】）)］〕].{0,80}$")
# How often a page was read, liked, shared: 阅读 3.2万 评论 417
_COUNT = (
    r"(?:[阅閱][读讀](?:量|[数數])?|[评評][论論]|[点點][赞讚]|[转轉][发發]|收藏|[浏瀏][览覽]|在看|播放)"
    r"[ \u3000:：]{0,2}\d[\d.,]{0,8}[万萬wWkK+]{0,2}[次人]?"
)
_COUNTS = pattern(rf"{_COUNT}(?:[ \u3000|｜·/]{{0,4}}{_COUNT}){{1,5}}$")
_COLUMN = pattern(r"[^。，]{1,8}[ ]?[>＞]{2,4}[ ]?[^。，]{1,10}$")
_BUTTON = (
    r"(?:字[号號体體级級]|大|中|小|打印|列印|关闭(?:窗口|本页)?|關閉|分享(?:到|至|此文)?"
    r"|[语語]音播[报報]|(?:[缩縮]小|放大)字[体體]|[朗收]?[听聽](?:新[闻聞]|全文)"
    r"|收藏|评论|評論|点赞|點讚|举报"
    r"|微信|微博|QQ空间|朋友圈|Facebook|LINE|Twitter|纠错|返回(?:首页|顶部|列表)?|上一篇"
    r"|下一篇|阅读原文|收听|朗读|听新闻"
    r"|播[报報]|[锁鎖]定|[讨討][论論]|上[传傳][视視][频頻]|[编編][辑輯]"
    r"|[发發]表(?:意?[见見]|[评評][论論]|留言)|我要(?:留言|[评評][论論])"
    r"|去?跟[贴帖](?:[广廣][场場]看看)?|目前没有[热熱][门門]跟[贴帖]|A\+|A-|\+\d{1,3})"
)
_BUTTONS = pattern(
    rf"[【\[]?{_BUTTON}(?:[ \u3000:：|｜/、,，\[\]【】]{{0,24}}{_BUTTON}){{0,12}}[】\]]?$"
)
# How a reading site leads from one chapter to the next.
_TURN = (
    r"(?:[上下]一[章回节節页頁篇话話卷]|(?:返?回)?(?:[章本]?[节節书書])?(?:目[录錄]|首[页頁]|列表|[书書][页頁])"
    r"|(?:加入|我的)?[书書][签籤架])"
)
_TURNS = pattern(
    rf"[<＜←«]?[ ]?(?:{_TURN}(?:[ \u3000|｜/,，·←→<>＜＞«»\-]{{1,6}}{_TURN}){{1,6}}"
    r"|[上下]一[章回页頁]|返?回目[录錄])[ ]?[>＞→»]?$"
)
_SIZES = pattern(
    r"[^。]{0,32}字[体體号號][:：][ ]?[【\[（(]?[ ]?特?[大小]"
    r"[ \u3000|｜/\[\]【】]{0,4}[大中小].{0,48}$"
)
_FORMER_TITLE = pattern(r"[（(]?(?:本文)?原[标標]?[题題](?:[:：]|[为為]《).{2,80}$")
_LABELLED = pattern(
    r"(?:案件?[编編]?[号號]|索引[号號]|分[类類]|[标標][签籤]|关键词|關鍵[词詞字]"
    r"|(?:Tag|TAG|tag)s?)[ ]?(?:[:：]|>>).{1,80}$"
)
_SEE_ALSO = pattern(
    r"[▍▎▌■●▶►★※◆]?[ ]?(?:《[^》]{1,20}》)?(?:相[关關]|延伸|推[荐薦]|更多)"
    r"(?:推[荐薦]|新[闻聞]|[阅閱][读讀]|[报報][道導]|[链連][接結]|文章|[内內]容|[专專][题題])[:：].{2,}$"
)
_REDIRECT = pattern(r"[“「].{1,24}[”」](?:重定向|重新導向)至?此")
# The page of a newspaper that a text stands on: 第06版：经济, A07版
_FOLIO = pattern(
    r"(?:(?:第[ ]?[A-Z]?\d{1,3}[ ]?版|[A-Z]?\d{1,3}版|版次[:：][ ]?[A-Z]?\d{1,3})"
    r"(?:[ \u3000:：|｜·]{1,3}[^。，]{1,12})?"
    r"|[A-Z]\d{1,2}[ \u3000:：|｜·]{1,3}[\u4e00-\u9fff·]{2,6})$"
)
_SLOGAN = pattern(r"[维維]基百科[，,－—\-]{1,2}[ ]?自由的百科全[书書]$|百度百科$")
_NEXT = pattern(r"[上下]一[篇则則条條](?:新[闻聞]|文章)?[:：].{2,}$")
_ENGLISH = pattern(
    r"(?:Read (?:more|More)|Read also|See also|Related|More on this|Sign up|Subscribe|Follow us"
    r"|Share this|Photo:|Image:)\b.{0,100}$|Advertisement$|ADVERTISEMENT$"
    r"|This (?:article|story|interview|conversation|piece) (?:was|has been) "
)
_PLAYED = pattern(r"[+＋]\d{1,2}$|\d{1,2}:\d\d[ ]?/[ ]?\d{1,2}:\d\d$")
_OPINIONS = pattern(r"[网網]友[评評][论論][仅僅]")
# What an encyclopaedia says over an entry: what else has its name, what is wanting in it.
_HATNOTE = pattern(
    r"[此本](?:[条條]目|[词詞][条條]|[页頁]面).{2,60}"
    r"(?:[请請][见見参參]|[编編][辑輯]|[补補]充|[审審]|需要|[来來]源|消歧[义義]|[检檢][查视視])"
    r"|主[条條]目[:：]|查[论論][编編]$"
    r"|[关關][于於].{2,40}，[请請](?:[见見]|[参參][见見閱阅看])[“「《]"
    r"|跳[转轉](?:到|至)(?:[导導]航|搜[索尋]|[内內]容)"
)
# Each with the words, one of which a line must have before its pattern is tried.
_NOTICES = (
    (
        ("授权", "授權", "许可", "許可", "同意"),
        pattern(
            r"未[经經].{0,12}(?:授[权權]|[许許]可|同意)"
            r"(?:.{0,8}(?:不得|禁止|[请請]勿|[严嚴]禁|[转轉][载載])|$)"
        ),
    ),
    (
        ("转载", "轉載", "转发"),
        pattern(
            r"(?:转载|轉載|转发).{0,6}(?:[请請须須需]|[联聯][系繫]|注明|註明)"
            r"|(?:不得|[请請]勿|禁止|谢绝)(?:擅自)?(?:转载|轉載)"
        ),
    ),
    (
        ("版权", "版權", "侵权", "侵權", "eserved"),
        pattern(
            r"版[权權][^，。]{0,3}所有(?![人者权權])|侵[权權].{0,6}(?:删|刪|必究)"
            r"|All [Rr]ights [Rr]eserved"
        ),
    ),
    (
        ("首发", "首發", "转自", "轉自", "原载", "原載", "摘自", "选自", "授权", "授權", "代表"),
        pattern(
            r"本?文.{0,10}(?:首[发發][于於]|[转轉]自|原[载載]于?|[選选摘]自"
            r"|[经經]授[权權]|(?:仅|不)代表)"
        ),
    ),
    (
        ("举报", "舉報", "ICP", "网安", "網安"),
        pattern(
            r"[举舉][报報](?:[邮郵]箱|[电電][话話]|信息)"
            r"|ICP[备備证證]|公[网網]安[备備]"
        ),
    ),
    (
        ("正版",),
        pattern(r"^本[书書站].{0,40}正版"),
    ),
    (
        ("评论", "評論", "留言"),
        pattern(
            r"^(?:《[^》]{1,20}》(?:最新|精[选選彩]|[热熱][门門])?|最新|精[选選彩]|[热熱][门門])"
            r"(?:[网網书書]友|[读讀]者)?(?:[评評][论論]|留言)[:：]"
        ),
    ),
    (
        ("留言", "声明", "聲明", "投资", "投資", "提示", "免责"),
        pattern(
            r"留言.{0,40}(?:[权權]利|[责責]任)|^[请請][务務]必.{0,20}免[责責]|^免[责責][声聲]明"
            r"|^[■●□]? ?投[资資]有[风風][险險]"
            r"|不[构構]成.{0,8}投[资資]建[议議]"
            r"|^[风風][险險]提示[:：]|免[责責][声聲]明[^，]{0,8}$"
        ),
    ),
    (
        ("APP", "App", "app", "客户端", "客戶端", "载点", "載點"),
        pattern(
            r"(?:[点點按]|[点點][击擊]|下[载載]).{0,8}(?:APP|App|app|客[户戶]端)"
            r"|[尽盡]在.{0,12}(?:APP|App|客[户戶]端)|APP.{0,12}(?:中[奖獎]|下[载載])|(?:iOS|Android|安卓|苹果).{0,4}[载載][点點]"
        ),
    ),
    (
        ("专线", "專線", "热线", "熱線"),
        pattern(r"^[^，。：:]{0,24}(?:[专專][线線]|[热熱][线線])[^，。：:]{0,6}[:：][ ]?[\d\-]{3}"),
    ),
    (
        ("加入", "追踪", "追蹤", "订阅", "訂閱", "关注", "關注", "网址", "網址", "http"),
        pattern(
            r"(?:加入|追[踪蹤]|[订訂][阅閱]|[关關]注).{0,14}(?:粉[丝絲][团團]|LINE|[频頻]道"
            r"|公众号|公眾號|月[费費]|[电電]子[报報]|会员|會員|通[讯訊])|[网網]址[:：]|https?://"
        ),
    ),
)
_SERIAL = pattern(
    r"[（(【]?(?:PS|Ps|ps|P\.S\.?)[ ]?[:：\d]"
    r"|[（(【]?(?:作者有[话話]要?[说說]|作者的[话話]|[题題]外[话話])"
    r"|.{0,12}求(?:各位)?(?:月票|推[荐薦]|收藏|[订訂][阅閱]|打[赏賞]|[红紅]包|支持|[评評][论論])"
)
_LINKS = pattern(
    r"[【《〈\[■●▲◆◎*▼▽▍▎▌]?[ ]?(?:[点點][击擊][进進查]?[入看].{0,4}[专專][题題]"
    r"|你(?:可能)?[还還也]?(?:想看|喜[欢歡]|感[兴興]趣)|猜你喜[欢歡]"
    r"|(?:相关|相關|延伸|推[荐薦]|[热熱][门門点點]|更多|[精热熱][选選]).{0,4}"
    r"(?:[阅閱][读讀]|新[闻聞]|[链連][接結]|推[荐薦]|[报報][道導]|文章|[内內]容"
    r"|[话話][题題])|看更多|往期.{0,4})"
    r"[】》〉\]:：…！!]{0,2}$"
)
_ARROWS = frozenset(">＞»›→")
_COLONS = frozenset(":：>")
_FOLIO_END = 7  # code points in which the number of a page of a paper stands
_FOLIO_FIRST = frozenset("第ABCDEFGH0123456789版")
_SEE_ALSO_FIRST = frozenset("相延推更《▍▎▌■●▶►★※◆")
_BUTTONS_FIRST = frozenset(
    "播锁鎖讨討编編语語缩縮放聽字大中小打列关關分收评評点點举微QFL朋T纠返上下阅听朗发發我去跟目A+【["
)
_BY_FIRST = (
    ("上下", _NEXT),
    ("<＜←«上下返回目章本首列加我书書", _TURNS),
    ("网網", _OPINIONS),
    ("[【（(［〔", _ADVERT),
    ("阅閱评評点點转轉收浏瀏在播", _COUNTS),
    ("维維百", _SLOGAN),
    ("本此关關跳主查", _HATNOTE),
    ("RSMFPIAT", _ENGLISH),
    ("+＋", _PLAYED),
)
_LABELLED_FIRST = frozenset("案索分标標关關Tt")
_SERIAL_FIRST = frozenset("（(【Pp作题題")
_LINKS_FIRST = frozenset("【《〈[■●▲◆◎*▼▽▍▎▌点點你猜相延推热熱更精往看")
_ASK = 16  # code points in which a writer asks for votes
_LONGEST = 120  # code points of a line of a page
_LONGEST_NOTICE = 90


def is_page(text: str) -> bool:
    """Whether the line belongs to the page around a text, wherever it stands."""
    return len(text) <= _LONGEST and any(form.match(text) for form in _page_forms(text))


def _page_forms(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns that a line can match at all, told by cheap tests."""
    first = text[0]
    if not _ARROWS.isdisjoint(text):
        yield _PATH
        yield _CRUMBS
        yield _IN_BOOK
        yield _COLUMN
    if first in _BUTTONS_FIRST and "，" not in text and "。" not in text:
        yield _BUTTONS
    if "字" in text and not _COLONS.isdisjoint(text):
        yield _SIZES
    if "原" in text[:4]:
        yield _FORMER_TITLE
    if first in _LABELLED_FIRST and not _COLONS.isdisjoint(text[:12]):
        yield _LABELLED
    if first in _FOLIO_FIRST and (
        "版" in text[:_FOLIO_END] or (first.isascii() and text[1:2].isdigit())
    ):
        yield _FOLIO
    if first.isdigit() and "/" in text:
        yield _PLAYED
    if "重定向" in text or "重新導向" in text:
        yield _REDIRECT
    if first in _SEE_ALSO_FIRST and not _COLONS.isdisjoint(text):
        yield _SEE_ALSO
    yield from (form for letters, form in _BY_FIRST if first in letters)


def is_notice(text: str) -> bool:
    """Whether the line tells of rights, or asks for clicks or votes, over or under a text."""
    if len(text) > _LONGEST_NOTICE:
        return False
    return is_serial(text) or any(
        form.search(text) for words, form in _NOTICES if any(word in text for word in words)
    )


def is_serial(text: str) -> bool:
    """Whether the writer of a serial speaks to its readers."""
    may = text[0] in _SERIAL_FIRST or "求" in text[:_ASK]
    return may and _SERIAL.match(text) is not None


def heads_links(text: str) -> bool:
    """Whether the line is a title over the titles of other texts."""
    return 3 <= len(text) <= 18 and text[0] in _LINKS_FIRST and _LINKS.match(text) is not None
