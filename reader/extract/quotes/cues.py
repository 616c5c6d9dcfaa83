"""Reporting words: which there are, and where a passage really uses one."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from reader.extract.speech import SPEECH

# Those whose clause is nobody's words, or a wish rather than a statement.
WISHES = frozenset(
    [
        "要求",
        "请求",
        "建议",
        "提议",
        "呼吁",
        "希望",
        "期望",
        "期盼",
        "盼望",
        "承诺",
        "保证",
        "祝愿",
        "鼓励",
        "勉励",
        "感谢",
        "提醒",
        "警告",
        "告诫",
        "叮嘱",
        "嘱咐",
        "吩咐",
        "劝说",
        "劝告",
        "恳求",
        "央求",
        "哀求",
        "寄语",
    ]
)
# Those that report content only with a clause behind them, never a bare object.
_NEEDS_COMMA = frozenset(
    [
        "回应",
        "评价",
        "评论",
        "点评",
        "总结",
        "概括",
        "形容",
        "介绍",
        "说明",
        "阐述",
        "答复",
        "回复",
        "回覆",
        "询问",
        "提问",
        "发问",
        "发言",
        "演讲",
        "致辞",
        "致词",
        "发文",
        "发帖",
        "撰文",
        "留言",
        "讲述",
        "陈述",
        "通报",
        "声明",
        "表态",
        "发声",
        "谈到",
        "提到",
        "提及",
        "讲到",
        "说到",
        "批评",
        "抨击",
        "谴责",
        "斥责",
        "质疑",
        "反驳",
        "称赞",
        "感谢",
        "安慰",
        "证实",
        "确认",
        "承认",
        "否认",
        "判决",
        "认定",
        "裁定",
        "明确",
        "主张",
        "转述",
        "引述",
        "抱怨",
        "埋怨",
        "吐槽",
        "调侃",
        "打趣",
        "自嘲",
        "欢呼",
        "附和",
        "插话",
        "插嘴",
        "接口",
        "低语",
        "嘀咕",
        "嘟囔",
        "喃喃",
        "训斥",
        "责备",
        "质问",
        "责问",
        "审问",
        "披露",
        "揭露",
        "爆料",
        "回忆",
        "感慨",
        "感叹",
        "放话",
        "解释",
        "判断",
        "复述",
        "解说",
        "喊话",
        "大喊",
        "大叫",
        "呐喊",
        "惊呼",
        "高呼",
        "直呼",
        "宣告",
        "回答",
        "反问",
        "追问",
        "直斥",
        "说着",
        "眼中",
        "眼里",
        "自称",
        "深信",
        "坚信",
        "估计",
        "预计",
        "预测",
    ]
)
# A word that follows and makes the reporting word something else.
_NOUNS = (
    r"(?:介绍信|声明书|说明书|说明会|建议书|判决书|裁定书|通报会|承诺书|保证金|保证书|保证人|通报批评"
    r"|提问者|演讲[比大家者]|发言[人权稿]|主张权利|评论[员区家]|批评家|评价[体标机]|报道称"
    r"|认为是否|确认书|建议稿|要求权|宣布破产|判断力|预测[值模]|估计[值量]|报[道导][组员])"
)
_SINGLE = (
    r"(?<![分小传学演据述话游劝来虽胡])说(?!了[一半几两])(?![完罢毕明法服辞客教唱话谎情媒理和的]|不定|不上|起来|一不二|到做到)"
    r"|(?<![名简号著职对堪可俗统声宣自坚谎诈敬美昵下俱])(?<!第[一二三]人)称(?![为作号呼之谓赞职霸王心重])"
    r"|(?<![手食拇屈特泛是戒意暗主所])指(?![数标导挥定引责望向点示控甲纹令南派头着尖环缝])"
    r"|(?<![知报街频轨管跑通味人难渠隧航赛河公要走大铁过力门正地])道(?=[:,]?[■□])|道(?=:)"
    r"|(?<![访顾学疑慰设请质])问(?![题卷世候询责诊鼎答])|(?<![回解应])答(?![案复谢辩应卷题])"
    r"|(?<![演主开])讲(?![话究座师台课义坛堂解])|(?<=[\u4e00-\u9fff])曰|云(?=:)|(?<=[\u4e00-\u9fff])言(?=:)"
    r"|[喊叫骂嚷叹劝笑哭吼喝斥嗔](?=[:,][■□])|念(?=:[■□])|想(?=[:,][■□])"
)
_CUE = re.compile("|".join(sorted(set(SPEECH), key=len, reverse=True)) + "|" + _SINGLE)
_NOUN_AT = re.compile(_NOUNS)
_PARTICLE = re.compile(r"[着了过]?(?:说|道|称|指|到|说道)?")
_LINK = re.compile(r"[被将未不]?(?:被|所|可以|可|不得|已被)$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word in a passage: half-open offsets, the particle behind it in `end`."""

    start: int
    end: int
    text: str

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
        if _NOUN_AT.match(masked, start) or masked[end : end + 1] in ("的", "者", "书"):
            continue
        before = masked[max(0, start - 3) : start]
        if _LINK.search(before) and masked[end : end + 1] not in (":", ",", "■", "□"):
            continue
        particle = _PARTICLE.match(masked, end)
        found.append(Cue(start, particle.end() if particle else end, match.group()))
    return found


def cues_between(cues: list[Cue], start: int, end: int) -> list[Cue]:
    """Cues that lie wholly in a range."""
    first = bisect_left(cues, start, key=_cue_start)
    last = bisect_left(cues, end, key=_cue_start)
    return [cue for cue in cues[first:last] if cue.end <= end]


def _cue_start(cue: Cue) -> int:
    return cue.start
