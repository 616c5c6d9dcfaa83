from pathlib import Path

import opencc
import pytest

from reader.text.folding import fold, interchanged, variants

HAN = [
    chr(code) for start, end in ((0x3400, 0xA000), (0x20000, 0x323B0)) for code in range(start, end)
]


def wheel_single(config: str) -> dict[str, str]:
    path = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / f"{config}.json"
    converter = opencc.OpenCC(str(path), include_tofu_risk_dictionaries=True)
    return dict(zip(HAN, converter.convert("\n".join(HAN)).split("\n"), strict=True))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("plain ASCII, 123", "plain ASCII, 123"),
        ("簡體與繁體", "简体与繁体"),
        ("裏裡里", "里里里"),
        ("衞生署的枱面", "卫生署的台面"),
        ("５Ｇ網絡，增長１２％　左右", "5G网络,增长12% 左右"),
        ("著名的著作", "著名的著作"),
        ("什么", "什么"),
        ("⼈⼝", "人口"),
        ("豈有此理", "岂有此理"),
        ("𡃁仔", fold("𡃁") + "仔"),
        ("\ud800\x00", "\ud800\x00"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_letters_fold_as_the_wheel_converts_them() -> None:
    wheel = wheel_single("t2s")
    ours = dict(zip(HAN, fold("".join(HAN)), strict=True))
    wrong = {
        letter: (ours[letter], plain)
        for letter, plain in wheel.items()
        if plain != letter and ours[letter] != ours[plain]
    }
    assert wrong == {}


def test_only_regional_letters_fold_beyond_the_wheel() -> None:
    wheel, taiwan, hong_kong = map(wheel_single, ("t2s", "tw2s", "hk2s"))
    more = {
        letter for letter, folded in zip(HAN, fold("".join(HAN)), strict=True) if folded != letter
    } - {letter for letter, plain in wheel.items() if plain != letter}
    assert more == {letter for letter in more if letter in (*"痺睪簷潀敍枱粧糭衞衹",)}
    assert all(fold(x) in (fold(taiwan[x]), fold(hong_kong[x])) for x in more)


def test_folding_twice_changes_nothing() -> None:
    folded = fold("".join(HAN))
    assert fold(folded) == folded
    assert len(folded) == len(HAN)


def test_tables_are_of_single_letters() -> None:
    for plain, letters in variants().items():
        assert len(plain) == 1
        assert plain not in letters
        assert len(set(letters)) == len(letters)
    assert interchanged()["复"] == "覆"
    assert interchanged()["覆"] == "复"


def test_a_stray_letter_does_not_spoil_the_width() -> None:
    assert fold("，" * 100) == "," * 100
    assert fold("，" * 100 + "說") == "," * 100 + "说"
