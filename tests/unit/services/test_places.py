"""A text that changed goes on where it was left."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.config.settings import Settings
from reader.library.recents import Recent, remember
from reader.library.state import TextState, save_state
from reader.services.open import Request
from reader.services.places import found_again, words_at
from reader.services.reading import Reading, make_ready

LINES = [f"　　第{n}个码头有{n}条船，天亮以前都要开走。" for n in range(1, 60)]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path / "home"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "码头.txt"
    file.write_text("\n".join(["码头", "", *LINES]), "utf-8")
    return file


def opened(path: Path) -> Reading:
    return make_ready(Request(str(path)), Settings(theme="paper"))


def leave(path: Path, words: str) -> None:
    document = opened(path).opening.document
    place = document.text.index(words)
    save_state(
        document.digest,
        TextState(place=place, words=words_at(document.text, place), script="s2t"),
    )
    location = str(path.absolute())
    remember(Recent(location, "码头", document.digest, 9, place, datetime.now(UTC)))


def goes_on(reading: Reading) -> str:
    return reading.opening.document.text[reading.opening.place :]


def test_it_goes_on_at_the_same_words_in_the_same_script(path: Path) -> None:
    leave(path, "第40个码头")
    path.write_text("\n".join(["码头", "", "　　新添的一段。" * 9, *LINES]), "utf-8")
    reading = opened(path)
    assert goes_on(reading).startswith("第40个码头")
    assert reading.script == "s2t"


def test_where_the_words_are_gone_it_goes_on_near_by(path: Path) -> None:
    leave(path, "第40个码头")
    kept = [line for line in LINES if "第40个" not in line]
    path.write_text("\n".join(["码头", "", *kept]), "utf-8")
    assert goes_on(opened(path))[:40].count("第41个码头") == 1


def test_another_file_begins_at_its_beginning(path: Path) -> None:
    leave(path, "第40个码头")
    other = path.with_name("另一个.txt")
    other.write_text("\n".join(["码头", "", "　　又一篇。", *LINES]), "utf-8")
    assert opened(other).opening.place == 0


@pytest.mark.parametrize(
    ("text", "place", "words", "found"),
    [
        ("一二三四五六七八九十", 4, "五六七八九十", 4),
        ("添一二三四五六七八九十", 4, "五六七八九十", 5),
        ("甲乙丙甲乙丙甲乙丙", 5, "甲乙丙", 6),
        ("甲乙丙甲乙丙甲乙丙", 4, "甲乙丙", 3),
        ("一二三四五六七八改了", 0, "一二三四五六七八九十甲乙丙丁戊己", 0),
        ("全都不同", 2, "一二三四五六七八", None),
        ("从没读过", 0, "", None),
        ("", 3, "", None),
    ],
)
def test_the_nearest_place_of_the_words(
    text: str, place: int, words: str, found: int | None
) -> None:
    assert found_again(text, TextState(place=place, words=words)) == found
