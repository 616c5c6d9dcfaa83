"""What the command palette offers: every action of the table, and every section of the text."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher

from reader.config.actions import ACTIONS, Action
from reader.config.messages import gettext as _
from reader.tui.bindings import keys_of, shown_keys
from reader.tui.messages import JumpTo
from reader.tui.widgets.outline_pane import Entry, OutlinePane
from reader.tui.widgets.pieces import plain

_SCOPES = frozenset({"app", "reading"})


class Command(NamedTuple):
    """An action as the palette shows it."""

    action: Action
    label: str
    help: str


def commands(keymap: Mapping[str, str]) -> Iterator[Command]:
    """The actions that make sense wherever the reader is, in the interface's language."""
    for action in ACTIONS:
        if action.scope in _SCOPES and action.id != "palette":
            keys = shown_keys(action, keymap)
            explained = f"{_(action.help)}  ({keys})" if keys else _(action.help)
            yield Command(action, _(action.label), explained)


def palette() -> CommandPalette:
    """The palette, asking in the interface's language."""
    return CommandPalette(placeholder=_("Type a command or a section"), id="--command-palette")


class ActionProvider(Provider):
    """The actions, found by their label or their help, in English too."""

    async def discover(self) -> Hits:
        """All of them."""
        for command in commands(self._keymap):
            yield DiscoveryHit(
                Content(command.label), self._runner(command.action), help=command.help
            )

    async def search(self, query: str) -> Hits:
        """Those whose words fit."""
        matcher = self.matcher(query)
        for command in commands(self._keymap):
            words = (command.label, command.help, command.action.label)
            score = max(matcher.match(word) for word in words)
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(command.label),
                    self._runner(command.action),
                    help=command.help,
                )

    @property
    def _keymap(self) -> Mapping[str, str]:
        return keys_of(self.app)

    def _runner(self, action: Action) -> partial[object]:
        owner = self.app if action.scope == "app" else self.screen
        return partial(owner.run_action, action.action)


class SectionProvider(Provider):
    """The sections of the text in view, found by their titles."""

    async def search(self, query: str) -> Hits:
        """Those whose title fits."""
        matcher = self.matcher(query)
        for entry in self._entries():
            title = plain(entry.title)
            score = matcher.match(title)
            if score > 0:
                yield Hit(
                    score,
                    _highlighted(matcher, title),
                    partial(self._go, entry),
                    help=_("Section"),
                )

    def _entries(self) -> tuple[Entry, ...]:
        panes = self.screen.query(OutlinePane)
        return panes.first().entries if panes else ()

    def _go(self, entry: Entry) -> None:
        self.screen.post_message(JumpTo(entry.span, "outline"))


def _highlighted(matcher: Matcher, title: str) -> Content:
    """A title with the letters that match; what looks like markup in it stays as it is."""
    content = Content(title)
    for offset in matcher.fuzzy_search.match(matcher.query, title)[1]:
        content = content.stylize(matcher.match_style, offset, offset + 1)
    return content
