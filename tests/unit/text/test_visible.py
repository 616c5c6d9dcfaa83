import unicodedata

import pytest

from reader.text.visible import make_visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("平常的字，ok\n第二行", "平常的字，ok\n第二行"),
        ("\x1b[31m红\x07\x00", "␛[31m红␇␀"),
        ("a\r\nb\x0bc\x0cd", "a␍\nb␋c␌d"),
        ("一\t二", "一 二"),
        ("\x7f\x80\x9b\x85", "␡␚␚␤"),
        ("abc\u202efdp.exe", "abc␚fdp.exe"),
        ("\u2066x\u2069\u200e\u200f\u061c", "␚x␚␚␚␚"),
        ("\u2028\u2029", "␤␤"),
        ("零\u200b宽\ufeff\u2060", "零␣宽␣␣"),
        ("co\xadop", "co-op"),
        ("\ud800\udfff\uffff", "␚␚␚"),
        ("\u3164\u115f", "␚␚"),
        ("中\u200d国", "中␚国"),
        ("👩\u200d🚀 ❤\ufe0f\u200d🔥 👋🏽", "👩\u200d🚀 ❤\ufe0f\u200d🔥 👋🏽"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("葛\U000e0100城", "葛\U000e0100城"),
        ("\ufe0f中\ufe0f\ufe0f", "␚中\ufe0f␚"),
        ("🏴\U000e0067\U000e0062\U000e007f", "🏴\U000e0067\U000e0062\U000e007f"),
        ("好\U000e0068\U000e0069", "好␚␚"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_make_visible(text: str, shown: str) -> None:
    assert make_visible(text) == shown


def test_clean_text_is_not_copied() -> None:
    text = "没有什么看不见的。" * 10
    assert make_visible(text) is text


def test_no_control_or_direction_mark_is_left() -> None:
    shown = make_visible("".join(map(chr, range(0x110000))))
    assert len(shown) == 0x110000
    left = {
        letter
        for letter in shown
        if unicodedata.category(letter) in ("Cc", "Zl", "Zp", "Cs")
        or unicodedata.bidirectional(letter)
        in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    }
    assert left == {"\n"}
