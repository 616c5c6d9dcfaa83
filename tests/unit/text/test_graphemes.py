import pytest

from reader.text.graphemes import is_boundary, next_boundary, previous_boundary


def clusters(text: str) -> list[str]:
    found, at = [], 0
    while at < len(text):
        end = next_boundary(text, at)
        found.append(text[at:end])
        at = end
    return found


def clusters_backwards(text: str) -> list[str]:
    found, at = [], len(text)
    while at > 0:
        start = previous_boundary(text, at)
        found.insert(0, text[start:at])
        at = start
    return found


@pytest.mark.parametrize(
    "expected",
    [
        ["中", "文", "a", "，"],
        ["e\u0301", "x"],
        ["\r\n", "\n", "\r", "a", "\r\n"],
        ["👨\u200d👩\u200d👧", "家"],
        ["👋🏽", "👋"],
        ["❤\ufe0f", "1\ufe0f\u20e3", "#"],
        ["🇨🇳", "🇭🇰", "🇨"],
        ["a", "🇨🇳", "🇨🇳", "b"],
        ["한", "\u1112\u1161\u11ab", "\uac00\u11a8", "국"],
        ["葛\U000e0100", "城"],
        ["🏴\U000e0067\U000e0062\U000e007f", "x"],
        ["नि", "ไ", "ท", "ย"],
        ["\u0600\u0600\u0661", "x"],
        ["a\u200d", "b"],
        ["\n", "\u0301", "a"],
        ["\ud800", "a"],
    ],
)
def test_clusters(expected: list[str]) -> None:
    assert clusters("".join(expected)) == expected
    assert clusters_backwards("".join(expected)) == expected


def test_the_ends_are_boundaries() -> None:
    assert is_boundary("a\u0301", 0)
    assert is_boundary("a\u0301", 2)
    assert next_boundary("中", 1) == 1
    assert next_boundary("", 0) == 0
    assert previous_boundary("中", 0) == 0
    assert previous_boundary("中", 9) == 0
