"""Charts: scales, bars, ticks, and how they are set in cells."""

from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.figure import Figure
from reader.model.span import Span
from reader.services.charts import Chart, chart_of, charted, scale_for, short_number
from reader.services.drawing import Pen, chart_lines, scale_line, timeline_lines
from reader.services.figure_rows import Family, FigureRow
from reader.services.timeline import period_of, timeline_of
from reader.typeset import cell_width


class Given(NamedTuple):
    """A figure by its words; what it counts stands before it."""

    of: str
    written: str
    kind: str
    value: object
    unit: str = ""
    bound: str | None = None


def rows_from(*figures: Given) -> tuple[str, list[FigureRow]]:
    text, rows = "", []
    for of, written, kind, value, unit, bound in figures:
        start = len(text) + len(of)
        text += f"{of}{written},"
        exact = Decimal(value) if isinstance(value, int) else value
        span = Span(start, start + len(written))
        figure = Figure(span, kind, exact, unit, bound=bound, of=of)  # pyright: ignore[reportArgumentType] - a table
        rows.append(FigureRow(figure, (span,)))
    return text, rows


def chart(*figures: Given) -> Chart:
    text, rows = rows_from(*figures)
    family, alike = next(iter(charted(rows).items()))
    return chart_of(text, alike, family, str)


MONEY = (
    Given("种树", "50万元", "money", 500_000, "CNY"),
    Given("修路", "2亿元", "money", 200_000_000, "CNY"),
    Given("买书", "8000元", "money", 8000, "CNY", "lt"),
)
PEOPLE = (Given("来客", "30位", "count", 30, "位"), Given("住客", "20位", "count", 20, "位"))
DEGREES = (
    Given("早上", "-4℃", "temperature", -4, "°C"),
    Given("中午", "12℃", "temperature", 12, "°C"),
    Given("夜里", "-8℃到-6℃", "temperature", (Decimal(-8), Decimal(-6)), "°C"),
)
LENGTHS = (
    Given("路长", "3公里", "quantity", 3, "km"),
    Given("路宽", "12米", "quantity", 12, "m"),
)
TIMES = (
    Given("先等", "3小时", "duration", "PT3H"),
    Given("又等", "20分钟", "duration", "PT20M"),
)
SHARES = (Given("茶", "60%", "percent", 60, "%"), Given("米", "15%", "percent", 15, "%"))


def lines_of(drawn: Chart, width: int = 60, ambiguous: int = 1) -> list[str]:
    lines = chart_lines(drawn, width, ambiguous)
    return ["".join(run.text for run in line).rstrip() for line in lines]


def test_sizes_far_apart_stand_on_a_log_scale_and_it_is_said() -> None:
    money = chart(*MONEY)
    assert [bar.value for bar in money.bars] == ["2亿元", "50万元", "<8000元"]
    assert "equal multiples" in money.note
    assert [tick.label for tick in money.ticks] == [
        "1000",
        "1万",
        "10万",
        "100万",
        "1000万",
        "1亿",
    ][::2]
    assert money.bars[0].end == 1.0
    assert 0.1 < money.bars[2].end < money.bars[1].end < 0.6


def test_near_sizes_stand_on_a_scale_from_zero() -> None:
    people = chart(*PEOPLE)
    assert people.note == ""
    assert [(bar.value, round(bar.end, 3)) for bar in people.bars] == [
        ("30位", 1.0),
        ("20位", 0.667),
    ]
    assert [tick.label for tick in people.ticks] == ["0", "10", "20", "30"]


def test_below_zero_runs_the_other_way_and_a_range_fades() -> None:
    degrees = chart(*DEGREES)
    warm, mild, cold = degrees.bars
    assert (warm.start, warm.end) == (0.4, 1.0)
    assert (mild.start, mild.end) == (0.2, 0.4)
    assert (cold.start, cold.end, cold.value) == (0.0, 0.4, "-8℃到-6℃")
    money = chart(
        Given("先花", "3亿元到5亿元", "money", (Decimal(300), Decimal(500)), "CNY"),
        Given("又花", "6亿元", "money", 600, "CNY"),
    )
    assert (money.bars[1].end, round(money.bars[1].far, 3)) == (0.5, 0.833)


def test_lengths_are_compared_in_one_unit() -> None:
    lengths = chart(*LENGTHS)
    assert lengths.title == "公里、米"
    assert lengths.ticks[-1].label.endswith(" m")
    assert round(lengths.bars[1].end, 3) == 0.004


def test_durations_have_ticks_of_time() -> None:
    assert [tick.label for tick in chart(*TIMES).ticks] == ["0", "1小时", "2小时", "3小时"]


def test_shares_show_the_whole() -> None:
    shares = chart(*SHARES)
    assert shares.title == "%"
    assert [bar.end for bar in shares.bars] == [0.6, 0.15]
    assert shares.ticks[-1].label == "100%"


def test_a_single_figure_is_no_chart() -> None:
    _text, rows = rows_from(
        PEOPLE[0], Given("", "1998年", "date", "1998"), Given("", "2003年", "date", "2003")
    )
    assert charted(rows) == {}


