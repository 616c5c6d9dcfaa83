"""Reporting words of several letters: what people do when their words follow."""

from reader.extract.wordlists import read_list

SPEECH = read_list("speech")
