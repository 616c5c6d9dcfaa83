"""The words and the place of a mark as a Web Annotation target has them; Hypothesis' too.

https://www.w3.org/TR/annotation-model/#selectors
"""

from reader.annotations.exchange.jsontext import Json, Record, as_list, as_record, text_of
from reader.annotations.exchange.sheets import quoted, span_of
from reader.model.annotation import Anchor


def selectors_of(anchor: Anchor) -> Json:
    """Words with their context, and the place in code points."""
    return [
        {
            "type": "TextQuoteSelector",
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        },
        {
            "type": "TextPositionSelector",
            "start": anchor.span.start,
            "end": anchor.span.end,
        },
    ]


def first_target(item: Record) -> Record:
    """An annotation's target, the first if it has several."""
    return as_record(next(iter(as_list(item.get("target"))), None))


def anchor_of(target: Record, section: str = "", state: object = None) -> Anchor | None:
    """The anchor that a target's selectors give; None if they quote nothing."""
    known = {text_of(one.get("type")): one for one in _all(target.get("selector"))}
    words, place = known.get("TextQuoteSelector", {}), known.get("TextPositionSelector", {})
    exact = text_of(words.get("exact"))
    if not exact:
        return None
    span = span_of(place.get("start"), place.get("end"))
    prefix, suffix = text_of(words.get("prefix")), text_of(words.get("suffix"))
    return quoted(exact, prefix, suffix, span, section, state)


def _all(selector: Json) -> list[Record]:
    """Selectors, and those that refine them, however deep: the file is another's."""
    found: list[Record] = []
    waiting = as_list(selector)[::-1]
    while waiting:
        one = as_record(waiting.pop())
        found.append(one)
        waiting += as_list(one.get("refinedBy"))[::-1]
    return found
