"""Papers that a notice sends along (关于印发《…》的通知): where their titles stand under it."""

from collections.abc import Sequence

from reader.structure.lines import KEEP_LINES, Unit
from reader.text.patterns import pattern

_SENT = pattern(
    r"(?:印[发發]|[发發]布|公布|[转轉][发發]|[颁頒][发發布]|修[订訂])[\n]?《([^《》\n]{6,80})》"
)
_VERSION = pattern(r"[（(][^（()）。]{2,16}[）)]$")  # （试行）, （2024—2026年）
_REACH = 12  # units at the top in which a notice names what it sends


def with_titles(units: Sequence[Unit]) -> list[Unit]:
    """`units` in which the titles of papers sent along are known, a title of two lines as one."""
    head = "\n".join([unit.text for unit in units[:_REACH]])
    if "《" not in head:
        return list(units)
    names = {_bare(name) for name in _SENT.findall(head)}
    return _found(units, names) if names else list(units)


def _found(units: Sequence[Unit], names: set[str]) -> list[Unit]:
    found: list[Unit] = []
    for unit in units:
        above = found[-1] if found else None
        version = above is not None and above.kind == "title" and _VERSION.match(unit.text)
        if above is not None and version:
            found[-1] = above._replace(lines=above.lines + unit.lines, glue=KEEP_LINES)
        elif unit.text[0] != "《" and _bare(unit.text) in names:
            found.append(unit._replace(kind="title", reason="title of the paper that is sent"))
        else:
            found.append(unit)
    return found


def _bare(title: str) -> str:
    """A title without blanks and without the version in brackets behind it."""
    bare = "".join(title.split())
    version = _VERSION.search(bare)
    return bare[: version.start()] if version else bare
