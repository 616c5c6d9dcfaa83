"""What the interface calls the colours of marks, and how sure their places are."""

from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.model.annotation import AnchorState, MarkStyle

STYLES: dict[MarkStyle, str] = {
    "yellow": mark("Yellow"),
    "green": mark("Green"),
    "blue": mark("Blue"),
    "red": mark("Red"),
    "purple": mark("Purple"),
    "underline": mark("Underline"),
}
STATES: dict[AnchorState, str] = {
    "anchored": mark("sure"),
    "check": mark("check the place"),
    "orphan": mark("place lost"),
}


def style_name(style: MarkStyle) -> str:
    """A colour's name, in the interface's language."""
    return _(STYLES[style])


def state_name(state: AnchorState) -> str:
    """How sure a place is, in the interface's language."""
    return _(STATES[state])
