"""Entry points by name, loaded when wanted. Knows no protocol: each room owns its own."""

from functools import cache
from typing import TYPE_CHECKING

from reader.errors import PluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@cache
def _found(group: str) -> "dict[str, EntryPoint]":
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=group)}


def names(group: str) -> tuple[str, ...]:
    """Names in `group` (`piyue.sources`, `piyue.exporters`, …), sorted, nothing imported."""
    return tuple(sorted(_found(group)))


def load(group: str, name: str) -> object:
    """The object behind `name`.

    Raises:
        PluginError: no such name, or importing it failed.
    """
    point = _found(group).get(name)
    if point is None:
        known = ", ".join(names(group)) or "none"
        raise PluginError(f"{group}: no plugin named {name!r}.", f"Known: {known}.")
    try:
        return point.load()
    except Exception as error:
        raise PluginError(f"{group}: {name!r} cannot be loaded: {error!r}.") from error
