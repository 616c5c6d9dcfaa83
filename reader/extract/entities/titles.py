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
PUPIL = re.compile(_PUPIL + "|[高初]中生|高材生|[男女]学?生")
ROLE_END = re.compile("(?:" + "|".join(_BY_LENGTH) + "|" + _PUPIL + ")$")
ADDRESS_AT = re.compile("|".join(sorted(set(ADDRESS), key=len, reverse=True)))
# What may stand between a post and its holder, or between two posts.
JOINER = re.compile(r"[兼、及和暨·・ ]?(?:[前原时任现副代]{0,2})")
