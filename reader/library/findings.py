"""Findings kept by the digest of their text, so that a text read again is marked at once."""

import gzip
import json
import zlib
from array import array
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from reader.config import paths
from reader.library.files import write_bytes
from reader.library.packed import Packed, pack, unpack
from reader.model.digest import digest_of
from reader.model.findings import Findings
from reader.model.span import Span

FORMAT = 2
# Texts, and parts of long ones, that are kept; those longest not looked at go first.
LIMIT = 2000
_ROWS = ("figures", "quotes", "names", "mentions", "links")


def load_findings(digest: str, producer: str | None = None) -> Findings | None:
    """What `producer` (or any) found in the text with this digest; None if that is unknown."""
    path = _path(digest)
    try:
        kept = cast("dict[str, Any]", json.loads(gzip.decompress(path.read_bytes())))
        if (kept["format"], kept["digest"]) != (FORMAT, digest):
            return None
        if producer not in {None, kept["producer"]}:
            return None
        start, end = kept["span"]
        rows = [array("i", kept[name]) for name in _ROWS]
        findings = unpack(Packed(Span(start, end), kept["producer"], tuple(kept["words"]), *rows))
        path.touch()
    except FileNotFoundError:
        return None
    except (OSError, EOFError, zlib.error, ValueError, TypeError, LookupError, ArithmeticError):
        # It can be made again; a broken one only costs time.
        with suppress(OSError):
            path.unlink()
        return None
    return findings


def save_findings(digest: str, findings: Findings) -> None:
    """Keep what was found in a whole text.

    Raises:
        OSError: the cache folder cannot be written.
    """
    packed = pack(findings)
    kept = {
        "format": FORMAT,
        "digest": digest,
        "producer": packed.producer,
        "span": packed.span,
        "words": packed.words,
        **{name: getattr(packed, name).tolist() for name in _ROWS},
    }
    text = json.dumps(kept, separators=(",", ":"))
    write_bytes(_path(digest), gzip.compress(text.encode("ascii"), compresslevel=3, mtime=0))
    _make_room()


def _make_room() -> None:
    files = list(_folder().glob("*.gz"))
    if len(files) > LIMIT:
        files.sort(key=lambda path: path.stat().st_mtime_ns)
        for path in files[: len(files) - LIMIT * 9 // 10]:
            path.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(paths.cache_folder()) / "findings"


def _path(digest: str) -> Path:
    name = digest_of(digest)
    return _folder() / f"{name}.json.gz"
