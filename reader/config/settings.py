"""Settings: `settings.toml` as a frozen record; what is wrong in it is only a warning."""

import os.path
from typing import Literal, NamedTuple, cast

from reader.config import paths
from reader.config.messages import gettext as _
from reader.config.toml import flat, nearest, read_table
from reader.errors import ConfigError

Ambiguous = Literal["auto", 1, 2]
Level = Literal["strict", "basic"]


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


class Loaded(NamedTuple):
    """Settings, and a line for each thing that could not be used."""

    settings: Settings
    warnings: tuple[str, ...]


def load_settings(path: paths.AnyPath | None = None) -> Loaded:
    """The user's settings; a missing file is all defaults, a wrong value its default."""
    path = path or paths.settings_file()
    if not os.path.isfile(path):
        return Loaded(Settings(), ())
    try:
        table = read_table(path)
    except ConfigError as error:
        return Loaded(Settings(), (str(error),))
    from reader.config.setting_rules import RULES

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
