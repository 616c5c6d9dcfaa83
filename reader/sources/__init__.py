"""Bytes to text: encodings, formats, standard input, the clipboard."""
