"""Choosing: scripts, themes, forms of copying; and the card of a name."""

import re

import pytest
from textual import events

from reader.model.entity import Entity
from reader.model.figure import Figure
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span
from reader.tui.messages import CopyItem
from reader.tui.screens.choose import ChooseScreen
from reader.tui.screens.copy_form import CopyForm, copy_screen, form_of
from reader.tui.screens.name_card import NameCard
from reader.tui.widgets.card_list import CardList, card_items
from reader.tui.widgets.options_list import Option, OptionsList
from reader.tui.widgets.sheet_foot import SheetFoot

OPTIONS = [
    Option("s2t", "繁體", "OpenCC"),
    Option("s2tw", "臺灣", "Taiwan"),
    Option("s2hk", "香港", "Hong Kong"),
    Option("t2s", "简体", "mainland"),
]


async def test_choosing_with_the_arrows_previews_on_the_way(stage, lines_of) -> None:
    app = stage()
    taken: list[str | None] = []
    seen: list[str] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("Standard", OPTIONS, "s2tw", seen.append), taken.append)
        await pilot.pause()
        options = app.screen.query_one(OptionsList)
        assert "● 臺灣" in lines_of(options)[1]
        await pilot.press("down", "down", "up", "enter")
        await pilot.pause()
    assert taken == ["s2hk"]
    assert seen[-3:] == ["s2hk", "t2s", "s2hk"]


async def test_typing_filters_in_either_script(stage, lines_of) -> None:
    app = stage()
    taken: list[str | None] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("Standard", OPTIONS), taken.append)
        await pilot.pause()
        await pilot.press(*"台湾")
        assert app.screen.query_one(OptionsList).shown_count == 1
        await pilot.press("x")
        assert lines_of(app.screen.query_one(OptionsList))[0].strip() == "No hits"
        await pilot.press("backspace", "backspace", "backspace", *"hong k", "enter")
        await pilot.pause()
    assert taken == ["s2hk"]


async def test_escape_drops_the_filter_then_leaves(stage) -> None:
    app = stage()
    taken: list[str | None] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("Standard", OPTIONS), taken.append)
        await pilot.pause()
        await pilot.press("x", "x", "enter", "escape")
        assert app.screen.query_one(OptionsList).shown_count == 4
        assert taken == []
        await pilot.press("escape")
        await pilot.pause()
    assert taken == [None]


async def test_a_second_key_behind_the_answer_closes_nothing_more(stage) -> None:
    app = stage()
    taken: list[str | None] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("Below", OPTIONS), taken.append)
        app.push_screen(ChooseScreen("Standard", OPTIONS, "s2tw"), taken.append)
        await pilot.pause()
        for key in ("enter", "enter", "escape"):
            app.screen.post_message(events.Key(key, None))
        await pilot.pause()
        assert taken == ["s2tw"]
        assert len(app.screen_stack) == 2


async def test_an_interrupt_leaves_without_an_answer(stage) -> None:
    app = stage()
    taken: list[str | None] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("Standard", OPTIONS, "s2tw"), taken.append)
        await pilot.pause()
        await pilot.press("down", "ctrl+c")
    assert taken == [None]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (80, 20), (40, 8)])
async def test_the_foot_tells_the_keys_below_however_many_options(stage, size, lines_of) -> None:
    app = stage()
    async with app.lit(size) as pilot:
        app.push_screen(ChooseScreen("Standard", [Option(str(n), f"第{n}项") for n in range(90)]))
        await pilot.pause()
        foot, sheet = app.screen.query_one(SheetFoot), app.screen.query_one(".sheet")
        assert lines_of(foot)[0].startswith("  Enter Choose   Esc Cancel")
        assert foot.region.bottom <= sheet.content_region.bottom


async def test_a_click_chooses(stage) -> None:
    app = stage()
    taken: list[str | None] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("[b]Title[/", OPTIONS), taken.append)
        await pilot.pause()
        await pilot.click(OptionsList, offset=(4, 3))
        await pilot.pause()
    assert taken == ["t2s"]


@pytest.mark.parametrize(("is_converted", "count"), [(False, 5), (True, 10)])
async def test_every_form_of_copying_can_be_chosen(stage, is_converted: bool, count: int) -> None:
    app = stage()
    taken: list[str | None] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(copy_screen(is_converted=is_converted), taken.append)
        await pilot.pause()
        assert app.screen.query_one(OptionsList).count == count
        await pilot.press("end", "enter")
        await pilot.pause()
    assert taken[0] is not None
    assert form_of(taken[0]) == CopyForm("apa", is_converted)


def test_no_other_form() -> None:
    with pytest.raises(ValueError, match="no form"):
        form_of("latex")


async def test_more_options_than_rows_scroll_within_the_sheet(stage, lines_of) -> None:
    app = stage()
    many = [Option(str(i), f"第{i}种") for i in range(40)]
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("Script", many, "0", print))
        await pilot.pause()
        options = app.screen.query_one(OptionsList)
        await pilot.press("end")
        await pilot.pause()
        assert options.region.bottom <= 22
        assert "第39种" in lines_of(options)[-2]
        assert lines_of(options)[-1].endswith("40/40")


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (80, 16)])
async def test_a_low_screen_shows_the_option_in_use_and_the_filter(stage, lines_of, size) -> None:
    app = stage()
    many = [Option(str(i), f"第{i}种", "这一种的几句说明") for i in range(40)]
    async with app.lit(size) as pilot:
        app.push_screen(ChooseScreen("Script", many, "30", print))
        await pilot.pause()
        options = app.screen.query_one(OptionsList)
        lines = lines_of(options)
        assert options.region.bottom <= size[1]
        assert any("● 第30种" in line for line in lines)
        assert lines[-1].endswith("40/40")


