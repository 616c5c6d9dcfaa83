"""Turns of a dialogue: paragraphs of speech that no reporting word gives to anybody."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extract.quotes.drafts import Draft
from reader.extract.quotes.speakers import Speaker


@dataclass(slots=True)
class Turns:
    """The run of paragraphs that is being read: the last sure speaker, and who waits since."""

    sure: Speaker | None = None
    before: Speaker | None = None
    waiting: list[Draft] = field(default_factory=list)

    def settle(self, speaker: Speaker, partner: Speaker | None) -> None:
        """Somebody sure speaks in the next paragraph: those who waited alternate up to it.

        `partner` is whoever spoke last besides `speaker`.
        """
        for draft, known in zip(self.waiting, self._between(speaker, partner), strict=True):
            draft.speaker = known or draft.speaker
        before = self.waiting[-1].speaker if self.waiting else self.sure
        self.begin(speaker)
        self.before = before

    def begin(self, speaker: Speaker | None) -> None:
        """Start a new run."""
        self.sure = speaker
        self.before = None
        self.waiting.clear()

    def _between(self, speaker: Speaker, partner: Speaker | None) -> Sequence[Speaker | None]:
        count = len(self.waiting)
        first = self.sure
        if first is None:
            return [None] * count
        if first.name == speaker.name:
            return ([partner, first] * count)[:count] if count % 2 else [None] * count
        if count % 2:
            return [None] * count
        other = self.before if self.before and self.before.name != first.name else speaker
        return [other, first] * (count // 2)
