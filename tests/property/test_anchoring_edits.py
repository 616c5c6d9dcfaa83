"""Marks after edits whose result is known: each letter remembers where it came from."""

import random
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.annotations import reanchor
from reader.text.folding import fold, variants

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


def words_before(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    at = next((i for i, piece in enumerate(pieces) if piece.origin == mark[0]), -1)
    if at >= 0:
        pieces[at:at] = fresh(rng.choice(("（按）", "据说，", *NEW_SENTENCES)))
    return pieces


def words_behind(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    at = next((i for i, piece in enumerate(pieces) if piece.origin == mark[1] - 1), -1)
    if at >= 0:
        pieces[at + 1 : at + 1] = fresh(rng.choice(("（下略）", "云云。", *NEW_SENTENCES)))
    return pieces


def words_amid(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    at = inside(pieces, mark, rng)
    if at >= 0:
        pieces[at:at] = fresh(rng.choice(("[1]", "（见下文）", "\n\n　　")))
    return pieces


def sentence_around(pieces: Pieces, mark: tuple[int, int]) -> tuple[int, int]:
    """The whole sentences that hold what is left of a mark; empty if nothing is."""
    edges = [*sentence_edges(pieces), len(pieces)]
    held = [
        (a, b)
        for a, b in pairwise(edges)
        if any(p.origin is not None and mark[0] <= p.origin < mark[1] for p in pieces[a:b])
    ]
    return (held[0][0], held[-1][1]) if held else (0, 0)


def move_the_sentence(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    start, end = sentence_around(pieces, mark)
    rest = pieces[:start] + pieces[end:]
    at = rng.choice(sentence_edges(rest))
    return rest[:at] + pieces[start:end] + rest[at:]


def rewrite_the_mark(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    start, end = sentence_around(pieces, mark)
    return pieces[:start] + fresh(rng.choice(NEW_SENTENCES)) + pieces[end:]


def misread(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    """What a scanner gets wrong: a letter in thirty taken for another, some lost, some added."""
    out: Pieces = []
    for piece in pieces:
        chance = rng.random() if piece.letter.isalnum() else 1
        if chance > 0.005:
            wrong = rng.choice("未末土士日曰己已") if chance < 0.035 else piece.letter
            out.append(Piece(wrong, piece.origin))
        if chance > 0.995:
            out += fresh(rng.choice("丨．、"))
    return out


def without_stops(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    return [piece for piece in pieces if piece.letter not in "，。：；！？“”,.:;!?"]


def page_headings(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
    out: Pieces = []
    for index, piece in enumerate(pieces):
        if index % 180 == 179:
            out += fresh(f"\n江上文存 第{index // 180 + 1}页\n")
        out.append(piece)
    return out


def nothing(pieces: Pieces, mark: tuple[int, int], rng: random.Random) -> Pieces:
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
        words_before,
        words_behind,
        words_amid,
        move_the_sentence,
        rewrite_the_mark,
        misread,
        without_stops,
        page_headings,
    )
} | {
    "second_edition": (typo_elsewhere, insert_sentence, delete_elsewhere, full_or_half_width),
    "taiwan_edition": (other_script, insert_sentence, hard_wrap),
    "edited_and_moved": (edit_the_mark, move_paragraph, insert_sentence),
    "edited_in_place": (typo_elsewhere, edit_the_mark, insert_sentence, split_paragraphs),
    "deleted_from_a_new_edition": (delete_the_mark, typo_elsewhere, insert_sentence),
    "hemmed_in": (words_before, words_behind, typo_elsewhere),
    "scanned_again": (misread, page_headings, join_paragraphs),
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
    return edited(text, choose_mark(text, rng), EDITS[kind], rng)


def edited(
    text: str, mark: tuple[int, int], edits: tuple[Edit, ...], rng: random.Random
) -> tuple[str, tuple[int, int], str, list[int]]:
    pieces = [Piece(letter, index) for index, letter in enumerate(text)]
    for edit in edits:
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


class Tally:
    """How many marks are exactly right, and how many stand on other words than their own."""

    def __init__(self) -> None:
        self.exact = self.wrong = self.total = 0

    def add(self, text: str, mark: tuple[int, int], new: str, places: list[int]) -> None:
        if places and max(places) + 1 - min(places) > 2 * (mark[1] - mark[0]) + 40:
            return  # a mark torn apart has no one place
        anchor = reanchor(text, new, [mark])[0]
        self.total += 1
        if anchor.state == "orphan":
            self.exact += not places
        elif places and tuple(anchor.span) == (min(places), max(places) + 1):
            self.exact += 1
        else:
            self.wrong += not (
                places and anchor.span.start <= max(places) and min(places) < anchor.span.end
            )


@pytest.mark.parametrize("kind", EDITS)
@pytest.mark.parametrize("name", TEXTS)
def test_marks_follow_their_letters(name: str, kind: str) -> None:
    tally = Tally()
    for seed in range(30):
        tally.add(*case(name, kind, seed))
    assert tally.wrong == 0
    assert tally.exact >= 0.9 * tally.total


@pytest.mark.parametrize("name", ["ferry", "taohuayuan"])
@pytest.mark.parametrize("edit", [typo_elsewhere, insert_sentence, join_paragraphs, other_script])
def test_a_letter_or_two_stay_among_their_neighbours(name: str, edit: Edit) -> None:
    """Short words stand in many places of a text."""
    tally = Tally()
    rng = random.Random(f"{name} {edit.__name__}")
    text = TEXTS[name]
    for _ in range(40):
        start = rng.choice([at for at, letter in enumerate(text[:-3]) if letter.isalnum()])
        mark = start, start + rng.randint(1, 3)
        tally.add(*edited(text, mark, (edit,), rng))
    assert tally.wrong == 0
    assert tally.exact >= 0.9 * tally.total


def with_a_look_alike(text: str, rng: random.Random) -> tuple[str, tuple[int, int]]:
    """The text with a sentence put in again elsewhere, a letter changed, and the sentence."""
    edges = sentence_edges([Piece(letter, 0) for letter in text])
    start, end = rng.choice([(a, b) for a, b in pairwise(edges) if b - a > 12])
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    at = rng.choice([i for i in range(start + 4, end - 2) if text[i].isalnum()])
    other = text[start:at] + "某" + text[at + 1 : end]
    place = rng.choice([edge for edge in edges if not start <= edge <= end])
    moved = len(other) if place <= start else 0
    return text[:place] + other + text[place:], (start + moved, end + moved)


@pytest.mark.parametrize("edit", [nothing, typo_elsewhere, insert_sentence, move_paragraph])
@pytest.mark.parametrize("name", TEXTS)
def test_a_look_alike_does_not_take_a_mark(name: str, edit: Edit) -> None:
    tally = Tally()
    rng = random.Random(f"{name} {edit.__name__}")
    for _ in range(25):
        text, mark = with_a_look_alike(TEXTS[name], rng)

        def cut(pieces: Pieces, mark: tuple[int, int], _: random.Random) -> Pieces:
            return pieces[: mark[0]] + pieces[mark[1] :]

        tally.add(*edited(text, mark, (cut, edit), rng))
        tally.add(*edited(text, mark, (edit,), rng))
    assert tally.wrong == 0
    assert tally.exact >= 0.95 * tally.total
