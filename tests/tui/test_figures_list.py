"""The list of figures: what is seen of a row, order, one unit, places, the whole list taken."""

from pathlib import Path
from threading import get_ident

import pytest
from readers import reading, settled
from textual.pilot import Pilot

from reader.extract.figures import find_figures
from reader.model.span import Span
from reader.services.figure_rows import Family
from reader.services.tables import Column, Table
from reader.tui.messages import CopyItem, CopyTable, JumpTo
from reader.tui.screens.choose import ChooseScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.figures_list import FiguresList
from reader.tui.widgets.side_pane import SidePane, TabLine
from reader.tui.widgets.status_line import StatusLine

TEXT = (
    "小店资金缺口在100万元以下。修路用了3亿元,来客约20人,住客7人。\n"
    "学校建于1957年。调查说,小店资金缺口在100万元以下。"
)
FIGURES = find_figures(TEXT)


def written(span: Span) -> str:
    return TEXT[span.start : span.end]


async def test_a_figure_of_two_places_is_one_row_and_enter_goes_round(stage, lines_of) -> None:
    app = stage(figures := FiguresList(id="figures"))
    async with app.lit((60, 24)) as pilot:
        figures.show(TEXT, FIGURES, str)
        figures.focus()
        await pilot.pause()
        lines = lines_of(figures)
        assert lines[0].split() == ["▎", "100万", "元", "×2"]
        assert lines[1].endswith("at most")
        await pilot.press("enter", "enter", "enter", "y")
        await pilot.pause()
    first, second = TEXT.index("100万元"), TEXT.rindex("100万元")
    spans = [Span(first, first + 5), Span(second, second + 5), Span(first, first + 5)]
    assert app.told(JumpTo) == [JumpTo(span, "figures") for span in spans]
    assert app.told(CopyItem) == [CopyItem("100万元")]


async def test_the_sentence_stands_below_while_the_reader_is_in_the_list(stage, lines_of) -> None:
    app = stage(figures := FiguresList(id="figures"))
    async with app.lit((40, 24)) as pilot:
        figures.show(TEXT, FIGURES, str)
        await pilot.pause()
        assert "小店资金缺口" not in "".join(lines_of(figures)[-4:])
        figures.focus()
        await pilot.press("j")
        await pilot.pause()
        assert lines_of(figures)[-4:] == [
            "  修路用了3亿元,来客约20人,住客7人。",
            "",
            "",
            "",
        ]
        await pilot.press("f", "7")
        await pilot.pause()
        assert lines_of(figures)[-1].startswith("/ 7▏")
        assert "住客7人" in lines_of(figures)[-5]


async def test_a_small_list_has_no_room_for_sentences(stage) -> None:
    app = stage(figures := FiguresList(id="figures"))
    async with app.lit((40, 10)) as pilot:
        figures.show(TEXT, FIGURES, str)
        figures.focus()
        await pilot.pause()
        assert figures.room() == 10


async def test_by_size_under_the_name_of_the_unit(stage, lines_of) -> None:
    app = stage(figures := FiguresList(id="figures"))
    async with app.lit((60, 30)) as pilot:
        figures.show(TEXT, FIGURES, str)
        figures.focus()
        await pilot.press("r", "g")
        await pilot.pause()
        heads = [line.strip() for line in lines_of(figures) if line.strip() in {"元 2", "人 2"}]
        assert heads == ["元 2", "人 2"]
        assert figures.row == 1
        await pilot.press("enter", "j", "j", "enter", "k", "k", "k", "enter")
        await pilot.pause()
        opened = [written(message.span) for message in app.told(JumpTo)]
        assert opened == ["3亿元", "20人", "3亿元"]
        await pilot.press("r")
        await pilot.pause()
        assert lines_of(figures)[0].split()[0] == "100万"


async def test_one_unit_and_back(stage, lines_of) -> None:
    app = stage(figures := FiguresList(id="figures"))
    async with app.lit((60, 24)) as pilot:
        figures.show(TEXT, FIGURES, str)
        figures.focus()
        await pilot.press("d")
        await pilot.pause()
        assert len(app.told(FiguresList.UnitAsked)) == 1
        titles = [(title, count) for _family, title, count in figures.family_titles()]
        assert ("元", 2) in titles
        assert ("人", 2) in titles
        figures.show_only(Family("count", "人"))
        assert figures.shown_count == 2
        figures.show(TEXT, FIGURES, str)
        assert figures.shown_count == 2
        await pilot.pause()
        assert lines_of(figures)[-1].split() == ["Unit", "人", f"2/{len(figures.figure_rows)}"]
        await pilot.press("escape")
        assert figures.shown_count == figures.count == len(figures.figure_rows)


