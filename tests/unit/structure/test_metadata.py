"""What a text says of itself, as a citation wants it."""

import pytest

import reader


@pytest.mark.parametrize(
    ("line", "byline", "date"),
    [
        ("2024-03-05 10:20 来源：河口日报 作者：林青", "来源：河口日报 作者：林青", "2024-03-05"),
        ("2024年3月5日 河口日报 记者 陆小满", "河口日报 记者 陆小满", "2024-03-05"),
        ("最后更新：2024-03-05 09:27:48", "", "2024-03-05"),
        ("（2024年3月5日）", "", "2024-03-05"),
        ("来源：河口日报 2024-03-05", "来源：河口日报", "2024-03-05"),
        ("一九八四年三月五日", "", "一九八四年三月五日"),
    ],
)
def test_a_day_and_who_wrote_are_told_apart(line: str, byline: str, date: str) -> None:
    text = f"旧码头改造引争议\n{line}\n\n河口镇旧码头改造工程本周启动。镇长说，码头是河口的脸面。\n"
    metadata = reader.read_text(text).metadata
    assert (metadata.byline, metadata.date) == (byline, date)
