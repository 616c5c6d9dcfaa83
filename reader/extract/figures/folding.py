"""One script and one width for the patterns; same length, so offsets hold."""

import re

from reader.text.folding import fold as fold_letters

# Full-width commas stay what they are, unless they group digits (４，５６５; 12，800).
# The patterns begin with what they replace, and look back from there: that is passed over fast.
_GROUPING = re.compile(
    r"，(?:(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))|(?<=[1-9]，)(?=\d{3}(?!\d))(?<![\d.]{4}，))"
)
_BLANKS = re.compile(
    r"\d(?<![\d.,]\d)(?<![\d.,] \d)\d{0,2}(?: \d{3}){1,5}(?=[一-鿿%])(?![年月日号时])"
)
# A private letter holds the place of the commas that must not become grouping commas.
_KEPT = "\ue000"
_PLAIN = str.maketrans(
    "壹貳贰叁叄柒捌玖佰仟弍弐參〸○◯馀−－﹣﹪﹒〜∼﹩￥∶",
    "一二二三三七八九百千二二三十〇〇余---%.~~$¥:",
)
# 肆 伍 陸 拾 are also words (放肆 队伍 大陆 收拾): digits only beside other numerals.
_UNIT = "十拾百千万亿兆元圆角点"
_BESIDE = "一二三七八九百千万亿零〇点拾肆伍陆参"
_AMBIGUOUS = re.compile(
    rf"(?<!放)肆(?=[{_UNIT}分])|(?<=[{_BESIDE}])肆(?![意无虐])"
    rf"|(?<![队入退行])伍(?=[{_UNIT}分])|(?<=[{_BESIDE}])伍"
    rf"|(?<![登大着内海水上])陆(?=[{_UNIT}分])|(?<=[{_BESIDE}])陆(?![地军海续])"
    rf"|参(?=[拾百千万亿兆])|(?<=[{_BESIDE}])参(?![加与观赛选考股谋])"
    rf"|(?<=[一二三七八九肆伍陆参])拾(?![取起遗])|(?<![收捡])拾(?=[一二三四五六七八九万亿肆伍陆参])|(?<=分之)[肆伍陆参]"
)
# 二00九年: wire copy types zeros between Chinese digits.
_TYPED_ZEROS = re.compile(r"0(?<=[一二三四五六七八九〇零]0)0{0,2}(?=[一二三四五六七八九〇零年])")
_FORMAL_OF = {"肆": "四", "伍": "五", "陆": "六", "参": "三", "拾": "十"}
_FORMAL = re.compile(f"[{''.join(_FORMAL_OF)}]")


def fold(text: str) -> str:
    """`text` in simplified letters, half-width digits and plain numerals; the same length."""
    if text.isascii():
        return text
    spaced = _BLANKS.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    kept = _GROUPING.sub(",", spaced).replace("，", _KEPT)
    folded = fold_letters(kept).replace(_KEPT, "，").translate(_PLAIN)
    folded = _TYPED_ZEROS.sub(lambda zeros: "〇" * len(zeros[0]), folded)
    return _FORMAL.sub(lambda found: _plain(folded, found.start()), folded)


def _plain(text: str, at: int) -> str:
    """The plain digit for the formal one at a place, or the letter as it is in a word."""
    return _FORMAL_OF[text[at]] if _AMBIGUOUS.match(text, at) else text[at]
