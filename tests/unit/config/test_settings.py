"""Settings: every wrong thing is one clear line, and the default is used."""

import pytest

from reader.config.setting_rules import RULES
from reader.config.settings import Settings, load_settings


@pytest.fixture
def settings_file(tmp_path, monkeypatch):
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path))
    path = tmp_path / "config" / "settings.toml"
    path.parent.mkdir()
    return path


def test_no_file_is_all_defaults(settings_file):
    assert load_settings() == (Settings(), ())


def test_a_byte_order_mark_is_no_setting(settings_file):
    settings_file.write_text('theme = "snow"\n', "utf-8-sig")
    assert load_settings() == (Settings(theme="snow"), ())


def test_what_is_set_is_taken(settings_file):
    settings_file.write_text(
        'theme = "snow"\n[page]\nmeasure = 36\nambiguous = 2\nhanging = true\n'
        '[script]\ntraditional = "s2twp"\n[clipboard]\ncommand = ["wl-copy", "-n"]\n'
        '[store]\nurl = "postgresql://db/notes"\n',
        "utf-8",
    )
    loaded, warnings = load_settings()
    assert warnings == ()
    assert (loaded.theme, loaded.measure, loaded.ambiguous, loaded.hanging) == (
        "snow",
        36,
        2,
        True,
    )
    assert loaded.traditional == "s2twp"
    assert loaded.clipboard_command == ("wl-copy", "-n")
    assert loaded.store_url == "postgresql://db/notes"


@pytest.mark.parametrize(
    "line",
    [
        "theme = 3",
        'language = "fr"',
        "page.measure = 5",
        "page.measure = true",
        'page.measure = "40"',
        "page.ambiguous = 3",
        "page.ambiguous = true",
        "page.hanging = 1",
        "clipboard.command = [1]",
        'clipboard.command = "wl-copy"',
        "page = 40",
    ],
)
def test_a_wrong_value_is_one_line_and_the_default(settings_file, line):
    settings_file.write_text(line, "utf-8")
    loaded, warnings = load_settings()
    assert loaded == Settings()
    assert len(warnings) == 1
    assert line.split(" =", maxsplit=1)[0] in warnings[0]


def test_an_unknown_name_is_told_with_the_nearest(settings_file):
    settings_file.write_text("[page]\nmesure = 30\nhanging = true\n", "utf-8")
    loaded, warnings = load_settings()
    assert loaded.hanging
    assert len(warnings) == 1
    assert "“page.measure”" in warnings[0]


@pytest.mark.parametrize("data", [b"theme = ", b"\xff\xfe\x00"])
def test_a_broken_file_is_one_line_and_all_defaults(settings_file, data):
    settings_file.write_bytes(data)
    loaded, warnings = load_settings()
    assert loaded == Settings()
    assert len(warnings) == 1
    assert "settings.toml" in warnings[0]


def test_every_default_obeys_its_own_rule(settings_file):
    for name, rule in RULES.items():
        value = getattr(Settings(), name)
        assert rule.accepts(list(value) if isinstance(value, tuple) else value), rule.key


def test_keys_are_unique():
    assert len({rule.key for rule in RULES.values()}) == len(RULES)
