import pytest

from reader.script import convert, detect

PLAIN = "记者从会议上了解到，这项计划将于明年开始实施，预计为当地创造三千个就业机会。"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("", "none"),
        ("Only English, 123", "none"),
        ("人山人海", "none"),
        (PLAIN, "hans"),
        (convert(PLAIN, "s2t").text, "hant"),
        (convert(PLAIN, "s2twp").text, "hant"),
        (convert(PLAIN, "s2hk").text, "hant"),
        (PLAIN + convert(PLAIN, "s2tw").text, "mixed"),
        ("皇后在后宫里", "hans"),
        ("stst发展\U00020000\ue000", "hans"),
        ("\ud800\x00", "none"),
        ("a" * 10_000 + "发展" * 20_000, "hans"),
        ("发展" * 20_000 + "發展" * 20_000, "mixed"),
    ],
)
def test_detect(text: str, script: str) -> None:
    assert detect(text) == script


@pytest.mark.parametrize("config", ["s2t", "s2tw", "s2twp", "s2hk", "s2hkp"])
def test_letters_that_a_standard_shares_with_the_mainland_do_not_mislead(config: str) -> None:
    shared = "群峰之下，床边，户外，温泉，税，脱，卧，秘，恒，痴"
    assert detect(convert(shared + "门", config).text) == "hant"
