"""Whether a reporting word really reports: 承认有错 does, 承认错误 does not."""

import re

from reader.extract.passages import Passage
from reader.extract.quotes.cues import Cue
from reader.extract.quotes.masks import clause_end
from reader.extract.wordlists import read_list

# What opens a clause behind a reporting word that could also have a bare object.
_CLAUSE = re.compile(
    "(?:有人|曾|会|将|不会|不是|没有|并非|并未|因|若|如果|(?:自己|他|她|其|双方)(?![,。;:]|$)"
    "|收到|目前|现时|当时|自从|绝无|已经?)(?!的)"
)
_TAKES_CLAUSE = frozenset(read_list("cues_clause"))
# 批评政府未有通知商户, 形容戏棚“会呼吸”: a subject with something said of it.
_STATEMENT = re.compile(
    "[^,。;:!?]{1,24}?"
    "(?:没有?|未[有能曾]?|无|不|是|已|要|可|早已|曾|会|将|须|应|能|令|使|让|就|都|仍|正|只|过[于分]|太"
    "|擅自|出现|存在|失当|形同)[^的,。;:!?]{2,}"
    "|(?:没有?|未有?|不|无意|曾|会|将|已|有任何)[^的,。;:!?]{2,}(?=[,。;:!?]|$)"
    "|[^,。;:!?□■]{1,14}(?<![的对是以用])(?<!所谓)(?<![这那]种)□+(?=[,。;:])"
)
_WORDS = 14
_FEWEST_WORDS = 3
_THINGS = ("n", "r", "j", "s")
_PREDICATES = ("v", "a", "i", "l", "z")
# 说在十时休会的目标,仍…: what was said describes a noun.
_NOUN_PHRASE = re.compile("[^,。;:!?]+的(?:目标|要求|计划|说法|做法|立场|主张|承诺|理由|建议),")
# 被家人提醒和劝走: told of whom it is done to.
_DONE_TO = frozenset(
    ["提醒", "批评", "质疑", "要求", "警告", "指责", "劝告", "建议", "呼吁", "希望", "训斥", "责备"]
)
_PASSIVE = re.compile("[被遭受][^,。;时后]{1,6}$")
# 会说“岩语”的人: the marked word belongs to a noun behind it.
_PART = re.compile("[□■]+的")
# 一面说,一面…: what is done meanwhile.
_MEANWHILE = re.compile(",(?:一[面边]|边)")
# 说这话时,… tells what goes on; 说,只见… goes on with the tale.
_WHILE = re.compile("(?:这|那|起)[话句番]?[^,。;]{0,3}(?:时候?|当儿),|,(?:[只却忽便又]见|[只忽]听)")
# Somebody who 听说 acts on it; what I hear, or one hears, is told.
_HEARS = re.compile("(?:^|[我们据曾还也就都又已早,。;:!?■])听$")
# 风险提示:… and 分享:… head a list or a row of buttons.
_LABELS = frozenset(["提示", "分享"])
# And 版权声明:…, 免责声明:….
_NOTICES = ("版权", "免责", "郑重", "特别")
# What is done, unless a colon says that words follow: 随即反击,….
_ACTS = frozenset(["反击", "回击", "还击", "抗议", "叫嚣", "点名"])
# “…”他这样形容自己的处境: the words stand before.
_SO = ("这样", "这么", "如此")
_THOUGHTS = ("以为", "觉得")
_DONT = ("别", "不要", "莫")
# 称某人为“…”: names, and tells nothing.
_NAMES = re.compile("[^,。;:]{1,12}[为作做]□")
# 对此表示强烈不满: a feeling shown.
_FEELING = re.compile(
    "(?:强烈|深深|衷心|热烈|诚挚|极大|高度|由衷|深切|十分|非常|极度|坚决)?的?"
    "(?:遗憾|欢迎|感谢|谢意|关切|关注|支持|同情|愤怒|哀悼|肯定|赞赏|祝贺|反对|不满|歉意|慰问|敬意"
    "|谴责|抗议|理解|担忧|忧虑|惋惜|赞同|认同|尊重|敬佩|怀疑|满意|失望|震惊|惊讶|悲痛|乐观|同意)"
    "(?=[,。;:!?和与及、]|$)"
)
# Questions: somebody asks only where a question follows.
_ASKS = frozenset(["提问", "发问", "询问", "追问", "反问", "质问"])
_QUESTION = re.compile(
    "[^。;!]{0,60}?(?:吗|呢|[?]|是否|(?P<verb>[\u4e00-\u9fff])不(?P=verb)|没有(?=[。?])|[会有能可应]否|是不是|有没有|为[何什]|什么|怎|如何|谁|哪|几|多少)"
)
_WITHHOLDS = frozenset(read_list("cues_withheld"))
# 没有正面回答,…: nothing is told across the comma.
_DENIED = re.compile(
    "(?:这样|这么|如此|没有?|未|不|拒绝|暂无|无法|不愿|不肯|拒不)[作做给予正式面直接公开再多]{0,4}$"
)
# 未透露金额, 没有向记者说明原因.
_WITHHELD = re.compile(
    "(?:没有?|未有?|并未|尚未|暂未|拒绝|拒不|不愿|不肯|不便|无法|不予)(?:[对向][^,。]{1,5})?"
    "(?:具体|详细|公开|进一步|明确|正式|直接)?$"
)
_NOT_DENIED = frozenset(["表明", "希望", "期望", "想", "说明"])
# 告诉记者,… and 告诉他们…: who is told.
_LISTENER = re.compile("[他她我你您]们?[,:]?|[^,。:;!?■]{1,20}(?=[,:])")
# 回复记者,….
_ANSWERS = frozenset(["告知", "转告", "回复", "答复"])
_ANSWERED = re.compile("(?:[他她我你您]们?|记者|媒体|本报|本刊|本台|对方)[,:]")
_BEFORE = 8
_GLOSS = 40


