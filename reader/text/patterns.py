"""Patterns that are compiled when they are first used, and only once in many starts.

A class of Chinese letters costs up to a millisecond to compile, and the rules hold dozens:
the first page of a text needs few of them, and compiling those took a third of its time. What
`re` makes of a pattern is a list of numbers, its program, which can be kept and given back.
"""

import re
from array import array
from collections.abc import Mapping
from typing import Any, AnyStr, NamedTuple, cast

# What `re` itself is made of; it has no public way to a program. `re` checks a program that it
# is given before it runs it, and `MAGIC` changes whenever programs are written another way.
_parser, _compiler = cast("Any", re)._parser, cast("Any", re)._compiler
_sre = _compiler._sre
MAGIC = cast("int", _sre.MAGIC)


class Program(NamedTuple):
    """A compiled pattern in plain values.

    `codes` are words of 32 bits as this machine lays them; `names` are its named groups with
    their numbers.
    """

    flags: int
    codes: bytes
    groups: int
    names: dict[str, int]


Source = str | bytes
_known: dict[Source, Program] = {}


class _Waiting:
    """Stands for a pattern, and has its methods as soon as one of them is asked for."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def __getattr__(self, name: str) -> object:
        compiled = _compiled(self._source)
        for method in ("match", "fullmatch", "search", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: AnyStr) -> re.Pattern[AnyStr]:
    """`re.compile(source)`, put off to the first use; an error in `source` shows then."""
    return cast("re.Pattern[AnyStr]", _Waiting(source))


def learn(programs: Mapping[Source, Program]) -> None:
    """Take programs by source that an interpreter with this `MAGIC` made."""
    _known.update(programs)


def known() -> dict[Source, Program]:
    """The programs by source that this process was given or made."""
    return dict(_known)


def _compiled(source: Source) -> object:
    program = _known.get(source)
    if program is None:
        program = _known[source] = _program(source)
    names: list[str | None] = [None] * (program.groups + 1)
    for name, number in program.names.items():
        names[number] = name
    codes = memoryview(program.codes).cast("I").tolist()
    return _sre.compile(source, program.flags, codes, program.groups, program.names, tuple(names))


def _program(source: Source) -> Program:
    """Raises re.error where `source` is no pattern."""
    tree = _parser.parse(source, 0)
    codes = array("I", _compiler._code(tree, 0)).tobytes()
    state = tree.state
    return Program(int(state.flags), codes, state.groups - 1, dict(state.groupdict))
