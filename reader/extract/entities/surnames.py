"""Chinese surnames and the letters that given names do not use.

Surnames: the commonest by the 2020 census report of the Ministry of Public Security and
the list of the Hundred Family Surnames (百家姓); simplified letters, as texts are folded.
"""

from reader.extract.wordlists import read_list

COMPOUND = frozenset(read_list("surnames_compound"))
SINGLE = frozenset(read_list("surnames"))
# Surnames that are more often an ordinary word: they need a sure sign beside them.
DOUBTFUL = frozenset(read_list("surnames_doubtful"))
NOT_GIVEN = frozenset(read_list("not_given"))
# Function words that still stand in the middle of many given names.
MIDDLE_ONLY = frozenset(read_list("never_last"))
# Numerals and particles: usual in the middle of a name, seldom at its end.
SELDOM_LAST = frozenset(read_list("seldom_last"))
# Common second letters of a two-letter name are ordinary words too; these never are.
GIVEN_HINT = frozenset(read_list("given_letters"))

# The fifty commonest Japanese family names (Meiji Yasuda Life, 2018), simplified letters.
JAPANESE = frozenset(read_list("surnames_japanese"))
# Letters that Xinhua's tables use to write foreign names by sound.
SOUNDS = frozenset(read_list("sounds"))
