"""Where the user's files live."""

from pathlib import Path

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
)


def test_one_variable_moves_everything(tmp_path, monkeypatch):
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path))
    assert all(tmp_path in where().parents for where in ALL)
    assert len({where() for where in ALL}) == len(ALL)


def test_a_tilde_is_the_home_folder(monkeypatch):
    monkeypatch.setenv("PIYUE_HOME", "~/reading")
    assert paths.data_folder() == Path.home() / "reading" / "data"


def test_without_it_the_platform_decides(monkeypatch):
    monkeypatch.delenv("PIYUE_HOME", raising=False)
    assert all("piyue" in str(where()) for where in ALL)
