"""Files and standard input, and what stands in their way."""

import io
import os
import sys
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import files as files_module
from reader.sources import read_head, read_source
from reader.sources.loader import find_loader, loader_names
from reader.sources.reading import from_bytes

TEXT = "第一章 门\n\n　　门是没有锁的。\n" * 400


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "书.txt"
    path.write_text(TEXT, encoding="gb18030", newline="")
    return path


def test_a_file_is_read_with_what_is_known_of_it(book: Path) -> None:
    raw = read_source(str(book))
    assert raw.text == TEXT
    assert raw.source.name == "书.txt"
    assert raw.source.encoding == "gb18030"
    assert raw.source.size == book.stat().st_size
    assert len(raw.source.digest) == 64


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(TEXT.encode("utf-8")))
    monkeypatch.setattr(sys, "stdin", stream)
    assert read_source("-").text == TEXT


def test_empty_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    with pytest.raises(SourceError):
        read_source("-")


@pytest.mark.parametrize("name", ["missing.txt", "书.txt/inside.txt", "nul\0.txt"])
def test_missing_files(book: Path, name: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(str(book.parent / name))
    assert caught.value.exit_status == 1


def test_the_home_of_nobody() -> None:
    with pytest.raises(SourceError, match="~nobody-of-that-name"):
        read_source("~nobody-of-that-name/a.txt")


def test_folders_pipes_and_empty_files(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    os.mkfifo(tmp_path / "pipe")
    for name in ("", "pipe", "empty.txt"):
        with pytest.raises(SourceError) as caught:
            read_source(str(tmp_path / name))
        assert str(tmp_path) in str(caught.value)
    with pytest.raises(SourceError):
        read_source(os.devnull)
    with pytest.raises(SourceError, match=r"name .* is empty"):
        read_source("")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_files(book: Path) -> None:
    book.chmod(0)
    with pytest.raises(SourceError):
        read_source(str(book))


def test_too_large_files(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files_module, "MAX_BYTES", 100)
    with pytest.raises(SourceError):
        read_source(str(book))


def test_the_head_is_whole_lines(book: Path) -> None:
    head = read_head(str(book), max_bytes=1000)
    assert TEXT.startswith(head.text)
    assert head.text.endswith("\n")
    assert head.source.encoding == "gb18030"
    assert head.source.size == book.stat().st_size


def test_a_head_of_one_long_line(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("好" * 5000, encoding="utf-8")
    assert read_head(str(path), max_bytes=3001).text.startswith("好" * 1000)


@pytest.mark.parametrize(
    ("location", "head", "expected"),
    [
        ("a.txt", b"<html>", "text/plain"),
        ("a.md", b"# a", "text/markdown"),
        ("A.HTML", b"", "text/html"),
        ("page", b"  <!DOCTYPE html>", "text/html"),
        ("page", b"\xef\xbb\xbf<!doctype html>", "text/html"),
        ("notes", "请把这一行贴到页首：".encode() + b"<html>", "text/plain"),
        (
            "book",
            b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip",
            "application/epub+zip",
        ),
        ("notes", "笔记".encode(), "text/plain"),
    ],
)
def test_formats_are_told(location: str, head: bytes, expected: str) -> None:
    assert find_loader(location, head).media_types[0] == expected


def test_formats_by_name() -> None:
    assert {"text", "markdown", "html", "epub"} <= set(loader_names())
    assert find_loader("a.txt", b"", "markdown").media_types[0] == "text/markdown"
    with pytest.raises(SourceError, match="scroll"):
        find_loader("a.txt", b"", "scroll")


@pytest.mark.parametrize(
    ("magic", "advice"), [(b"PK\x03\x04", "Unpack"), (b"\x1f\x8b", "Unpack"), (b"%PDF-", "Save")]
)
def test_what_to_do_with_another_format_is_told(magic: bytes, advice: str) -> None:
    with pytest.raises(SourceError, match=advice):
        from_bytes(magic + bytes(40), location="notes.bin")


def test_an_address_is_told_from_a_missing_file() -> None:
    with pytest.raises(SourceError, match="address"):
        read_source("https://example.org/report.html")
