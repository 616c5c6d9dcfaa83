"""What every sibling needs of characters: folding, graphemes, harmless controls."""

from reader.text.folding import fold
from reader.text.graphemes import is_boundary, next_boundary, previous_boundary
from reader.text.search import literal_patterns, places_of, search_pattern
from reader.text.sentence import sentence_at, sentences
from reader.text.visible import make_visible

__all__ = [
    "fold",
    "is_boundary",
    "literal_patterns",
    "make_visible",
    "next_boundary",
    "places_of",
    "previous_boundary",
    "search_pattern",
    "sentence_at",
    "sentences",
]
