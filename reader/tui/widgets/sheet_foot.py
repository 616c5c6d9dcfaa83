"""The last line of a sheet: its keys."""

from collections.abc import Iterable, Mapping

from textual.widgets import Static

from reader.tui.bindings import hints_of, keys_of


class SheetFoot(Static):
    """The keys of some actions, as the user has them; `labels` where a sheet means other things."""

    DEFAULT_CLASSES = "sheet-foot"

    def __init__(
        self,
        ids: Iterable[str],
        labels: Mapping[str, str] | None = None,
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(id=id, markup=False)
        self._ids = tuple(ids)
        self._labels = labels or {}

    def on_mount(self) -> None:
        """Tell them."""
        self.show_keys()

    def show_keys(self) -> None:
        """Tell them again, after something else was told here."""
        keymap = keys_of(self.app)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - an app of any type
        told = [
            f"{hint.key} {self._labels.get(action_id, hint.label)}"
            for action_id in self._ids
            for hint in hints_of((action_id,), keymap)
        ]
        self.update("   ".join(told))
