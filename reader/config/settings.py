"""Settings: `settings.toml` as a frozen record; what is wrong in it is only a warning."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple, cast

from reader.config import paths
from reader.config.messages import gettext as _
from reader.config.toml import flat, nearest, read_table
from reader.errors import ConfigError

Ambiguous = Literal["auto", 1, 2]
Level = Literal["strict", "basic"]
STANDARDS = (
    *("s2t", "s2tw", "s2twp", "s2hk", "s2hkp", "t2s", "tw2s", "tw2sp", "hk2s", "hk2sp"),
    *("t2tw", "tw2t", "t2hk", "hk2t", "t2jp", "jp2t"),
)
# What a clipboard may be reached by, beside a command of the user's.
CLIPBOARDS = ("auto", "system", "tmux", "screen", "osc52", "file")


class Rule(NamedTuple):
    """What a setting may be: `says` completes 'must be …', in the interface's language."""

    key: str
    says: Callable[[], str]
    accepts: Callable[[object], bool]


def _one_of(key: str, *choices: object) -> Rule:
    def accepts(value: object) -> bool:
        # 1 == True in Python; in a settings file they are different things.
        return any(value == choice and type(value) is type(choice) for choice in choices)

    def says() -> str:
        return _(" or ").join(f'"{c}"' if isinstance(c, str) else str(c) for c in choices)

    return Rule(key, says, accepts)


def _whole(key: str, low: int, high: int) -> Rule:
    def accepts(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high

    def says() -> str:
        return _("a whole number from {low} to {high}").format(low=low, high=high)

    return Rule(key, says, accepts)


def _switch(key: str) -> Rule:
    return Rule(key, lambda: _("true or false"), _is_switch)


def _words(key: str) -> Rule:
    return Rule(key, lambda: _("text in quotation marks"), _is_text)


def _command(key: str) -> Rule:
    return Rule(key, lambda: _('a list of words such as ["wl-copy"]'), _is_command)


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_command(value: object) -> bool:
    words = cast("list[object]", value) if isinstance(value, list) else [None]
    return all(isinstance(word, str) for word in words)


class Settings(NamedTuple):
    """What a user can choose once for all texts.

    `measure` is in full-width characters, `paragraph_spacing` in blank lines, `osc52_limit`
    in bytes of text. `script` is empty for text as written; `simplified` and `traditional`
    are the standards that the script key steps through. An empty `store_url` is the file in
    the data folder.
    """

    theme: str = "auto"
    language: str = "auto"
    measure: int = 40
    ambiguous: Ambiguous = "auto"
    break_level: Level = "strict"
    paragraph_spacing: int = 0
    hanging: bool = False
    marks: bool = True
    script: str = ""
    simplified: str = "t2s"
    traditional: str = "s2t"
    clipboard: str = "auto"
    clipboard_command: tuple[str, ...] = ()
    osc52_limit: int = 74_994
    store_url: str = ""


# By field.
RULES = {
    "theme": _words("theme"),
    "language": _one_of("language", "auto", "zh_Hans", "zh_Hant", "en"),
    "measure": _whole("page.measure", 10, 200),
    "ambiguous": _one_of("page.ambiguous", "auto", 1, 2),
    "break_level": _one_of("page.break_level", "strict", "basic"),
    "paragraph_spacing": _whole("page.paragraph_spacing", 0, 3),
    "hanging": _switch("page.hanging"),
    "marks": _switch("page.marks"),
    "script": _one_of("script.show", "", *STANDARDS),
    "simplified": _one_of("script.simplified", "t2s", "tw2s", "tw2sp", "hk2s", "hk2sp"),
    "traditional": _one_of("script.traditional", "s2t", "s2tw", "s2twp", "s2hk", "s2hkp"),
    "clipboard": _one_of("clipboard.use", *CLIPBOARDS),
    "clipboard_command": _command("clipboard.command"),
    "osc52_limit": _whole("clipboard.osc52_limit", 0, 8_388_608),
    "store_url": _words("store.url"),
}


class Loaded(NamedTuple):
    """Settings, and a line for each thing that could not be used."""

    settings: Settings
    warnings: tuple[str, ...]


def load_settings(path: Path | None = None) -> Loaded:
    """The user's settings; a missing file is all defaults, a wrong value its default."""
    path = path or paths.settings_file()
    if not path.is_file():
        return Loaded(Settings(), ())
    try:
        table = read_table(path)
    except ConfigError as error:
        return Loaded(Settings(), (str(error),))
    rules = {rule.key: (name, rule) for name, rule in RULES.items()}
    values: dict[str, object] = {}
    warnings: list[str] = []
    for key, value in flat(table):
        if key not in rules:
            hint = nearest(key, tuple(rules))
            said = _("no setting is called “{name}”.").format(name=key)
            warnings.append(f"{path}: {ConfigError(said, hint)}")
        elif not rules[key][1].accepts(value):
            said = _("“{name}” must be {wanted}; the default is used.")
            warnings.append(f"{path}: {said.format(name=key, wanted=rules[key][1].says())}")
        else:
            values[rules[key][0]] = (
                tuple(cast("list[str]", value)) if isinstance(value, list) else value
            )
    return Loaded(Settings()._replace(**values), tuple(warnings))


def keys() -> tuple[str, ...]:
    """Every setting as `settings.toml` names it."""
    return tuple(rule.key for rule in RULES.values())
