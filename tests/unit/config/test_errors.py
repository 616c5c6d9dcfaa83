"""What an error says, on one line."""

import errno
from pathlib import Path

import pytest

from reader.config.messages import use_locale
from reader.config.system_errors import system_reason
from reader.errors import ReaderError


@pytest.mark.parametrize(
    ("message", "hint", "line"),
    [
        ("It is empty.", "", "It is empty."),
        ("It is empty.", "Name another.", "It is empty. Name another."),
        ("文件是空的。", "请换一个。", "文件是空的。请换一个。"),
        ("", "Name another.", "Name another."),
    ],
)
def test_the_hint_follows_as_the_language_has_it(message: str, hint: str, line: str) -> None:
    assert str(ReaderError(message, hint)) == line


@pytest.fixture
def in_chinese():
    use_locale("zh_CN")
    yield
    use_locale("en")


def test_what_the_system_refuses_is_told_in_chinese(in_chinese: None, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as missing:
        (tmp_path / "none.txt").read_text()
    with pytest.raises(IsADirectoryError) as folder:
        tmp_path.read_text()
    assert system_reason(missing.value) == "没有这个文件或文件夹"
    assert system_reason(folder.value) == "它是文件夹"


def test_a_rare_refusal_keeps_the_words_of_the_system() -> None:
    assert system_reason(OSError(errno.EMLINK, "Too many links")) == "Too many links"
    assert system_reason(OSError("odd")) == "odd"
