"""OpenCC's configurations: their names, and one converter for each."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.errors import ReaderError

if TYPE_CHECKING:
    from opencc import OpenCC

# A call holds the interpreter: 20,000 characters take 2 to 5 ms.
CALL_LIMIT = 20_000
TITLES = {
    "s2t": mark("Simplified → Traditional"),
    "t2s": mark("Traditional → Simplified"),
    "s2tw": mark("Simplified → Taiwan"),
    "tw2s": mark("Taiwan → Simplified"),
    "s2twp": mark("Simplified → Taiwan, with its words"),
    "tw2sp": mark("Taiwan → Simplified, with mainland words"),
    "s2hk": mark("Simplified → Hong Kong"),
    "hk2s": mark("Hong Kong → Simplified"),
    "s2hkp": mark("Simplified → Hong Kong, with its words"),
    "hk2sp": mark("Hong Kong → Simplified, with mainland words"),
    "t2tw": mark("Traditional → Taiwan"),
    "tw2t": mark("Taiwan → Traditional"),
    "t2hk": mark("Traditional → Hong Kong"),
    "hk2t": mark("Hong Kong → Traditional"),
    "t2jp": mark("Traditional → Japanese"),
    "jp2t": mark("Japanese → Traditional"),
}
CONFIGS: tuple[str, ...] = tuple(TITLES)
# No entry of any dictionary holds a character from here on, so that no word is cut.
_BETWEEN_WORDS = re.compile(r"[^\w·-]")
# OpenCC stops at a NUL, and takes UTF-8 only.
_FOREIGN = re.compile("([\x00\ud800-\udfff]+)")


def convert_letters(text: str, config: str) -> str:
    """`text` as OpenCC converts it, in calls of at most `CALL_LIMIT` code points.

    Letters that most fonts lack stay as they are; lone surrogates and NULs go through.
    """
    engine = converter(config)
    return "".join(_convert_piece(engine, piece) for piece in pieces(text))


def pieces(text: str) -> Iterator[str]:
    """Cut a text for OpenCC: behind line ends or, in longer lines, where no word can be."""
    start = 0
    while len(text) - start > CALL_LIMIT:
        end = start + CALL_LIMIT
        cut = text.rfind("\n", start, end) + 1 or _last_gap(text, start, end)
        yield text[start:cut]
        start = cut
    yield text[start:]


def _last_gap(text: str, start: int, end: int) -> int:
    last = end
    while last > start and not _BETWEEN_WORDS.match(text, last - 1):
        last -= 1
    return last if last > start else end


def _convert_piece(engine: "OpenCC", text: str) -> str:
    parts = _FOREIGN.split(text)
    parts[::2] = map(engine.convert, parts[::2])
    return "".join(parts)


@cache
def converter(config: str) -> "OpenCC":
    """OpenCC's object of a configuration, made at first need."""
    if config not in TITLES:
        raise ReaderError(
            _("There is no conversion called “{name}”.").format(name=config),
            _("Known conversions: {known}.").format(known=", ".join(CONFIGS)),
        )
    from opencc import OpenCC

    # The whole path: OpenCC reads a file of a bare name from the current directory first.
    path = _data_folder() / f"{config}.json"
    if not path.is_file():  # another package can hold the name opencc
        raise ReaderError(
            _("The data of OpenCC is missing."), _("Install it again: pip install opencc")
        )
    return OpenCC(str(path), include_tofu_risk_dictionaries=False)


def _data_folder() -> Path:
    spec = find_spec("opencc")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    return folder / "clib" / "share" / "opencc"
