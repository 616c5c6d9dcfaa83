"""The user's keys: taken when right, told when wrong."""

import pytest

from reader.config.keymap import Keymap, clashes, load_keymap


@pytest.fixture
def keys_file(tmp_path, monkeypatch):
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path))
    path = tmp_path / "config" / "keys.toml"
    path.parent.mkdir()
    return path


def test_no_file_is_no_change(keys_file):
    assert load_keymap() == Keymap({}, ())


def test_dotted_and_quoted_names_and_lists_are_one(keys_file):
    keys_file.write_text(
        'page.next = "f, pagedown"\n"half.next" = ["ctrl+f"]\nquit = "Q"\n', "utf-8"
    )
    keys, warnings = load_keymap()
    assert keys == {"page.next": "f,pagedown", "half.next": "ctrl+f", "quit": "Q"}
    assert warnings == ()


def test_an_unknown_name_is_told_with_the_nearest(keys_file):
    keys_file.write_text('page.nxt = "f"\n', "utf-8")
    keys, warnings = load_keymap()
    assert keys == {}
    assert "“page.nxt”" in warnings[0]
    assert "“page.next”" in warnings[0]


def test_a_value_of_the_wrong_kind_is_left_out(keys_file):
    keys_file.write_text("quit = 3\n", "utf-8")
    keys, warnings = load_keymap()
    assert keys == {}
    assert "quit" in warnings[0]


def test_a_clash_within_a_scope_is_told(keys_file):
    keys_file.write_text('page.next = "j"\n', "utf-8")
    _, warnings = load_keymap()
    assert len(warnings) == 1
    assert "line.next and page.next" in warnings[0]


def test_the_same_key_in_two_scopes_is_no_clash():
    assert clashes({"list.open": "o"}) == ()


def test_both_keys_of_an_action_on_one_key_is_no_clash():
    assert clashes({"line.next": "j,j"}) == ()


def test_a_broken_file_is_told_and_the_keys_stay(keys_file):
    keys_file.write_text("page.next = \n", "utf-8")
    keys, warnings = load_keymap()
    assert keys == {}
    assert "keys.toml" in warnings[0]
