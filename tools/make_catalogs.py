"""Renew the message catalogs in reader/config/locales; exit 1 where words are untranslated.

The words are taken from reader/ (`_`, `gettext`, `ngettext`, `mark`). Simplified Chinese is
translated by hand in zh_Hans/LC_MESSAGES/piyue.po; run this again afterwards. Traditional
Chinese is made from it by OpenCC, with the words of Taiwan. English needs no catalog.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from reader.config.messages import DOMAIN, FOLDER
from reader.script import convert

ROOT = Path(__file__).parent.parent
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "mark": None}
# What OpenCC's word tables leave or overdo in the words of an interface.
TAIWAN = {
    "復制": "複製",
    "文本": "文字",
    "新字型": "新字體",
    "檢視": "查看",
    "管道": "管線",
    "下劃線": "底線",
    "許可權": "權限",
}
# A date in a catalog would change the file whenever it is made.
UNDATED = datetime(2026, 1, 1, tzinfo=UTC)


def extract() -> Catalog:
    """Every message of the package, untranslated."""
    catalog = new_catalog(None)
    found = extract_from_dir(ROOT / "reader", [("**.py", "python")], keywords=KEYWORDS)
    for _file, _line, message, _comments, context in found:
        catalog.add(message, context=context)
    return catalog


def new_catalog(locale: str | None) -> Catalog:
    """An empty catalog."""
    return Catalog(
        locale,
        header_comment="# The words of Piyue; made and renewed by tools/make_catalogs.py.",
        project="Piyue",
        version="1",
        msgid_bugs_address="none",
        last_translator="Piyue",
        language_team="Piyue",
        charset="utf-8",
        creation_date=UNDATED,
        revision_date=UNDATED,
        fuzzy=False,
    )


def path_of(locale: str, suffix: str) -> Path:
    """The file of a catalog."""
    return Path(FOLDER) / locale / "LC_MESSAGES" / f"{DOMAIN}.{suffix}"


def read(locale: str) -> Catalog:
    """A catalog as it is on the disk; empty where there is none."""
    path = path_of(locale, "po")
    if not path.exists():
        return new_catalog(locale)
    with path.open("rb") as file:
        return read_po(file, locale=locale, domain=DOMAIN)


def translated(template: Catalog, known: Catalog) -> Catalog:
    """The messages of `template` with the translations that `known` has."""
    catalog = new_catalog("zh_Hans")
    for message in template:
        if message.id:
            old = known.get(message.id, message.context)
            catalog.add(message.id, old.string if old else None, context=message.context)
    return catalog


def traditional(simplified: Catalog) -> Catalog:
    """The same catalog in the letters and words of Taiwan."""
    catalog = new_catalog("zh_Hant")
    for message in simplified:
        if message.id:
            words = tuple(map(to_taiwan, words_of(message)))
            words = words if message.pluralizable else words[0]
            catalog.add(message.id, words, context=message.context)
    return catalog


def to_taiwan(words: str) -> str:
    """Simplified words as Taiwan says them."""
    words = convert(words, "s2twp").text
    for wrong, right in TAIWAN.items():
        words = words.replace(wrong, right)
    return words


def write(catalog: Catalog, locale: str) -> None:
    """Both files of a catalog."""
    path_of(locale, "po").parent.mkdir(parents=True, exist_ok=True)
    with path_of(locale, "po").open("wb") as file:
        write_po(file, catalog, width=0, sort_output=True, ignore_obsolete=True)
    with path_of(locale, "mo").open("wb") as file:
        write_mo(file, catalog)


def untranslated(catalog: Catalog) -> list[str]:
    """The messages without words."""
    return [str(each.id) for each in catalog if each.id and not all(words_of(each))]


def words_of(message: Message) -> tuple[str, ...]:
    """The translation, in all its plural forms; an empty one where there is none."""
    words = message.string or ""
    return (words,) if isinstance(words, str) else tuple(words)


def main() -> int:
    """Extract, keep what is translated, make the traditional catalog, compile."""
    simplified = translated(extract(), read("zh_Hans"))
    write(simplified, "zh_Hans")
    write(traditional(simplified), "zh_Hant")
    missing = untranslated(simplified)
    for message in missing:
        print(f"untranslated: {message}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
