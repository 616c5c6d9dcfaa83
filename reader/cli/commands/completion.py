"""`piyue completion`: a script that teaches a shell the commands and their options."""

import sys
from argparse import SUPPRESS, Action, ArgumentParser
from dataclasses import dataclass

from reader.cli.parsers import Context, command, parser_of
from reader.cli.registry import COMMANDS
from reader.config.messages import gettext as _
from reader.config.messages import mark

SUMMARY = mark("Print a completion script for bash, zsh or fish")


@dataclass(frozen=True, slots=True)
class Option:
    """An option or the positional choices of a command."""

    flags: tuple[str, ...]
    help: str
    choices: tuple[str, ...] = ()
    takes_value: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What a shell needs to know of one command."""

    name: str
    summary: str
    options: tuple[Option, ...]
    words: tuple[str, ...]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"))


def run(context: Context) -> int:
    """Write the script."""
    known = [_known(name) for name in COMMANDS]
    script = {"bash": _bash, "zsh": _zsh, "fish": _fish}[context.arguments.shell](known)
    sys.stdout.write(script)
    return 0


def _known(name: str) -> Known:
    # argparse gives its arguments in no other way.
    actions: list[Action] = parser_of(name)._actions  # pyright: ignore[reportPrivateUsage]
    shown = [action for action in actions if action.help is not SUPPRESS]
    options = tuple(_option(action) for action in shown if action.option_strings)
    words = tuple(
        str(choice)
        for action in shown
        if not action.option_strings and action.choices
        for choice in action.choices
    )
    return Known(name, _(command(name).SUMMARY), options, words)


def _option(action: Action) -> Option:
    choices = tuple(str(choice) for choice in action.choices or ())
    return Option(tuple(action.option_strings), action.help or "", choices, action.nargs != 0)


def _bash(known: list[Known]) -> str:
    cases = "\n".join(
        f'    {k.name}) words="{" ".join([*(f for o in k.options for f in o.flags), *k.words])}" ;;'
        for k in known
    )
    values = "\n".join(
        f'    {k.name}:{flag}) choices="{" ".join(o.choices)}" ;;'
        for k in known
        for o in k.options
        if o.choices
        for flag in o.flags
    )
    return f"""\
_piyue() {{
  local here="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
  local words="" choices=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{" ".join(k.name for k in known)} --help --version" -- "$here"))
    return
  fi
  case "${{COMP_WORDS[1]}}:$before" in
{values}
  esac
  if [ -n "$choices" ]; then
    COMPREPLY=($(compgen -W "$choices" -- "$here"))
    return
  fi
  case "${{COMP_WORDS[1]}}" in
{cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$here"))
}}
complete -o default -F _piyue piyue
"""


def _zsh(known: list[Known]) -> str:
    names = "\n".join(f"    {_quoted(f'{k.name}:{k.summary}')}" for k in known)
    cases = "\n".join(f"    {k.name}) _arguments {_zsh_arguments(k)} ;;" for k in known)
    return f"""\
#compdef piyue
_piyue() {{
  local -a names
  names=(
{names}
  )
  if (( CURRENT == 2 )); then
    _describe command names
    _files
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
{cases}
    *) _files ;;
  esac
}}
compdef _piyue piyue
"""


def _zsh_arguments(known: Known) -> str:
    parts: list[str] = []
    for option in known.options:
        value = f":value:({' '.join(option.choices)})" if option.choices else ":value:_files"
        about = option.help.replace("[", "(").replace("]", ")").replace(":", " ")
        for flag in option.flags:
            parts.append(_quoted(f"{flag}[{about}]{value if option.takes_value else ''}"))
    if known.words:
        parts.append(_quoted(f"1:what:({' '.join(known.words)})"))
    return " ".join([*parts, "'*:file:_files'"])


def _fish(known: list[Known]) -> str:
    lines: list[str] = []
    for k in known:
        lines.append(
            f"complete -c piyue -n __fish_use_subcommand -a {k.name} -d {_quoted(k.summary)}"
        )
        when = _quoted(f"__fish_seen_subcommand_from {k.name}")
        for option in k.options:
            flags = " ".join(
                f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}"
                for flag in option.flags
            )
            value = f" -xa {_quoted(' '.join(option.choices))}" if option.choices else ""
            value = value or (" -r" if option.takes_value else "")
            lines.append(f"complete -c piyue -n {when} {flags}{value} -d {_quoted(option.help)}")
        if k.words:
            lines.append(f"complete -c piyue -n {when} -a {_quoted(' '.join(k.words))}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """In single quotes, for each of the shells."""
    return "'" + text.replace("'", "’") + "'"
