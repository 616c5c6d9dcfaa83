"""Where the user's files live."""

import sys
from pathlib import Path

import platformdirs
import pytest

from reader.config import paths

ALL = (
    paths.config_folder,
    paths.data_folder,
    paths.state_folder,
    paths.cache_folder,
    paths.log_file,
    paths.settings_file,
    paths.keys_file,
    paths.themes_folder,
    paths.store_file,
    paths.recents_file,
)


def test_one_variable_moves_everything(tmp_path, monkeypatch):
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path))
    assert all(tmp_path in Path(where()).parents for where in ALL)
    assert len({where() for where in ALL}) == len(ALL)


def test_a_tilde_is_the_home_folder(monkeypatch):
    monkeypatch.setenv("PIYUE_HOME", "~/reading")
    assert Path(paths.data_folder()) == Path.home() / "reading" / "data"


def test_without_it_the_platform_decides(monkeypatch):
    monkeypatch.delenv("PIYUE_HOME", raising=False)
    assert all("piyue" in where() for where in ALL)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="other systems, other folders")
@pytest.mark.parametrize("told", ["", "/srv/mine", "here/not/absolute", " "])
@pytest.mark.parametrize("part", ["config", "data", "state", "cache"])
def test_the_short_way_leads_where_platformdirs_does(monkeypatch, part, told):
    monkeypatch.delenv("PIYUE_HOME", raising=False)
    monkeypatch.setenv(f"XDG_{part.upper()}_HOME", told)
    usual = getattr(platformdirs, f"user_{part}_dir")("piyue", appauthor=False)
    assert getattr(paths, f"{part}_folder")() == usual
