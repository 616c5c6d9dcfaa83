"""The jump list: where the reader came from, as in vim."""

from dataclasses import dataclass

LONGEST = 100


@dataclass(frozen=True, slots=True)
class JumpList:
    """Places left by a jump (code points of the document), and the ones gone back from."""

    behind: tuple[int, ...] = ()
    ahead: tuple[int, ...] = ()

    def leave(self, position: int) -> "JumpList":
        """Remember `position`; what lay ahead is forgotten."""
        if self.behind and self.behind[-1] == position:
            return JumpList(self.behind)
        return JumpList((*self.behind, position)[-LONGEST:])

    def back(self, position: int) -> tuple["JumpList", int | None]:
        """The place before this one; `position` is kept for the way forward."""
        if not self.behind:
            return self, None
        return JumpList(self.behind[:-1], (*self.ahead, position)), self.behind[-1]

    def forward(self, position: int) -> tuple["JumpList", int | None]:
        """The place that was left by going back."""
        if not self.ahead:
            return self, None
        return JumpList((*self.behind, position), self.ahead[:-1]), self.ahead[-1]