async def test_all_that_is_shown_is_taken_in_its_order(stage) -> None:
    app = stage(figures := FiguresList(id="figures"))
    async with app.lit((60, 24)) as pilot:
        figures.show(TEXT, FIGURES, str)
        figures.focus()
        figures.show_only(Family("count", "人"))
        await pilot.press("r", "Y")
        await pilot.pause()
    (message,) = app.told(CopyTable)
    assert isinstance(message, CopyTable)
    assert [row[0] for row in message.make().rows] == ["20人", "7人"]


async def test_many_figures_are_checked_once_no_more_come(stage) -> None:
    text = TEXT + "来客约20人。" * 1500
    figures = find_figures(text)
    app = stage(listed := FiguresList(id="figures"))
    async with app.lit((60, 24)) as pilot:
        listed.show(text, figures, str, more=True)
        assert not app.workers
        assert listed.count == len(figures) > 1500
        listed.show(text, figures, str)
        assert listed.count == len(figures)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert listed.count < 10


async def test_nothing_found(stage, lines_of) -> None:
    app = stage(figures := FiguresList(id="figures"))
    async with app.lit((60, 24)) as pilot:
        figures.show("", (), str)
        figures.focus()
        await pilot.press("enter", "r", "Y", "y", "j")
        await pilot.pause()
        assert lines_of(figures)[0].strip() == "No figures"
        assert figures.current_family is None


async def test_progress_stands_behind_the_number(stage, lines_of) -> None:
    app = stage(SidePane(id="side"))
    async with app.lit((120, 12)) as pilot:
        await pilot.pause()
        side = app.query_one(SidePane)
        side.count("figures", 214)
        side.count("quotes", 80)
        side.show_progress(38, 100)
        await pilot.pause()
        tabs = " ".join(lines_of(app.query_one(TabLine)))
        assert "Figures 214 · 38 %" in tabs
        assert "Quotes 80" in tabs
        side.show_progress(100, 100)
        await pilot.pause()
        assert "%" not in " ".join(lines_of(app.query_one(TabLine)))


# On the whole screen


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "账本.txt"
    path.write_text("茶山的账本\n\n" + TEXT.replace("\n", "\n\n"), "utf-8")
    return path


async def test_the_unit_is_chosen_from_a_sheet(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("number_sign", "d")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ChooseScreen)
        await pilot.press("元", "enter")
        await pilot.pause()
        assert screen.side.figures.shown_count == 2
        assert screen.side.figures.has_focus

    await reading(article, act)


async def test_the_list_is_copied_as_a_table(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        taken: list[str] = []
        monkeypatch.setattr(screen, "send", taken.append)
        await pilot.press("number_sign", "Y")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ChooseScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert taken[0].startswith("| Figure |")
        assert "| 3亿元 | 300000000 |" in taken[0]

    await reading(article, act)


async def test_the_keys_of_the_list_are_hinted_while_it_has_the_focus(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        status = screen.query_one(StatusLine)
        assert ("d", "Unit") not in status.hints
        await pilot.press("number_sign")
        await pilot.pause()
        assert {("d", "Unit"), ("p", "Chart"), ("r", "Group")} <= set(status.hints)
        await pilot.press("escape")
        await pilot.pause()
        assert ("d", "Unit") not in status.hints

    await reading(article, act)


async def test_a_table_is_made_off_the_screens_thread(article: Path, monkeypatch) -> None:
    sent: list[str] = []
    threads: list[int] = []
    monkeypatch.setattr(ReadingScreen, "send", lambda _, text: sent.append(text))

    def made() -> Table:
        threads.append(get_ident())
        return Table((Column("name", "Name"),), (("老桥",),))

    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        screen.post_message(CopyTable(made))
        await pilot.pause()
        assert not threads
        await pilot.press("down", "enter")
        await settled(pilot)

    await reading(article, act)
    assert sent == ["name\n老桥\n"]
    assert get_ident() not in threads
