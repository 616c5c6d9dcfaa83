"""Markdown, pages and books: roles by markup, nothing shown that is not text."""

import io
import zipfile

import pytest

from reader.errors import SourceError
from reader.sources import from_bytes
from reader.structure import recover

MARKDOWN = """\
# 渡口

第一行，
第二行。

## 人物

- 船夫
- 孩子
  还没有名字

> 水不深。

```
## 不是标题
```

后记
----

| 船 | 人 |
"""

PAGE = """<!DOCTYPE html><html><head><meta charset="gb2312"><title>渡口 - 河网</title>
<style>p { color: red }</style></head><body><script>var a = "<p>不该出现</p>";</script>
<h1>渡口</h1><p>第一行，
第二行&mdash;&#x597D;。</p><h2>人物</h2><ul><li>船夫<li>孩子</ul>
<blockquote>水不深。</blockquote><p>左<br>右</p></body></html>"""


def kinds(data: bytes, location: str) -> list[tuple[str, str]]:
    document = recover(from_bytes(data, location=location))
    return [
        (block.kind, document.text[block.span.start : block.span.end]) for block in document.blocks
    ]


def test_markdown_roles() -> None:
    assert kinds(MARKDOWN.encode(), "a.md") == [
        ("title", "渡口"),
        ("paragraph", "第一行，第二行。"),
        ("heading", "人物"),
        ("bullet", "船夫"),
        ("bullet", "孩子还没有名字"),
        ("quote_block", "水不深。"),
        ("code", "```\n## 不是标题\n```"),
        ("heading", "后记"),
        ("table", "| 船 | 人 |"),
    ]


def test_facts_over_markdown_are_no_heading() -> None:
    text = "---\ntitle: '渡口夜话'\nauthor: 沈船\ntags:\n  - 河\n---\n\n# 一 船夫\n\n水不深。\n"
    document = recover(from_bytes(text.encode(), location="a.md"))
    assert document.metadata.title == "渡口夜话"
    assert document.metadata.byline == "沈船"
    assert kinds(text.encode(), "a.md") == [
        ("other", "---\ntitle: '渡口夜话'\nauthor: 沈船\ntags:\n- 河\n---"),
        *(("title", "一 船夫"), ("paragraph", "水不深。")),
    ]


@pytest.mark.parametrize("title", ["title: 渡口", "title: '渡口' ", 'title:\t"渡口"'])
def test_titles_of_markdown_are_without_quotation_marks(title: str) -> None:
    raw = from_bytes(f"---\n{title}\nauthor: [沈船, 方舟]\n---\n水不深。".encode(), location="a.md")
    assert (raw.title, raw.authors) == ("渡口", ())


def test_lines_with_dashes_that_no_rule_closes_are_no_facts() -> None:
    found = kinds(("---\n" + "-渡: 口\n" * 60).encode(), "a.md")
    assert [kind for kind, _ in found] == ["other", "paragraph"]


@pytest.mark.parametrize("rule", ["---", "- - -" + " -" * 400])
def test_a_rule_at_the_start_of_markdown_is_a_rule(rule: str) -> None:
    text = f"{rule}\n\n水不深。\n\n{rule}\n\n岸很远。\n"
    assert [kind for kind, _ in kinds(text.encode(), "a.md")] == [
        *("other", "paragraph", "other", "paragraph")
    ]


def test_code_within_a_line_of_markdown_opens_no_block() -> None:
    text = "```划桨()``` 是一个命令。\n\n```sh\n# 开船\n```\n\n~~~`水`\n深\n~~~\n"
    assert [kind for kind, _ in kinds(text.encode(), "a.md")] == ["paragraph", "code", "code"]


def test_numbers_of_markdown_items_stay_in_the_text() -> None:
    found = kinds("# 渡口\n\n1. 上船\n2. 过河\n".encode(), "a.md")
    assert found[1:] == [("bullet", "1. 上船"), ("bullet", "2. 过河")]


def test_lists_within_lists_of_markdown_stand_deeper() -> None:
    text = "- 船\n  - 桨\n\n    \t- 木\n  - 帆\n- 岸\n\n水不深。\n\n   1. 上船\n      - 慢\n"
    document = recover(from_bytes(text.encode(), location="a.md"))
    found = [block.level for block in document.blocks if block.kind == "bullet"]
    assert found == [1, 2, 3, 2, 1, 1, 2]


def test_the_title_of_markdown_is_without_its_mark() -> None:
    assert recover(from_bytes(MARKDOWN.encode(), location="a.md")).metadata.title == "渡口"


def test_page_roles() -> None:
    data = PAGE.encode("gb18030")
    assert kinds(data, "a.html") == [
        ("title", "渡口"),
        ("paragraph", "第一行，第二行—好。"),
        ("heading", "人物"),
        ("bullet", "船夫"),
        ("bullet", "孩子"),
        ("quote_block", "水不深。"),
        ("paragraph", "左\n右"),
    ]