def reports(masked: str, cue: Cue) -> bool:
    """Whether the word, with the mark behind it, reports a clause here."""
    after = masked[cue.end : cue.end + 1]
    if cue.text == "问" and after != ":":
        asked, passive = masked[cue.end : cue.end + 1], masked[cue.start - 1] == "被"
        return (
            not passive
            and asked not in "他她它你我您这那过起□"
            and bool(_QUESTION.match(masked, cue.end))
        )
    if len(cue.text) == 1 and cue.text not in "说称指":
        told = (
            after == "," and cue.text == "讲" and masked[cue.start - 1] not in "想要敢来没不好先再"
        )
        return after == ":" or told
    if _is_none(masked, cue, masked[max(0, cue.start - _BEFORE) : cue.start]):
        return False
    if after == ":":
        if cue.text == "声明" and masked[: cue.start].endswith(_NOTICES):
            return False
        return cue.text not in _LABELS and masked[cue.end - 1] not in "过了"
    return _reports_on(masked, cue) if after == "," else _reports_at_once(masked, cue)


def states(passage: Passage, masked: str, cue: Cue) -> bool:
    """质疑款项去向不明: somebody or something, and a predicate at the end of the clause."""
    if cue.text not in _TAKES_CLAUSE or cue.end != cue.start + len(cue.text):
        return False
    end = clause_end(masked, cue.end)
    words = [word for word in passage.words_from(cue.end, _WORDS) if word.end <= end]
    if len(words) < _FEWEST_WORDS or words[-1].end != end or masked[end : end + 1] == "、":
        return False
    if not words[0].flag.startswith(_THINGS):
        return False
    plain = all(word.text != "的" for word in words)
    verbs = sum(word.flag.startswith("v") for word in words[1:])
    return words[-1].flag.startswith(_PREDICATES) or (plain and verbs > 1)


def content_start(masked: str, cue: Cue) -> int:
    """Where the words begin: behind the reporting word, whoever is told, and the marks."""
    told = None
    if cue.text == "告诉":
        told = _LISTENER.match(masked, cue.end)
    elif cue.text in _ANSWERS:
        told = _ANSWERED.match(masked, cue.end)
    start = told.end() if told else cue.end
    while start < len(masked) and masked[start] in ",: ":
        start += 1
    return start


def _is_none(masked: str, cue: Cue, before: str) -> bool:
    """A gloss, what goes on meanwhile, and what nobody says, whatever stands behind."""
    if cue.text == "指" and _in_brackets(masked, cue.start):
        return True
    if cue.text == "称" and _NAMES.match(masked, cue.end):
        return True
    if _WHILE.match(masked, cue.end) or (before.endswith("听") and _HEARS.search(before) is None):
        return True
    if masked[cue.end - 1] in "着著":
        return True  # 说着,… goes on with what the speaker does
    if cue.text in _THOUGHTS and before.endswith(_DONT):
        return True
    return cue.text in _NOT_DENIED and bool(_DENIED.search(before))


def _reports_on(masked: str, cue: Cue) -> bool:
    """Across a comma: not what is done, done meanwhile, one of a list, or withheld."""
    before = masked[max(0, cue.start - _BEFORE) : cue.start]
    if cue.text in _ACTS or before.endswith("、") or masked[cue.end - 1] in "过了":
        return False
    if _MEANWHILE.match(masked, cue.end):
        return False
    if cue.text in _ASKS and not _QUESTION.match(masked, cue.end):
        return False
    return not (cue.text in _WITHHOLDS and _DENIED.search(before))


def _reports_at_once(masked: str, cue: Cue) -> bool:
    """Without a mark: a clause must follow, not the thing that is criticised or denied."""
    before = masked[max(0, cue.start - _BEFORE) : cue.start]
    if before.endswith(_SO):
        return False
    if cue.text in _WITHHOLDS and _WITHHELD.search(before):
        return False
    if cue.text in _ANSWERS and _ANSWERED.match(masked, cue.end):
        return True
    if cue.text in _DONE_TO and _PASSIVE.search(before):
        return False
    if _NOUN_PHRASE.match(masked, cue.end):
        return False
    if _PART.match(masked, cue.end) or _FEELING.match(masked, cue.end):
        return False
    says_so = cue.end > cue.start + len(cue.text) and masked[cue.end - 1] in "说道称指谓"
    if says_so or not cue.needs_comma:
        return True
    if cue.text not in _LABELS and _CLAUSE.match(masked, cue.end):
        return True
    return cue.text in _TAKES_CLAUSE and bool(_STATEMENT.match(masked, cue.end))


def _in_brackets(masked: str, place: int) -> bool:
    """A gloss: (香港俗语,指…)."""
    floor = max(0, place - _GLOSS)
    return masked.rfind("(", floor, place) > masked.rfind(")", floor, place)
