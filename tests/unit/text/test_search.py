import pytest

from reader.text.search import search_pattern


def hits(text: str, *query: str) -> list[str]:
    return [match[0] for match in search_pattern(*query).finditer(text)]


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("说道", "他說道，她说道，他説道。", ["說道", "说道", "説道"]),
        ("說道", "他说道", ["说道"]),
        ("回复", "請回覆；已回復；回复", ["回覆", "回復", "回复"]),
        ("著名", "着名 著名", ["着名", "著名"]),
        ("ABC", "abc ＡＢＣ Abc ａｂｃ", ["abc", "ＡＢＣ", "Abc", "ａｂｃ"]),
        ("ａｂ１", "AB1", ["AB1"]),
        ("为新", "为\n新 为\n　　新 为\n\n新", ["为\n新", "为\n　　新"]),
        ("好,人", "好，\n人", ["好，\n人"]),
        ("5G网络", "5G 网络 5G网络 5G  网络 5G\n网络", ["5G 网络", "5G网络", "5G\n网络"]),
        ("GDP", "GD\nP", []),
        ("a b", "a  b a\nb a　b ab", ["a  b", "a\nb", "a　b"]),
        ("  经济  ", "经济", ["经济"]),
        ("1.5", "1.5 115 １．５", ["1.5", "１．５"]),
        ("[x]-^\\", "[X]-^\\", ["[X]-^\\"]),
        ("“好”", '“好” 「好」 "好" ‘好’', ["“好”", "「好」", '"好"']),
        ("?", "吗？what?", ["？", "?"]),
        ("é", "É é", ["É", "é"]),
        ("Ж", "ж", ["ж"]),
        ("台湾", "臺灣 台灣", ["臺灣", "台灣"]),
        ("𡃁", "𡃁", ["𡃁"]),
        ("", "任何", []),
        (" \n", "a \n", []),
        ("\ud800", "x\ud800", ["\ud800"]),
    ],
)
def test_search_pattern(query: str, text: str, found: list[str]) -> None:
    assert hits(text, query) == found


def test_alternatives_are_other_words_for_the_same() -> None:
    text = "軟體和軟件，软件与软体"
    assert hits(text, "软件", "軟體") == ["軟體", "軟件", "软件", "软体"]
    assert hits("隨身碟、U盘", "U盘", "隨身碟", "U盘", "") == ["隨身碟", "U盘"]
    assert hits("一", "", "一") == ["一"]


@pytest.mark.parametrize("text", ["a" + " " * 200_000, "说\n" + "　" * 200_000, "a " * 100_000])
def test_runs_are_searched_in_linear_time(text: str) -> None:
    assert hits(text, "a a x") == []
    assert hits(text, "说了") == []