def test_writer_and_date_under_the_title_of_a_page() -> None:
    page = (
        "<h1>渡口的灯</h1><p class=author>记者 王五</p><p>2021-03-04 10:22</p>"
        "<p>天亮以前，渡口的灯还亮着。</p><p>记者 李四</p>"
    )
    document = recover(from_bytes(page.encode(), location="a.html"))
    kinds = [block.kind for block in document.blocks]
    assert kinds == ["title", "byline", "dateline", "paragraph", "paragraph"]
    assert document.metadata.byline == "记者 王五"


@pytest.mark.parametrize("charset", ["undefined", "idna", "utf-16", "UTF-16LE", "klingon", "zlib"])
def test_a_page_that_names_no_encoding_of_its_bytes(charset: str) -> None:
    page = f'<html><meta charset="{charset}"><p>Plain words, an even number of bytes.</p></html>'
    assert from_bytes(page.encode(), location="a.html").text.startswith("Plain words")


def test_title_and_writer_of_a_page_are_known_in_one_line() -> None:
    page = "<h1>渡口<br>夜话</h1><p>作者：<br>沈船</p><p>水不深。</p>"
    document = recover(from_bytes(page.encode(), location="a.html"))
    assert document.text.startswith("渡口\n夜话\n作者：\n沈船")
    assert document.metadata[:2] == ("渡口 夜话", "作者： 沈船")


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(SourceError):
        from_bytes(b"<html><body><script>draw()</script></body></html>", location="a.html")


@pytest.mark.parametrize(
    "ruby", ["岸<rt>àn", "岸<rp>（<rt>àn<rp>）", "岸<rp>（</rp><rt>àn</rt><rp>）</rp>"]
)
def test_readings_over_letters_are_left_out(ruby: str) -> None:
    page = f"<p><ruby>{ruby}</ruby>很远。</p><p>水不深。</p>"
    assert kinds(page.encode(), "a.html") == [("paragraph", "岸很远。"), ("paragraph", "水不深。")]


@pytest.mark.parametrize("tag", ["center", "summary", "legend", "dialog", "hgroup"])
def test_tags_of_blocks_part_the_text(tag: str) -> None:
    page = f"岸很远。<{tag}>水不深。</{tag}>船来了。"
    assert from_bytes(page.encode(), location="a.html").text == "岸很远。\n水不深。\n船来了。"


def test_a_nul_in_a_page_is_nothing() -> None:
    assert from_bytes("<p>水不\0深。</p>".encode(), location="a.html").text == "水不深。"


@pytest.mark.parametrize("tag", ["<p>", "<", "<!--", "</p>", "&#x", "<b a=", "<blockquote>"])
def test_broken_pages_are_read(tag: str) -> None:
    assert "好" in from_bytes(("好" + tag * 50_000).encode(), location="a.html").text


def test_a_page_that_was_cut_within_a_tag_ends_before_it() -> None:
    page = '<p>水不深，2 < 3。</p><p>岸很远。<a href="'
    assert from_bytes(page.encode(), location="a.html").text == "水不深，2 < 3。\n岸很远。"


def book(pages: dict[str, str], *, extra: dict[str, bytes] | None = None) -> bytes:
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(pages)))
    package = (
        '<?xml version="1.0"?><package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:title>渡口</dc:title><dc:creator>冬至</dc:creator></metadata><manifest>"
        f'{items}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        f"</manifest><spine>{spine}</spine></package>"
    )
    points = "".join(
        f"<navPoint><navLabel><text>第{n + 1}章</text></navLabel><content src='{name}'/></navPoint>"
        for n, name in enumerate(pages)
    )
    container = '<container><rootfiles><rootfile full-path="O/c.opf"/></rootfiles></container>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("O/c.opf", package)
        archive.writestr("O/toc.ncx", f"<ncx><navMap>{points}</navMap></ncx>")
        for name, text in pages.items():
            archive.writestr(f"O/{name}", text)
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def test_books_are_read_in_the_order_of_the_spine() -> None:
    pages = {
        "b.xhtml": "<html><body><h2>门</h2><p>门没有锁。</p></body></html>",
        "a.xhtml": "<html><body><p>第2章</p><p>塔里没有风。</p></body></html>",
        "c.xhtml": "<html><body><p>只有一面镜子。</p></body></html>",
    }
    raw = from_bytes(book(pages), location="a.epub")
    assert (raw.title, raw.authors) == ("渡口", ("冬至",))
    assert kinds(book(pages), "a.epub") == [
        ("heading", "门"),
        ("paragraph", "门没有锁。"),
        ("heading", "第2章"),
        ("paragraph", "塔里没有风。"),
        ("heading", "第3章"),
        ("paragraph", "只有一面镜子。"),
    ]


