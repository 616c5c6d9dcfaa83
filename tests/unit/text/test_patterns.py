"""Patterns that wait for their first use."""

import re
import subprocess
import sys
from array import array

import pytest

from reader.text.patterns import Program, known, learn, pattern


def test_it_does_what_a_compiled_pattern_does() -> None:
    number = pattern(r"第([0-9]+)回")
    assert number.pattern == r"第([0-9]+)回"
    assert number.findall("第3回,第12回") == ["3", "12"]
    found = number.match("第3回")
    assert found is not None
    assert found[1] == "3"
    assert number.sub("×", "又第3回") == "又×"


SOURCES = (
    r"第([0-9]+)回",
    r"(?P<title>[^《》]{1,8})》|(?P<other>x)(?=y)",
    "[\u3400-\u9fff\u3000]{2,4}(?:[报報]|[^，。])$",
    r"(?i)chapter\s+(\d{1,3})\b",
    r"(?<![!?])[!?]++(a)?(?(1)b|c)",
)
TEXTS = ("又第12回《甲乙》xy", "新华社　通讯员报", "See Chapter 12.", "!ab?c", "")


@pytest.mark.parametrize("source", SOURCES)
def test_a_program_given_back_is_the_same_pattern(source: str) -> None:
    plain = re.compile(source)
    for built in (pattern(source), pattern(source)):  # the second one has the program
        assert (built.flags, built.groups, built.groupindex) == (
            plain.flags,
            plain.groups,
            plain.groupindex,
        )
        for text in TEXTS:
            assert [(m.span(), m.groups(), m.groupdict()) for m in built.finditer(text)] == [
                (m.span(), m.groups(), m.groupdict()) for m in plain.finditer(text)
            ]
    assert known()[source].groups == plain.groups


def test_patterns_of_bytes_wait_as_well() -> None:
    for _ in range(2):  # the second one has the program
        found = pattern(rb"(?P<kind>[^=]+)=\xb0").match(b"a=\xb0")
        assert found is not None
        assert found["kind"] == b"a"


def test_a_program_that_is_none_is_refused() -> None:
    source = "甲[乙丙]丁"
    learn({source: Program(32, array("I", [7, 7, 7]).tobytes(), 0, {})})
    with pytest.raises(RuntimeError):
        pattern(source).match("甲乙丁")


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
