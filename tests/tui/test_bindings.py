"""From the table of actions to keys, with an input method on or off."""

import pytest
from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.keys import key_to_character

from reader.config.actions import ACTIONS, SCOPES, by_scope
from reader.tui.bindings import (
    bindings_for,
    character_of,
    hints,
    keymap_with_wide_forms,
    shown_key,
    wide_forms,
    with_wide_forms,
)


@pytest.mark.parametrize(
    ("key", "forms"),
    [
        ("j", ("ｊ",)),
        ("G", ("Ｇ",)),
        ("1", ("１",)),
        ("slash", ("／", "、")),
        ("question_mark", ("？",)),
        ("quotation_mark", ("＂", "“", "”")),
        ("apostrophe", ("＇", "‘", "’")),
        ("number_sign", ("＃",)),
        ("at", ("＠",)),
        ("left_square_bracket", ("［", "【")),
        ("right_curly_bracket", ("｝", "」", "』")),
        ("space", ("ideographic_space",)),
        ("pagedown", ()),
        ("ctrl+d", ()),
        ("shift+tab", ()),
    ],
)
def test_what_an_input_method_sends(key: str, forms: tuple[str, ...]) -> None:
    assert wide_forms(key) == forms


def test_every_printable_key_of_the_table_has_a_wide_form() -> None:
    keys = {key for action in ACTIONS for key in action.key_names}
    printable = {key for key in keys if character_of(key)}
    assert {key for key in keys if wide_forms(key)} == printable


def test_a_key_may_be_written_as_the_character_it_types() -> None:
    moved = keymap_with_wide_forms({"pane.figures": "%", "search.next": "?,f"})
    assert moved["pane.figures"].split(",")[0] == "percent_sign"
    assert {"question_mark", "？", "f", "ｆ"} <= set(moved["search.next"].split(","))


def test_our_characters_are_those_of_the_screen_library() -> None:
    named = ["question_mark", "number_sign", "apostrophe", "left_curly_bracket", "dollar_sign"]
    assert [character_of(key) for key in named] == [key_to_character(key) for key in named]


@pytest.mark.parametrize("scope", SCOPES)
def test_one_key_belongs_to_one_action_of_a_scope(scope) -> None:
    keys = BindingsMap(bindings_for(scope)).key_to_bindings
    assert {key: [b.id for b in held] for key, held in keys.items() if len(held) > 1} == {}
    assert {held[0].id for held in keys.values()} == {a.id for a in by_scope(scope)}


class Typed(App[None]):
    BINDINGS = [Binding(with_wide_forms("slash,j,space"), "hit", id="hit")]  # noqa: RUF012
    hits = 0

    def action_hit(self) -> None:
        self.hits += 1


async def test_wide_keys_press_the_same_action() -> None:
    app = Typed()
    async with app.run_test() as pilot:
        await pilot.press("slash", "／", "、", "j", "ｊ", "space", "　", "x")
    assert app.hits == 7


async def test_a_moved_key_answers_in_its_wide_form_too() -> None:
    app = Typed()
    async with app.run_test() as pilot:
        app.set_keymap(keymap_with_wide_forms({"hit": "?"}))
        await pilot.press("question_mark", "？", "j", "ｊ")
    assert app.hits == 2


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("pagedown", "PgDn"),
        ("ctrl+d", "^D"),
        ("shift+tab", "Shift+Tab"),
        ("question_mark", "?"),
        ("plus", "+"),
        ("f1", "F1"),
        ("G", "G"),
        ("space", "Space"),
        ("down", "↓"),
    ],
)
def test_how_a_key_is_shown(key: str, shown: str) -> None:
    assert shown_key(key) == shown


def test_hints_follow_the_keys_that_were_moved() -> None:
    shown = {hint.label: hint.key for hint in hints(["reading", "app"], {"help": "f2,h"})}
    assert shown["Help"] == "F2"
    assert shown["Figures"] == "#"
