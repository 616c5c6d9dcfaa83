from pathlib import Path

import opencc
import pytest

from reader.errors import ReaderError
from reader.model.span import Span
from reader.script import CONFIGS, TITLES, convert
from reader.script.alignment import LETTERS_FIRST, clean_cuts, word_edits
from reader.script.configurations import CALL_LIMIT, convert_letters, pieces

WHEEL = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
MODERN = "把内存和打印机的信息写进U盘，请回复服务器管理员；老挝的出租车司机在里斯本。"


def by_wheel(text: str, config: str) -> str:
    path = str(WHEEL / f"{config}.json")
    return opencc.OpenCC(path, include_tofu_risk_dictionaries=False).convert(text)


def shown(text: str, config: str, words: str) -> str:
    view = convert(text, config)
    start = text.index(words)
    span = view.map.span_to_view(Span(start, start + len(words)))
    return view.text[span.start : span.end]


def test_every_configuration_of_the_wheel_has_a_title() -> None:
    assert set(CONFIGS) == {path.stem for path in WHEEL.glob("*.json")}
    assert len(CONFIGS) == len(set(TITLES.values())) == 16


@pytest.mark.parametrize("config", CONFIGS)
def test_the_text_is_that_of_the_wheel(config: str) -> None:
    text = MODERN + "\n\n　　" + by_wheel(MODERN, "s2twp") + "\r\n" + by_wheel(MODERN, "s2hkp")
    assert convert(text, config).text == by_wheel(text, config)


@pytest.mark.parametrize(
    ("config", "words", "target"),
    [
        ("s2twp", "内存", "記憶體"),
        ("s2twp", "打印机", "印表機"),
        ("s2twp", "信息", "資訊"),
        ("s2twp", "U盘", "隨身碟"),
        ("s2twp", "，请回复", "，請回復"),
        ("s2twp", "老挝", "寮國"),
        ("s2twp", "出租车", "計程車"),
        ("s2twp", "里斯本", "里斯本"),
        ("s2twp", "写进", "寫進"),
        ("s2twp", "服务器", "伺服器"),
    ],
)
def test_words_are_found_again_in_the_view(config: str, words: str, target: str) -> None:
    assert shown(MODERN, config, words) == target


def test_a_part_of_a_word_of_another_length_shows_the_whole_word() -> None:
    view = convert("读内存里", "s2twp")
    assert view.text == "讀記憶體裡"
    assert view.map.span_to_view(Span(2, 3)) == Span(1, 4)
    assert view.map.span_to_source(Span(2, 3)) == Span(1, 3)
    assert view.map.span_to_source(Span(4, 5)) == Span(3, 4)


def test_a_letter_may_become_a_word() -> None:
    view = convert("序列埠與埠", "tw2sp")
    assert view.text == "串口与端口"
    assert view.map.span_to_view(Span(4, 5)) == Span(3, 5)
    assert view.map.span_to_source(Span(2, 3)) == Span(3, 4)


@pytest.mark.parametrize("config", sorted(set(CONFIGS) - set(LETTERS_FIRST)))
def test_other_configurations_keep_every_place(config: str) -> None:
    view = convert(MODERN, config)
    assert view.map.is_identity
    assert len(view.text) == len(MODERN)


@pytest.mark.parametrize("config", CONFIGS)
def test_what_is_no_text_goes_through(config: str) -> None:
    text = "\x00人\ud800\udfff山\x00\n\x1b\u202e人\r"
    assert convert(text, config).text == text
    assert convert("", config).text == ""


def test_rare_forms_that_fonts_lack_are_not_used_for_display() -> None:
    assert convert("䤤", "t2s").text == "䤤"


def test_files_of_the_current_directory_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for config in CONFIGS:
        (tmp_path / f"{config}.json").write_text('{"name": "hostile"}', encoding="utf-8")
        (tmp_path / config).write_text("{}", encoding="utf-8")
    (tmp_path / "TSCharacters.ocd2").write_text("junk", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    from reader.script import configurations

    configurations.converter.cache_clear()
    assert [convert("漢", config).text for config in ("t2s", "tw2sp", "hk2s")] == ["汉"] * 3
    configurations.converter.cache_clear()


def test_an_unknown_configuration_is_told() -> None:
    for config in ("s2x", "", "../t2s", "t2s.json"):
        with pytest.raises(ReaderError, match="There is no conversion called"):
            convert("字", config)


@pytest.mark.parametrize(
    "text",
    [
        "内存" * CALL_LIMIT,
        ("内存，" + "字" * 997) * 60,
        ("第一行内存\n" * 9000),
        "a" * (2 * CALL_LIMIT),
        "",
    ],
)
def test_no_call_is_long_and_no_word_is_cut_where_there_is_a_gap(text: str) -> None:
    cut = list(pieces(text))
    assert "".join(cut) == text
    assert max(map(len, cut)) <= CALL_LIMIT
    assert convert_letters(text, "s2twp") == by_wheel(text, "s2twp")


def test_clean_cuts_stand_in_for_the_table() -> None:
    source = "读内存，拔U盘"
    view = by_wheel(source, "s2twp")
    edits = clean_cuts(source, view, lambda text: by_wheel(text, "s2twp"))
    assert edits == [(1, 3, 1, 4), (5, 7, 6, 9)]
    assert edits == word_edits(by_wheel(source, "s2t"), view, "s2twp")


def test_a_piece_that_is_too_long_for_clean_cuts_is_one_edit() -> None:
    source = "字" * 99 + "内存"
    view = by_wheel(source, "s2twp")
    edits = clean_cuts("，" + source, "，" + view, lambda text: by_wheel(text, "s2twp"))
    assert edits == [(1, 102, 1, 103)]


def test_what_nothing_explains_is_one_edit() -> None:
    assert word_edits("甲乙", "甲乙丙", "s2twp") is None
    assert clean_cuts("甲，乙", "全然不同", lambda text: text) == [(0, 3, 0, 4)]
