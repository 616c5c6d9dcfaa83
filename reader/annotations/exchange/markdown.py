"""Markdown for a notebook (Obsidian, Logseq): written again, it leaves the user's own lines.

Each mark is a block under a comment that names it, counts its lines and holds their hash. A
block whose lines were changed by hand is not touched again.
"""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from reader.annotations.exchange.sheets import Format, Sheet
from reader.model.annotation import Annotation

_HEAD = re.compile(r"<!-- piyue ([0-9a-f-]{36}) (\d{1,5}) ([0-9a-f]{12}) -->")
_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LINE_START = re.compile(r"^(\d{0,9})(?=#{1,6} |(?<=\d)[.)] |(?<!\d)[-+=])")


class _Block(NamedTuple):
    """Lines of a file from `first` to before `last`; `mark` is empty for the user's own."""

    first: int
    last: int
    mark: str
    is_ours: bool


def write(sheets: Sequence[Sheet], before: str = "") -> str:
    """The file anew, or `before` with our unchanged blocks brought up to date."""
    if not _HEAD.search(before):
        text = "\n".join(line for sheet in sheets for line in _sheet(sheet))
        return f"{before.rstrip()}\n\n{text}" if before.strip() else text
    return _updated(sheets, before)


def _updated(sheets: Sequence[Sheet], before: str) -> str:
    marks = {mark.id: mark for sheet in sheets for mark in sheet.marks}
    lines = before.split("\n")
    out: list[str] = []
    ends: dict[str, int] = {}
    for block in _blocks(lines):
        own = lines[block.first : block.last]
        if block.is_ours and block.mark in marks:
            out += _block(marks[block.mark])
        elif not block.is_ours:
            out += own
        if block.mark:
            ends[block.mark] = len(out)
    for place, added in sorted(_additions(sheets, ends, len(out)), reverse=True):
        out[place:place] = added
    return "\n".join(out)


def _additions(
    sheets: Sequence[Sheet], ends: dict[str, int], bottom: int
) -> Iterator[tuple[int, list[str]]]:
    """New blocks, each run of them behind the mark before it."""
    for sheet in sheets:
        known = [mark.id for mark in sheet.marks if mark.id in ends]
        if not known:
            if not sheet.marks:
                continue
            yield bottom, ["", *_sheet(sheet)]
            continue
        place, section, run = ends[known[0]], "", list[str]()
        for mark in sheet.marks:
            if mark.id in ends:
                if run:
                    yield place, run
                place, run = ends[mark.id], []
            else:
                heading = mark.anchor.section != section and bool(mark.anchor.section)
                run += ["", f"## {_escaped(mark.anchor.section)}"] if heading else []
                run += ["", *_block(mark)]
            section = mark.anchor.section
        if run:
            yield place, run


def _blocks(lines: list[str]) -> Iterator[_Block]:
    index = begin = 0
    while index < len(lines):
        head = _HEAD.fullmatch(lines[index].strip())
        if head is None:
            index += 1
            continue
        if begin < index:
            yield _Block(begin, index, "", is_ours=False)
        last = index + 1 + int(head[2])
        is_ours = last <= len(lines) and _hash(lines[index + 1 : last]) == head[3]
        last = last if is_ours else index + 1
        yield _Block(index, last, head[1], is_ours)
        index = begin = last
    if begin < len(lines):
        yield _Block(begin, len(lines), "", is_ours=False)


def _sheet(sheet: Sheet) -> list[str]:
    lines = ["---", f"title: {_yaml(sheet.title)}"]
    lines += [f"author: {_yaml(sheet.author)}"] if sheet.author else []
    lines += [f"source: {_yaml(sheet.location)}"] if sheet.location else []
    lines += ["---", "", f"# {_escaped(sheet.title)}", ""]
    section = ""
    for mark in sheet.marks:
        if mark.anchor.section and mark.anchor.section != section:
            section = mark.anchor.section
            lines += [f"## {_escaped(section)}", ""]
        lines += [*_block(mark), ""]
    return lines


def _block(mark: Annotation) -> list[str]:
    body = [f"> {_escaped(line)}".rstrip() for line in mark.anchor.exact.strip("\n").split("\n")]
    body = [line for one in body for line in (one, ">")][:-1]
    body += ["", f"^p-{mark.id[-12:]}"]
    if mark.note:
        body += ["", *mark.note.strip("\n").split("\n")]
    if mark.tags:
        body += ["", " ".join("#" + re.sub(r"[\s#]+", "-", tag) for tag in mark.tags)]
    return [f"<!-- piyue {mark.id} {len(body)} {_hash(body)} -->", *body]


def _hash(lines: list[str]) -> str:
    text = "\n".join(lines).encode("utf-8", "surrogatepass")
    return sha256(text).hexdigest()[:12]


def _escaped(text: str) -> str:
    return _LINE_START.sub(r"\1\\", _SPECIAL.sub(r"\\\1", text))


def _yaml(text: str) -> str:
    inner = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(letter if letter.isprintable() else " " for letter in inner) + '"'


FORMAT = Format("markdown", ".md", write)
