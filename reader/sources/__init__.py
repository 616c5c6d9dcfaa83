"""Bytes to text: encodings, formats, standard input, the clipboard."""

from reader.sources.loader import Loader
from reader.sources.reading import from_bytes, from_text, read_head, read_source

__all__ = ["Loader", "from_bytes", "from_text", "read_head", "read_source"]
