import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.services.tagging import completed, completions, line_of, tags_in


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("", ()),
        ("经济 数字", ("经济", "数字")),
        ("#经济，#数字、查", ("经济", "数字", "查")),
        ('"to read" 查 查', ("to read", "查")),
        ("“要 读” ；", ("要 读",)),
        ('"没有合上', ("没有合上",)),
    ],
)
def test_tags_in_a_line(typed: str, tags: tuple[str, ...]) -> None:
    assert tags_in(typed) == tags


@given(st.lists(st.text(st.characters(exclude_characters='"“”'), min_size=1), unique=True))
def test_a_line_gives_its_tags_back(tags: list[str]) -> None:
    kept = tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
    assert tags_in(line_of(kept)) == kept


def test_tags_in_use_complete_the_last_word_in_either_script() -> None:
    known = ("经济", "软件", "数字经济")
    assert completions("軟", known) == ("软件",)
    assert completions("软件 经", known) == ("经济", "数字经济")
    assert completions("软件 ", known) == ("经济", "数字经济")
    assert completed("软件 经", "经济") == "软件 经济 "
    assert completed("", "to read") == '"to read" '
