"""Hosts of the analysis for tests of the screen: they answer when they are asked."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from reader.library.packed import Packed, pack, shifted
from reader.model.document import Document
from reader.model.findings import Findings
from reader.model.span import Span
from reader.services.analysis import AnalysisHost, Names, analyse
from reader.services.parts import part_of

T = TypeVar("T")


class InlineHost(AnalysisHost):
    """The same analysis in this process, done when asked for; nothing is kept."""

    def submit(
        self, document: Document, span: Span, names: Names = frozenset()
    ) -> "Future[Packed]":
        return _done(shifted(pack(analyse(part_of(document, span), names)), span.start))

    def run(self, do: Callable[..., T], *given: object) -> "Future[T]":
        return _done(do(*given))


class NoHost(InlineHost):
    """Finds nothing: only the text matters."""

    def submit(
        self, document: Document, span: Span, names: Names = frozenset()
    ) -> "Future[Packed]":
        return _done(pack(Findings(span, producer="none")))

    def figures(self, document: Document, span: Span) -> "Future[Packed]":
        return self.submit(document, span)

    def names(self, document: Document) -> "Future[Names]":
        return _done(frozenset())


class BusyHost(InlineHost):
    """Never comes to an end of what it is asked."""

    def submit(
        self, document: Document, span: Span, names: Names = frozenset()
    ) -> "Future[Packed]":
        return Future()

    def figures(self, document: Document, span: Span) -> "Future[Packed]":
        return Future()


def _done(result: T) -> "Future[T]":
    future: Future[T] = Future()
    future.set_result(result)
    return future
