"""Where files of the user live: the platform's folders, or all under PIYUE_HOME.

Paths are plain strings from here up to the first page: `pathlib` takes a fifteenth of the way
there to load.
"""

import os
import sys
from typing import Literal

AnyPath = str | os.PathLike[str]
Part = Literal["config", "data", "state", "cache", "log"]

APP = "piyue"
# Under the home folder, where the environment names no other.
_USUAL: dict[Part, str] = {
    "config": ".config",
    "data": ".local/share",
    "state": ".local/state",
    "cache": ".cache",
}


def config_folder() -> str:
    """Settings, keys and themes that the user writes; the program never does."""
    return _folder("config")


def data_folder() -> str:
    """Annotations, saved copies: what must not be lost."""
    return _folder("data")


def state_folder() -> str:
    """Places and panes of each text, and the list of recent texts."""
    return _folder("state")


def cache_folder() -> str:
    """What can be made again: findings."""
    return _folder("cache")


def log_file() -> str:
    """The log of the last runs."""
    folder = _under_home("state") or _by_platform("log")
    return os.path.join(folder, "piyue.log")


def settings_file() -> str:
    """The user's `settings.toml`."""
    return os.path.join(config_folder(), "settings.toml")


def keys_file() -> str:
    """The user's `keys.toml`."""
    return os.path.join(config_folder(), "keys.toml")


def themes_folder() -> str:
    """The user's own themes, one TOML file each."""
    return os.path.join(config_folder(), "themes")


def store_file() -> str:
    """The annotations, where the settings name no other store."""
    return os.path.join(data_folder(), "notes.sqlite")


def recents_file() -> str:
    """The list of the texts read lately."""
    return os.path.join(state_folder(), "recents.json")


def _folder(part: Part) -> str:
    return _under_home(part) or _by_xdg(part) or _by_platform(part)


def _under_home(part: Part) -> str:
    """The folder in that of PIYUE_HOME; empty where that is not set."""
    home = os.environ.get("PIYUE_HOME", "")
    return os.path.join(os.path.expanduser(home), part) if home else ""


def _by_xdg(part: Part) -> str:
    """By the XDG base directory specification; empty on systems that have another.

    platformdirs gives the same folders, and takes a tenth of the time to the first page.
    """
    if sys.platform in {"win32", "darwin"}:
        return ""
    told = os.environ.get(f"XDG_{part.upper()}_HOME", "").strip()
    usual = os.path.join(os.path.expanduser("~"), _USUAL[part])
    return os.path.join(told if os.path.isabs(told) else usual, APP)


def _by_platform(part: Part) -> str:
    import platformdirs

    folders = {
        "config": platformdirs.user_config_dir,
        "data": platformdirs.user_data_dir,
        "state": platformdirs.user_state_dir,
        "cache": platformdirs.user_cache_dir,
        "log": platformdirs.user_log_dir,
    }
    return folders[part](APP, appauthor=False)
