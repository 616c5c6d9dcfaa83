"""Turns of talk: who has the word where no reporting word says so.

The turns between two sure speakers are decided together. Each speaker that a turn may have
comes with what its words and the narration around it say for or against them; that people
take turns weighs between them. The sum is made greatest over the whole run, by Viterbi's
algorithm over pairs of speakers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.extract.quotes.drafts import Draft
from reader.extract.quotes.speakers import NAMELESS, Speaker

# Weights, in no unit: what counts is which is greater.
AGAIN = -5.0
BACK = 1.5
AGAIN_APART = -0.5
BACK_APART = 1.0
STRANGER = -2.5
# Longer runs are decided by their end alone.
_LONGEST = 24
_NOBODY = ""


@dataclass(slots=True)
class Turn:
    """The words of one turn, and how much speaks for each who may have it, by name.

    `close` says that nothing stands between it and the turn before. A turn without words
    was taken in silence, or is told in narration.
    """

    drafts: list[Draft]
    votes: dict[str, float]
    close: bool


@dataclass(slots=True)
class Turns:
    """The turns since the last sure speaker, and the two who had the word before them."""

    known: dict[str, Speaker] = field(default_factory=dict)
    before: str = _NOBODY
    last: str = _NOBODY
    run: list[Turn] = field(default_factory=list)

    def begin(self) -> None:
        """Start a new scene, in which nobody has spoken yet."""
        self.before = self.last = _NOBODY
        self.run.clear()

    def guess(
        self, draft: Draft, votes: Iterable[tuple[Speaker, float]], *, close: bool
    ) -> Speaker | None:
        """Add a turn; who has it, as far as one can tell before the next is read.

        `votes` say how much speaks for a speaker; they add up.
        """
        turn = Turn([draft], {}, close)
        for speaker, weight in votes:
            self.known[speaker.name] = speaker
            turn.votes[speaker.name] = turn.votes.get(speaker.name, 0.0) + weight
        turn.votes.setdefault(_NOBODY, STRANGER)
        self.run.append(turn)
        if len(self.run) > _LONGEST:
            self.before, self.last = self.last, self._decide()[0]
            del self.run[0]
        return self.known.get(self._assign()[-1])

    def shown(self, speaker: Speaker) -> None:
        """What follows shows who had the last turn."""
        self.known[speaker.name] = speaker
        if self.run:
            self.run[-1].votes = {speaker.name: 0.0}

    def go_on(self, draft: Draft, following: Draft) -> None:
        """The words of a turn run on in the next paragraph."""
        if self.run and draft in self.run[-1].drafts:
            self.run[-1].drafts.append(following)

    def silent(self, speaker: Speaker) -> None:
        """Somebody had a turn without a word."""
        self.known[speaker.name] = speaker
        self.run.append(Turn([], {speaker.name: 0.0}, close=True))
        self._assign()

    def sure(self, speaker: Speaker, *, close: bool) -> None:
        """Somebody sure has the next turn: decide those that waited."""
        name = speaker.name
        self.known[name] = speaker
        if all(name not in turn.votes for turn in self.run):
            self._reveal(name)
        self.run.append(Turn([], {name: 0.0}, close=close))
        names = [self.last, *self._assign()]
        self.before, self.last = names[-2:]
        self.run.clear()

    def rename(self, name: str, speaker: Speaker) -> None:
        """Whoever was only described so far goes by a name."""
        self.known[name] = self.known[speaker.name] = speaker
        self.before, self.last = (
            speaker.name if who == name else who for who in (self.before, self.last)
        )
        for turn in self.run:
            if name in turn.votes:
                turn.votes[speaker.name] = turn.votes.pop(name)

    def _reveal(self, name: str) -> None:
        """Somebody new speaks: whom the turns before did not name yet."""
        for turn in self.run:
            hidden = turn.votes.keys() & (NAMELESS | {_NOBODY})
            turn.votes[name] = max((turn.votes[who] for who in hidden), default=STRANGER)
        self.last = name if self.last in NAMELESS else self.last
        self.before = name if self.before in NAMELESS else self.before

    def _assign(self) -> Sequence[str]:
        names = self._decide()
        for turn, name in zip(self.run, names, strict=True):
            for draft in turn.drafts:
                draft.speaker = self.known.get(name)
        return names

    def _decide(self) -> Sequence[str]:
        """The speakers of the run that weigh most together."""
        best: dict[tuple[str, str], tuple[float, tuple[str, ...]]] = {
            (self.before, self.last): (0.0, ())
        }
        for turn in self.run:
            following: dict[tuple[str, str], tuple[float, tuple[str, ...]]] = {}
            for (before, last), (score, names) in best.items():
                for name, vote in turn.votes.items():
                    total = score + vote + _goes_on(before, last, name, close=turn.close)
                    rival = following.get((last, name))
                    if rival is None or total > rival[0]:
                        following[last, name] = (total, (*names, name))
            best = following
        return max(best.values())[1]


def _goes_on(before: str, last: str, name: str, *, close: bool) -> float:
    """How likely the word goes from `before` and `last` to `name`."""
    if name == last:
        return AGAIN if close else AGAIN_APART
    if name and name == before:
        return BACK if close else BACK_APART
    return 0.0
