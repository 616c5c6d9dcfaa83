"""Names in Latin letters inside Chinese prose: Keith Haring after a post or in a list, UNIQLO."""

import re
from collections.abc import Iterator

from reader.extract.entities.titles import role_before
from reader.extract.passages import Passage
from reader.extract.speech import SPEECH
from reader.extract.wordlists import any_of, read_list

_PERSON = re.compile(r"(?<![A-Za-z])[A-Z][a-z]+(?:[ -](?:[A-Z][a-z]+|[A-Z]\.)){1,2}(?![A-Za-z ])")
_SAYS = re.compile(any_of(SPEECH) + "|[说称则]")
_HOUSE = re.compile(
    "(?:Studios?|Group|Inc|University|Bank|Company|Times|News|Club|Hotel|Games|Music|Media)$"
)
_FIRM = re.compile(
    "(?<![A-Za-z0-9-])([A-Z][A-Za-z]{2,9})(?:公司|集团|旗舰店|专卖店|门市|门店|总部|总裁|创始人|创办人|首席执行官|宣布|旗下|主席|发言人|联合创始人)"
)
_JOINED = re.compile("(?:与|和|跟|由)([A-Z]{3,6})(?:合作|联手|共同|联合|主办|举办)")
_PLAIN = frozenset(read_list("acronyms_plain"))


def latin_people(passage: Passage) -> Iterator[str]:
    """People written in Latin letters: behind a post, before a reporting word, or listed."""
    text = passage.text
    found = list(_PERSON.finditer(text))
    for index, match in enumerate(found):
        listed = any(
            text[one.end() : two.start()] in ("、", "和", "与", "及")
            for one, two in zip(
                found[max(0, index - 1) : index + 1], found[index:][:2], strict=False
            )
            if one.end() < two.start()
        )
        if _HOUSE.search(match.group()):
            continue
        if listed or role_before(text, match.start()) or _SAYS.match(text, match.end()):
            yield match.group()


def latin_bodies(passage: Passage) -> Iterator[str]:
    """Bodies written in Latin letters, told by what only a body has or does."""
    for pattern in (_FIRM, _JOINED):
        for match in pattern.finditer(passage.text):
            if match.group(1) not in _PLAIN:
                yield match.group(1)
