"""Overrules: what a reader says against the rules about the parts of a text."""

from typing import Literal, NamedTuple

from reader.model.span import Span

OverruleKind = Literal["heading", "paragraph", "join", "split"]


class Overrule(NamedTuple):
    """A reader's decision about one place of the source, whatever the rules make of it.

    `span` is in code points of `RawText.text`, so that other rules do not move it; `exact`
    is how the text goes on at its start. `heading`: the span is a heading of `level`;
    `paragraph`: what begins there is running text; `join`: what begins there belongs to the
    block before; `split`: a block begins there.
    """

    what: OverruleKind
    span: Span
    exact: str
    level: int = 0
