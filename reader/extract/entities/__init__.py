"""Entities: the names of a text, and what it says of each."""

from reader.extract.entities.finder import entities_in, find_entities

__all__ = ["entities_in", "find_entities"]
