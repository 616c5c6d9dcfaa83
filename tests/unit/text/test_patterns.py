"""Patterns that wait for their first use."""

import re
import subprocess
import sys

import pytest

from reader.text.patterns import pattern


def test_it_does_what_a_compiled_pattern_does() -> None:
    number = pattern(r"第([0-9]+)回")
    assert number.pattern == r"第([0-9]+)回"
    assert number.findall("第3回,第12回") == ["3", "12"]
    found = number.match("第3回")
    assert found is not None
    assert found[1] == "3"
    assert number.sub("×", "又第3回") == "又×"


def test_a_mistake_shows_at_the_first_use() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.match("")


def test_loading_the_rules_compiles_none_of_theirs() -> None:
    code = (
        "import re\nmade = re.compile\nsources = []\n"
        "re.compile = lambda source, flags=0: sources.append(source) or made(source, flags)\n"
        "import reader.structure, reader.typeset\n"
        "print([source for source in sources if not source.isascii()])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
