"""Turns of a dialogue: paragraphs of speech that no reporting word gives to anybody."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extract.quotes.drafts import Draft
from reader.extract.quotes.speakers import Speaker


@dataclass(slots=True)
class Turns:
    """The run of paragraphs that is being read: the last sure speaker, and who waits since."""

    sure: Speaker | None = None
    waiting: list[Draft] = field(default_factory=list)

    def settle(self, speaker: Speaker) -> None:
        """Somebody sure speaks in the next paragraph: those who waited alternate up to it."""
        for draft, known in zip(self.waiting, self._between(speaker), strict=True):
            draft.speaker = known or draft.speaker
        self.begin(speaker)

    def begin(self, speaker: Speaker | None) -> None:
        """Start a new run."""
        self.sure = speaker
        self.waiting.clear()

    def _between(self, speaker: Speaker) -> Sequence[Speaker | None]:
        count = len(self.waiting)
        first = self.sure
        if first is None or first.name == speaker.name:
            return [None] * count
        if count % 2:
            return [None] * count
        return [speaker, first] * (count // 2)
