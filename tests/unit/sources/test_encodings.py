"""Encodings told by their bytes, line ends, and bytes that are no text."""

import pytest

from reader.errors import SourceError
from reader.sources import from_bytes, from_text
from reader.sources.encodings import guess

HANS = "春天来了，河边的柳树都绿了。孩子们说：“我们去看看吧！”\n他们一直走到了桥的那一头。\n"
HANT = "春天來了，河邊的柳樹都綠了。孩子們說：「我們去看看吧！」\n他們一直走到了橋的那一頭。\n"


def read(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    raw = from_bytes(data, location="t.txt", encoding=encoding)
    return raw.text, raw.source.encoding


@pytest.mark.parametrize("text", [HANS, HANT, HANS * 2000, "短句。\n" + HANS])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_each_encoding_is_told(text: str, encoding: str) -> None:
    assert read(text.encode(encoding))[0] == text


@pytest.mark.parametrize("text", [HANT, HANT * 2000, "「嚟」係粵語。\n" + HANT])
def test_big5_is_told_from_gb18030(text: str) -> None:
    found, encoding = read(text.encode("big5hkscs"))
    assert (found, encoding) == (text, "big5hkscs")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    assert read(HANS.encode(encoding)) == (HANS, encoding)
    assert read("Plain words.\n".encode(encoding)) == ("Plain words.\n", encoding)


@pytest.mark.parametrize("text", ["你好", "第一章 门", "好。"])
def test_few_letters_of_gb18030(text: str) -> None:
    assert guess(text.encode("utf-8")) == "utf-8"
    assert text.encode("gb18030").decode(guess(text.encode("gb18030")) or "ascii") == text


def test_western_text_with_curly_quotes() -> None:
    text = "“It is not about honey,” he said – and closed the box for the winter.\n"
    assert read(text.encode("cp1252"))[0] == text


def test_the_users_word_overrides() -> None:
    data = HANT.encode("big5hkscs")
    assert read(data, "big5hkscs")[0] == HANT
    with pytest.raises(SourceError, match="utf-8"):
        read(data, "utf-8")
    with pytest.raises(SourceError, match="klingon"):
        read(data, "klingon")
    for name in ("idna", "punycode"):
        with pytest.raises(SourceError, match=name):
            read(b"+AGE-\xff", name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
def test_a_byte_order_mark_is_no_text(encoding: str) -> None:
    data = ("\ufeff" + HANS).encode(encoding)
    assert read(data, encoding)[0] == HANS


def test_a_few_damaged_bytes_are_reported_and_read() -> None:
    data = bytearray((HANS * 200).encode("utf-8"))
    data[3000] = 0xFF
    raw = from_bytes(bytes(data), location="t.txt")
    assert raw.source.encoding == "utf-8"
    assert len(raw.issues) == 1
    assert raw.text.startswith("春天来了")


@pytest.mark.parametrize(("cut", "encoding"), [(10, "utf-8"), (100, "utf-8"), (1000, "gb18030")])
def test_a_text_cut_within_its_last_letter_is_read(cut: int, encoding: str) -> None:
    data = (HANS * 20).encode(encoding)[:cut]
    while not broken(data, encoding):
        data = data[:-1]
    raw = from_bytes(data, location="t.txt")
    assert raw.source.encoding == encoding
    assert raw.text[:-1] == (HANS * 20)[: len(raw.text) - 1]
    assert len(raw.issues) == 1


def broken(data: bytes, encoding: str) -> bool:
    """Whether the last letter is not whole."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return True
    return False


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_are_normal(ends: str) -> None:
    assert read(HANS.replace("\n", ends).encode("gb18030"))[0] == HANS
    assert from_text(HANS.replace("\n", ends), location="t", name="t").text == HANS


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 40,
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"PK\x03\x04" + bytes(100),
        bytes(5000),
        b"   \n\n\t",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        from_bytes(data, location="t.txt")
    assert "t.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["Rar!", "SQLite format 3", "GIF8", "BZh"])
def test_a_text_that_begins_with_the_name_of_a_format(name: str) -> None:
    assert read(f"{name} 是文件的开头。".encode())[0].startswith(name)


def test_a_line_of_a_million_letters() -> None:
    text = "好" * 1_000_000
    assert read(text.encode("gb18030"))[0] == text
