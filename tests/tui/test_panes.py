"""Outline, figures, quotes, names, notes and hits, shown from plain data."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from textual.widgets import Static

from reader.model.annotation import Anchor, Annotation
from reader.model.block import Block
from reader.model.digest import digest_of
from reader.model.document import Document, Metadata
from reader.model.entity import Entity
from reader.model.figure import Figure
from reader.model.quote import Quote
from reader.model.raw import SourceRef
from reader.model.section import Section
from reader.model.span import Span
from reader.model.spans import Spans
from reader.services.outline import entries_of
from reader.services.passages import passage_of, split_figure
from reader.tui.messages import CopyItem, CopyNotes, JumpTo, PaneLeft, ShowName, ShowNote, TabShown
from reader.tui.widgets.figures_list import FiguresList
from reader.tui.widgets.hits_list import HitsList
from reader.tui.widgets.names_list import NamesList
from reader.tui.widgets.notes_list import NotesList
from reader.tui.widgets.outline_pane import Entry, OutlinePane
from reader.tui.widgets.panes import Panes
from reader.tui.widgets.quotes_list import QuotesList
from reader.tui.widgets.side_pane import SidePane, TabLine

TEXT = (
    "河口镇的新码头\n记者 何青\n要点\n全年运粮超过120万吨,同比增长三成。\n"
    "码头扩建\n镇长林芳说:“去年水浅,大船进不来。”“现在好了,”她说,“三千吨的船也能靠岸。”\n"
    "所谓“黄金水道”,《河口日报》早有报道。林芳今年41岁。\n船员的一天\n船员们六点起身。"
)


def span_of(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def same(text: str) -> str:
    return text


def traditional(text: str) -> str:
    return text.replace("码头", "碼頭").replace("万吨", "萬噸").replace("说", "說")


def document() -> Document:
    blocks = (
        Block(span_of("河口镇的新码头"), "title"),
        Block(span_of("要点"), "sidebar_title"),
    )
    first, second = span_of("码头扩建").start, span_of("船员的一天").start
    sections = (
        Section("码头扩建", 1, Span(first, second), 2),
        Section("船员的一天", 2, Span(second, len(TEXT)), 3),
    )
    return Document(
        TEXT, blocks, sections, Metadata("河口镇"), SourceRef("x", "x"), digest_of(TEXT)
    )


FIGURES = (
    Figure(span_of("120万吨"), "quantity", Decimal(1_200_000_000), "g", bound="gt", of="粮"),
    Figure(span_of("三成"), "percent", Decimal(30), "%", change="up", approx=True),
    Figure(span_of("41岁"), "age", Decimal(41), "a"),
)
QUOTES = (
    Quote(
        span_of("“去年水浅,大船进不来。”"),
        span_of("去年水浅,大船进不来。"),
        "direct",
        "林芳",
        cue="说",
    ),
    Quote(span_of("“现在好了,”"), span_of("现在好了,"), "direct", "林芳", cue="说", group=1),
    Quote(
        span_of("“三千吨的船也能靠岸。”"),
        span_of("三千吨的船也能靠岸。"),
        "direct",
        "林芳",
        group=1,
    ),
    Quote(span_of("“黄金水道”"), span_of("黄金水道"), "term"),
    Quote(span_of("《河口日报》"), span_of("河口日报"), "title"),
)
MENTIONS = (span_of("林芳"), span_of("林芳", TEXT.index("日报")))
ENTITIES = (
    Entity("河口日报", "org", (span_of("河口日报"),)),
    Entity("河口", "place", (span_of("河口"),), alias_of="河口镇"),
    Entity("林芳", "person", MENTIONS, figures=(2,), quotes=(0,)),
    Entity("河口镇", "place", (span_of("河口镇"),)),
)
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def note(
    words: str, note_text: str = "", *, style="yellow", state="anchored", tags=()
) -> Annotation:
    anchor = Anchor(span_of(words), words, state=state)
    return Annotation(words, "d", anchor, style, NOW, NOW, note_text, tags)


NOTES = (
    note("船员的一天", "lost", state="orphan"),
    note("黄金水道", "出处?", state="check", tags=("查",)),
    note("新码头", style="green"),
)


def test_an_outline_has_sidebars_and_the_head_of_the_text() -> None:
    entries = entries_of(document())
    assert [(entry.title, entry.level) for entry in entries] == [
        ("Head", 0),
        ("要点", 0),
        ("码头扩建", 1),
        ("船员的一天", 2),
    ]
    assert entries[0].span == Span(0, span_of("要点").start)


def test_a_text_that_begins_with_a_section_needs_no_head() -> None:
    text = "第一章\n正文"
    sections = (Section("第一章", 1, Span(0, len(text)), 0),)
    plain = Document(text, (), sections, Metadata(), SourceRef("x", "x"), digest_of(text))
    assert [entry.title for entry in entries_of(plain)] == ["第一章"]


async def test_the_outline_marks_the_section_being_read(stage, lines_of) -> None:
    app = stage(outline := OutlinePane(id="outline"))
    async with app.lit((120, 12)) as pilot:
        outline.show(entries_of(document()), traditional)
        outline.follow(span_of("大船").start)
        await pilot.pause()
        lines = [line.strip() for line in lines_of(outline)]
        assert lines[:2] == ["· Head", "· 要点"]
        assert lines[2].startswith("▎ 碼頭扩建")
        assert lines[2].endswith("◂")
        assert "  船员的一天" in lines_of(outline)[3]
        outline.focus()
        await pilot.press("j", "enter", "y", "escape")
        await pilot.pause()
    span = Span(span_of("船员的一天").start, len(TEXT))
    assert app.told(JumpTo) == [JumpTo(span, "outline")]
    assert app.told(CopyItem) == [CopyItem("船员的一天")]
    assert len(app.told(PaneLeft)) == 1


async def test_five_thousand_chapters(stage, lines_of) -> None:
    entries = [Entry(f"第{i}章", 1, Span(100 * i, 100 * i + 100)) for i in range(5_000)]
    app = stage(outline := OutlinePane(id="outline"))
    async with app.lit((120, 30)) as pilot:
        outline.show(entries, same)
        outline.follow(100 * 4_321 + 50)
        await pilot.pause()
        assert any("第4321章" in line and "◂" in line for line in lines_of(outline))


@pytest.mark.parametrize(
    ("figure", "number", "unit"),
    [
        ("1.5亿人次", "1.5亿", "人次"),
        ("４６８万元", "４６８万", "元"),
        ("3,000名", "3,000", "名"),
        ("三十多公里", "三十多", "公里"),
        ("兩萬餘人", "兩萬餘", "人"),
        ("-12℃", "-12", "℃"),
        ("第3次", "第3", "次"),
        ("5~7天", "5~7", "天"),
        ("近百家", "近百", "家"),
        ("半年", "半", "年"),
        ("多名", "多名", ""),
        ("", "", ""),
    ],
)
def test_a_figure_in_two(figure: str, number: str, unit: str) -> None:
    assert split_figure(figure) == ("", number, unit)


def test_splitting_takes_linear_time() -> None:
    assert split_figure("1" * 1_000_000 + "元").unit == "元"
    assert split_figure("亿" * 1_000_000).unit == ""


def test_the_passage_of_a_figure() -> None:
    assert passage_of(TEXT, span_of("120万吨")) == "全年运粮超过120万吨,同比增长三成"
    assert passage_of(TEXT, span_of("41岁")) == "林芳今年41岁"


async def test_figures(stage, lines_of) -> None:
    app = stage(figures := FiguresList(id="figures"))
    async with app.lit((60, 8)) as pilot:
        figures.show(TEXT, FIGURES, traditional)
        await pilot.pause()
        lines = lines_of(figures)
        assert lines[0] == "  120萬 噸"
        assert lines[1].split() == ["粮", "more", "than"]
        assert lines[2] == "  三成"
        assert lines[3].endswith("about ↑")
        assert lines[4] == "  41 岁"
        figures.focus()
        await pilot.press("j", "enter", "y")
        await pilot.pause()
    assert app.told(JumpTo) == [JumpTo(span_of("三成"), "figures")]
    assert app.told(CopyItem) == [CopyItem("三成")]


async def test_quotes_and_what_is_folded_behind_them(stage, lines_of) -> None:
    app = stage(quotes := QuotesList(id="quotes"))
    async with app.lit((40, 12)) as pilot:
        quotes.show(TEXT, QUOTES, traditional)
        quotes.focus()
        await pilot.pause()
        lines = [line.strip(" ▎") for line in lines_of(quotes)]
        assert lines[:2] == ["“去年水浅,大船进不来。”", "林芳 說"]
        assert lines[3:5] == ["“现在好了,……三千吨的船也能靠岸。”", "林芳 說"]
        assert [line.split() for line in lines[6:9]] == [
            ["▸", "In", "marks", "1"],
            ["▸", "Works", "1"],
            [],
        ]
        await pilot.press("j", "y", "j", "enter", "y")
        await pilot.pause()
        lines = [line.strip(" ▎") for line in lines_of(quotes)]
        assert [line.split()[0] for line in lines[6:9]] == ["▾", "黄金水道", "▸"]
        await pilot.press("j", "enter", "k", "enter")
        await pilot.pause()
        assert quotes.count == 4
    assert app.told(CopyItem) == [
        CopyItem("现在好了,……三千吨的船也能靠岸。"),
        CopyItem("黄金水道"),
    ]
    assert app.told(JumpTo) == [JumpTo(QUOTES[3].span, "quotes")]


async def test_nothing_is_missing_before_the_text_was_looked_through(stage, lines_of) -> None:
    app = stage(side := SidePane(id="side"))
    async with app.lit((120, 20)) as pilot:
        side.figures.show(TEXT, (), same)
        await pilot.pause()
        assert lines_of(side.figures)[0].strip() == "Looking…"
        side.count("figures", 0)
        assert lines_of(side.figures)[0].strip() == "No figures"
        assert "Figures 0" in " ".join(lines_of(side.query_one(TabLine)))


async def test_a_long_quote_takes_two_lines_and_keeps_kinsoku(stage, lines_of) -> None:
    text = "“" + "河水涨了,船" * 30 + "”"
    quote = Quote(Span(0, len(text)), Span(1, len(text) - 1), "direct")
    app = stage(quotes := QuotesList(id="quotes"))
    async with app.lit((31, 6)) as pilot:
        quotes.show(text, [quote], same)
        await pilot.pause()
        first, second, third = (line.strip() for line in lines_of(quotes)[:3])
    assert first + second[:-1] == text[: len(first) + len(second) - 1]
    assert not second.startswith((",", "”"))
    assert second.endswith("…")
    assert third == "unnamed"


async def test_names_come_by_frequency_with_their_short_forms(stage, lines_of) -> None:
    app = stage(names := NamesList(id="names"))
    async with app.lit((40, 8)) as pilot:
        names.show(ENTITIES, same)
        names.focus()
        await pilot.pause()
        assert [line.split() for line in lines_of(names)[:4]] == [
            ["▎", "林芳", "person", "2"],
            ["河口镇", "place", "2"],
            ["河口", "1"],
            ["河口日报", "organisation", "1"],
        ]
        await pilot.press("enter", "enter", "enter", "i", "j", "y")
        await pilot.pause()
    first, second = MENTIONS
    assert [message.span for message in app.told(JumpTo)] == [first, second, first]
    assert app.told(ShowName) == [ShowName(2)]
    assert app.told(CopyItem) == [CopyItem("河口镇")]


async def test_notes_in_text_order_with_the_lost_ones_last(stage, lines_of) -> None:
    app = stage(notes := NotesList(id="notes"))
    async with app.lit((50, 8)) as pilot:
        notes.show(NOTES, traditional)
        notes.focus()
        await pilot.pause()
        lines = [line.strip(" ▎") for line in lines_of(notes)]
        assert lines[0] == "新碼頭"
        assert lines[1] == "黄金水道"
        assert lines[2].split() == ["出处?", "#查", "check", "the", "place"]
        assert lines[4].split() == ["lost", "place", "lost"]
        await pilot.press("enter", "i", "j", "y", "j", "enter")
        await pilot.pause()
    assert app.told(JumpTo) == [JumpTo(span_of("新码头"), "notes")]
    assert app.told(CopyNotes) == [CopyNotes(("黄金水道",))]
    assert app.told(ShowNote) == [ShowNote("新码头"), ShowNote("船员的一天")]


async def test_hits_stand_in_their_lines(stage, lines_of) -> None:
    found = [span_of("码头"), span_of("船", TEXT.index("现在"))]
    spans = Spans.of(found)
    app = stage(hits := HitsList(id="hits"))
    async with app.lit((60, 12)) as pilot:
        hits.show(TEXT, spans, traditional)
        hits.focus()
        await pilot.pause()
        lines = [line.strip(" ▎") for line in lines_of(hits)]
        assert lines[0] == "河口镇的新碼頭"
        assert lines[1].startswith("…")
        assert "三千吨的船也能靠岸" in lines[1]
        await pilot.press("enter", "y")
        await pilot.pause()
    assert app.told(JumpTo) == [JumpTo(spans[0], "hits")]
    assert app.told(CopyItem) == [CopyItem("河口镇的新碼頭")]


async def test_the_side_pane_shows_one_list_at_a_time(stage, lines_of) -> None:
    app = stage(side := SidePane(id="side"))
    async with app.lit((120, 20)) as pilot:
        side.figures.show(TEXT, FIGURES, same)
        side.quotes.show(TEXT, QUOTES, same)
        side.names.show(ENTITIES, same)
        side.notes.show(NOTES, same)
        side.count("figures", 3)
        side.count("notes", 3)
        side.count("notes", None)
        await pilot.pause()
        tabs = side.query_one(TabLine)
        assert "Figures 3" in " ".join(lines_of(tabs))
        assert "Notes" in " ".join(lines_of(tabs))
        assert not side.has_focus_within
        side.show_tab("quotes")
        await pilot.pause()
        assert [pane.id for pane in side.query("RowList") if pane.display] == ["quotes"]
        assert not side.has_focus_within
        side.current.focus()
        await pilot.press("l", "ｌ", "l", "h")
        assert side.tab == "notes"
        assert side.notes.has_focus
        await pilot.click(tabs, offset=(3, 0))
        assert side.tab == "figures"
        await pilot.pause()
    assert len(app.told(TabShown)) == 7


async def test_lists_that_were_given_nothing_yet(stage) -> None:
    app = stage(panes := Panes(OutlinePane(), Static(""), SidePane()))
    async with app.lit((120, 24)) as pilot:
        panes.query_one(OutlinePane).follow(7)
        side = panes.query_one(SidePane)
        side.follow(7)
        side.current.focus()
        await pilot.press("j", "G", "enter", "y", "i", "space", "f", "x", "enter")
    assert app.told(JumpTo) == []
