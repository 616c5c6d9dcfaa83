"""What tests share: a home of their own, English words, the seed."""

from pathlib import Path

import pytest
from hypothesis import settings

from reader.config.messages import use_locale

# The same examples in each run: what fails fails for whoever looks for it.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test, and an interface in English."""
    folder = tmp_path / "piyue-home"
    monkeypatch.setenv("PIYUE_HOME", str(folder))
    monkeypatch.setenv("PIYUE_LANG", "en")
    monkeypatch.delenv("NO_COLOR", raising=False)
    use_locale("en")
    return folder


@pytest.fixture(scope="session")
def seed_path() -> Path:
    return next(SEEDS.glob("*.txt"))
