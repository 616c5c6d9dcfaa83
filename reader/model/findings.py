"""Findings: what was found in a text, the unit of transport and cache."""

from dataclasses import dataclass

from reader.model.entity import Entity
from reader.model.figure import Figure
from reader.model.quote import Quote
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Findings:
    """Figures, quotes and entities of `span`, in text order, and what found them."""

    span: Span
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    entities: tuple[Entity, ...] = ()
    producer: str = ""
