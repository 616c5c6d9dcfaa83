"""Pictures of the reading screen, few and stable: look at each one that changes."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config.settings import Settings
from reader.services.analysis import AnalysisHost
from reader.services.open import Request
from reader.services.reading import make_ready
from reader.tui.app import ReaderApp

ARTICLE = """春江花月夜里的桥

本报记者 林晓

江城的老桥上周重新通车。这座桥建于1957年,长1.2公里,每天有3.5万人走过。

修桥的人

“桥墩比我想的结实。”总工程师周明说,“我们换了320根拉索。”

周明告诉记者,工程花了4.6亿元,比预算少8%。《江城志》里说,这里从前只有渡船。

过桥的人

菜市场的老板娘每天过桥两次。她说,软件公司的年轻人也爱在桥上散步——从东到西,再走回来……
"""


@pytest.fixture
def app(tmp_path: Path):
    path = tmp_path / "老桥.txt"
    path.write_text(ARTICLE, "utf-8")

    def made(theme: str) -> ReaderApp:
        settings = Settings(theme=theme)
        AnalysisHost.prepare()
        return ReaderApp(make_ready(Request(str(path)), settings), settings, AnalysisHost())

    return made


def after(*keys: str):
    async def act(pilot: Pilot[int]) -> None:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        pilot.app.host.stop()

    return act


@pytest.mark.parametrize("theme", ["paper", "ink", "eink"])
def test_the_page_between_its_panes(snap_compare, app, theme: str) -> None:
    assert snap_compare(app(theme), terminal_size=(120, 30), run_before=after())


def test_a_wide_screen_in_traditional(snap_compare, app) -> None:
    assert snap_compare(app("snow"), terminal_size=(160, 30), run_before=after("s"))


def test_a_narrow_screen_with_the_list_over_it(snap_compare, app) -> None:
    keys = ("number_sign", "j", "j")
    assert snap_compare(app("paper"), terminal_size=(80, 24), run_before=after(*keys))


def test_the_search_and_its_hits(snap_compare, app) -> None:
    keys = ("slash", "橋")
    assert snap_compare(app("paper"), terminal_size=(120, 30), run_before=after(*keys))


def test_the_help(snap_compare, app) -> None:
    assert snap_compare(app("paper"), terminal_size=(120, 40), run_before=after("f1"))


def test_without_colours(snap_compare, app, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app("paper"), terminal_size=(120, 30), run_before=after())
