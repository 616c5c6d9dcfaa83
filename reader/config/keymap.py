"""The user's `keys.toml`, checked before anything is bound."""

import os.path
from typing import NamedTuple, cast

from reader.config import paths
from reader.config.actions import ACTIONS, SCOPES, by_scope
from reader.config.messages import gettext as _
from reader.config.toml import flat, nearest, read_table
from reader.errors import ConfigError

_IDS = tuple(action.id for action in ACTIONS)


class Keymap(NamedTuple):
    """Keys by action id, as `App.set_keymap` takes them, and a line for each mistake."""

    keys: dict[str, str]
    warnings: tuple[str, ...]


def load_keymap(path: paths.AnyPath | None = None) -> Keymap:
    """The user's keys. An entry replaces all keys of its action; mistakes are left out."""
    path = path or paths.keys_file()
    if not os.path.isfile(path):
        return Keymap({}, ())
    try:
        table = read_table(path)
    except ConfigError as error:
        return Keymap({}, (str(error),))
    keys: dict[str, str] = {}
    warnings: list[str] = []
    for name, value in flat(table):
        given = _keys_of(value)
        if name not in _IDS:
            said = _("no action is called “{name}”.").format(name=name)
            warnings.append(f"{path}: {ConfigError(said, nearest(name, _IDS))}")
        elif given is None:
            said = _('the keys of “{name}” must be text such as "j,down".').format(name=name)
            warnings.append(f"{path}: {said}")
        else:
            keys[name] = given
    warnings += [f"{path}: {clash}" for clash in clashes(keys)]
    return Keymap(keys, tuple(warnings))


def clashes(keys: dict[str, str]) -> tuple[str, ...]:
    """A line for each key that belongs to two actions of one scope once `keys` are in use."""
    lines: list[str] = []
    for scope in SCOPES:
        owner: dict[str, str] = {}
        for action in by_scope(scope):
            for key in _split(keys.get(action.id, action.keys)):
                first = owner.setdefault(key, action.id)
                if first != action.id:
                    said = _("the key “{key}” belongs to both {first} and {second}.")
                    lines.append(said.format(key=key, first=first, second=action.id))
    return tuple(lines)


def _keys_of(value: object) -> str | None:
    if isinstance(value, list):
        words = cast("list[object]", value)
        return ",".join(str(w) for w in words) if all(isinstance(w, str) for w in words) else None
    return ",".join(_split(value)) if isinstance(value, str) else None


def _split(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",") if key.strip()]
