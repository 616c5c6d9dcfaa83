"""What the user prefers is what the screen does: standards of the script, keys in the hints."""

from pathlib import Path

import pytest
from readers import app_for, screen_of

from reader.config import paths
from reader.config.settings import Settings
from reader.model.raw import Script
from reader.services.analysis import AnalysisHost
from reader.services.open import read_text
from reader.services.page import Page
from reader.services.session import Session
from reader.tui.widgets.status_line import StatusLine

WORDS: dict[Script, str] = {
    "hans": "这座桥上个月重新通车，软件公司的年轻人也来散步。",
    "hant": "這座橋上個月重新通車，軟體公司的年輕人也來散步。",
    "none": "A bridge was opened again last month.",
}


@pytest.mark.parametrize(
    ("script", "steps"),
    [
        ("hans", ["s2twp", None, "s2twp"]),
        ("hant", ["hk2s", None, "hk2s"]),
        ("none", ["hk2s", "s2twp", None]),
    ],
)
def test_the_script_key_steps_through_the_standards_preferred(
    script: Script, steps: list[str | None]
) -> None:
    session = Session(read_text(WORDS[script]), Page())
    assert session.document.metadata.script == script
    for wanted in steps:
        session.script = session.next_script("hk2s", "s2twp")
        assert session.script == wanted


async def test_settings_and_keys_reach_the_screen(tmp_path: Path) -> None:
    Path(paths.keys_file()).parent.mkdir(parents=True)
    Path(paths.keys_file()).write_text('"search.forward" = "z"\n"pane.figures" = "f8"\n', "utf-8")
    text = tmp_path / "桥.txt"
    text.write_text(WORDS["hans"], "utf-8")
    settings = Settings(theme="paper", traditional="s2twp")
    app = app_for(text, settings, AnalysisHost())
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.pause()
        screen = screen_of(pilot)
        keys = {hint.key for hint in screen.query_one(StatusLine).hints}
        assert {"z", "F8"} <= keys
        assert "/" not in keys
        await pilot.press("s")
        assert screen.session.script == "s2twp"
        assert "軟體" in screen.session.shown("软件")
        await pilot.press("S", *"s2hkp", "enter", "s")
        assert screen.session.script is None
        await pilot.press("s")
        assert screen.session.script == "s2hkp"
    app.host.stop()
