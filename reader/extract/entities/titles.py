"""Words for what people are: posts, professions, kin, and forms of address."""

import re

from reader.extract.wordlists import Endings, any_of, read_list

# A noun that ends so names a person by post, profession or part played.
ROLE_ENDINGS = read_list("roles")
# Forms of address that follow a surname: 王先生, 钟太, 何氏.
ADDRESS = read_list("address")

PUPIL = re.compile("[小大中高初][一二三四五六]学?生|[高初]中生|高材生|[男女]学?生")
_PUPILS = [
    f"{school}{year}{word}"
    for school in "小大中高初"
    for year in "一二三四五六"
    for word in ("生", "学生")
]
ROLES = frozenset((*ROLE_ENDINGS, *_PUPILS))
ADDRESS_AT = re.compile(any_of(ADDRESS))
# What may stand between a post and its holder, or between two posts.
JOINER = re.compile(r"[兼、及和暨·・ ]?(?:[前原时任现副代]{0,2})")


# role_before(text, end, start): whether `text[start:end]` ends with a word for what somebody is.
role_before = Endings(ROLES).before


def is_role(text: str) -> bool:
    """Whether a text ends with a word for what somebody is."""
    return role_before(text, len(text))
