"""Small XML files as a flat list of elements, read by expat without entities of their own."""

from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from reader.config.messages import gettext as _
from reader.sources.encodings import declared_in_book

_LONGEST_LABEL = 1000  # code points of an inner element's text that count for the outer one
_MOST_BYTES = 16 * 1024 * 1024


@dataclass(slots=True)
class Element:
    """An element: its name without prefix, its attributes, and the text inside it."""

    name: str
    attributes: dict[str, str]
    text: str = field(default="")


def read_xml(data: bytes) -> list[Element]:
    """The elements of a document in the order in which they end.

    Raises:
        ValueError: not well formed, too large, or with entities of its own.
    """
    if len(data) > _MOST_BYTES:
        raise ValueError(_("one of its lists is too large"))
    done: list[Element] = []
    waiting: list[Element] = []
    parts: list[list[str]] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        waiting.append(Element(name.rpartition(":")[2], attributes))
        parts.append([])

    def end(_name: str) -> None:
        element = waiting.pop()
        element.text = "".join(parts.pop())
        done.append(element)
        if parts and len(element.text) <= _LONGEST_LABEL:
            parts[-1].append(element.text)

    def text(data: str) -> None:
        if parts:
            parts[-1].append(data)

    def refuse(*_declaration: object) -> None:
        raise ValueError(_("it declares entities of its own"))

    parser = ParserCreate()
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refuse
    encoding = declared_in_book(data)
    try:
        # Of the encodings of several bytes expat knows Unicode's alone.
        parser.Parse(data.decode(encoding, "replace") if encoding else data, True)
    except (ExpatError, LookupError) as error:
        raise ValueError(str(error)) from error
    return done
