"""Quotes: direct and indirect speech with its speakers, terms in marks, titles."""

from reader.extract.quotes.finder import find_quotes, quotes_in, read_sheets

__all__ = ["find_quotes", "quotes_in", "read_sheets"]
