"""A text that was analysed is known the next time."""

from pathlib import Path

import pytest

from reader.config import paths
from reader.services import analysis
from reader.services.analysis import analyse, analyse_once
from reader.services.open import read_text
from reader.sources import from_text
from reader.structure import as_is

TEXT = "题目\n\n周启明说：“今年备耕42万亩，比去年增加3.5%。”他到了临江县。\n"


def never(*_: object) -> None:
    raise AssertionError


def test_the_second_time_nothing_is_looked_for(monkeypatch):
    document = read_text(TEXT)
    first = analyse_once(document)
    assert first == analyse(document)
    assert first.figures
    monkeypatch.setattr(analysis, "analyse", never)
    assert analyse_once(document) == first


def test_other_blocks_of_the_same_text_are_another_matter(monkeypatch):
    analyse_once(read_text(TEXT))
    monkeypatch.setattr(analysis, "analyse", never)
    with pytest.raises(AssertionError):
        analyse_once(as_is(from_text(read_text(TEXT).text, location="x", name="x")))


def test_the_same_text_beside_other_names_is_another_matter(monkeypatch):
    document = read_text(TEXT)
    analyse_once(document)
    monkeypatch.setattr(analysis, "analyse", never)
    with pytest.raises(AssertionError):
        analyse_once(document, frozenset({"梅子真"}))


def test_a_folder_that_cannot_be_written_is_no_reason_to_find_nothing():
    Path(paths.cache_folder()).parent.mkdir(parents=True)
    Path(paths.cache_folder()).write_text("a file in the way", "utf-8")
    assert analyse_once(read_text(TEXT)).figures