def test_bars_in_eighths_stand_below_each_other() -> None:
    lines = lines_of(chart(*PEOPLE), 60)
    assert lines[0] == "位 2"
    assert lines[1] == "来客  30位  " + "█" * 48
    assert lines[2] == "住客  20位  " + "█" * 32
    assert lines[3].startswith(" " * 12 + "╵0")
    assert lines[3].endswith("30╵")


@pytest.mark.parametrize("ambiguous", [1, 2])
@pytest.mark.parametrize("width", [30, 47, 60, 80, 120, 200])
@pytest.mark.parametrize("figures", [MONEY, PEOPLE, DEGREES, LENGTHS, TIMES, SHARES])
def test_no_line_is_wider_than_its_room(
    figures: tuple[Given, ...], width: int, ambiguous: int
) -> None:
    for line in lines_of(chart(*figures), width, ambiguous)[1:]:
        assert cell_width(line, ambiguous) <= width


@pytest.mark.parametrize(
    ("size", "shown"),
    [("0", "0"), ("0.05", "0.05"), ("3000", "3000"), ("20000", "2万"), ("1.5E+8", "1.5亿"),
     ("1E+13", "10万亿"), ("-20000", "-2万")],
)  # fmt: skip
def test_round_numbers(size: str, shown: str) -> None:
    assert short_number(Decimal(size)) == shown


@given(
    st.lists(st.decimals(min_value=-(10**15), max_value=10**15, places=3), min_size=2, max_size=30),
    st.sampled_from(["count", "money", "percent", "quantity", "age"]),
    st.integers(min_value=30, max_value=150),
)
def test_any_sizes_stand_on_the_track(sizes: list[Decimal], kind: str, width: int) -> None:
    span = Span(0, 1)
    rows = [FigureRow(Figure(span, kind, size, "%"), (span,)) for size in sizes]  # pyright: ignore[reportArgumentType] - a kind by its name
    family = Family(kind, "" if kind == "age" else "%")  # pyright: ignore[reportArgumentType]
    drawn = chart_of("数", rows, family, str)
    assert len(drawn.bars) == len(sizes)
    for bar in drawn.bars:
        assert 0.0 <= bar.start <= bar.end <= bar.far <= 1.0
    assert all(0.0 <= tick.at <= 1.0 for tick in drawn.ticks)
    assert all(cell_width(line) <= width for line in lines_of(drawn, width)[1:])


def test_a_scale_from_nothing_to_nothing() -> None:
    scale = scale_for([Decimal(0), Decimal(0)], Family("count", "个"))
    assert scale.at(Decimal(0)) == 0.0


DATES = (
    Given("建于", "1957年", "date", "1957"),
    Given("大修于", "2003年3月5日", "date", "2003-03-05"),
    Given("再修于", "2020年第三季度", "date", "2020-Q3"),
    Given("封于", "20世纪80年代", "date", "198X"),
    Given("开放于", "5月1日", "date", "XXXX-05-01"),
    Given("挤于", "上半年", "date", None),
)


def test_dates_in_the_order_of_time_and_those_without_a_year_below() -> None:
    line = timeline_of(*rows_from(*DATES), str)
    assert [bar.value for bar in line.bars] == [
        "1957年",
        "20世纪80年代",
        "2003年3月5日",
        "2020年第三季度",
        "5月1日",
    ]
    assert line.note
    assert line.bars[0].start == 0.0
    assert line.bars[3].end == 1.0
    assert line.bars[4].start < 0
    assert [tick.label for tick in line.ticks] == ["1960", "1980", "2000", "2020"]
    drawn = ["".join(run.text for run in row) for row in timeline_lines(line, 80)]
    assert drawn[2].count("█") == 4
    assert drawn[3].count("●") == 1
    assert all(cell_width(row.rstrip()) <= 80 for row in drawn)


def test_dates_without_any_year_share_one_and_the_same_date_is_one() -> None:
    opened = Given("完工于", "5月1日", "date", "XXXX-05-01")
    line = timeline_of(
        *rows_from(opened, Given("开工于", "3月20日", "date", "XXXX-03-20"), opened), str
    )
    assert [(bar.value, len(bar.stops)) for bar in line.bars] == [("3月20日", 1), ("5月1日", 2)]
    assert line.bars[0].start == 0.0
    assert line.note == ""


@pytest.mark.parametrize(
    ("value", "period"),
    [
        ("2020", (2020.0, 2021.0, True)),
        ("198X", (1980, 1990, True)),
        ("-0221", (-221.0, -220.0, True)),
        ("-02XX", (-299, -199, True)),
        ("2019-Q3", (2019.5, 2019.75, True)),
        (("1998", "2003"), (1998.0, 2004.0, True)),
        ("XXXX-XX-20", None),
        ("XXXX", None),
        (None, None),
        ("junk", None),
    ],
)
def test_the_time_a_date_means(value: object, period: object) -> None:
    figure = Figure(Span(0, 1), "date", value)  # pyright: ignore[reportArgumentType] - a table of values
    assert period_of(figure) == period


def test_an_empty_timeline() -> None:
    line = timeline_of("", [], str)
    assert line.bars == ()
    assert len(timeline_lines(line, 60)) == 2


def test_marks_that_would_touch_are_left_out() -> None:
    lengths = chart(*MONEY)
    (line,) = scale_line(lengths.ticks, 0, 10, Pen())
    assert cell_width(line.text) <= 10
