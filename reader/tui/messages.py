"""Requests that cross panes: plain facts that widgets post and a screen acts on.

Spans are code points of `Document.text`, never of a converted view. (A frozen dataclass
cannot be a Textual message: the message writes its own bookkeeping into itself.)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from reader.model.span import Span
from reader.services.tables import Table

ListName = Literal["outline", "figures", "quotes", "names", "notes", "hits"]
TabName = Literal["figures", "quotes", "names", "notes"]


@dataclass
class JumpTo(Message):
    """The reader chose a place in a list: show it and light it up."""

    span: Span
    list_name: ListName


@dataclass
class CopyItem(Message):
    """The reader wants a row of a list on the clipboard, as it is shown."""

    text: str


@dataclass
class CopyTable(Message):
    """The reader wants all rows shown on the clipboard, in a form still to be chosen.

    `make` gives them as a table; seconds for a book, so not for the screen's thread.
    """

    make: Callable[[], Table]


@dataclass
class CopyNotes(Message):
    """The reader wants notes on the clipboard, by id: with source, or in a form to choose."""

    ids: tuple[str, ...]
    choose: bool = False


@dataclass
class ShowName(Message):
    """The reader wants all that is said of one name; `index` is in `Findings.entities`."""

    index: int


@dataclass
class ShowNote(Message):
    """The reader wants to write in the note with this id."""

    annotation_id: str


@dataclass
class PaneLeft(Message):
    """The reader wants the keyboard back in the text, and a pane that slid over to close."""


@dataclass
class TabShown(Message):
    """The side pane now shows another list."""
