"""Marks: all that typesetting and the screen know of findings, hits and annotations."""

from typing import NamedTuple

from reader.model.span import Span


class Mark(NamedTuple):
    """A span and the role that a theme gives a style to.

    Roles: `figure`, `quote`, `term`, `title`, `name`, `hit`, `hit.current`, `flash`,
    `selection`, `note.yellow` … `note.underline`. A later mark lies over an earlier one.
    """

    span: Span
    role: str
