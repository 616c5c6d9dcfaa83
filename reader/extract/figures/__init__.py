"""Figures: numbers in Chinese prose, with exact values, units and what they count."""

from reader.extract.figures.scan import find_figures

__all__ = ["find_figures"]
