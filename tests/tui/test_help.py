"""The help and the palette, made from the table of actions."""

import pytest
from textual.app import App
from textual.command import CommandList
from textual.containers import VerticalScroll

from reader.config.actions import ACTIONS
from reader.model.span import Span
from reader.tui.commands import ActionProvider, SectionProvider, commands, palette
from reader.tui.messages import JumpTo
from reader.tui.screens.help import HelpScreen
from reader.tui.widgets.help_text import HelpText, balanced, help_groups, help_lines
from reader.tui.widgets.outline_pane import Entry, OutlinePane


def test_every_action_is_in_the_help_once() -> None:
    shown = [action.id for group in help_groups() for action in group.actions]
    assert sorted(shown) == sorted(action.id for action in ACTIONS)


def test_columns_are_balanced_and_in_order() -> None:
    left, right = balanced(help_groups())
    assert [*left, *right] == list(help_groups())
    heights = [len(help_lines(column, {})) for column in (left, right)]
    assert abs(heights[0] - heights[1]) <= max(len(g.actions) for g in help_groups()) + 2


def test_the_help_shows_keys_that_were_moved() -> None:
    lines = help_lines(help_groups(), {"search.next": "ctrl+n,f3"})
    words = ["".join(piece.text for piece in line.left) for line in lines]
    assert any(line.split()[:2] == ["^N", "F3"] and "next hit" in line for line in words)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60), (30, 8)])
async def test_the_help_scrolls_and_closes(stage, size, lines_of) -> None:
    app = stage()
    async with app.lit(size) as pilot:
        app.push_screen(HelpScreen())
        await pilot.pause()
        scroll = app.screen.query_one("#help-scroll", VerticalScroll)
        columns = list(app.screen.query(HelpText))
        is_wide = size[0] >= 100
        assert (columns[0].region.y == columns[1].region.y) is is_wide
        assert "Moving" in lines_of(columns[0])[0]
        await pilot.press("j", "space", "G")
        assert scroll.scroll_offset.y == scroll.max_scroll_y
        await pilot.press("g")
        assert scroll.scroll_offset.y == 0
        await pilot.press("q")
        assert not isinstance(app.screen, HelpScreen)


@pytest.mark.parametrize("key", ["escape", "f1", "q", "ｑ", "？", "enter"])
async def test_keys_that_close_the_help(stage, key: str) -> None:
    app = stage()
    async with app.lit((80, 24)) as pilot:
        app.push_screen(HelpScreen())
        await pilot.pause()
        await pilot.press(key)
        assert not isinstance(app.screen, HelpScreen)


def test_the_palette_has_every_action_a_reader_can_take_anywhere() -> None:
    shown = {command.action.id for command in commands({})}
    assert shown == {a.id for a in ACTIONS if a.scope in {"app", "reading"} and a.id != "palette"}


class WithPalette(App[None]):
    jumped: list[Span]
    done: list[str]

    def compose(self):
        yield OutlinePane(id="outline")

    def on_mount(self) -> None:
        self.jumped, self.done = [], []

    def action_quit(self) -> None:
        self.done.append("quit")


async def found(provider, query: str) -> list:
    return [hit async for hit in provider.search(query)]


async def test_the_palette_shows_a_command_on_the_lowest_screen(stage) -> None:
    app = stage()
    app.COMMANDS = {ActionProvider}
    async with app.lit((20, 6)) as pilot:
        app.push_screen(palette())
        await app.workers.wait_for_complete()
        await pilot.pause()
        commands_shown = app.screen.query_one(CommandList)
        assert commands_shown.region.y + 2 <= 6
        assert commands_shown.option_count > 1


async def test_actions_are_found_by_label_and_run(stage) -> None:
    app = stage()
    async with app.lit():
        provider = ActionProvider(app.screen)
        hits = await found(provider, "script")
        assert any("Script" in str(hit.match_display) for hit in hits)
        assert await found(provider, "zzzz") == []
        assert len([hit async for hit in provider.discover()]) == len(list(commands({})))


async def test_the_palette_finds_a_section_from_the_keyboard(stage) -> None:
    app = stage(outline := OutlinePane(id="outline"))
    app.COMMANDS = {SectionProvider}
    async with app.lit((120, 24)) as pilot:
        outline.show([Entry("码头扩建", 1, Span(3, 9))], str)
        app.push_screen(palette())
        await pilot.pause()
        assert app.screen.query_one("CommandInput").placeholder == "Type a command or a section"
        await pilot.press("escape")
        assert app.screen is app.screen_stack[0]


async def test_sections_are_found_by_title(stage) -> None:
    app = stage(outline := OutlinePane(id="outline"))
    async with app.lit((120, 24)) as pilot:
        assert await found(SectionProvider(app.screen), "码") == []
        outline.show([Entry("码头[/]扩建", 1, Span(3, 9)), Entry("一天", 1, Span(9, 12))], str)
        (hit,) = await found(SectionProvider(app.screen), "码头")
        hit.command()
        await pilot.pause()
    assert app.told(JumpTo) == [JumpTo(Span(3, 9), "outline")]


async def test_running_a_hit_does_the_action() -> None:
    app = WithPalette()
    async with app.run_test() as pilot:
        hits = await found(ActionProvider(app.screen), "Quit")
        await hits[0].command()
        await pilot.pause()
        assert app.done == ["quit"]
