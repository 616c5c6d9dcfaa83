"""Letters and marks: how a line begins and ends."""

FINAL = frozenset("。！？!?…；;.．｡‥")
CLOSERS = frozenset("”’」』）)】》〉〕]\"'")
OPENERS = frozenset("“‘「『（(【《〈〔[")
PAUSES = frozenset("，,、：:—－～-")
_PAIRS = {"“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "【": "】", "‘": "’"}


def is_han(letter: str) -> bool:
    """Whether `letter` is a Han character (unified ideographs, with extensions)."""
    return "\u4e00" <= letter <= "\u9fff" or "\u3400" <= letter <= "\u4dbf" or letter > "\U0001ffff"


def ends_sentence(text: str) -> bool:
    """Whether `text` ends a sentence, closing marks behind the full stop allowed."""
    end = len(text)
    while end and text[end - 1] in CLOSERS:
        end -= 1
    return end > 0 and text[end - 1] in FINAL


def final_mark(text: str) -> str:
    """The last letter of `text` before its closing marks; empty when there is none."""
    end = len(text)
    while end and text[end - 1] in CLOSERS:
        end -= 1
    return text[end - 1] if end else ""


def open_quotes(text: str) -> int:
    """How many marks of the pairs “” 「」 『』 《》（） stand open at the end of `text`."""
    return sum(max(0, text.count(opener) - text.count(closer)) for opener, closer in _PAIRS.items())
