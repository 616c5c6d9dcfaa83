"""Marks after edits whose result is known: each letter remembers where it came from."""

import random
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.annotations import reanchor
from reader.text import fold
from reader.text.folding import variants

DATA = Path(__file__).parents[1] / "data" / "annotations"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.txt"))}
NEW_SENTENCES = (
    "编者按：以上内容经作者订正。",
    "有读者来信补充了当年的情形。",
    "此处原文有缺，据另一版本补入。",
    "The following remark was added by a later hand.",
)


class Piece(NamedTuple):
    """A letter of the edited text and the place it had, None where it is new."""

    letter: str
    origin: int | None


Pieces = list[Piece]
Edit = Callable[[Pieces, tuple[int, int], random.Random], Pieces]


def fresh(text: str) -> Pieces:
    return [Piece(letter, None) for letter in text]


def sentence_edges(pieces: Pieces) -> list[int]:
    text = "".join(piece.letter for piece in pieces)
    return [0, *(found.end() for found in re.finditer(r"[。！？.!?]+[”\"]*\s*", text))]


def outside(pieces: Pieces, mark: tuple[int, int], rng: random.Random, margin: int = 4) -> int:
    free = [
        index
        for index, piece in enumerate(pieces)
        if piece.origin is not None
        and not mark[0] - margin <= piece.origin < mark[1] + margin
        and piece.letter.isalnum()
    ]
    return rng.choice(free) if free else 0


