"""Reporting words: which there are, and where a passage really uses one."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from reader.extract.speech import SPEECH
from reader.extract.wordlists import any_of, read_list

# Those that report content only with a clause behind them, never a bare object.
_NEEDS_COMMA = frozenset(read_list("cues_comma"))
# Of these the subject stands in 在…看来.
VIEWS = ("看来", "眼中", "眼里")
# Words that begin a statement of their own behind a connective alone.
STATES = frozenset(read_list("cues_state"))
# A word that follows and makes the reporting word something else.
_NOUNS = (
    r"(?:以为(?:常|然|意|荣|耻|傲)|介绍信|声明书|说明书|说明会|建议书|判决书|裁定书|通报会|供认不讳|承诺[书制函]|呛声|保证金|保证书|保证人|通报批评"
    r"|提问者|演讲[比大家者]|发言[人权稿]|主张权利|评论[员区家]|批评家|评价[体标机]|报道称|报称[为作]"
    r"|认为是否|确认书|建议稿|要求权|要求[很较极太更越不]?[高严低苛]|宣[布告](?:破产|不治|死亡|无效)|判断力|预测[值模]|估计[值量]|报[道导][组员])"
)
# Each begins with its letter, so that a search skips to the letters at once.
_SINGLE = (
    r"说(?<![分小传学演据述游劝来虽胡]说)(?<!(?<![东通汉英粤国地方土京的])话说)(?!了(?:[半几两许很不些好]|一(?![句声]话?[:,]?[■□])))(?!毕(?!竟)|不出|实话|白了)"
    r"(?![完罢明法服辞客教唱话谎情媒理和的得]|有笑|不定|不上|起|一不二|到做到|出(?![:,]?[■□]))"
    r"|称(?<![名简所号著职对堪可俗统声宣自坚谎诈敬美昵暱下俱戏]称)(?<![,。、]人称)(?<!第[一二三]人称)"
    r"(?![为号呼之谓赞职霸王心重了]|作(?!供)|[他她它其][们]?[为作做])"
    r"|指(?<![手食拇屈特泛是指戒意暗主所综股期恒道沪深创板成大小中无五十]指)(?<!指[了一]指)(?![指间缝节腹骨数标导挥定引责望向点示控甲纹令南派头着尖环缝明名]|了[指一]|与(?!会))"
    r"|道(?<![知报街频轨管跑通味人难渠隧航赛河公要走大铁过力门正地]道)(?:(?=[:,][■□])|(?<!在.道)(?<!在..道)(?<!在...道)(?=[■□])|(?=。))|道(?=:)"
    r"|问(?<![访顾学疑慰设请质]问)(?![题卷世候询责诊鼎答])|答(?<![回解应]答)(?![案复谢辩应卷题])"
    r"|讲(?<![演主开宣听聆试串评]讲)(?!得[^,。:;]{0,8}(?:[,。;]|$))(?![话究座师台课义坛堂解])|曰(?<=[\u4e00-\u9fff]曰)|云(?<=[诗又赋词书经语曰人子]云)(?=:)|言(?<=[\u4e00-\u9fff]言)(?=:)"
    r"|谓(?<=[又亦他她其续]谓)(?!之)|谓(?=[:,])(?<![所何可无称之]谓)"
    r"|话(?<=[佢哋就又仲]话)(?=[:,]?[■□])|叫(?=[:,][■□])|叫(?<=[大喊惊尖高呼怪连]叫)(?=[■□])|回(?<=[接便就笑他她我才只]回)(?=[:,]?[■□])|念(?=:[■□])|想(?=[:,][■□])|"
    + "|".join(f"{cry}(?=[:,]?[■□])" for cry in "喊骂嚷叹劝笑哭吼喝斥嗔呛轰酸")
)
# 说 in a phrase that only joins sentences, or says how a thing is known.
_IDIOM = re.compile(
    "(?:如果|要|也就是|换句话|换言之|这就是|那就是|就是|按理|照理|按|照|应该|应|可以|可|总的来|总体来|总体上|总|一般来|一般"
    "|相对来|相对|具体来|具体|简单来|简单地|简单|严格来|严格|客观地|客观|比如|譬如|比方|好比|老实|实话|难|不用|不消|不要|别|虽"
    "|或者|再|且不|只能|不能|这么|那么|怎么|来|(?<![东通汉英粤国地方土京的])话|俗话|常言|通俗地|准确地|确切地|从某种意义上|某种意义上|一句话|能不)$"
)
_NOMINAL = re.compile(
    "(?:全部|所有|各项|[0-9一二两三四五六七八九十多数]项|(?:发表|作出|做出|提出|给予)了?|[人们只]提|作|做了|作了|给出|进行|接受|受到|遭到|遭|引发|引起|面对|收到|得到|获得|听取|听到|经过[^,。;:]{0,4}|表示|致以|投资|监管|书面|涉及|提供|采纳|符合|超过|满足|达到|不符"
    "|之|与|和|、|性|包含|包括|拿到|依法处|胜诉|败诉|宣读|表态|[0-9一二两三四五六七八九十百多几数][宗项条份个件][\u4e00-\u9fff]{1,2}[^中里上时内后前下人]|一项|这项|该项|一份|一番|一种|这种|那种|这一|上述|有关|相关|社会|外界|舆论|首次|公开|主旨|专题|一段)$"
)
# 没有收到答复,“…”: a noun, whatever follows.
_GOT = re.compile("(?:收到|得到|接到|等到)$")
# 队伍的高度评价: a noun with what describes it.
_DESCRIBED = re.compile("的(?:高度|强烈|最新|公开|严厉|明确|殷切|普遍|一致|重要|热烈)?$")
# 根据…要求,: what a paper demands is the ground of an act, and nothing is told.
_GROUND = re.compile("(?:根据|按照|依据|依照|遵照|按|(?<!答)应)[^,。;:!?]*$")
_GROUNDS = 60
_NOUN_LIKE = frozenset(read_list("cues_noun"))
_CUE = re.compile(f"{any_of(SPEECH)}|{_SINGLE}")
_NOUN_AT = re.compile(_NOUNS)
_PARTICLE = re.compile(
    "[着著了过]?(?P<says>说道?|道|称|指出?|到|谓)?(?:(?:了|出)?(?:这么|这样|如此)?[一这那几两]?[句声]话?(?=[:,]?[■□]))?"
)
_PAPERS = frozenset(["通报", "声明", "报道", "报导", "评论", "说明", "判决", "裁定"])
_CLAUSE_START = re.compile("(?:^|[,。;:!?■])$")
_TAG = 8
_LINK = re.compile(r"[被将未不]?(?:被|所|可以|可|不得|已被)$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word in a passage: half-open offsets, the particle behind it in `end`.

    `written` is where the word as one reads it ends: 回复|指 is one, 问|了一句 none.
    """

    start: int
    end: int
    text: str
    written: int

    @property
    def needs_comma(self) -> bool:
        """Whether the word reports only across a comma or colon."""
        return self.text in _NEEDS_COMMA


