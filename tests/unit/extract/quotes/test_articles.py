"""Articles of many shapes, labelled by hand: how much of them is read right.

A file holds a block a line (`kind|text`), `---`, then a label a line:
`direct|speaker/other form|text`, `term||text`, `entity|kind|name`; `?` behind a kind and
`|amb` behind a quote leave it open whether it is wanted.
"""

from collections import Counter
from pathlib import Path
from typing import cast

import pytest

from reader.extract.entities import find_entities
from reader.extract.passages import written
from reader.extract.quotes import find_quotes
from reader.model.block import Block, BlockKind
from reader.model.digest import digest_of
from reader.model.document import Document, Metadata
from reader.model.raw import SourceRef
from reader.model.span import Span

FOLDER = Path(__file__).parents[3] / "data" / "quotes"
ARTICLES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def read(name: str) -> tuple[Document, list[list[str]]]:
    body, labels = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n---\n")
    blocks: list[Block] = []
    texts: list[str] = []
    place = 0
    for line in body.splitlines():
        kind, text = line.split("|", 1)
        blocks.append(Block(Span(place, place + len(text)), cast("BlockKind", kind)))
        texts.append(text)
        place += len(text) + 1
    text = "\n".join(texts)
    ref = SourceRef(name, name)
    document = Document(text, tuple(blocks), (), Metadata(), ref, digest_of(text))
    return document, [line.split("|") for line in labels.splitlines()]


@pytest.mark.parametrize("name", ARTICLES)
def test_direct_quotes_and_terms_are_told_apart(name: str) -> None:
    document, labels = read(name)
    wanted = Counter(
        (kind, text)
        for kind, _, text, *rest in labels
        if kind in ("direct", "term", "title") and not rest
    )
    found = Counter((quote.kind, written(document, quote.inner)) for quote in find_quotes(document))
    assert wanted - found == Counter()


def test_nearly_every_direct_quote_has_its_speaker() -> None:
    right = wanted = 0
    for name in ARTICLES:
        document, labels = read(name)
        speakers = {
            written(document, quote.inner): quote.speaker
            for quote in find_quotes(document)
            if quote.kind == "direct"
        }
        for kind, who, text, *rest in labels:
            if kind == "direct" and not rest:
                wanted += 1
                right += (speakers.get(text) or "") in who.split("/")
    assert right / wanted >= 0.95


def test_nearly_every_name_is_found_and_few_others() -> None:
    right = wanted = extra = 0
    for name in ARTICLES:
        document, labels = read(name)
        names = {text for kind, _, text, *_ in labels if kind == "entity"}
        must = {
            text for kind, role, text, *_ in labels if kind == "entity" and not role.endswith("?")
        }
        found = {entity.name for entity in find_entities(document, (), find_quotes(document))}
        right += len(must & found)
        wanted += len(must)
        extra += len(found - names)
    assert right / wanted >= 0.9
    assert extra / wanted <= 0.1
