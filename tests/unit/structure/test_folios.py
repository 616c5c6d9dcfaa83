"""Numbers of pages among the lines of a text, and numbers that are none."""

from documents import recovered

WIDTH = 24  # letters of a line
DAYS = "一二三四五六日"
TEXT = (
    "渡船周{}早上六点开，船夫的儿子在对岸念书，雾大的时候他吹一支铜号，铜号是他爷爷留下来的，"
    "管身上有一道裂缝，吹起来声音沙哑，可是南岸的人都听惯了。今年春天来得晚，柳树到清明才绿，"
    "他爷爷坐在船头补网，补到一半就睡着了，网从膝盖上滑下去，被水带走了一角。"
)


def pages(*feet: tuple[str, ...]) -> list[tuple[str, int, str]]:
    """What is found in pages of a paragraph, each with what stands at its foot."""
    lines = ["雾里的铜号"]
    for day, foot in zip(DAYS, (*feet, ()), strict=False):
        text = "　　" + TEXT.format(day)
        lines += [*(text[at : at + WIDTH] for at in range(0, len(text), WIDTH)), *foot]
    return recovered("\n".join(lines))


def others(found: list[tuple[str, int, str]]) -> list[str]:
    return [text for kind, _, text in found if kind == "other"]


def test_numbers_of_pages_are_told_by_the_title_that_runs_beside_them() -> None:
    found = pages(("江湾 ● 纪事", "18"), ("19",), ("江湾 ● 纪事", "20"))
    assert others(found) == ["江湾 ● 纪事", "18", "19", "江湾 ● 纪事", "20"]
    assert [text for kind, _, text in found if kind == "paragraph"] == [
        TEXT.format(day) for day in DAYS[:4]
    ]


def test_numbers_without_a_running_title_are_no_pages() -> None:
    assert others(pages(("18",), ("19",), ("20",))) == []


def test_numbers_counted_from_one_are_the_parts_of_a_text() -> None:
    found = pages(("纪事", "1"), ("纪事", "2"), ("纪事", "3"))
    assert [text for kind, _, text in found if kind == "heading" and text.isdigit()] == list("123")
