"""Passages: the blocks of a document as the rules want to read them.

A passage is folded (simplified letters, half-width marks) and has no line ends inside;
its offsets lead back to the document.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reader.extract.wordlists import read_list
from reader.extract.words import Word, frequency, tag_folded
from reader.model.block import BlockKind
from reader.model.document import Document
from reader.model.span import Span
from reader.text.folding import fold

_MARKS = str.maketrans("，：；？！（）．％＂︰﹕⋯｢｣﹁﹂﹃﹄〝〞〟", ',:;?!().%"::…「」「」『』“””')
_BLANKS = " \t\u3000"
_LED = frozenset("局部处厅署院校馆队会社县市省区镇乡村科所司州台站组班排")
# The dictionary has 操大怒 and the like from novels.
_MOODS = frozenset(["大怒", "大喜", "大惊", "大笑", "大呼", "大喝", "大哭", "大骂"])
# And 孔明见, 宋江引: a name and what its bearer does.
_DOES = frozenset(
    "笑叹怒惊闻入引见正亦复遂领至任派分来皆乃才欲令进奏未知听自亲先回唤召谏谢取拜则若必因劝恐谓曰道问答告辞归扶带便同忙守看出上下去走坐站拿叫骂喝打又也都还就只一大在与和把"
)
_OFTEN = 3
_PEOPLE = frozenset(read_list("people_known"))
_SETTLED = "镇村乡县"
# The first letters of what is joined so, but for words of three letters.
_JOINED = frozenset("长" + _SETTLED)
_FULL = 3
_SKIPPED = frozenset({"code", "table"})


@dataclass(slots=True)
class Passage:
    """One block: `text` for the rules, and the way back to the document.

    `places[i]` is the document offset of `text[i]`; None when they run in step from `start`.
    """

    block: int
    kind: BlockKind
    start: int
    text: str
    places: list[int] | None = None
    _words: list[Word] | None = field(default=None, repr=False)
    _starts: list[int] | None = field(default=None, repr=False)
    _indices: dict[str, list[int]] = field(default_factory=dict, repr=False)

    @property
    def words(self) -> list[Word]:
        """The words of the passage, cut once."""
        if self._words is None:
            self._words = _mend(tag_folded(self.text))
        return self._words

    @property
    def starts(self) -> list[int]:
        """Where each word starts."""
        if self._starts is None:
            self._starts = [word.start for word in self.words]
        return self._starts

    def where(self, texts: frozenset[str]) -> list[int]:
        """Indices of the words that are among `texts`, in order; the passage is read but once."""
        if not self._indices:
            for index, word in enumerate(self.words):
                self._indices.setdefault(word.text, []).append(index)
        met = self._indices.keys() & texts
        return sorted(index for text in met for index in self._indices[text]) if met else []

    def begins_word(self, place: int) -> bool:
        """Whether a word begins at `place` of `text`."""
        index = bisect_left(self.starts, place)
        return index < len(self.starts) and self.starts[index] == place

    def words_from(self, place: int, count: int) -> list[Word]:
        """The first `count` words that start at `place` or later."""
        first = bisect_left(self.starts, place)
        return self.words[first : first + count]

    def at(self, index: int) -> int:
        """The document offset of `text[index]`."""
        if self.places is None:
            return self.start + index
        if index < len(self.places):
            return self.places[index]
        return self.places[-1] + 1 if self.places else self.start

    def span(self, start: int, end: int) -> Span:
        """The document span of `text[start:end]`."""
        if end <= start:
            return Span(self.at(start), self.at(start))
        return Span(self.at(start), self.at(end - 1) + 1)


def _mend(words: list[Word]) -> list[Word]:
    """Cut 局|长白 as 局|长|白, and 局局长 as 局|局长: the dictionary joins post and neighbour."""
    mended: list[Word] = []
    for word in words:
        if len(word.text) == _FULL or word.text[0] in _JOINED:
            mended += _parts(word, mended[-1].text[-1] if mended else "")
        else:
            mended.append(word)
    return mended


def _parts(word: Word, before: str) -> tuple[Word, ...]:
    """The words that the dictionary joined in one; `before` is the letter in front of it."""
    text = word.text
    match len(text):
        case 1 if text == "长" and before in _LED:
            return (replace(word, flag="n"),)
        case 2 if text[0] == "长" and before in _LED:
            return _apart(word, 1, ("n", "nr"))
        case 2 if text[0] in _SETTLED and text[1] in "上里内外口":
            return _apart(word, 1, ("n", "f"))
        case 3 if text[0] == text[1] and text[2] == "长":
            return _apart(word, 1, ("n", "n"))
        case 3 if text[1:] in _MOODS:
            return _apart(word, 1, ("nr", "v"))
        case 3 if word.flag == "nr" and _acts(text):
            return _apart(word, 2, ("nr", "v"))
        case _:
            return (word,)


def _apart(word: Word, size: int, flags: tuple[str, str]) -> tuple[Word, Word]:
    """A word in two, the first of `size` letters."""
    middle = word.start + size
    return (
        Word(word.start, middle, word.text[:size], flags[0]),
        Word(middle, word.end, word.text[size:], flags[1]),
    )


def _acts(text: str) -> bool:
    """Whether a name of three letters is one of two, met far more often, and a verb."""
    if text[2] in "笑叹怒":
        return True
    name = text[:2]
    often = name in _PEOPLE or frequency(name) > _OFTEN * frequency(text)
    return often and text[2] in _DOES


def passages(document: Document, span: Span | None = None) -> Iterator[Passage]:
    """The passages of the blocks that touch `span`, in order; code and tables left out."""
    for index, block in enumerate(document.blocks):
        if block.kind in _SKIPPED or (span is not None and not block.span.overlaps(span)):
            continue
        raw = document.text[block.span.start : block.span.end]
        text = fold(raw).translate(_MARKS).replace("回覆", "回复")
        if "\n" not in raw:
            yield Passage(index, block.kind, block.span.start, text)
        else:
            yield _without_line_ends(index, block.kind, block.span.start, text)


def written(document: Document, span: Span) -> str:
    """The text of `span` as the document has it, line ends inside left out."""
    lines = document.text[span.start : span.end].split("\n")
    return "".join(line.strip(_BLANKS) for line in lines) if len(lines) > 1 else lines[0]


def _without_line_ends(index: int, kind: BlockKind, start: int, text: str) -> Passage:
    parts: list[str] = []
    places: list[int] = []
    offset = start
    for line in text.split("\n"):
        kept = line.strip(_BLANKS)
        first = offset + len(line) - len(line.lstrip(_BLANKS))
        if kept and parts and parts[-1][-1].isascii() and kept[0].isascii():
            parts.append(" ")
            places.append(offset - 1)
        if kept:
            parts.append(kept)
            places.extend(range(first, first + len(kept)))
        offset += len(line) + 1
    return Passage(index, kind, start, "".join(parts), places)
