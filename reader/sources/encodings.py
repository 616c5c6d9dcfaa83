"""Which encoding a text is in, and the text.

Unicode encodings are told by their marks and by being valid. GB18030 and Big5 share
most byte pairs, so a sample is decoded in each and the reading with more of the words
that every Chinese text is full of is taken.
"""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder, lookup
from typing import NamedTuple

from reader.config.messages import gettext as _
from reader.config.messages import ngettext
from reader.errors import SourceError
from reader.text.patterns import pattern

SAMPLE = 16384  # bytes in each of the samples that detection looks at
_MARKS = (
    (BOM_UTF8, "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
# The letters and marks that make up a third of running Chinese text in either script,
# and the kana and Latin letters that no wrong reading yields in number.
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"
    "過这個們來為國說時會對後裏過道見還沒麼樣無與從開間問長門馬話親兒臉頭點氣聲書東車風實學發經"
    "过发后么里见还没样无与从开间问长门马话亲儿脸头点气声书东车风实学经多心好小看天去方日行些起"
    "，。、：；？！“”「」『』《》　（）…—"
)
_NAMED = pattern(
    rb"(?:charset|<\?xml\s[^>]{0,60}?encoding)\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_\-]{2,20})"
)
# Pages name the older set and use letters of the newer one that holds it.
_MEANT = {
    **{"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "utf8": "utf-8"},
    # A name that can be read in ASCII is in none of these (HTML Standard, 13.2.3.2).
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),
}
_REPLACED = "\ufffd"
_LIKELY = 0.08  # share of common words from which a reading is believed
_TOLERATED = 0.02  # share of undecodable letters with which a text is still worth reading


class Decoded(NamedTuple):
    """A text with plain line feeds, the encoding it was in, and what could not be read."""

    text: str
    encoding: str
    issues: tuple[str, ...] = ()


def decode(data: bytes, location: str, encoding: str | None = None) -> Decoded:
    """The text of `data`; `encoding` overrides detection.

    Raises:
        SourceError: binary data, an unknown encoding, or bytes that no encoding fits.
    """
    if encoding is not None:
        return _decode_as(data, location, encoding, strict=False)
    name = marked(data) or guess(data)
    if name is None:
        raise SourceError(
            _("{location} is not text, or is in an unknown encoding.").format(location=location),
            _("If it is text, name its encoding with --encoding."),
        )
    return _decode_as(data, location, name, strict=True)


def marked(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start tells."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def declared(data: bytes) -> str | None:
    """The encoding that a page or an XML file names in its head, if the bytes are of it."""
    match = _NAMED.search(data[:4096])
    if match is None or marked(data):
        return None
    name = match[1].decode("ascii").lower()
    name = _MEANT.get(name, name)
    try:
        data[:65536].decode(name, "strict")
    except UnicodeDecodeError as error:
        return name if error.start > 65000 else None
    except (LookupError, UnicodeError):  # no encoding, or Python's own "undefined"
        return None
    return name


def declared_in_book(data: bytes) -> str | None:
    """`declared`, but UTF-8 where it fits: pages of books often name what they were made from."""
    name = declared(data)
    return "utf-8" if name and _is_utf8(data) else name


def guess(data: bytes) -> str | None:
    """The encoding of bytes without a mark, told from samples; None for what is not text."""
    pieces = _samples(data)
    wide = _wide(pieces[0])
    if wide:
        return wide
    sample = b"\n".join(pieces)
    if _is_binary(sample):
        return None
    if all(_is_utf8(piece) for piece in pieces):
        return "utf-8"
    names = ("utf-8", "gb18030", "big5hkscs")
    score, name = max((_score(sample, name), name) for name in names)
    if score > _LIKELY:
        return name
    return "cp1252" if _is_western(sample) else None


def normalise_newlines(text: str) -> str:
    """`text` with line feeds alone, where it had carriage returns."""
    if "\r" not in text:
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_text(decoded: str) -> str:
    # A mark that the encoding itself left in: utf-8 and utf-16-le do, where the user names them.
    return normalise_newlines(decoded.removeprefix("\ufeff"))


def _decode_as(data: bytes, location: str, encoding: str, *, strict: bool) -> Decoded:
    try:
        name = lookup(encoding).name
        text = data.decode(name, "strict")
    except UnicodeDecodeError:
        return _decode_damaged(data, location, encoding, strict=strict)
    except (LookupError, ValueError) as error:
        raise SourceError(
            _("There is no text encoding called “{name}”.").format(name=encoding),
            _("Try utf-8, gb18030, big5 or utf-16."),
        ) from error
    return Decoded(_as_text(text), name.removesuffix("-sig"))


def _decode_damaged(data: bytes, location: str, encoding: str, *, strict: bool) -> Decoded:
    text = _with_replacements(data, encoding)
    lost = text.count(_REPLACED)
    # A last letter that was cut, as `head -c` cuts it, says nothing against the encoding.
    whole = text.removesuffix(_REPLACED)
    wrong = whole.count(_REPLACED)
    letters = sum(1 for piece in _samples(data) for byte in piece if byte > 127) or 1
    if not whole or wrong > _TOLERATED * len(whole) or (strict and letters < wrong):
        raise SourceError(
            _("{location} cannot be read as {encoding}.").format(
                location=location, encoding=encoding
            ),
            _("Name another encoding with --encoding."),
        )
    issue = ngettext(
        "{count} place could not be read as {encoding}.",
        "{count} places could not be read as {encoding}.",
        lost,
    ).format(count=lost, encoding=encoding)
    return Decoded(_as_text(text), encoding, (issue,))


def _with_replacements(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "replace")
    except UnicodeError:  # those of host names (idna, punycode) replace nothing
        return ""


def _samples(data: bytes) -> list[bytes]:
    """The head, and pieces from the middle and the end that begin with a whole line."""
    if len(data) <= 4 * SAMPLE:
        return [data]
    pieces = [data[:SAMPLE]]
    for start in (len(data) // 2, len(data) - SAMPLE):
        piece = data[start : start + SAMPLE]
        if b"\n" in piece:
            pieces.append(piece[piece.index(b"\n") + 1 :])
    return pieces


def _wide(sample: bytes) -> str | None:
    """UTF-16 without its mark: every other byte is of few kinds (Han, marks, ASCII)."""
    head = sample[: SAMPLE & ~1]
    pairs = len(head) // 2
    if pairs < 2 or (len(sample) % 2 and len(sample) < SAMPLE):
        return None
    for name, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        low = head[::2] if name == "utf-16-le" else head[1::2]
        likely = len(high) - len(high.translate(None, _HIGH))
        marks = high.count(0) + high.count(0x30) + high.count(0xFF)
        # Circled numbers, arrows and the like are of other kinds, and few.
        plausible = likely * 50 >= pairs * 49 and marks > pairs // 50
        plausible = plausible and low.count(0) <= 1 + pairs // 8 and _fits(head, name)
        if plausible and (0 in high or _score(head, name) > _LIKELY):
            return name
    return None


# The upper bytes of Han letters, and those of most marks, ASCII and full-width forms.
_HIGH = bytes((*range(0x4E, 0xA0), 0, 0x20, 0x30, 0xFF))


def _fits(sample: bytes, encoding: str) -> bool:
    """Whether the sample decodes; a surrogate cut at its end is forgiven."""
    return _REPLACED not in sample.decode(encoding, "replace")[:-1]


def _is_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    # Letters of several bytes that fit UTF-8 are no accident: such a text may hold more.
    tolerated = 8 if not sample.isascii() and _is_clean_utf8(sample) else 50
    return controls * tolerated > len(sample)


def _is_clean_utf8(sample: bytes) -> bool:
    return sample.decode("utf-8", "ignore").encode("utf-8") == sample


_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b\x1a") + b"\x7f"


def _is_utf8(piece: bytes) -> bool:
    """Whether the bytes are valid, but for a letter cut off at the end."""
    try:
        getincrementaldecoder("utf-8")().decode(piece)
    except UnicodeDecodeError:
        return False
    return True


def _score(sample: bytes, encoding: str) -> float:
    """Share of the letters beyond ASCII that are common words; lost ones count against it."""
    text = sample.decode(encoding, "replace")
    beyond = [letter for letter in text if letter > "\x7f"]
    if not beyond:
        return 0.0
    common = sum(1 for letter in beyond if letter in _COMMON)
    return (common - 4 * beyond.count(_REPLACED)) / len(beyond)


def _is_western(sample: bytes) -> bool:
    beyond = sum(1 for byte in sample if byte > 127)
    letters = sum(1 for byte in sample if 65 <= byte <= 90 or 97 <= byte <= 122)
    return beyond * 6 < letters
