"""Letters and marks: how a line begins and ends."""

from reader.text.patterns import pattern

FINAL = frozenset("。！？!?…；;.．｡‥～~")
CLOSERS = frozenset("”’」』）)】》〉〕]\"'")
OPENERS = frozenset("“‘「『（(【《〈〔[")
PAUSES = frozenset("，,、：:—－-")
# Words that ask for another behind them, and may be the second letter of a word that does not.
NEVER_LAST = frozenset(
    "的在和及把被很这這那其且但或虽雖仅僅却卻就也不没沒是于於而每第各逾若你他她它"
)
SELDOM_LAST = frozenset(
    "与與为為对對从從向由使以更最该該约約超近至比将將因正曾再所之我们們会會能要可并並都还還地得"
)
NEVER_FIRST = frozenset("的们們吗嗎呢吧者，。、；：？！,.;:?!%％”’」』）)】》〉〕]")
SELDOM_FIRST = frozenset("后後时時中里裡内內间間上下前起来來到出过過了着著地得性化等")
UNITS = frozenset(
    "0123456789.%％万萬亿億千百十多余餘个個人名年月日时時分秒元块塊件吨噸米公里亩畝户戶家次倍"
)
_PAIRS = (
    ("“", "”"),
    ("「", "」"),
    ("『", "』"),
    ("（", "）"),
    ("(", ")"),
    ("《", "》"),
    ("【", "】"),
)
# Footnote marks, with the pages that some name behind them: [3], [注2], [3]:47, [来源请求].
_NOTES = pattern(r"(?:\[[^\[\]]{1,8}\](?:[:：][0-9\-–—,，、]{1,12})?)+$")
# A remark behind the end of a sentence: 。（笑）, 。（完）
_REMARK = pattern(r"(?<=[。！？…?!])[（(][^（()）。]{1,12}[）)]$")
_HEADLINE = 48  # code points of a headline that ends like a sentence
_SENTENCE = ("。", "！", "？", "；")


def is_han(letter: str) -> bool:
    """Whether `letter` is a Han character (unified ideographs, with extensions)."""
    return "\u4e00" <= letter <= "\u9fff" or "\u3400" <= letter <= "\u4dbf" or letter > "\U0001ffff"


def is_latin(letter: str) -> bool:
    """Whether `letter` is a letter of ASCII."""
    return letter < "\x7f" and letter.isalpha()


def core_end(text: str) -> int:
    """Where `text` ends without its closing marks and the footnote marks behind them."""
    end = len(text)
    if end > 2 and _may_be_note(text[-1]) and (notes := _NOTES.search(text[-32:])):
        end -= len(notes[0])
    elif end > 3 and text[-1] in "）)" and (remark := _REMARK.search(text[-16:])):
        end -= len(remark[0])
    while end and (text[end - 1] in CLOSERS or text[end - 1].isspace()):
        end -= 1
    return end


def _may_be_note(letter: str) -> bool:
    return letter == "]" or letter.isdigit()


def ends_sentence(text: str) -> bool:
    """Whether `text` ends a sentence, closing marks behind the full stop allowed."""
    end = core_end(text)
    return end > 0 and text[end - 1] in FINAL


def has_sentence(text: str) -> bool:
    """Whether a sentence ends anywhere in `text`."""
    return any(mark in text for mark in _SENTENCE) or ends_sentence(text)


def is_prose(text: str) -> bool:
    """Whether `text` is running text, not a line of furniture: it ends a sentence, or is long."""
    return (ends_sentence(text) and len(text) >= 12) or len(text) > 60 or text.count("。") > 0


def is_headline(text: str, longest: int = 60) -> bool:
    """Whether `text` could be a headline: a line without a full stop that says something."""
    if not 4 <= len(text) <= longest or text[-1] in PAUSES or text[0] in NEVER_FIRST:
        return False
    return not any(mark in text for mark in "。；") and not is_open(text)


def is_text(text: str) -> bool:
    """Whether `text` is running text and no headline that asks or cries out."""
    ends = text[-1] in "？！?!…" or text.endswith("...")
    cry = ends and len(text) <= _HEADLINE and text[0] not in OPENERS
    return is_prose(text) and not (cry and "。" not in text)


def is_open(text: str) -> bool:
    """Whether a quotation, a bracket or a title stands open at the end of `text`."""
    return any(text.count(opener) > text.count(closer) for opener, closer in _PAIRS)


def closes_first(text: str) -> bool:
    """Whether `text` closes a pair before it opens one of the same kind."""
    for opener, closer in _PAIRS:
        at = text.find(closer)
        if at >= 0 and not 0 <= text.find(opener) < at:
            return True
    return False


def cells(text: str) -> int:
    """Terminal cells of `text`, near enough to compare lines: 2 where UTF-8 needs 3 bytes."""
    if text.isascii():
        return len(text)
    return (len(text.encode("utf-8", "replace")) + len(text)) // 2


def heading_shape(text: str, longest: int = 36) -> bool:
    """Whether `text` could be a heading by its form: short, one clause or two, no full stop."""
    if len(text) > longest and not (text.isascii() and len(text) <= 2 * longest):
        return False
    last = text[core_end(text) - 1 :][:1]
    if not last or last in FINAL or last in PAUSES or text[0] in NEVER_FIRST:
        return False
    return not any(mark in text for mark in "。；") and any(letter.isalnum() for letter in text)
