"""The texts to measure with: the seed, a book of a million characters, five copies of it.

A book is given (`--book`, PIYUE_BENCH_BOOK), lies beside the checkout, or is made up. Three
sentences of our own are put into it, so that the driver knows what stands on the screen.
"""

import lzma
import os
import re
import zipfile
from dataclasses import dataclass
from html import escape
from pathlib import Path

from novel import made_up

ROOT = Path(__file__).parents[2]
BESIDE = ROOT.parent / "shared" / "bench" / "novel1m.txt.xz"
SEED = ROOT / "seeds" / "000_5b3e0821b2624058.txt"
CHAPTER = re.compile(r"^第[\d零〇一二三四五六七八九十百千]+[章回]")
# Beginning, the place at nine tenths, and the end of each book; no other text has them.
FIRST, LAST = "青灯一盏开新卷", "残烛三更掩旧篇"
SOUGHT, BESIDE_IT = "书声满楼无人应", "檐下铁马自叮当"
SOUGHT_OTHER = "書聲滿樓無人應"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the formats that programs read; what is on its first page and at its end."""

    name: str
    characters: int
    first: str
    last: str
    sought: tuple[str, str, str] | None
    chapters: int
    files: dict[str, Path]


def find_book(given: str | None) -> tuple[str, str]:
    """A book and where it is from."""
    named = given or os.environ.get("PIYUE_BENCH_BOOK", "")
    path = Path(named) if named else BESIDE
    if not path.is_file():
        if named:
            raise SystemExit(f"{named}: no such book")
        return made_up(1_000_000), "made up"
    data = path.read_bytes()
    data = lzma.decompress(data) if path.suffix == ".xz" else data
    return data.decode("utf-8-sig"), path.name


def prepare(book: str, folder: Path) -> dict[str, Text]:
    """All texts as files below `folder`, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    chapters = split(book)
    many = [
        (renumbered(title, copy * len(chapters)), body)
        for copy in range(5)
        for title, body in chapters
    ]
    texts = [_seed(folder), _book("1M", chapters, folder), _book("5M", many, folder)]
    gb = folder / "1M-gb18030.txt"
    gb.write_bytes(texts[1].files["txt"].read_text("utf-8").encode("gb18030"))
    million = texts[1]
    texts.append(
        Text(
            "1M GB18030",
            million.characters,
            million.first,
            million.last,
            million.sought,
            million.chapters,
            {"txt": gb},
        )
    )
    return {text.name: text for text in texts}


def split(book: str) -> list[tuple[str, str]]:
    """Titles and bodies of a book's chapters; the whole as one where none are found."""
    chapters: list[tuple[str, list[str]]] = []
    for line in book.splitlines():
        if CHAPTER.match(line.strip()) and len(line.strip()) < 40:
            chapters.append((line.strip(), []))
        elif chapters:
            chapters[-1][1].append(line)
        elif line.strip():
            chapters.append(("第1章 卷首", [line]))
    return [
        (renumbered(title, 0, number), "\n".join(body))
        for number, (title, body) in enumerate(chapters, 1)
    ]


def renumbered(title: str, by: int, number: int | None = None) -> str:
    """A chapter's title with another number."""
    found = re.match(r"第(\d+)章", title)
    new = number if number is not None else by + int(found[1] if found else 0)
    return CHAPTER.sub(f"第{new}章", title)


def _seed(folder: Path) -> Text:
    text = SEED.read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    files = {"txt": SEED, "md": folder / "seed.md", "epub": folder / "seed.epub"}
    files["md"].write_text("# " + "\n\n".join(lines), "utf-8")
    _epub(files["epub"], [("1.5亿人次", "\n".join(lines))])
    return Text("seed", len(text), "数字新基建的机遇", _tail(lines), None, 1, files)


def _tail(lines: list[str]) -> str:
    return next(line[-7:] for line in reversed(lines) if len(line) > 8)


def _book(name: str, chapters: list[tuple[str, str]], folder: Path) -> Text:
    marked = _with_marks(chapters)
    plain = "\n\n".join(f"{title}\n{body}" for title, body in marked) + "\n"
    files = {suffix: folder / f"{name}.{suffix}" for suffix in ("txt", "md", "epub")}
    files["txt"].write_text(plain, "utf-8")
    files["md"].write_text("\n\n".join(f"## {t}\n\n{_spaced(b)}" for t, b in marked), "utf-8")
    _epub(files["epub"], marked)
    sought = (SOUGHT, SOUGHT_OTHER, BESIDE_IT)
    return Text(name, len(plain), FIRST, LAST, sought, len(marked), files)


def _with_marks(chapters: list[tuple[str, str]]) -> list[tuple[str, str]]:
    marked = list(chapters)
    ninth = len(marked) * 9 // 10
    title, body = marked[ninth]
    cut = body.find("\n", len(body) // 2) + 1
    marked[ninth] = (title, f"{body[:cut]}\n　　{SOUGHT}，{BESIDE_IT}。\n\n{body[cut:]}")
    marked[0] = (marked[0][0], f"\n　　{FIRST}。\n{marked[0][1]}")
    marked[-1] = (marked[-1][0], f"{marked[-1][1].rstrip()}\n\n　　{LAST}。")
    return marked


def _spaced(body: str) -> str:
    return "\n\n".join(line.strip() for line in body.splitlines() if line.strip())


def _epub(path: Path, chapters: list[tuple[str, str]]) -> None:
    """The least that is an EPUB 2 book, a file a chapter."""
    numbers = range(len(chapters))
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in numbers
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in numbers)
    points = "".join(
        f'<navPoint id="n{n}" playOrder="{n + 1}"><navLabel><text>{escape(chapters[n][0])}</text>'
        f'</navLabel><content src="c{n}.xhtml"/></navPoint>'
        for n in numbers
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("content.opf", PACKAGE.format(items=items, spine=spine))
        book.writestr("toc.ncx", CONTENTS.format(points=points))
        for number, (title, body) in enumerate(chapters):
            paragraphs = "".join(
                f"<p>{escape(line.strip())}</p>" for line in body.splitlines() if line.strip()
            )
            book.writestr(
                f"c{number}.xhtml", PAGE.format(title=escape(title), paragraphs=paragraphs)
            )


CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="content.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bench</dc:title><dc:language>zh</dc:language>
<dc:creator>Bench</dc:creator><dc:identifier id="id">bench</dc:identifier></metadata>
<manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>{items}</manifest>
<spine toc="ncx">{spine}</spine></package>"""
CONTENTS = """<?xml version="1.0"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head>
<meta name="dtb:uid" content="bench"/></head><docTitle><text>Bench</text></docTitle>
<navMap>{points}</navMap></ncx>"""
PAGE = """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head>
<body><h2>{title}</h2>{paragraphs}</body></html>"""
