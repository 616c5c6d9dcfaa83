"""Analysis off the screen's process: figures, quotes and names, part by part."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.library.packed import Packed, pack, shifted
from reader.model.digest import digest_of
from reader.model.document import Document, whole
from reader.model.findings import Findings
from reader.model.span import Span
from reader.services.parts import part_of, sample_of

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reader.services.child import Child


T = TypeVar("T")
Names = frozenset[str]


def analyse(document: Document, names: Names = frozenset()) -> Findings:
    """Figures, quotes and entities of a whole document, in this process.

    `names` are people that the text around it tells, as `people_in` finds them.
    """
    from reader.extract.run import analyse as run

    return run(document, known=names)


def people_in(document: Document) -> Names:
    """The personal names of a document, folded, in this process."""
    from reader.extract.run import personal_names

    return personal_names(document)


def analyse_once(document: Document, names: Names = frozenset()) -> Findings:
    """What `analyse` gives, kept on the disk for the next time."""
    from reader.library.findings import save_findings

    key, found = _kept(document, names)
    if found is None:
        found = analyse(document, names)
        with suppress(OSError):
            save_findings(key, found)
    return found


def _kept(document: Document, names: Names) -> tuple[str, Findings | None]:
    """The key of a document under these names and the rules of today, and what it leads to."""
    from reader.library.findings import load_findings

    blocks = [(block.kind, block.span.start) for block in document.blocks]
    key = digest_of(f"{document.digest}{_rules()}{blocks}{sorted(names)}")
    return key, load_findings(key)


@cache
def _rules() -> tuple[tuple[str, int, int], ...]:
    """The rules: files of the package as they are."""
    from reader import extract

    folder = Path(extract.__file__).parent
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".txt"})
    return tuple((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files)


def run_part(document: Document, offset: int, names: Names) -> Packed:
    """Analyse one part, unless it is known, and move what is found to its place; as rows.

    Rows are taken in by the screen's process in no time, where objects would stop it.
    """
    return shifted(pack(analyse_once(document, names)), offset)


def look_first(document: Document, offset: int) -> Packed:
    """All of a part where it is known, else its figures, which need no dictionary, at once.

    Figures alone have no producer: the part is still to be analysed.
    """
    from reader.extract.figures.document import figures_in

    _, found = _kept(document, frozenset())
    if found is None:
        part = whole(document)
        found = Findings(part, figures_in(document, part))
    return shifted(pack(found), offset)


def cut_words(text: str) -> tuple[Span, ...]:
    """The words of a text, in this process."""
    from reader.extract.words import cut

    return tuple(cut(text))


def _start_child() -> None:
    """Leave the terminal's interrupt to the reader, and yield to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(10)


class AnalysisHost:
    """One child process that analyses parts in the order in which they are asked for."""

    def __init__(self) -> None:
        self._child: Child | None = None

    @staticmethod
    def prepare() -> None:
        """To be called before the screen starts: its redirected streams break a later start."""
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()

    def figures(self, document: Document, span: Span) -> "Future[Packed]":
        """The figures inside `span`, or all that was found there before."""
        return self.run(look_first, part_of(document, span), span.start)

    def submit(
        self, document: Document, span: Span, names: Names = frozenset()
    ) -> "Future[Packed]":
        """Analyse the part inside `span`; what is found comes back in the document's offsets."""
        return self.run(run_part, part_of(document, span), span.start, names)

    def names(self, document: Document) -> "Future[Names]":
        """The people of a long text, from samples of it, for its parts to know."""
        return self.run(people_in, sample_of(document))

    def words(self, text: str) -> "Future[tuple[Span, ...]]":
        """The words of a short text; the dictionary stays in the child."""
        return self.run(cut_words, text)

    def run(self, do: Callable[..., T], *given: object) -> "Future[T]":
        """Do it in the child, after what it was asked before."""
        if self._child is None:
            from reader.services.child import Child

            self._child = Child(_start_child)
        return self._child.submit(do, *given)

    def stop(self) -> None:
        """End the child now, whatever it is doing."""
        child, self._child = self._child, None
        if child is not None:
            child.stop()
