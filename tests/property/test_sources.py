"""What holds for any bytes: they are read, or refused in one line."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import from_bytes
from reader.sources.markdown import scan
from reader.structure import recover

HAN = st.text(
    st.sampled_from("的一是不了在人有我他这中大来上国春天河边柳树孩子说，。：“”\n"), min_size=1
)
MARKDOWN = st.lists(
    st.sampled_from(
        (
            "# ",
            "## ",
            "- ",
            "1. ",
            "> ",
            "```",
            "---",
            "===",
            "| a |",
            "好",
            " ",
            "\n",
            "\n\n",
            "    ",
        )
    ),
    max_size=60,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.epub", "-"]))
def test_any_bytes_are_read_or_refused(data: bytes, location: str) -> None:
    with contextlib.suppress(SourceError):
        raw = from_bytes(data, location=location)
        assert "\r" not in raw.text
        assert not raw.text.isspace()
        assert recover(raw).blocks


@settings(max_examples=200, deadline=None)
@given(HAN, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_marked_and_valid_encodings_are_exact(text: str, encoding: str) -> None:
    with contextlib.suppress(SourceError):
        assert from_bytes(text.encode(encoding), location="a.txt").text == text


@settings(max_examples=100, deadline=None)
@given(HAN)
def test_gb18030_is_exact_in_running_text(text: str) -> None:
    text = "春天来了，河边的柳树都绿了。我们说：“去看看吧。”" + text
    assert from_bytes(text.encode("gb18030"), location="a.txt").text == text


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
def test_markdown_blocks_hold_every_letter_in_order(text: str) -> None:
    at = 0
    for marked in scan(text):
        assert marked.span.start >= at
        assert not text[at : marked.span.start].strip()
        at = marked.span.end
    assert not text[at:].strip()
