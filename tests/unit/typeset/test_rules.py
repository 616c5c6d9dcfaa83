"""Where a line may end, pair by pair; the cases follow the rules of UAX #14 and of clreq."""

import pytest

from reader.typeset import break_lines
from reader.typeset.rules import PAIRS, may_break, resolve_quotes

# `|` is a break opportunity, `_` is none; each is between its neighbours and is taken out.
STRICT = [
    ("LB6 LB18: after blanks, not before them", "字_ |字"),
    ("LB11: a word joiner and a no-break space join", "字_\u2060_字_\u00a0_字"),
    ("LB9: a mark stays on its letter", "e_\u0301|字"),
    ("LB8a: a joiner joins", "👨_\u200d_👩"),
    ("LB13: stops and closers never start a line", "字_，|字_。_”|字_）|字_,|字_)|字_》_》"),
    ("LB13: nor after a blank", "字_ _，|字_ _)"),
    ("LB14: openers never end one, blanks or not", "字|“_字|（_ _字|(_字|「_『_字"),
    ("LB15: a title between Han", "《_字_》|《_字_》"),
    ("LB19a: a curly quote beside Han allows a break", "字|“_5_G_”|字"),
    ("a stop between Han and Latin ends a phrase", "字_,|5_G|字_:|A_I|字_.|1"),
    ("inside Latin it does not", "a_,_b_._c_:_d"),
    ("an apostrophe is a letter", "d_o_n_’_t"),
    ("dash and ellipsis are whole and never start a line", "字_—_—|字_…_…|字"),
    ("nor does a connector or an interpunct", "北|京_—|上|海_～|字_·|字"),
    ("LB25: numbers", "第|1_._5|字|1_,_0_0_0|字|9_:_3_0|字|2_0_2_6_-_1_1_-_2_3"),
    ("a number keeps its magnitude", "达|1_._5_亿|人|2_万_亿|元|一|亿|亿"),
    ("blank or not", "1_._5_ _亿|元|字_ |亿"),
    ("and its unit sign", "约|9_6_%|的|3_7_℃|字_%|字"),
    ("and its currency", "付|¥_3_0_0|付|U_S_$_5|付|$_三|百"),
    ("and its other end", "1_0_～_2_0|字|1_9_9_8_—_2_0_0_3|字|9_:_3_0_-_1_7_:_3_0"),
    ("LB21: after a hyphen in a word", "w_e_l_l_-|k_n_o_w_n|字|C_O_V_I_D_-_1_9"),
    ("a dash typed as two hyphens is whole", "字_-_-|字|a_-_-|b_ |-_-_b"),
    ("but not after a sign", "a_ |-_b_ |-_5"),
    ("clreq: no solidus at either end", "男_/_女|k_m_/_h|字"),
    ("LB30: Latin holds on to a bracket, Han does not", "f_(_x_)|字|(_A_I_)|字"),
    ("LB30a: flags in pairs", "🇨_🇳|🇫_🇷"),
    ("LB28: words, of any alphabet", "M_o_s_k_v_a|字|М_о_с_к_в_а|字"),
    ("full-width letters and digits too", "Ａ_Ｐ_Ｐ|字|１_２_％|字"),
    ("C++ and C# end", "C_+_+|字|C_#|字|#_字"),
    ("small kana and iteration marks never start a line", "時|々_字".replace("|々_", "_々|")),
    ("a circled number stands as Han does", "字|①|字|→|字"),
    ("straight quotes open and close", '说_:|"_好_"|字|"_好_,|很|好_"|字'),
    ("even beside blanks", 'a_ |"_b_"_ |c'),
]
BASIC = [
    ("a whole dash or ellipsis may start a line", "字|—_—|字|…_…|字"),
    ("a connector may not", "字_—|字_…|字"),
    ("a solidus may end one between Han", "男_/|女"),
    ("stops are as ever", "字_，|“_字_”"),
]


def _parse(marked):
    text, places = "", []
    for char in marked:
        if char in "|_":
            places.append((len(text), char == "|"))
        else:
            text += char
    return resolve_quotes(text), places


@pytest.mark.parametrize(("why", "marked"), STRICT, ids=[why for why, _ in STRICT])
def test_strict(why, marked):
    text, places = _parse(marked)
    assert {at: may_break(text, at, 0, PAIRS["strict"]) for at, _ in places} == dict(places)


@pytest.mark.parametrize(("why", "marked"), BASIC, ids=[why for why, _ in BASIC])
def test_basic(why, marked):
    text, places = _parse(marked)
    assert {at: may_break(text, at, 0, PAIRS["basic"]) for at, _ in places} == dict(places)


def lines(text, width, **options):
    return [text[start:end] for start, end in break_lines(text, width, **options)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("\n", 10, ["\n"]),
        ("甲\n\n乙", 10, ["甲\n", "\n", "乙"]),
        ("甲乙丙丁", 4, ["甲乙", "丙丁"]),
        ("甲乙丙丁", 5, ["甲乙", "丙丁"]),
        ("甲乙，丙丁", 4, ["甲", "乙，", "丙丁"]),
        ("甲乙“丙丁”", 6, ["甲乙", "“丙丁”"]),
        ("甲 \u3000 乙", 2, ["甲 \u3000 ", "乙"]),
        ("word word", 4, ["word ", "word"]),
        ("达1.5亿人", 6, ["达", "1.5亿", "人"]),
        ("见https://a.cn/bc/de?f=g", 12, ["见", "https://a.", "cn/bc/de?f=g"]),
        ("internationalization", 8, ["internat", "ionaliza", "tion"]),
        ("12345678901234", 5, ["12345", "67890", "1234"]),
        ("。" * 5, 4, ["。。", "。。", "。"]),
        ("甲", 1, ["甲"]),
        ("甲乙", 0, ["甲", "乙"]),
        ("👨‍👩‍👧👨‍👩‍👧", 3, ["👨‍👩‍👧", "👨‍👩‍👧"]),
        ("🇨🇳🇫🇷", 3, ["🇨🇳", "🇫🇷"]),
        ("  甲乙", 2, ["  ", "甲", "乙"]),
    ],
)
def test_lines(text, width, expected):
    assert lines(text, width) == expected


def test_ambiguous_width_moves_the_breaks():
    assert lines("“甲乙”丙丁", 6) == ["“甲乙”", "丙丁"]
    assert lines("“甲乙”丙丁", 6, ambiguous=2) == ["“甲", "乙”丙", "丁"]


def test_levels_differ_at_dashes():
    assert lines("甲乙丙——丁", 6, ambiguous=2) == ["甲乙", "丙——", "丁"]
    assert lines("甲乙丙——丁", 6, ambiguous=2, level="basic") == ["甲乙丙", "——丁"]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 50_000,
        "（" * 50_000,
        "。" * 50_000,
        "a" * 50_000,
        '"' * 50_000,
        "e\u0301" * 25_000,
        "\u0301" * 50_000,
        "\x00\u0301" * 25_000 + "a" * 99,
        "a" + "\u200b" * 25_000 + "，" * 99,
        "a\u200b" * 25_000 + "，" * 99,
        "\u200b）" * 25_000,
        " " * 50_000,
        "万" * 50_000,
        "🇨" * 50_000,
        "\u200d" * 50_000,
        "http://" * 8_000,
        "—" * 50_000,
        "\ud800\x00" * 25_000,
        "-" * 50_000,
    ],
)
def test_long_runs_of_anything_are_set_whole(text):
    found = break_lines(text, 40)
    assert found[0].start == 0
    assert found[-1].end == len(text)
    assert len(found) <= len(text)
