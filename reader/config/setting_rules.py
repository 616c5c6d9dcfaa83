"""What each setting may be, by the name that `settings.toml` gives it."""

from collections.abc import Callable
from typing import NamedTuple, cast

from reader.config.messages import gettext as _

STANDARDS = (
    *("s2t", "s2tw", "s2twp", "s2hk", "s2hkp", "t2s", "tw2s", "tw2sp", "hk2s", "hk2sp"),
    *("t2tw", "tw2t", "t2hk", "hk2t", "t2jp", "jp2t"),
)
# A measure, in full-width characters.
NARROWEST, WIDEST = 10, 200
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


# By field.
RULES = {
    "theme": _words("theme"),
    "language": _one_of("language", "auto", "zh_Hans", "zh_Hant", "en"),
    "measure": _whole("page.measure", NARROWEST, WIDEST),
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
