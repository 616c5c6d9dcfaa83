"""Conversion between scripts and standards, as a view over the source with a way back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from reader.model.offset_map import OffsetMap
from reader.script.alignment import LETTERS_FIRST, Edit, clean_cuts, word_edits
from reader.script.configurations import convert_letters, pieces


@dataclass(frozen=True, slots=True)
class View:
    """A converted text, and the map between the source and it."""

    text: str
    map: OffsetMap = field(default_factory=OffsetMap)


def convert(text: str, config: str) -> View:
    """`text` in another script or standard; `config` is one of `CONFIGS`.

    The text is OpenCC's own. Twelve configurations keep every length, and their map is the
    identity; the four that exchange words move what follows (内存 and 記憶體).

    Raises:
        ReaderError: There is no such configuration.
    """
    if config not in LETTERS_FIRST:
        return View(convert_letters(text, config))
    cuts: dict[tuple[int, int], None] = {}
    parts: list[str] = []
    done = shown = 0
    for piece in pieces(text):
        part = convert_letters(piece, config)
        for start, end, view_start, view_end in _edits(piece, part, config):
            cuts[done + start, shown + view_start] = None
            cuts[done + end, shown + view_end] = None
        parts.append(part)
        done, shown = done + len(piece), shown + len(part)
    source, view = zip(*cuts, strict=True) if cuts else ((), ())
    return View("".join(parts), OffsetMap(source, view))


def _edits(text: str, converted: str, config: str) -> Iterator[Edit]:
    """Edits line by line: one that is hard to explain does not blur its neighbours."""
    first = LETTERS_FIRST[config]
    letters = convert_letters(text, first) if first else text
    lines = (text.split("\n"), letters.split("\n"), converted.split("\n"))
    start = at = 0
    for line, mid, target in zip(*lines, strict=True):
        edits = word_edits(mid, target, config)
        if edits is None:
            edits = clean_cuts(line, target, partial(convert_letters, config=config))
        for edit in edits:
            yield Edit(
                edit.start + start, edit.end + start, edit.view_start + at, edit.view_end + at
            )
        start, at = start + len(line) + 1, at + len(target) + 1
