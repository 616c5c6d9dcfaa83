"""Themes: every stylesheet under every theme, and without colours."""

import re
from pathlib import Path

import pytest
from readers import message, reading
from textual.color import Color
from textual.pilot import Pilot

from reader.config import paths
from reader.config.settings import Settings
from reader.config.themes import ROLES, load_themes, shipped_folder
from reader.model.span import Span
from reader.tui import theming
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.outline_pane import Entry, OutlinePane

THEMES = load_themes().themes


def test_there_are_themes() -> None:
    assert {"paper", "ink"} <= set(THEMES)


@pytest.mark.parametrize("name", sorted(THEMES))
async def test_every_theme_dresses_every_widget(stage, name: str) -> None:
    app = stage(outline := OutlinePane(id="outline"), theme=name)
    async with app.lit((120, 12)) as pilot:
        outline.show([Entry("一", 1, Span(0, 1))], str)
        await pilot.pause()
        background = outline.background_colors[1]
        assert background == Color.parse(THEMES[name].colors.background)
        outline.focus()
        await pilot.pause()
        current = outline.get_component_rich_style("row--cursor").bgcolor
        assert current is not None
        assert Color.from_rich_color(current) != background


async def test_another_theme_repaints_what_is_on_the_screen(stage) -> None:
    app = stage(outline := OutlinePane(id="outline"))
    async with app.lit((120, 12)) as pilot:
        outline.show([Entry("一", 1, Span(0, 1))], str)
        await pilot.pause()
        before = outline.render_line(0)
        app.register_theme(theming.theme_of(THEMES["ink"]))
        app.theme = "ink"
        await pilot.pause()
        after = outline.render_line(0)
    assert before.text == after.text
    assert before != after


@pytest.mark.parametrize("name", sorted(THEMES))
def test_every_role_has_a_style(name: str) -> None:
    styles = theming.styles_of(THEMES[name])
    assert set(ROLES) <= set(styles)
    assert styles["page"].bgcolor is not None


def test_every_variable_of_a_theme_has_a_default_that_is_colourless() -> None:
    used = set()
    for path in (
        theming_styles() / "lists.tcss",
        theming_styles() / "panes.tcss",
        theming_styles() / "sheets.tcss",
    ):
        used |= set(re.findall(r"\$([a-z0-9-]+)", path.read_text("utf-8")))
    own = set(theming.variables_of(THEMES["paper"])) & used
    builtin = set(theming.theme_of(THEMES["paper"]).to_color_system().generate())
    assert own <= set(theming.plain_variables()) | builtin
    assert used <= set(theming.plain_variables()) | builtin


def theming_styles():
    from pathlib import Path

    return Path(theming.__file__).parent / "styles"


def test_without_colours_roles_differ_by_bold_underline_and_reverse_alone() -> None:
    styles = theming.plain_styles()
    assert set(ROLES) <= set(styles)
    assert all(style.color is None and style.bgcolor is None for style in styles.values())
    assert styles["hit.current"].reverse
    assert styles["figure"].bold
    assert styles["note.red"].underline


@pytest.mark.parametrize(
    ("environ", "is_colored"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": "0"}, False)],
)
def test_no_color(environ: dict[str, str], is_colored: bool) -> None:
    assert theming.is_colored(environ) is is_colored


async def test_the_plain_theme_draws_no_colour(stage, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = stage(outline := OutlinePane(id="outline"))
    app.ansi_color = True
    app.register_theme(theming.plain_theme())
    app.theme = theming.PLAIN
    async with app.lit((120, 12)) as pilot:
        outline.show([Entry("一", 1, Span(0, 1)), Entry("二", 1, Span(1, 2))], str)
        outline.focus()
        await pilot.pause()
        cursor = outline.get_component_rich_style("row--cursor")
        svg = app.export_screenshot()
    assert cursor.reverse
    assert "一" in svg


async def test_a_theme_whose_file_broke_is_worn_on(tmp_path: Path) -> None:
    own = Path(paths.themes_folder()) / "own.toml"
    own.parent.mkdir(parents=True)
    own.write_text((Path(shipped_folder()) / "snow.toml").read_text("utf-8"), "utf-8")
    text = tmp_path / "渡口.txt"
    text.write_text("渡口\n\n　　第一班船六点开。\n", "utf-8")

    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        own.write_text("colors = [", "utf-8")
        await pilot.press("T", "escape")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert str(own) in message(screen)

    await reading(text, act, settings=Settings(theme="own"))
