"""Whole articles against their labels: kinds of blocks, whole paragraphs, sections."""

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from reader.model.document import Document
from reader.sources import read_source
from reader.structure import recover

DATA = Path(__file__).parents[2] / "data" / "articles"
NAMES = sorted(path.name.removesuffix(".gold.json") for path in DATA.glob("*.gold.json"))
MARKS = "·•●○■◆-*– "
FLOORS = {"kinds": 0.97, "paragraphs": 0.90, "sections": 0.85, "levels": 0.75}


def normal(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def read(name: str) -> tuple[Document, dict[str, Any]]:
    gold = json.loads((DATA / f"{name}.gold.json").read_text(encoding="utf-8"))
    return recover(read_source(str(DATA / f"{name}.txt"))), gold


def texts(document: Document) -> list[tuple[str, str]]:
    return [
        (block.kind, normal(document.text[block.span.start : block.span.end]))
        for block in document.blocks
    ]


def f1(wanted: list[str], found: list[str]) -> float:
    both = (Counter(wanted) & Counter(found)).total()
    return 2 * both / (len(wanted) + len(found)) if wanted or found else 1.0


def score(document: Document, gold: dict[str, Any]) -> dict[str, float]:
    blocks = texts(document)
    kinds: dict[str, list[str]] = {}
    for kind, text in blocks:
        kinds.setdefault(text, []).append(kind)
    right = 0
    for block in gold["blocks"]:
        text = normal(block["text"])
        allowed = {block["kind"], *block.get("kind_alts", ())}
        found = kinds.get(text) or kinds.get(text.lstrip(MARKS)) or []
        right += bool(allowed & set(found))
    wanted = [normal(b["text"]) for b in gold["blocks"] if b["kind"] == "paragraph"]
    soft = [normal(b["text"]) for b in gold["blocks"] if "paragraph" in b.get("kind_alts", ())]
    paragraphs = [text for kind, text in blocks if kind == "paragraph" and text not in soft]
    levels = {normal(section.title): section.level for section in document.sections}
    shared = [s for s in gold["sections"] if normal(s["title"]) in levels]
    same = sum(levels[normal(s["title"])] == s["level"] for s in shared)
    return {
        "kinds": right / len(gold["blocks"]),
        "paragraphs": f1(wanted, paragraphs),
        "sections": f1([normal(s["title"]) for s in gold["sections"]], list(levels)),
        "levels": same / len(shared) if shared else 1.0,
    }


@pytest.mark.parametrize("name", NAMES)
def test_article_is_recovered(name: str) -> None:
    document, gold = read(name)
    found = score(document, gold)
    assert {key: value for key, value in found.items() if value < FLOORS[key]} == {}


def test_all_articles_together_are_nearly_right() -> None:
    scores = [score(*read(name)) for name in NAMES]
    assert len(scores) >= 12
    for key, floor in {"kinds": 0.99, "paragraphs": 0.99, "sections": 0.98}.items():
        assert sum(found[key] for found in scores) / len(scores) >= floor


@pytest.mark.parametrize("name", NAMES)
def test_title_and_byline_are_what_the_text_says(name: str) -> None:
    document, gold = read(name)
    assert normal(document.metadata.title) == normal(gold["title"])
    assert normal(document.metadata.byline) == normal(gold["byline"] or "")
