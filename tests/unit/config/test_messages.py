import gettext as stdlib
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import reader
from reader.config import messages

ROOM = Path(reader.__file__).parent
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "mark": None}
CHINESE = ("zh_Hans", "zh_Hant")
PLACEHOLDER = re.compile(r"\{\w*[^{}]*\}|%[sd]")


def catalog(locale: str) -> Catalog:
    path = Path(messages.FOLDER) / locale / "LC_MESSAGES" / "piyue.po"
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def words(text: object) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


@pytest.mark.parametrize("locale", CHINESE)
def test_every_message_of_the_package_is_translated(locale: str) -> None:
    known = catalog(locale)
    wanted = {
        message
        for _, _, message, _, _ in extract_from_dir(ROOM, [("**.py", "python")], keywords=KEYWORDS)
    }
    assert wanted
    missing = {
        message
        for message in wanted
        if not (entry := known.get(message)) or not all(words(entry.string))
    }
    assert missing == set(), "run tools/make_catalogs.py and translate"


@pytest.mark.parametrize("locale", CHINESE)
def test_translations_keep_their_placeholders(locale: str) -> None:
    for entry in catalog(locale):
        if entry.id:
            wanted = {name for text in words(entry.id) for name in PLACEHOLDER.findall(text)}
            for text in filter(None, words(entry.string)):
                assert set(PLACEHOLDER.findall(text)) == wanted, entry.id


@pytest.mark.parametrize("locale", CHINESE)
def test_compiled_catalogs_are_in_step(locale: str) -> None:
    path = Path(messages.FOLDER) / locale / "LC_MESSAGES" / "piyue.mo"
    with path.open("rb") as file:
        compiled = stdlib.GNUTranslations(file)
    for entry in catalog(locale):
        if entry.id and all(words(entry.string)):
            message = words(entry.id)
            shown = (
                compiled.ngettext(*message, 2) if len(message) > 1 else compiled.gettext(*message)
            )
            assert shown == words(entry.string)[0]


def test_the_catalogs_hold_the_same_messages() -> None:
    hans, hant = (({str(entry.id) for entry in catalog(locale)}) for locale in CHINESE)
    assert hans == hant


@pytest.mark.parametrize(
    ("name", "locale"),
    [
        ("zh_CN.UTF-8", "zh_Hans"),
        ("zh_SG", "zh_Hans"),
        ("zh", "zh_Hans"),
        ("zh-Hans-HK", "zh_Hans"),
        ("zh_TW.Big5", "zh_Hant"),
        ("zh_HK", "zh_Hant"),
        ("zh_MO@radical", "zh_Hant"),
        ("zh-Hant", "zh_Hant"),
        ("zh_Hant_CN", "zh_Hant"),
        ("en_US.UTF-8", "en"),
        ("de_DE", "en"),
        ("C", "en"),
        ("POSIX", "en"),
        ("C.UTF-8", "en"),
        ("", "en"),
    ],
)
def test_locale_names(name: str, locale: str) -> None:
    assert messages.locale_of(name) == locale


def test_the_first_variable_that_is_set_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PIYUE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert messages.use_locale(None) == "en"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert messages.use_locale(None) == "zh_Hans"
    monkeypatch.setenv("LC_ALL", "zh_TW.UTF-8")
    assert messages.use_locale(None) == "zh_Hant"
    monkeypatch.setenv("PIYUE_LANG", "en")
    assert messages.use_locale(None) == "en"
    monkeypatch.setenv("PIYUE_LANG", "")
    assert messages.use_locale(None) == "zh_Hant"


def test_words_are_in_the_language_in_use() -> None:
    messages.use_locale("zh_CN")
    assert messages.gettext("Outline") == "目录"
    assert messages.gettext("no such message") == "no such message"
    messages.use_locale("zh_TW")
    assert messages.gettext("Outline") == "目錄"
    assert messages.locale() == "zh_Hant"
    messages.use_locale("en")
    assert messages.gettext("Outline") == "Outline"
    assert messages.ngettext("{count} hit", "{count} hits", 2) == "{count} hits"
    assert messages.mark("Outline") == "Outline"
