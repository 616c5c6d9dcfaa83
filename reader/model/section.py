"""Sections: a heading with all that it governs."""

from typing import NamedTuple

from reader.model.span import Span


class Section(NamedTuple):
    """A heading and everything down to the next heading of the same or a higher level.

    Sections nest: a section's span lies within that of every section it is part of.
    `heading` is the index of the heading in `Document.blocks`.
    """

    title: str
    level: int
    span: Span
    heading: int
