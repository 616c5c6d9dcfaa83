"""Where files of the user live: the platform's folders, or all under PIYUE_HOME."""

import os
import sys
from pathlib import Path

APP = "piyue"
# Under the home folder, where the environment names no other.
_USUAL = {"config": ".config", "data": ".local/share", "state": ".local/state", "cache": ".cache"}


def config_folder() -> Path:
    """Settings, keys and themes that the user writes; the program never does."""
    if home := _under_home("config"):
        return home
    if folder := _by_xdg("config"):
        return folder
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False)


def data_folder() -> Path:
    """Annotations, saved copies: what must not be lost."""
    if home := _under_home("data"):
        return home
    if folder := _by_xdg("data"):
        return folder
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def state_folder() -> Path:
    """Places and panes of each text, and the list of recent texts."""
    if home := _under_home("state"):
        return home
    if folder := _by_xdg("state"):
        return folder
    from platformdirs import user_state_path

    return user_state_path(APP, appauthor=False)


def cache_folder() -> Path:
    """What can be made again: findings."""
    if home := _under_home("cache"):
        return home
    if folder := _by_xdg("cache"):
        return folder
    from platformdirs import user_cache_path

    return user_cache_path(APP, appauthor=False)


def log_file() -> Path:
    """The log of the last runs."""
    if home := _under_home("state"):
        return home / "piyue.log"
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False) / "piyue.log"


def settings_file() -> Path:
    """The user's `settings.toml`."""
    return config_folder() / "settings.toml"


def keys_file() -> Path:
    """The user's `keys.toml`."""
    return config_folder() / "keys.toml"


def themes_folder() -> Path:
    """The user's own themes, one TOML file each."""
    return config_folder() / "themes"


def store_file() -> Path:
    """The annotations, where the settings name no other store."""
    return data_folder() / "notes.sqlite"


def recents_file() -> Path:
    """The list of the texts read lately."""
    return state_folder() / "recents.json"


def _by_xdg(part: str) -> Path | None:
    """By the XDG base directory specification; None on systems that have another.

    platformdirs gives the same folders, and takes a tenth of the time to the first page.
    """
    if sys.platform in {"win32", "darwin"}:
        return None
    told = Path(os.environ.get(f"XDG_{part.upper()}_HOME", "").strip())
    return (told if told.is_absolute() else Path.home() / _USUAL[part]) / APP


def _under_home(part: str) -> Path | None:
    home = os.environ.get("PIYUE_HOME", "")
    return Path(home).expanduser() / part if home else None