def find_cues(masked: str) -> list[Cue]:
    """Reporting words outside the quotes of a masked passage, in order."""
    found: list[Cue] = []
    for match in _CUE.finditer(masked):
        start, end = match.span()
        if found and start < found[-1].end:
            continue
        if masked[start : end + 1] == "道。" and "■" not in masked[max(0, start - _TAG) : start]:
            continue  # “…”那人道。 is a tag; 一条道。 none
        if _NOUN_AT.match(masked, start) or masked[end : end + 1] in ("的", "者", "书", "、"):
            continue
        before = masked[max(0, start - 3) : start]
        if _LINK.search(before) and masked[end : end + 1] not in (":", ",", "■", "□"):
            continue
        particle = _PARTICLE.match(masked, end)
        if _is_phrase(masked, match, particle is not None and particle.end() > end):
            continue
        last = particle.end() if particle else end
        says = particle.end("says") if particle else end
        if last > end and match.group() in _PAPERS and _CLAUSE_START.search(before):
            found.append(Cue(end, last, masked[end:last], last))  # 通报称: the paper itself speaks
        else:
            found.append(Cue(start, last, match.group(), max(says, end)))
    return found


def _is_phrase(masked: str, match: re.Match[str], has_particle: bool) -> bool:
    """Whether a reporting word joins sentences (也就是说) or is a noun (发表演讲)."""
    start, end = match.span()
    before, after = masked[max(0, start - 6) : start], masked[end : end + 2]
    if match.group() == "说":
        return bool(_IDIOM.search(before)) and "■" not in after
    if match.group() not in _NOUN_LIKE or has_particle:
        return False
    if _DESCRIBED.search(before):
        return after[:1] != ":"
    if "■" in after and not _GOT.search(before):
        return False
    return bool(_NOMINAL.search(before) or _GROUND.search(masked, max(0, start - _GROUNDS), start))


def cues_between(cues: list[Cue], start: int, end: int) -> list[Cue]:
    """Cues that lie wholly in a range."""
    first = bisect_left(cues, start, key=_cue_start)
    last = bisect_left(cues, end, key=_cue_start)
    return [cue for cue in cues[first:last] if cue.end <= end]


def _cue_start(cue: Cue) -> int:
    return cue.start
