"""The table of actions keeps its promises."""

from collections import Counter
from pathlib import Path

import pytest

from reader.config.actions import ACTIONS, FOOTER, OTHER_NAMES, SCOPES, by_scope, find

# Every key that the design promises, as Textual names it.
PROMISED = {
    "app": "ctrl+p T f1 q",
    "reading": (
        "j k down up space b pagedown pageup ctrl+d ctrl+u g G home end right_square_bracket"
        " left_square_bracket right_curly_bracket left_curly_bracket tab shift+tab o number_sign"
        " quotation_mark at apostrophe backspace slash question_mark n N s S v y Y c m 1 2 3 4 5"
        " a t x u ctrl+r plus minus"
    ),
    "select": (
        "h j k l w b e left_parenthesis right_parenthesis left_curly_bracket right_curly_bracket"
    ),
    "list": "enter",
}


def test_ids_are_unique_and_none_is_the_path_of_another():
    ids = [action.id for action in ACTIONS]
    assert not [name for name, count in Counter(ids).items() if count > 1]
    assert not [(a, b) for a in ids for b in ids if b.startswith(a + ".")]


@pytest.mark.parametrize("scope", SCOPES)
def test_in_a_scope_a_key_belongs_to_one_action(scope):
    keys = Counter(key for action in by_scope(scope) for key in action.key_names)
    assert not [key for key, count in keys.items() if count > 1]


@pytest.mark.parametrize("scope", PROMISED)
def test_every_promised_key_is_there(scope):
    keys = {key for action in by_scope(scope) for key in action.key_names}
    assert not set(PROMISED[scope].split()) - keys


def test_the_side_tables_name_actions():
    ids = {action.id for action in ACTIONS}
    assert set(OTHER_NAMES) <= ids
    assert ids >= FOOTER


def test_find_gives_the_action_and_its_textual_name():
    assert find("page.next").action == "page_next"
    assert find("mark.red").action == "mark('red')"
    assert find("page.next").key_names == ("space", "pagedown")
    with pytest.raises(KeyError):
        find("page.nxet")


def test_labels_and_help_are_words_for_people():
    for action in ACTIONS:
        assert action.label[0].isupper(), action.id
        assert action.help[0].isupper(), action.id
        assert not action.help.endswith("."), action.id


def test_the_docs_show_every_action_with_its_keys():
    page = (Path(__file__).parents[3] / "docs" / "keys.md").read_text("utf-8")
    rows = {
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in page.splitlines()
        if line.startswith("| `")
    }
    wanted = {(f"`{a.id}`", " ".join(f"`{key}`" for key in a.key_names), a.help) for a in ACTIONS}
    assert rows == wanted
