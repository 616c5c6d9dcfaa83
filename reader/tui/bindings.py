"""From the table of actions to key bindings, for hands that may have an input method on.

Textual names a key by its character (`question_mark`), so a full-width `？` is a key of
its own: each key of the table also answers to what a Chinese input method sends instead.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol, runtime_checkable

from textual.binding import Binding
from textual.keys import format_key

from reader.config.actions import Action, Scope, by_scope, find
from reader.config.messages import gettext as _

# Characters of keys that Textual knows by name; single letters and digits name themselves.
_CHARACTERS = {
    "space": " ",
    "exclamation_mark": "!",
    "quotation_mark": '"',
    "number_sign": "#",
    "dollar_sign": "$",
    "percent_sign": "%",
    "ampersand": "&",
    "apostrophe": "'",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "asterisk": "*",
    "plus": "+",
    "comma": ",",
    "minus": "-",
    "full_stop": ".",
    "slash": "/",
    "colon": ":",
    "semicolon": ";",
    "less_than_sign": "<",
    "equals_sign": "=",
    "greater_than_sign": ">",
    "question_mark": "?",
    "at": "@",
    "left_square_bracket": "[",
    "backslash": "\\",
    "right_square_bracket": "]",
    "circumflex_accent": "^",
    "underscore": "_",
    "grave_accent": "`",
    "left_curly_bracket": "{",
    "vertical_line": "|",
    "right_curly_bracket": "}",
    "tilde": "~",
}
_NAMES = {character: name for name, character in _CHARACTERS.items()}
# What Chinese input methods send for a key beside its full-width form (GB/T 15834 marks).
_CHINESE_MARKS = {
    '"': "“”",
    "'": "‘’",
    "/": "、",
    "[": "【",
    "]": "】",
    "{": "「『",
    "}": "」』",
    "<": "《",
    ">": "》",
    ".": "。",
    "$": "￥¥",
    "`": "·",
    "_": "—",
    "^": "…",
}
_SHOWN = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "backspace": "Bksp",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "delete": "Del",
}


# Bindings that act before the next key is looked at: it belongs to the line they open.
AT_ONCE = frozenset({"search.forward", "search.backward"})


@runtime_checkable
class HasKeys(Protocol):
    """An app that knows which keys its user moved."""

    own_keys: Mapping[str, str]


def keys_of(app: object) -> Mapping[str, str]:
    """The keys that the user of an app moved."""
    return app.own_keys if isinstance(app, HasKeys) else {}


class Hint(NamedTuple):
    """A key as it is shown, and the few words that say what it does."""

    key: str
    label: str


def character_of(key: str) -> str | None:
    """The printable ASCII character that a key types; None for keys such as `pagedown`."""
    if len(key) == 1:
        return key
    return _CHARACTERS.get(key)


def wide_forms(key: str) -> tuple[str, ...]:
    """The keys that an input method may send in place of `key`, without `key`."""
    letter = character_of(key)
    if letter is None or not letter.isascii():
        return ()
    if letter == " ":
        return ("ideographic_space",)  # by its name: Textual strips what it is given
    # U+FF01 to U+FF5E are the full-width forms of U+0021 to U+007E (Unicode, block FF00).
    return (chr(ord(letter) + 0xFEE0), *_CHINESE_MARKS.get(letter, ""))


def with_wide_forms(keys: str) -> str:
    """Keys with commas between, each followed by what an input method sends for it."""
    names = [named(key.strip()) for key in keys.split(",") if key.strip()]
    return ",".join(form for key in names for form in (key, *wide_forms(key)))


def named(key: str) -> str:
    """A key by Textual's name, where a user wrote the character that it types."""
    return _NAMES.get(key, key)


def binding_of(action: Action) -> Binding:
    """The binding of one action; `show` is left to our own status line."""
    return Binding(
        _bound_keys(action.id, action.keys),
        action.action,
        action.label,
        show=False,
        priority=action.id in AT_ONCE,
        key_display=shown_key(action.key_names[0]) if action.keys else None,
        id=action.id,
    )


def bindings_for(*scopes: Scope) -> list[Binding]:
    """The bindings of some scopes, with the ids by which `keys.toml` can move them."""
    return [binding_of(action) for scope in scopes for action in by_scope(scope)]


def keymap_with_wide_forms(keymap: Mapping[str, str]) -> dict[str, str]:
    """A user's keymap for `App.set_keymap`, which replaces every key of an id."""
    return {action_id: _bound_keys(action_id, keys) for action_id, keys in keymap.items()}


def _bound_keys(action_id: str, keys: str) -> str:
    """What Textual binds: without keys a name that none sends, so that a keymap finds the id."""
    return with_wide_forms(keys) or f"unbound_{action_id}"


def shown_key(key: str) -> str:
    """A key as help and hints show it: `PgDn`, `^D`, `?`."""
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    shown = character_of(name) if name != "space" else None
    label = _SHOWN.get(name) or shown or format_key(name)
    label = label.upper() if name.startswith("f") and name[1:].isdigit() else label
    for modifier in reversed(modifiers):
        label = f"^{label.upper()}" if modifier == "ctrl" else f"{modifier.title()}+{label}"
    return label


def shown_keys(action: Action, keymap: Mapping[str, str]) -> str:
    """All keys of an action, where the user moved them, with spaces between."""
    keys = keymap.get(action.id, action.keys)
    return " ".join(shown_key(key) for key in keys.split(",") if key)


def hints(scopes: Iterable[Scope], keymap: Mapping[str, str] | None = None) -> list[Hint]:
    """What the status line says of the keys: the actions marked for it, scope by scope.

    `keymap` has the keys that the user moved; of several keys the first is shown.
    """
    return hints_of((action_id for scope in scopes for action_id in footer(scope)), keymap)


def footer(scope: Scope) -> list[str]:
    """The ids of a scope that are marked for the status line, or the foot of a sheet."""
    return [action.id for action in by_scope(scope) if action.footer]


def hints_of(ids: Iterable[str], keymap: Mapping[str, str] | None = None) -> list[Hint]:
    """What the status line says of some actions, by their ids; the user's keys as in `hints`."""
    moved = keymap or {}
    found = [find(action_id) for action_id in ids]
    keys = [(moved.get(action.id, action.keys).split(",")[0], action) for action in found]
    return [Hint(shown_key(key), _(action.label)) for key, action in keys if key]
