"""Quotes by speaker, repeated words, tables of what is shown, and the outline's body."""

import pytest

from reader.model.quote import Quote
from reader.model.span import Span
from reader.services.open import read_text
from reader.services.outline import entries_of, passages_beside
from reader.services.sayings import by_speaker, marked_words, sayings_of, sayings_table
from reader.tui.messages import CopyItem, CopyTable, JumpTo
from reader.tui.widgets.outline_pane import OutlinePane
from reader.tui.widgets.quotes_list import QuotesList
from reader.tui.widgets.visits import Visits

TEXT = (
    "水退了,船厂的订单回来了。\n"
    "厂长孟荷说:“今年水退了,船厂的订单回来了。”工人老谭说:“我又有活干了。”"
    "孟荷还说:“旧船坞要改成‘水上课堂’。”有人问:“什么时候开?”“水上课堂”会在秋天开。"
)


def span_of(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def quote(words: str, kind="direct", speaker=None, after: int = 0) -> Quote:
    span = span_of(words, after)
    return Quote(
        span, Span(span.start + 1, span.end - 1), kind, speaker, cue="说" if speaker else None
    )


SIDEBAR = span_of("水退了,船厂的订单回来了。")
QUOTES = (
    quote("“今年水退了,船厂的订单回来了。”", speaker="孟荷"),
    quote("“我又有活干了。”", speaker="老谭"),
    quote("“旧船坞要改成‘水上课堂’。”", speaker="孟荷"),
    quote("‘水上课堂’", "term"),
    quote("“什么时候开?”"),
    quote("“水上课堂”", "term"),
)


def same(text: str) -> str:
    return text


def test_a_sentence_beside_the_text_is_a_place_of_the_saying() -> None:
    said = sayings_of(TEXT, QUOTES, [SIDEBAR])
    assert said[0].places == (QUOTES[0].span, Span(SIDEBAR.start, SIDEBAR.end - 1))
    assert all(not one.also for one in said[1:])
    assert all(not one.also for one in sayings_of(TEXT, QUOTES))


def test_a_quote_beside_the_text_that_stands_in_it_is_one_row() -> None:
    text = "“水退了,船厂的订单全都回来了。”\n孟荷说:“水退了,船厂的订单全都回来了。我们不走。”"
    half = text.index("\n")
    body = Span(text.index("“", half), len(text))
    quotes = [
        Quote(Span(0, half), Span(1, half - 1), "direct"),
        Quote(body, Span(body.start + 1, body.end - 1), "direct"),
    ]
    (said,) = sayings_of(text, quotes, [Span(0, half)])
    assert said.span == body
    assert [text[place.start : place.end] for place in said.also] == [
        "“水退了,船厂的订单全都回来了"
    ]


def test_speakers_by_how_much_they_say_and_the_unnamed_last() -> None:
    groups = by_speaker(sayings_of(TEXT, QUOTES))
    assert [(one.name, len(one.sayings)) for one in groups] == [("孟荷", 2), ("老谭", 1), (None, 1)]


def test_words_in_marks_are_one_row_with_all_places() -> None:
    (term,) = marked_words(TEXT, QUOTES, "term")
    assert term.places == (QUOTES[3].span, QUOTES[5].span)


def test_a_table_has_a_row_for_each_saying() -> None:
    table = sayings_table(TEXT, sayings_of(TEXT, QUOTES, [SIDEBAR]), same)
    assert table.rows[0] == ("孟荷", "说", "direct", "2", "今年水退了,船厂的订单回来了。")
    assert len(table.rows) == 4


def test_visits_go_round_and_begin_anew_with_another_thing() -> None:
    visits, places = Visits(), (Span(0, 1), Span(5, 6))
    assert [visits.next("a", places) for _ in range(3)] == [places[0], places[1], places[0]]
    assert visits.next("b", places) == places[0]
    assert visits.next("c", ()) is None


async def test_grouping_folding_and_going_to_every_place(stage, lines_of) -> None:
    app = stage(quotes := QuotesList(id="quotes"))
    async with app.lit((40, 30)) as pilot:
        quotes.show(TEXT, QUOTES, same, [SIDEBAR])
        quotes.focus()
        await pilot.press("enter", "enter", "enter", "r")
        await pilot.pause()
        lines = [line.split() for line in lines_of(quotes)]
        assert lines[0] == ["▾", "孟荷", "2"]
        assert lines[1][-1] == "×2"
        assert ["▾", "老谭", "1"] in lines
        assert ["▾", "unnamed", "1"] in lines
        await pilot.press("g", "enter", "y")
        await pilot.pause()
        assert lines_of(quotes)[1].split() == ["▾", "老谭", "1"]
        await pilot.press("r")
        await pilot.pause()
        assert quotes.count == 5
    other = Span(SIDEBAR.start, SIDEBAR.end - 1)
    spans = [message.span for message in app.told(JumpTo)]
    assert spans == [QUOTES[0].span, other, QUOTES[0].span]
    (copied,) = app.told(CopyItem)
    assert copied.text == "今年水退了,船厂的订单回来了。\n旧船坞要改成‘水上课堂’。"


async def test_what_is_shown_is_copied_as_a_table(stage) -> None:
    app = stage(quotes := QuotesList(id="quotes"))
    async with app.lit((40, 30)) as pilot:
        quotes.show(TEXT, QUOTES, same)
        quotes.focus()
        await pilot.press("Y", "slash", *"孟荷", "enter", "Y", "escape")
        await pilot.pause()
    whole, some = app.told(CopyTable)
    assert len(whole.make().rows) == 5
    assert [row[0] for row in some.make().rows] == ["孟荷", "孟荷"]


async def test_the_reading_place_is_followed_in_either_grouping(stage) -> None:
    app = stage(quotes := QuotesList(id="quotes"))
    async with app.lit((40, 30)) as pilot:
        quotes.show(TEXT, QUOTES, same)
        quotes.follow(QUOTES[1].span.start)
        assert quotes.here == 1
        quotes.group_otherwise()
        await pilot.pause()
        assert quotes.here == 4
        assert quotes.row_at(len(TEXT)) == 6


ARTICLE = """桥上的灯亮了

要点

灯是老匠人做的,一共一百二十盏,每一盏都不一样。

本报记者 何青

傍晚六点,桥上的灯亮了,孩子们在桥头数灯,数到一百就乱了。

做灯的人

老匠人姓谭,做灯四十年,手上全是烫伤的痕迹,他从来不说苦。
"""


def test_the_body_has_its_own_line_behind_sidebars() -> None:
    document = read_text(ARTICLE)
    titles = [entry.title for entry in entries_of(document)]
    assert titles == ["Head", "要点", "Body", "做灯的人"]
    body = entries_of(document)[2]
    assert document.text[body.span.start :].startswith("傍晚六点")
    (beside,) = passages_beside(document)
    assert document.text[beside.start : beside.end].strip().startswith("灯是老匠人做的")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("桥上的灯", "Head"),
        ("一百二十", "要点"),
        ("何青", "Head"),
        ("数灯", "Body"),
        ("姓谭", "做灯的人"),
    ],
)
async def test_the_outline_stands_where_the_reader_is(stage, words, title) -> None:
    document = read_text(ARTICLE)
    app = stage(outline := OutlinePane(id="outline"))
    async with app.lit((60, 12)):
        outline.show(entries_of(document), same)
        outline.follow(document.text.index(words))
        assert outline.entries[outline.here].title == title


def test_a_sidebar_without_a_byline_ends_with_its_paragraph_or_list() -> None:
    text = "桥上的灯\n要点\n· 一百二十盏灯,每一盏都不一样\n· 四十年的手艺\n傍晚六点灯亮了。"
    document = read_text(text)

    from reader.model.block import Block

    lines, at, blocks = document.text.split("\n"), 0, []
    kinds = ["title", "sidebar_title", "bullet", "bullet", "paragraph"]
    for kind, line in zip(kinds, lines, strict=False):
        blocks.append(Block(Span(at, at + len(line)), kind))
        at += len(line) + 1
    document = document._replace(blocks=tuple(blocks), sections=())
    entries = entries_of(document)
    assert [entry.title for entry in entries] == ["Head", "要点", "Body"]
    assert entries[2].span.start == document.text.index("傍晚")
