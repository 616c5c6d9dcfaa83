"""Figures, quotes and entities: pure functions from text to spans with values."""
