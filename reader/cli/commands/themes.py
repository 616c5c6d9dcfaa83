"""`piyue themes`: what there is to wear, and whether it can be read."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from reader.cli.complaints import complain
from reader.cli.forms import Column, Table, add_padding, as_lines
from reader.cli.parsers import Context
from reader.cli.terminal import has_colors, sgr
from reader.config.messages import gettext as _
from reader.config.messages import locale, mark
from reader.config.page_styles import NOTE_COLORS
from reader.config.theme_check import too_faint
from reader.config.themes import Style, ThemeSpec, load_themes, read_theme
from reader.errors import ConfigError

SUMMARY = mark("List the themes, or check your own")
COLUMNS = (
    Column("name", mark("Name")),
    Column("label", mark("Theme")),
    Column("ground", mark("Ground")),
    Column("path", mark("File"), wide=True),
)
_SAMPLE = "披阅 Aa 38 %"


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("action", nargs="?", choices=("list", "check"), default="list")
    parser.add_argument("files", metavar="FILE", nargs="*", help=_("theme files to check"))


def run(context: Context) -> int:
    """List, or check and exit with 1 if something is wrong."""
    if context.arguments.action == "check":
        return _check([Path(name) for name in context.arguments.files])
    shelf = load_themes()
    output = sys.stdout
    specs = sorted(shelf.themes.values(), key=lambda spec: (spec.dark, spec.name))
    if sys.stdout.isatty() and has_colors():
        for spec in specs:
            name = add_padding(f"{spec.name}  {spec.label(locale())}", 24)
            output.write(f"{_swatch(spec)}  {name}\n")
    else:
        output.write(as_lines(Table(COLUMNS, tuple(_row(spec) for spec in specs), ())))
    for problem in shelf.problems:
        complain(problem)
    return 0


def _row(spec: ThemeSpec) -> tuple[str, ...]:
    return (spec.name, spec.label(locale()), "dark" if spec.dark else "light", spec.path)


def _check(files: list[Path]) -> int:
    problems: list[str] = []
    specs: list[ThemeSpec] = []
    for path in files:
        try:
            specs.append(read_theme(path))
        except ConfigError as error:
            problems.append(str(error))
    if not files:
        shelf = load_themes()
        specs, problems = list(shelf.themes.values()), list(shelf.problems)
    problems += [f"{spec.path}: {line}" for spec in specs for line in too_faint(spec)]
    for problem in problems:
        print(problem)
    if not problems:
        print(_("{count} themes, all readable.").format(count=len(specs)))
    return int(bool(problems))


def _swatch(spec: ThemeSpec) -> str:
    colors = spec.colors
    parts = [_ink(f" {_SAMPLE} ", colors.foreground, colors.background)]
    for role, text in (("figure", "1.5亿 "), ("quote", "“引语” "), ("name", "人名 ")):
        parts.append(_ink(text, spec.marks[role].color or colors.foreground, colors.background))
    for role in (*(f"note.{name}" for name in NOTE_COLORS), "hit.current"):
        style = spec.marks[role]
        ground = style.background or colors.background
        parts.append(_ink("批", style.color or colors.foreground, ground))
    return "".join([*parts, "\x1b[0m"])


def _ink(text: str, color: str, ground: str) -> str:
    return sgr(Style(color=color, background=ground)) + text
