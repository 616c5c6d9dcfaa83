"""Themes: every shipped one is readable, a broken one harms nobody."""

import os
from pathlib import Path

import pytest

from reader.config import themes
from reader.config.colors import contrast
from reader.config.theme_check import too_faint
from reader.errors import ConfigError

SHIPPED = sorted(Path(themes.shipped_folder()).glob("*.toml"))
MINIMAL = '[colors]\nbackground = "#000000"\nforeground = "#ffffff"\naccent = "#ff0000"\n'


@pytest.fixture(params=SHIPPED, ids=lambda path: path.stem)
def spec(request):
    return themes.read_theme(request.param)


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path))
    folder = tmp_path / "config" / "themes"
    folder.mkdir(parents=True)
    return folder


def test_there_are_at_least_eight_with_light_and_dark():
    dark = [themes.read_theme(path).dark for path in SHIPPED]
    assert len(dark) >= 8
    assert dark.count(True) >= 3
    assert dark.count(False) >= 3


def test_body_text_has_contrast_seven(spec):
    assert contrast(spec.colors.foreground, spec.colors.background) >= 7


def test_text_and_marks_are_readable_also_over_notes(spec):
    assert too_faint(spec) == ()


def test_what_is_too_faint_is_told(tmp_path):
    path = tmp_path / "faint.toml"
    path.write_text(MINIMAL.replace("#ffffff", "#777777"), "utf-8")
    lines = too_faint(themes.read_theme(path))
    assert any(line.startswith("text on background: #777777 on #000000") for line in lines)


def test_the_dark_ones_are_dark(spec):
    is_dark = contrast(spec.colors.background, "#ffffff") > contrast(
        spec.colors.background, "#000000"
    )
    assert spec.dark is is_dark


def test_every_role_and_label_is_there(spec):
    assert set(spec.marks) == set(themes.ROLES)
    assert set(spec.labels) == {"zh_Hans", "zh_Hant", "en"}


def test_hits_notes_and_selection_can_be_seen(spec):
    for role in ("hit", "hit.current", "flash", "selection", "note.yellow", "note.underline"):
        assert spec.marks[role] != themes.Style()


def test_a_theme_of_three_colours_is_enough(tmp_path):
    path = tmp_path / "plain.toml"
    path.write_text(MINIMAL, "utf-8")
    spec = themes.read_theme(path)
    assert spec.name == "plain"
    assert spec.label("zh_Hans") == "plain"
    assert set(spec.marks) == set(themes.ROLES)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[colors", "Expected"),
        ('[colors]\nforeground = "#ffffff"\naccent = "#ff0000"', "background"),
        (MINIMAL + 'acent = "#ff0000"', "“accent”"),
        (MINIMAL.replace("#ff0000", "red"), "colour"),
        (MINIMAL + '[marks]\nfigures = { color = "#ff0000" }', "“figure”"),
        (MINIMAL + "[marks]\nfigure = { bold = 1 }", "true or false"),
        (MINIMAL + "[marks]\nfigure = 3", "table"),
        ("dark = 1\n" + MINIMAL, "dark"),
        ("dark = " + "[" * 5000 + "]" * 5000, "recursion"),
        ("dark = " + "1" * 5000, "5000 digits"),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path, text, says):
    path = tmp_path / "broken.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=says) as caught:
        themes.read_theme(path)
    assert str(path) in str(caught.value)


def test_the_users_theme_takes_the_name_and_a_broken_one_is_listed(home):
    (home / "paper.toml").write_text(MINIMAL, "utf-8")
    (home / "bad.toml").write_bytes(b"\xff\xfe")
    shelf = themes.load_themes()
    assert shelf.themes["paper"].colors.background == "#000000"
    assert themes.load_theme("paper").colors.accent == "#ff0000"
    assert "bad" not in shelf.themes
    assert len(shelf.problems) == 1
    assert "bad.toml" in shelf.problems[0]


@pytest.mark.parametrize(
    ("colorfgbg", "name"), [("0;15", "paper"), ("15;0", "ink"), ("", "ink"), ("15;default", "ink")]
)
def test_auto_follows_the_terminal(home, colorfgbg, name):
    assert themes.load_theme("auto", {"COLORFGBG": colorfgbg}).name == name


def test_an_unknown_theme_lists_the_known(home):
    with pytest.raises(ConfigError, match="paper"):
        themes.load_theme("parer")


@pytest.mark.parametrize(("more", "time"), [("", 2), ("# a line more\n", 1)])
def test_a_file_that_changed_is_read_again(tmp_path, more, time):
    path = tmp_path / "mine.toml"
    for accent, text, when in (("#ff0000", "", 1), ("#00ff00", more, time)):
        path.write_text(MINIMAL.replace("#ff0000", accent) + text, "utf-8")
        os.utime(path, (when, when))
        assert themes.read_theme(path).colors.accent == accent
