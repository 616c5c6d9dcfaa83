"""The labelled sentences in tests/data/figures: spans, kinds and values."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from reader.extract.figures import find_figures

DATA = Path(__file__).parents[3] / "data" / "figures"


def _cases(name):
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def _same(expected, found):
    if isinstance(expected, list):
        return isinstance(found, tuple) and all(map(_same, expected, found))
    if isinstance(expected, str) or expected is None:
        return expected == found
    return isinstance(found, Decimal) and abs(Decimal(str(expected)) - found) < Decimal("1e-6")


def _tally(name):
    right = wanted = extra = 0
    for case in _cases(name):
        found = {figure.span: figure for figure in find_figures(case["text"])}
        optional = [(e["start"], e["end"]) for e in case["expect"] if e.get("optional")]
        for expected in (e for e in case["expect"] if not e.get("optional")):
            figure = found.pop((expected["start"], expected["end"]), None)
            wanted += 1
            if figure is None or figure.kind.replace("number", "count") != expected["kind"].replace(
                "number", "count"
            ):
                continue
            right += _same(expected["value"], figure.value)
        extra += sum(
            not any(span.start < end and start < span.end for start, end in optional)
            for span in found
        )
    return right / wanted, extra / wanted


@pytest.mark.parametrize(
    ("name", "share"),
    [("dev.jsonl", 0.98), ("heldout.jsonl", 0.9), ("more.jsonl", 0.97), ("unread.jsonl", 0.97)],
)
def test_labelled_sentences(name, share):
    right, extra = _tally(name)
    assert right >= share
    assert extra <= 1 - share
