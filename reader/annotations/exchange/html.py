"""One HTML page: the text with its marks where it is kept, else the quotes; notes below."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from reader.annotations.exchange.sheets import Format, Sheet
from reader.model.annotation import Annotation
from reader.text.visible import make_visible

_STYLE = """\
body { max-width: 40em; margin: 2em auto; padding: 0 1em; line-height: 1.8; }
mark { background: #fff3a3; } mark.green { background: #cdeccd; } mark.blue { background: #cfe3fb; }
mark.red { background: #fbd3d0; } mark.purple { background: #e6d6f5; }
mark.underline { background: none; text-decoration: underline; }
li { margin: 1em 0; } blockquote { margin: 0; } .tags { color: #666; }"""

# Lines in which a text gives its title and writer itself.
_HEAD = 8


def write(sheets: Sequence[Sheet], _before: str = "") -> str:
    """The page."""
    title = sheets[0].title if sheets else ""
    body = "\n".join(line for sheet in sheets for line in _sheet(sheet))
    return (
        f'<!doctype html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{_safe(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )


def _sheet(sheet: Sheet) -> Iterator[str]:
    head = sheet.text.split("\n", _HEAD)[:_HEAD]
    if sheet.title not in head:
        yield f"<h1>{_safe(sheet.title)}</h1>"
    if sheet.author and sheet.author not in head:
        yield f"<p>{_safe(sheet.author)}</p>"
    if sheet.text:
        yield from _marked(sheet)
    yield "<ol>"
    for mark in sheet.marks:
        yield f'<li id="n-{mark.id}"><blockquote><a href="#m-{mark.id}">'
        yield f"{_lines(mark.anchor.exact)}</a></blockquote>"
        if mark.note:
            yield f"<p>{_lines(mark.note)}</p>"
        if mark.tags:
            yield f'<p class="tags">{_safe(" ".join(f"#{tag}" for tag in mark.tags))}</p>'
        yield "</li>"
    yield "</ol>"


def _marked(sheet: Sheet) -> Iterator[str]:
    """The paragraphs; marks may overlap, so each stretch shows the mark that began last."""
    placed = [mark for mark in sheet.marks if mark.anchor.state != "orphan"]
    cuts = sorted({edge for mark in placed for edge in mark.anchor.span})
    named: set[str] = set()
    open_marks: list[Annotation] = []
    waiting = sorted(placed, key=lambda mark: mark.anchor.span, reverse=True)
    start = 0
    for line in sheet.text.split("\n"):
        end = start + len(line)
        parts: list[str] = []
        edges = [start, *cuts[bisect_right(cuts, start) : bisect_left(cuts, end)], end]
        for a, b in pairwise(edges):
            while waiting and waiting[-1].anchor.span.start <= a:
                open_marks.append(waiting.pop())
            open_marks = [mark for mark in open_marks if mark.anchor.span.end > a]
            words = _safe(sheet.text[a:b])
            parts.append(_in_mark(words, open_marks[-1], named) if open_marks and words else words)
        tag = "h1" if line == sheet.title else "p"
        yield f"<{tag}>{''.join(parts)}</{tag}>"
        start = end + 1


def _in_mark(words: str, mark: Annotation, named: set[str]) -> str:
    identity = "" if mark.id in named else f' id="m-{mark.id}"'
    named.add(mark.id)
    note = f' title="{_safe(mark.note)}"' if mark.note else ""
    return f'<mark{identity} class="{mark.style}"{note}>{words}</mark>'


def _lines(text: str) -> str:
    return _safe(text).replace("\n", "<br>\n")


def _safe(text: str) -> str:
    # Controls and lone surrogates cannot stand in HTML.
    return escape(make_visible(text))


FORMAT = Format("html", ".html", write, shows_text=True)
