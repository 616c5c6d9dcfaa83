"""What is exported, against what the Web Annotation model says that it MUST be."""

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reader.annotations.anchoring import anchor_at
from reader.annotations.exchange import STYLES, Sheet, format_named
from reader.model.annotation import Annotation
from reader.model.span import Span

SCHEMA = json.loads(
    (Path(__file__).parents[3] / "data" / "w3c" / "annotation.schema.json").read_text("utf-8")
)
VALID = Draft202012Validator(SCHEMA)
W3C = format_named("w3c")
TEXT = "渡口的灯亮了。\n“船”还没有来。\ud800\u2028"
TIME = datetime(2024, 3, 5, 13, 2, 3, tzinfo=UTC)
WORDS = st.text(max_size=20)
PLACES = st.sampled_from(
    ["", "/书/渡 口.txt", "https://例.cn/a?b=c#d e", "-", "@clipboard", "C:\\书\\a.txt", "a{b}|c"]
)
MARKS = st.builds(
    lambda span, style, note, tags, gone: Annotation(
        "01900000-0000-7000-8000-000000000001",
        "d",
        anchor_at(TEXT, Span(min(span), max(span))),
        style,
        TIME,
        TIME,
        note,
        tuple(tags),
        TIME if gone else None,
    ),
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))),
    st.sampled_from(STYLES),
    WORDS,
    st.lists(WORDS, max_size=3, unique=True),
    st.booleans(),
)


def exported(sheets: list[Sheet]) -> list[Any]:
    """The sets of a file, as another program reads it from the disk."""
    known = json.loads(W3C.write(sheets, "").encode("utf-8", "backslashreplace"))
    return known if isinstance(known, list) else [known]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(
    marks=st.lists(MARKS, min_size=1, max_size=3), place=PLACES, title=WORDS, digest=st.booleans()
)
@settings(max_examples=150, deadline=None)
def test_every_export_is_what_the_model_demands(
    marks: list[Annotation], place: str, title: str, digest: bool
) -> None:
    sheet = Sheet(title, title, place, "ab" * 32 if digest else "", tuple(marks))
    for one in exported([sheet, sheet]):
        assert one["type"] == "AnnotationSet"
        assert one["id"].startswith("urn:uuid:")
        assert len(one["items"]) == len(marks)
        for item in one["items"]:
            VALID.validate(item)


def sample() -> dict[str, Any]:
    mark = Annotation(
        "01900000-0000-7000-8000-000000000001",
        "d",
        anchor_at(TEXT, Span(0, 2)),
        "green",
        TIME,
        TIME,
        "注",
        ("灯",),
    )
    return exported([Sheet("渡口", "", "/a.txt", "ab" * 32, (mark,))])[0]["items"][0]


BREAKS: dict[str, Callable[[dict[str, Any]], object]] = {
    "no context": lambda item: item.pop("@context"),
    "another context": lambda item: item.update({"@context": "https://schema.org"}),
    "no id": lambda item: item.pop("id"),
    "an id that is no IRI": lambda item: item.update(id="mark 1"),
    "no type": lambda item: item.pop("type"),
    "another type": lambda item: item.update(type="Note"),
    "no target": lambda item: item.pop("target"),
    "no targets": lambda item: item.update(target=[]),
    "no source": lambda item: item["target"].pop("source"),
    "a source that is a path": lambda item: item["target"].update(source="/a.txt"),
    "a time without a zone": lambda item: item.update(created="2024-03-05T13:02:03"),
    "a motivation of its own": lambda item: item.update(motivation="marking"),
    "a body without a value": lambda item: item["body"][0].pop("value"),
    "a purpose of its own": lambda item: item["body"][0].update(purpose="noting"),
    "both kinds of body": lambda item: item.update(bodyValue="注"),
    "no quoted words": lambda item: item["target"]["selector"][0].pop("exact"),
    "a place before the text": lambda item: item["target"]["selector"][1].update(start=-1),
    "half a place": lambda item: item["target"]["selector"][1].update(end=1.5),
    "no end": lambda item: item["target"]["selector"][1].pop("end"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_the_schema_refuses_what_the_model_forbids(name: str) -> None:
    item = sample()
    VALID.validate(item)
    broken = copy.deepcopy(item)
    BREAKS[name](broken)
    assert not VALID.is_valid(broken)


ANNOTATION = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "http://example.org/anno1",
    "type": "Annotation",
    "created": "2024-03-05T13:02:03Z",
    "body": [{"type": "TextualBody", "value": "要核对", "purpose": "commenting"}],
    "target": {
        "source": "http://example.org/page1",
        "selector": {
            "type": "TextQuoteSelector",
            "exact": "渡口的灯",
            "prefix": "夜里，",
            "suffix": "亮了。",
        },
    },
}


@pytest.mark.parametrize(
    "file",
    [
        ANNOTATION,
        [ANNOTATION],
        {"type": "AnnotationPage", "items": [ANNOTATION]},
        {
            "type": "AnnotationCollection",
            "first": {"type": "AnnotationPage", "items": [ANNOTATION]},
        },
        ANNOTATION | {"target": [ANNOTATION["target"], "http://example.org/page2"]},
        ANNOTATION
        | {
            "target": {
                "source": {"id": "http://example.org/page1"},
                "selector": {
                    "type": "FragmentSelector",
                    "value": "p1",
                    "refinedBy": ANNOTATION["target"]["selector"],
                },
            }
        },
        {key: value for key, value in ANNOTATION.items() if key != "body"}
        | {"bodyValue": "要核对"},
    ],
)
def test_other_shapes_of_the_model_are_read(file: object) -> None:
    assert W3C.read is not None
    (note,), problems = W3C.read(json.dumps(file))
    assert problems == ()
    assert (note.anchor.exact, note.anchor.prefix, note.note) == ("渡口的灯", "夜里，", "要核对")
    assert note.location == "http://example.org/page1"
    assert note.created == TIME