def test_a_card_speaks_for_all_forms_of_a_name() -> None:
    text = "林芳来了。林镇长说好。"
    full = Entity("林芳", "person", (Span(0, 2),))
    short = Entity("林镇长", "person", (Span(5, 8),), alias_of="林芳")
    other = Entity("镇", "place", (Span(6, 7),))
    found = Findings(Span(0, len(text)), (), (), (full, short, other))
    for entity in (full, short):
        spans = [item.span for item in card_items(text, entity, found, str)]
        assert spans == [None, Span(0, 2), Span(5, 8)]


TEXT = "林芳说:“船来了。”\n码头有41人。林芳今年41岁。"


@pytest.mark.parametrize("key", ["i", "q", "escape"])
async def test_the_key_that_opens_a_card_closes_it_and_so_does_q(stage, key: str) -> None:
    app = stage()
    findings = Findings(Span(0, len(TEXT)), (), ())
    entity = Entity("林芳", "person", (Span(0, 2),))
    async with app.lit((80, 24)) as pilot:
        app.push_screen(NameCard(TEXT, entity, findings, str))
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert not isinstance(app.screen, NameCard)


def test_a_mention_within_a_sentence_says_that_something_stands_before() -> None:
    text = "河口镇的新码头上个月修好以后，镇长林芳来看过。林芳很满意。"
    spans = tuple(Span(m.start(), m.end()) for m in re.finditer("林芳", text))
    items = card_items(text, Entity("林芳", "person", spans), Findings(Span(0, len(text))), str)
    lines = ["".join(piece.text for piece in item.pieces) for item in items]
    assert lines[1].startswith("…")
    assert lines[1].endswith("镇长林芳来看过。林芳很满意。")
    assert lines[2].lstrip("…")[0] not in "，。"


async def test_the_card_of_a_name(stage, lines_of) -> None:
    second = TEXT.rindex("林芳")
    age = Figure(Span(TEXT.index("41岁"), len(TEXT) - 1), "age", None)
    quote = Quote(Span(4, 10), Span(5, 9), "direct", "林芳")
    findings = Findings(Span(0, len(TEXT)), (age,), (quote,))
    entity = Entity("林芳", "person", (Span(0, 2), Span(second, second + 2)), (0,), (0,))
    app = stage()
    taken: list[Span | None] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(NameCard(TEXT, entity, findings, str), taken.append)
        await pilot.pause()
        lines = [line.strip(" ▎") for line in lines_of(app.screen.query_one(CardList))]
        assert lines[:9] == [
            "Figures 1",
            "41岁  林芳今年41岁",
            "",
            "Quotes 1",
            "“船来了。”",
            "",
            "Mentions 2",
            "林芳说:“船来了。”",
            "码头有41人。林芳今年41岁。",
        ]
        await pilot.press("y", "k", "enter", "G", "enter")
        await pilot.pause()
        app.push_screen(NameCard(TEXT, Entity("无", "term"), findings, str), taken.append)
        await pilot.pause()
        await pilot.press("enter", "j", "y", "escape")
        await pilot.pause()
    assert taken == [Span(second, second + 2), None]
    # The hook hears the screens that the app began with: the request was handed down to them.
    assert [copy.text for copy in app.told(CopyItem)] == ["41岁  林芳今年41岁"]


async def test_what_is_copied_as_the_card_closes_is_copied(stage) -> None:
    age = Figure(Span(TEXT.index("41岁"), len(TEXT) - 1), "age", None)
    findings = Findings(Span(0, len(TEXT)), (age,))
    app = stage()
    async with app.lit((80, 24)) as pilot:
        entity = Entity("林芳", "person", (Span(0, 2),), (0,))
        app.push_screen(NameCard(TEXT, entity, findings, str))
        await pilot.pause()
        for key in ("y", "q"):
            app.post_message(events.Key(key, key))
        await pilot.pause()
    assert [copy.text for copy in app.told(CopyItem)] == ["41岁  林芳今年41岁"]


async def test_the_option_that_a_filter_leaves_is_previewed(stage) -> None:
    app = stage()
    seen: list[str] = []
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("Standard", OPTIONS, "s2t", seen.append))
        await pilot.pause()
        await pilot.press(*"hong")
        await pilot.pause()
        assert seen[-1:] == ["s2hk"]


async def test_what_is_typed_after_another_window_is_for_the_filter(stage) -> None:
    app = stage()
    async with app.lit((80, 24)) as pilot:
        app.push_screen(ChooseScreen("Standard", OPTIONS))
        await pilot.pause()
        app.post_message(events.AppBlur())
        await pilot.pause()
        app.post_message(events.AppFocus())
        await pilot.pause()
        await pilot.press(*"tai")
        assert app.screen.query_one(OptionsList).query_text == "tai"
