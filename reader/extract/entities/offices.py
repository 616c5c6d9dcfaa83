"""Bodies and places that a set phrase tells: 市安委办, 县二中, 远江社古塘12月1日电, 来源:远江网."""

import re
from collections.abc import Iterator

from reader.extract.passages import Passage
from reader.model.entity import EntityKind

_HAN = "[\u4e00-\u9fff]"
# The rank of the place stands for it: 省食安办, 县二中, 省立三院.
_RANKED = re.compile(
    rf"[省市县区州镇](?:{_HAN}{{1,3}}办(?![法理事公案学])|(?!常){_HAN}{{1,2}}委会(?![议员])|立?第?[一二三四五六七八九十]{{1,2}}"
    "(?:医院|中学|小学|幼儿园|高中|[院中小](?![心国等央旬间学年型时])))"
)
_DATELINE = re.compile(
    rf"(?:^|[ 】)）。:])({_HAN}{{2,4}}社|本报)({_HAN}{{2,6}}?)"
    "(?:[0-9]{1,2}月)[0-9]{1,2}日(?:综合)?电"
)
_SOURCE = re.compile(
    rf"(?:来源|稿源|信息来源|转自|原载)[:| ]{{1,2}}((?:{_HAN}|[A-Za-z0-9]){{2,12}}?"
    "(?:网|报|社|电视台|电台|新闻|在线|客户端|周刊|杂志|频道))(?![\u4e00-\u9fff])"
)


# 储某.林海尺度.林业书社.1988: how encyclopaedias cite a book.
_CITED = re.compile(
    rf"(?:{_HAN}|·){{2,14}}[.]({_HAN}[^.,。;]{{1,24}})[.](?:{_HAN}{{2,4}}:)?"
    rf"({_HAN}{{2,14}}(?:出版社|书局|书社|书店|社|印书馆))[.,] ?(?:1[0-9]|20)[0-9]{{2}}"
)


def find_offices(passage: Passage) -> Iterator[tuple[str, EntityKind]]:
    """Names of bodies and places by such phrases, with their kinds."""
    text = passage.text
    for match in _RANKED.finditer(text):
        if passage.begins_word(match.start()):
            yield match.group(), "org"
    for match in _DATELINE.finditer(text):
        if match.group(1) != "本报":
            yield match.group(1), "org"
        yield match.group(2), "place"
    for match in _CITED.finditer(text):
        yield match.group(1), "work"
        yield match.group(2), "org"
    for match in _SOURCE.finditer(text):
        yield match.group(1), "org"
