"""Simplified and traditional: detection, and conversion that carries offsets back."""

from reader.script.configurations import CONFIGS, TITLES
from reader.script.conversion import View, convert
from reader.script.detection import detect
from reader.script.wording import other_words

__all__ = ["CONFIGS", "TITLES", "View", "convert", "detect", "other_words"]
