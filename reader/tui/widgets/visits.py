"""Going through the places of one thing, from one to the next and round."""

from collections.abc import Hashable, Sequence

from reader.model.span import Span


class Visits:
    """Which place of which thing was visited last."""

    def __init__(self) -> None:
        self._last: tuple[Hashable, int] = (None, 0)

    def next(self, thing: Hashable, places: Sequence[Span]) -> Span | None:
        """The first place of a thing; asked again, the one after; None where it has none."""
        if not places:
            return None
        last, number = self._last
        self._last = (thing, (number + 1) % len(places) if last == thing else 0)
        return places[self._last[1]]
