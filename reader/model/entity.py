"""Entities: the names of a text."""

from dataclasses import dataclass
from typing import Literal

from reader.model.span import Span

EntityKind = Literal["person", "org", "place", "product", "work", "policy", "event", "term"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A name with its mentions, and the figures and quotes that speak of it.

    `figures` and `quotes` index the tuples of the `Findings` that hold the entity.
    `alias_of` is the fullest name of the same thing, where this is a short form of it.
    """

    name: str
    kind: EntityKind
    mentions: tuple[Span, ...] = ()
    figures: tuple[int, ...] = ()
    quotes: tuple[int, ...] = ()
    alias_of: str | None = None
