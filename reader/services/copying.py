"""Copying: which words are meant, and the form in which they go out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reader.annotations.citation import Cited, Form, cite, cite_all
from reader.model.annotation import Annotation
from reader.model.document import Document
from reader.model.span import Span
from reader.services import motions
from reader.services.session import Session

What = Literal["selection", "mark", "quote", "figure", "sentence"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A range of the document that a user means, and why it was taken."""

    span: Span
    what: What


def passage_at(session: Session, position: int) -> Passage:
    """What stands at `position`: a quote whole, a figure, else the sentence."""
    figure = session.figure_at(position)
    if figure is not None:
        return Passage(figure.span, "figure")
    quote = session.quote_at(position)
    if quote is not None:
        group = session.quote_group(quote)
        return Passage(Span(group[0].span.start, group[-1].span.end), "quote")
    return Passage(motions.sentence_at(session.document, position), "sentence")


def passage_in(session: Session, visible: Span) -> Passage:
    """The first quote or figure on the page, else its first sentence."""
    seen = session.found
    found = [item.span.start for item in (*seen.figures_in(visible), *seen.quotes_in(visible))]
    first = min((start for start in found if visible.contains(start)), default=visible.start)
    return passage_at(session, first)


def copied_text(
    session: Session, span: Span, form: Form = "plain", *, as_written: bool = False
) -> str:
    """The words of `span` in a form, in the script on screen or as they were written."""
    document = session.document
    words = document.text[span.start : span.end]
    if form == "plain":
        return words if as_written else session.shown(words)
    of = cited(document, session.section_title(span.start))
    if as_written:
        return cite(words, form=form, language=language_of(document), **of)
    shown = _as_shown(session, of)
    return cite(session.shown(words), form=form, language=language_of(document), **shown)


def copied_marks(
    session: Session, marks: Sequence[Annotation], form: Form, *, as_written: bool = False
) -> str:
    """The words of marks under one source, which names the section if it is that of all."""
    titles = {mark.anchor.section for mark in marks}
    of = cited(session.document, titles.pop() if len(titles) == 1 else "")
    words = [mark.anchor.exact for mark in marks]
    if not as_written:
        of, words = _as_shown(session, of), [session.shown(text) for text in words]
    return cite_all(words, form=form, language=language_of(session.document), **of)


def _as_shown(session: Session, of: Cited) -> Cited:
    shown: Cited = {"title": session.shown(of["title"])}
    shown["byline"] = session.shown(of.get("byline", ""))
    shown["section"] = session.shown(of.get("section", ""))
    shown["source"] = of.get("source", "")
    shown["date"] = of.get("date", "")
    return shown


def cited(document: Document, section: str) -> Cited:
    """What a citation says of a document."""
    metadata = document.metadata
    return {
        "title": metadata.title or document.source.name,
        "byline": metadata.byline,
        "section": section,
        "source": document.source.name,
        "date": metadata.date,
    }


def language_of(document: Document) -> str:
    """The language tag of a document's own words."""
    return {"hant": "zh-Hant", "none": "en"}.get(document.metadata.script, "zh")
