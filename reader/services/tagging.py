"""Tags as they are typed: words with blanks or commas between, those with blanks in quotes."""

from collections.abc import Iterable, Sequence

from reader.text.folding import fold
from reader.text.patterns import pattern

_APART = r"\s,，、;；#"
_TAG = pattern(rf'"([^"]*)"|“([^”]*)”|([^{_APART}"“”]+)')
_PLAIN = pattern(rf'[^{_APART}"“”]+')
_LAST = pattern(rf'(?:^|(?<=[{_APART}]))[^{_APART}"“”]*$')


def tags_in(typed: str) -> tuple[str, ...]:
    """The tags in a line, each once, in order."""
    found = ("".join(groups).strip() for groups in _TAG.findall(typed))
    return tuple(dict.fromkeys(tag for tag in found if tag))


def line_of(tags: Iterable[str]) -> str:
    """Tags as a line that `tags_in` reads back."""
    whole = [tag if _PLAIN.fullmatch(tag) else f'"{tag.replace(chr(34), "")}"' for tag in tags]
    return "".join(f"{tag} " for tag in whole)


def completions(typed: str, known: Sequence[str]) -> tuple[str, ...]:
    """Known tags that the last word of a line may become, in either script; best first."""
    taken = set(tags_in(typed))
    begun = _last_word(typed)
    taken.discard(begun)
    wanted = fold(begun).casefold()
    fitting = [tag for tag in known if tag not in taken and wanted in fold(tag).casefold()]
    return tuple(sorted(fitting, key=lambda tag: not fold(tag).casefold().startswith(wanted)))


def completed(typed: str, tag: str) -> str:
    """The line with its last word become `tag`."""
    return typed[: len(typed) - len(_last_word(typed))] + line_of([tag])


def _last_word(typed: str) -> str:
    found = _LAST.search(typed)
    return found[0] if found else ""