def inside(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> int:
    """A letter within the mark, not one of its two outermost at each end."""
    held = [
        index
        for index, piece in enumerate(pieces)
        if piece.origin is not None
        and mark[0] + 2 <= piece.origin < mark[1] - 2
        and piece.letter.isalnum()
    ]
    return rng.choice(held) if held else -1


def typo_elsewhere(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    for _ in range(6):
        at = outside(pieces, mark, rng)
        pieces[at] = Piece(rng.choice("甲乙丙丁xyz"), pieces[at].origin)
    return pieces


def insert_sentence(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    for _ in range(2):
        at = rng.choice(sentence_edges(pieces))
        pieces[at:at] = fresh(rng.choice(NEW_SENTENCES))
    return pieces


def delete_elsewhere(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    edges = sentence_edges(pieces)
    spans = [
        (a, b)
        for a, b in pairwise(edges)
        if not any(p.origin is not None and mark[0] <= p.origin < mark[1] for p in pieces[a:b])
    ]
    if spans:
        a, b = rng.choice(spans)
        del pieces[a:b]
    return pieces


def join_paragraphs(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    return [piece for piece in pieces if piece.letter != "\n"]


def split_paragraphs(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    for _ in range(5):
        at = rng.randrange(len(pieces))
        pieces[at:at] = fresh("\n\n")
    return pieces


def hard_wrap(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    width = rng.randint(8, 30)
    out: Pieces = []
    for index, piece in enumerate(pieces):
        if index % width == width - 1:
            out += fresh("\n")
        out.append(piece)
    return out


def full_or_half_width(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    swap = dict(zip("，。：；！？（）“”", ',.:;!?()""', strict=True))
    swap |= {str(digit): chr(0xFF10 + digit) for digit in range(10)}
    return [Piece(swap.get(piece.letter, piece.letter), piece.origin) for piece in pieces]


def other_script(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    table = variants()
    marks = dict(zip("“”‘’", "「」『』", strict=True))
    out: Pieces = []
    for piece in pieces:
        other = table.get(piece.letter, piece.letter)[0]
        kept = other if fold(other) == piece.letter else piece.letter
        out.append(Piece(marks.get(piece.letter, kept), piece.origin))
    return out


def move_paragraph(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    text = "".join(piece.letter for piece in pieces)
    cuts = [0, *(found.end() for found in re.finditer(r"\n+", text)), len(text)]
    parts = [pieces[a:b] for a, b in pairwise(cuts)]
    parts.insert(rng.randrange(len(parts)), parts.pop(rng.randrange(len(parts))))
    return [piece for part in parts for piece in part]


def edit_the_mark(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    for _ in range((mark[1] - mark[0]) // 10):
        at = inside(pieces, mark, rng)
        if at < 0:
            break
        kind = rng.randrange(3)
        if kind == 0:
            pieces[at] = Piece(rng.choice("戊己庚辛qwz"), pieces[at].origin)
        elif kind == 1:
            pieces[at:at] = fresh(rng.choice("壬癸jkv"))
        else:
            del pieces[at]
    return pieces


def repeat_the_mark(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    words = [p.letter for p in pieces if p.origin is not None and mark[0] <= p.origin < mark[1]]
    at = rng.choice(sentence_edges(pieces))
    pieces[at:at] = fresh("又及，" + "".join(words) + "，如前所述。")
    return pieces


def delete_the_mark(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    edges = sentence_edges(pieces)
    doomed = [
        (a, b)
        for a, b in zip(edges, [*edges[1:], len(pieces)], strict=True)
        if any(p.origin is not None and mark[0] <= p.origin < mark[1] for p in pieces[a:b])
    ]
    for a, b in reversed(doomed):
        del pieces[a:b]
    return pieces


EDITS: dict[str, tuple[Edit, ...]] = {
    edit.__name__: (edit,)
    for edit in (
        typo_elsewhere,
        insert_sentence,
        delete_elsewhere,
        join_paragraphs,
        split_paragraphs,
        hard_wrap,
        full_or_half_width,
        other_script,
        move_paragraph,
        edit_the_mark,
        repeat_the_mark,
        delete_the_mark,
    )
} | {
    "second_edition": (typo_elsewhere, insert_sentence, delete_elsewhere, full_or_half_width),
    "taiwan_edition": (other_script, insert_sentence, hard_wrap),
    "edited_and_moved": (edit_the_mark, move_paragraph, insert_sentence),
    "edited_in_place": (typo_elsewhere, edit_the_mark, insert_sentence, split_paragraphs),
    "deleted_from_a_new_edition": (delete_the_mark, typo_elsewhere, insert_sentence),
}


def choose_mark(text: str, rng: random.Random) -> tuple[int, int]:
    """A sentence or two, or any run of letters."""
    if rng.random() < 0.5:
        edges = sentence_edges([Piece(letter, 0) for letter in text])
        first = rng.randrange(len(edges) - 1)
        start, end = edges[first], edges[min(len(edges) - 1, first + rng.randint(1, 2))]
    else:
        start = rng.randrange(len(text) - 8)
        end = min(len(text), start + rng.choice((2, 4, 6, 10, 16, 30, 60)))
    while not text[start].isalnum():
        start += 1
    end = max(end, start + 2)
    while text[end - 1].isspace():
        end -= 1
    return start, end


def case(name: str, kind: str, seed: int) -> tuple[str, tuple[int, int], str, list[int]]:
    """The old text, a mark, the new text, and where the mark's letters are in it."""
    rng = random.Random(f"{name} {kind} {seed}")
    text = TEXTS[name]
    mark = choose_mark(text, rng)
    pieces = [Piece(letter, index) for index, letter in enumerate(text)]
    for edit in EDITS[kind]:
        pieces = edit(pieces, mark, rng)
    new = "".join(piece.letter for piece in pieces)
    places = [
        index
        for index, piece in enumerate(pieces)
        if piece.origin is not None
        and mark[0] <= piece.origin < mark[1]
        and not text[piece.origin].isspace()
    ]
    return text, mark, new, places


@pytest.mark.parametrize("kind", EDITS)
@pytest.mark.parametrize("name", TEXTS)
def test_marks_follow_their_letters(name: str, kind: str) -> None:
    exact = wrong = total = 0
    for seed in range(40):
        text, mark, new, places = case(name, kind, seed)
        if places and max(places) + 1 - min(places) > 2 * (mark[1] - mark[0]) + 40:
            continue  # a mark torn apart has no one place
        anchor = reanchor(text, new, [mark])[0]
        total += 1
        if anchor.state == "orphan":
            exact += not places
        elif places and tuple(anchor.span) == (min(places), max(places) + 1):
            exact += 1
        else:
            wrong += anchor.state == "anchored" and not (
                places and anchor.span.start <= max(places) and min(places) < anchor.span.end
            )
    assert wrong == 0
    assert exact >= 0.9 * total
