"""The tables of words against the installed OpenCC."""

from pathlib import Path

import opencc
import pytest

import reader.script
from reader.script.alignment import LETTERS_FIRST
from reader.script.configurations import convert_letters

PHRASES = Path(reader.script.__file__).parent / "phrases"
BACK_FIRST = {"s2twp": "t2s", "s2hkp": "t2s"}


def entries(config: str) -> list[tuple[str, str]]:
    lines = (PHRASES / f"{config}.txt").read_text(encoding="utf-8").splitlines()
    return [(key, value) for key, _, value in (line.partition("\t") for line in lines)]


@pytest.mark.parametrize(
    ("config", "count"), [("s2twp", 818), ("tw2sp", 810), ("s2hkp", 82), ("hk2sp", 79)]
)
def test_the_tables_are_whole(config: str, count: int) -> None:
    table = entries(config)
    assert len(table) == len(dict(table)) == count
    assert all(key and value and " " not in value for key, value in table)


@pytest.mark.parametrize("config", LETTERS_FIRST)
def test_every_word_is_exchanged_as_the_wheel_does(config: str) -> None:
    from reader.text.folding import fold

    path = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / f"{config}.json"
    wheel = opencc.OpenCC(str(path), include_tofu_risk_dictionaries=False)
    back = BACK_FIRST.get(config)
    wrong = {
        key: value
        for key, value in entries(config)
        if fold(wheel.convert(convert_letters(key, back) if back else key)) != fold(value)
    }
    assert len(wrong) <= len(entries(config)) // 50


def test_the_notice_is_kept() -> None:
    assert "Apache License" in (PHRASES / "LICENSE").read_text(encoding="utf-8")
    assert "OpenCC" in (PHRASES / "NOTICE").read_text(encoding="utf-8")