def repacked(whole: bytes, changes: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The book with other contents in some of its files, or packed in another way."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w", packing) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name, old.read(name)))
    return out.getvalue()


def test_what_is_broken_in_a_book_is_told_and_the_rest_read() -> None:
    page = "<p>水不深，" + "岸很远，" * 100 + "船来了。</p>"
    whole = book({"a.xhtml": "<h2>门</h2><p>门没有锁。</p>", "b.xhtml": page, "c.xhtml": ""})
    broken = {
        "O/toc.ncx": b"<ncx>&nbsp;</ncx>",
        "O/b.xhtml": page.encode()[:40] + b"\xff" + page.encode()[41:],
        "O/c.xhtml": b"\x89PNG\r\n\x1a\n" + bytes(200),
    }
    raw = from_bytes(repacked(whole, broken), location="a.epub")
    assert raw.text.startswith("门\n门没有锁。\n水不深，")
    contents, torn, picture = raw.issues
    assert contents.startswith("O/toc.ncx cannot be read: undefined entity")
    assert torn.startswith("O/b.xhtml: ")
    assert picture.startswith("O/c.xhtml is not text")


def test_the_users_encoding_is_that_of_the_pages_of_a_book() -> None:
    page = "<p>§§ §§</p>"
    data = repacked(book({"a.xhtml": page}), {"O/a.xhtml": page.encode("big5hkscs")})
    assert from_bytes(data, location="a.epub", encoding="big5hkscs").text.endswith("§§ §§")
    with pytest.raises(SourceError, match="klingon"):
        from_bytes(data, location="a.epub", encoding="klingon")


@pytest.mark.parametrize("actual", ["gb18030", "utf-8"])
def test_a_book_that_names_an_older_encoding(actual: str) -> None:
    whole = book({"a.xhtml": "<p>好。</p>"})
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        package = archive.read("O/c.opf").decode()
    named = '<?xml version="1.0" encoding="gb2312"?>'
    package = package.replace('<?xml version="1.0"?>', named)
    page = f"{named}<html><p>榆</p></html>"
    changes = {"O/c.opf": package.encode(actual), "O/a.xhtml": page.encode(actual)}
    raw = from_bytes(repacked(whole, changes), location="a.epub")
    assert (raw.title, raw.text) == ("渡口", "第1章\n榆")


def test_a_book_that_names_no_encoding_there_is() -> None:
    broken = {"O/c.opf": b'<?xml version="1.0" encoding="klingon"?><package/>'}
    with pytest.raises(SourceError, match="klingon"):
        from_bytes(repacked(book({"a.xhtml": "<p>好。</p>"}), broken), location="a.epub")


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_books_packed_as_no_book_is(packing: int) -> None:
    whole = repacked(book({"a.xhtml": "<p>好。</p>"}), {}, packing)
    for data in (whole, whole[:120] + bytes(9) + whole[129:]):
        with pytest.raises(SourceError, match=r"a\.epub"):
            from_bytes(data, location="a.epub")


def test_books_that_are_not_to_be_trusted() -> None:
    page = {"a.xhtml": "<p>好。</p>"}
    bomb = book(page, extra={"O/big": bytes(4 << 20)})
    entity = b'<!DOCTYPE c [<!ENTITY a "aaaa">]><container>&a;</container>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("META-INF/container.xml", entity)
    whole = book(page)
    at = whole.index(b"O/c.opf") + len(b"O/c.opf")
    torn = whole[:at] + b"\xff\xff" + whole[at + 2 :]
    half = whole[: len(whole) // 2]
    for data in (bomb, out.getvalue(), half, torn, b"PK\x03\x04", book({})):
        with pytest.raises(SourceError) as caught:
            from_bytes(data, location="a.epub")
        assert "a.epub" in str(caught.value)


def test_what_is_wrong_with_a_book_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = book({"a.xhtml": "<p>好。</p>"})
    entity = b'<!DOCTYPE c [<!ENTITY a "aaaa">]><container/>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("META-INF/container.xml", entity)
    at = whole.rindex(b"PK\x01\x02") + 8  # the flags of the last entry of the directory
    locked = whole[:at] + bytes([whole[at] | 1]) + whole[at + 1 :]
    refused = {
        "far more": book({"a.xhtml": "好"}, extra={"O/big": bytes(4 << 20)}),
        "password": locked,
        "entities": out.getvalue(),
    }
    for said, data in refused.items():
        with pytest.raises(SourceError, match=said):
            from_bytes(data, location="a.epub")
    monkeypatch.setattr("reader.sources.epub._MOST_FILES", 3)
    with pytest.raises(SourceError, match="more than any book"):
        from_bytes(whole, location="a.epub")
