"""Questions and answers: paragraphs that a label gives to a speaker, without marks."""

import re
from collections import Counter
from collections.abc import Sequence

from reader.extract.entities.people import People
from reader.extract.entities.surnames import COMPOUND, SINGLE
from reader.extract.entities.titles import is_role
from reader.extract.passages import Passage

# Q2(某基金 林某):, A(林某):, 问3:.
_TURN = re.compile(
    r"[【\[(]?(?P<turn>[QqAa问答]|提问|回答)[0-9一二三四五六七八九十]{0,3}[】\])]?[.、]?"
    r"(?:\((?P<who>[^()]{2,30})\))?:\s*"
)
_LABEL = re.compile(r"[【\[(]?([\u4e00-\u9fffA-Za-z·•]{1,14}?)[】\])]?[:]\s*")
_ASKS = frozenset(["问", "Q", "提问", "记者问"])
_ANSWERS = frozenset(["答", "A", "回答", "受访者"])
_FIXED = _ASKS | _ANSWERS | frozenset(["记者", "主持人", "主持", "编者", "编辑"])
# What stands before a colon in credits and notes, and speaks in no interview.
_CREDIT = re.compile(
    "(?:来源|摄影|标题|时间|地点|日期|关键词|原文|链接|备注|电话|地址|类型|简介|导语|责编|责任编辑|校对|提示|声明|附件|导读|阅读|推荐|文字|图|文)$"
)
_LONGEST_NAME = 4
_HEADED = frozenset({"title", "deck", "byline", "dateline", "paragraph", "heading", "box"})
_REPORTER = re.compile(r"(?:记者|通讯员|文|撰文|编辑|作者|采访|整理)[:/ \u3000|丨]*$")

INTERVIEWER = "记者"


def label_of(passage: Passage) -> tuple[str, int] | None:
    """The label before a colon that opens a passage, and where the words begin."""
    turn = _TURN.match(passage.text)
    if turn is not None and turn.end() < len(passage.text):
        return _holder(turn), turn.end()
    match = _LABEL.match(passage.text)
    if match is None or match.end() >= len(passage.text):
        return None
    return match.group(1), match.end()


def _holder(turn: re.Match[str]) -> str:
    """The name in the brackets of a turn, without the firm before it; else 问 or 答."""
    if turn["who"]:
        return turn["who"].split()[-1]
    return "答" if turn["turn"] in _ANSWERS or turn["turn"] == "a" else "问"


def find_labels(texts: Sequence[Passage], people: People) -> frozenset[str]:
    """The labels of a document that is, or holds, an interview; empty otherwise."""
    counts: Counter[str] = Counter()
    for passage in texts:
        found = label_of(passage)
        if found is not None and passage.kind in ("paragraph", "bullet", "other", "heading"):
            counts[found[0]] += 1
    turns_of = (_TURN.match(passage.text) for passage in texts)
    known = {_holder(turn) for turn in turns_of if turn is not None and turn["who"]}
    known |= {label for label in counts if _is_speaker(label, counts[label], people)}
    if known:
        known |= {label for label in counts if _is_partner(label, counts[label])}
    turns = sum(counts[label] for label in known)
    return frozenset(known) if turns > 1 and (len(known) > 1 or turns > 2) else frozenset()


def speaker_of(label: str, interviewee: str | None) -> str | None:
    """Who speaks under a label: 问 is the interviewer, 答 the interviewee."""
    if label in _ASKS:
        return INTERVIEWER
    if label in _ANSWERS:
        return interviewee
    return label


def find_interviewee(
    texts: Sequence[Passage], people: People, labels: frozenset[str]
) -> str | None:
    """The person that the text before the first label introduces, reporters left out."""
    seen: Counter[str] = Counter()
    for passage in texts:
        found = label_of(passage)
        if found is not None and found[0] in labels:
            break
        if passage.kind not in _HEADED:
            continue
        for mention in people.mentions(passage.text):
            before = passage.text[max(0, mention.start - 8) : mention.start]
            if not _REPORTER.search(before) and passage.kind != "byline":
                seen[mention.name] += 1
    return max(seen, key=lambda name: seen[name]) if seen else None


def _is_partner(label: str, count: int) -> bool:
    """A short label that comes again beside those of sure speakers, such as a magazine's."""
    return count > 1 and len(label) <= _LONGEST_NAME and not _CREDIT.search(label)


def _is_speaker(label: str, count: int, people: People) -> bool:
    if label in _FIXED or label in people.names:
        return True
    if _CREDIT.search(label):
        return False
    if count < 2 or len(label) > _LONGEST_NAME:
        return count > 1 and is_role(label)
    named = label[0] in SINGLE or label[:2] in COMPOUND or label[0] in "小老阿"
    return named or label.isascii() or is_role(label)
