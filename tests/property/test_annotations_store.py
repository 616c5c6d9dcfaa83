"""The store against a plain list: whatever is done, undone, done again and opened again."""

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reader.annotations.anchoring import anchor_at
from reader.annotations.store import DocumentKey, NewMark, open_store
from reader.model.span import Span

TEXT = "渡口的灯亮了。船还没有来。"
KEY = DocumentKey("digest", "", "/ferry")
STYLES = st.sampled_from(["yellow", "green", "red", "underline"])
NOTES = st.text(max_size=12)
# A tag is a word: NUL and halves of surrogate pairs are not kept in it.
TAGS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)


@dataclass(frozen=True)
class Expected:
    style: str
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass
class History:
    """States before and after the present one; a state is the living marks by id."""

    now: dict[str, Expected] = field(default_factory=dict)
    past: list[dict[str, Expected]] = field(default_factory=list)
    future: list[dict[str, Expected]] = field(default_factory=list)

    def go(self, state: dict[str, Expected]) -> None:
        self.past.append(self.now)
        self.now = state
        self.future.clear()


class StoreMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "notes.db"
        self.store = open_store(self.path)
        self.document = self.store.keep_text(KEY, TEXT).id
        self.history = History()

    @rule(styles=st.lists(STYLES, min_size=1, max_size=3), note=NOTES)
    def add(self, styles: list[str], note: str) -> None:
        news = [NewMark(anchor_at(TEXT, Span(0, 4)), style, note) for style in styles]
        made = self.store.add(self.document, KEY.digest, news)
        self.history.go(self.history.now | {mark.id: Expected(mark.style, note) for mark in made})

    @precondition(lambda self: self.history.now)
    @rule(data=st.data(), style=STYLES, note=NOTES, tags=st.sets(TAGS, max_size=2))
    def change(self, data: st.DataObject, style: str, note: str, tags: set[str]) -> None:
        mark = data.draw(st.sampled_from(sorted(self.history.now)))
        self.store.change(mark, style=style, note=note, tags=tuple(tags))
        self.history.go(self.history.now | {mark: Expected(style, note, tuple(tags))})

    @precondition(lambda self: self.history.now)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        mark = data.draw(st.sampled_from(sorted(self.history.now)))
        self.store.delete(mark)
        self.history.go({key: kept for key, kept in self.history.now.items() if key != mark})

    @rule()
    def undo(self) -> None:
        done = self.store.undo(self.document)
        assert bool(done) == bool(self.history.past)
        if self.history.past:
            self.history.future.append(self.history.now)
            self.history.now = self.history.past.pop()

    @rule()
    def redo(self) -> None:
        done = self.store.redo(self.document)
        assert bool(done) == bool(self.history.future)
        if self.history.future:
            self.history.past.append(self.history.now)
            self.history.now = self.history.future.pop()

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = open_store(self.path)

    @rule()
    def merge_with_itself(self) -> None:
        copy = self.store.backup(
            self.path.with_name(f"copy{len(list(self.path.parent.iterdir()))}.db")
        )
        other = open_store(copy)
        assert self.store.merge(other) == 0
        other.close()

    @invariant()
    def what_is_kept_is_what_was_done(self) -> None:
        kept = {
            held.mark.id: Expected(held.mark.style, held.mark.note, held.mark.tags)
            for held in self.store.marks(self.document)
        }
        assert kept == {key: replace(one) for key, one in self.history.now.items()}

    def teardown(self) -> None:
        assert self.store.check().problems == ()
        self.store.close()
        self.folder.cleanup()


TestStore = StoreMachine.TestCase
TestStore.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
