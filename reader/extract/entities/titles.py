"""Words for what people are: posts, professions, kin, and forms of address."""

import re

from reader.extract.wordlists import read_list

# A noun that ends so names a person by post, profession or part played.
ROLE_ENDINGS = read_list("roles")
# Forms of address that follow a surname: 王先生, 钟太, 何氏.
ADDRESS = read_list("address")

_BY_LENGTH = sorted(set(ROLE_ENDINGS), key=len, reverse=True)
ROLE = re.compile("|".join(_BY_LENGTH))
_PUPIL = "[小中大高初][一二三四五六]学?生"
PUPIL_END = re.compile(_PUPIL + "$")
PUPIL = re.compile(_PUPIL + "|[高初]中生|高材生|[男女]学?生")
ROLE_END = re.compile("(?:" + "|".join(_BY_LENGTH) + "|" + _PUPIL + ")$")
# By their last letters: a text is asked for its ending at almost every word.
_LAST = frozenset(word[-1] for word in ROLE_ENDINGS) | frozenset("学生")
_SIZES = sorted({len(word) for word in ROLE_ENDINGS})
_WORDS = frozenset(ROLE_ENDINGS)
ADDRESS_AT = re.compile("|".join(sorted(set(ADDRESS), key=len, reverse=True)))
# What may stand between a post and its holder, or between two posts.
JOINER = re.compile(r"[兼、及和暨·・ ]?(?:[前原时任现副代]{0,2})")


def role_before(text: str, end: int) -> bool:
    """Whether `text[:end]` ends with a word for what somebody is."""
    if not end or text[end - 1] not in _LAST:
        return False
    if any(text[max(0, end - size) : end] in _WORDS for size in _SIZES):
        return True
    return PUPIL_END.search(text, max(0, end - 3), end) is not None
