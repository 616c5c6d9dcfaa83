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
    guessed: Draft | None = None

    def settle(self, speaker: Speaker, partner: Speaker | None) -> None:
        """Somebody sure speaks in the next paragraph: those who waited alternate up to it.

        `partner` is whoever spoke last besides `speaker`.
        """
        self._turn_round(speaker)
        for draft, known in zip(self.waiting, self._between(speaker, partner), strict=True):
            draft.speaker = known or draft.speaker
        before = self.waiting[-1].speaker if self.waiting else self.sure
        self.begin(speaker)
        self.before = before

    def next(self, spoke: Sequence[Speaker], *, alone: bool) -> Speaker | None:
        """Who has the word after those of `spoke`.

        Nobody is sure where more than two talk and the words stand `alone` in their paragraph.
        """
        if alone and len({speaker.name for speaker in spoke[-3:]}) > 2:
            return None
        if len(spoke) > 1:
            return spoke[-2]
        return None if len(self.waiting) % 2 else self.sure

    def guess(self, draft: Draft, speaker: Speaker) -> None:
        """Start a run with words that only narration before them gives to `speaker`."""
        self.begin(speaker)
        self.guessed = draft

    def begin(self, speaker: Speaker | None) -> None:
        """Start a new run."""
        self.sure = speaker
        self.before = None
        self.guessed = None
        self.waiting.clear()

    def _turn_round(self, speaker: Speaker) -> None:
        """Exchange the two of a guessed run where `speaker` would have two turns in a row."""
        if self.guessed is None or not self.waiting:
            return
        run = [self.guessed, *self.waiting]
        last = run[-1].speaker
        pair = {known.name: known for draft in run if (known := draft.speaker) is not None}
        if last is None or last.name != speaker.name or len(pair) != 2:
            return
        one, other = pair.values()
        for draft in run:
            if draft.speaker is not None:
                draft.speaker = other if draft.speaker.name == one.name else one
        self.sure = run[0].speaker

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
