"""Marks carried from one real edition to another, labelled by hand."""

import re
from pathlib import Path

import pytest

from reader.annotations import locate, reanchor

DATA = Path(__file__).parents[2] / "data" / "annotations"
PAIRS = {
    "honglou": ("editions/honglou_zhiping.txt", "editions/honglou_chenggao.txt"),
    "taohua": ("taohuayuan.txt", "editions/taohua_soushen.txt"),
}


def place(text: str, words: str) -> tuple[int, int]:
    """Where `words` stand, once, whatever blanks are between them."""
    (found,) = re.finditer(r"\s*".join(map(re.escape, words)), text)
    return found.span()


def labelled(name: str) -> tuple[str, str, list[tuple[tuple[int, int], tuple[int, int] | None]]]:
    """Both editions; each mark's place in the first and in the second."""
    old, new = ((DATA / path).read_text("utf-8") for path in PAIRS[name])
    rows = (DATA / "editions" / f"{name}.tsv").read_text("utf-8").splitlines()
    pairs = [row.split("\t") for row in rows]
    return old, new, [(place(old, a), None if b == "-" else place(new, b)) for a, b in pairs]


def told(
    got: list[tuple[int, int] | None], wanted: list[tuple[int, int] | None]
) -> tuple[float, int]:
    """The share that is exact, and how many stand on other words."""
    exact = wrong = 0
    for found, right in zip(got, wanted, strict=True):
        exact += found == right
        wrong += found is not None and (
            right is None or found[0] >= right[1] or right[0] >= found[1]
        )
    return exact / len(wanted), wrong


@pytest.mark.parametrize("name", PAIRS)
def test_marks_find_their_words_in_another_edition(name: str) -> None:
    old, new, labels = labelled(name)
    anchors = reanchor(old, new, [mark for mark, _ in labels])
    got = [None if a.state == "orphan" else (a.span.start, a.span.end) for a in anchors]
    exact, wrong = told(got, [right for _, right in labels])
    assert wrong == 0
    assert exact >= 0.94


@pytest.mark.parametrize("name", PAIRS)
def test_words_and_context_alone_put_no_mark_on_others(name: str) -> None:
    old, new, labels = labelled(name)
    got: list[tuple[int, int] | None] = []
    for (start, end), _ in labels:
        before, after = old[max(0, start - 32) : start], old[end : end + 32]
        anchor = locate(new, old[start:end], before, after)
        got.append(None if anchor.state == "orphan" else (anchor.span.start, anchor.span.end))
    exact, wrong = told(got, [right for _, right in labels])
    assert wrong == 0
    assert exact >= 0.75
