"""Why a block has its kind, in the reader's language."""

import re

from reader.config.messages import gettext as _
from reader.config.messages import mark

# What the rules say, as they say it; a test holds that none is missing.
REASONS = (
    mark("a date"),
    mark("a date or a number of a paper"),
    mark("lines of a poem"),
    mark("title of an attachment"),
    mark("number of an attachment"),
    mark("a month at the end"),
    mark("short line over a list among the text"),
    mark("a remark in brackets"),
    mark("a turn of a talk"),
    mark("addressees"),
    mark("as given"),
    mark("asks to scan or follow"),
    mark("attachment"),
    mark("before the first chapter"),
    mark("a name and its value"),
    mark("a notice of the page"),
    mark("a table of contents"),
    mark("facts of an infobox"),
    mark("furniture of the page"),
    mark("letterhead"),
    mark("marked as one"),
    mark("name of a column"),
    mark("named in the contents"),
    mark("no letters"),
    mark("stands between the headline and the date"),
    mark("sentences between the headline and the byline"),
    mark("title in brackets over a list"),
    mark("title of the paper that is sent"),
    mark("closing line of an official paper"),
    mark("the headline again"),
    mark("the writer, or an end"),
    mark("title of a list"),
    mark("titles of other texts"),
    mark("what a reader wrote"),
    mark("decided by the reader"),
    mark("end mark"),
    mark("first line"),
    mark("hard-wrapped lines joined"),
    mark("joined over a column cut"),
    mark("labelled as an introduction"),
    mark("lines of as many cells"),
    mark("lines of one measure"),
    mark("lines under the headline"),
    mark("list mark"),
    mark("marked line over text"),
    mark("marked so in the source"),
    mark("name or number of a series"),
    mark("names the writer"),
    mark("running text"),
    mark("sentences before the byline"),
    mark("short line over text"),
    mark("short line over text before the byline"),
    mark("signature"),
    mark("signature or remark"),
    mark("tells of a picture"),
    mark("text between marked blocks"),
    mark("title of the contents"),
    mark("title with an edit mark"),
    mark("under the title of a list"),
    mark("usual title of a box"),
    mark("went on without an indent"),
    mark("words of a series"),
)
# A few name what they saw: `chapter (回)`, `numbered （一）`.
_OF = {
    "chapter": mark("chapter, counted in {unit}"),
    "numbered": mark("numbered as {unit}"),
    "numbered text": mark("text numbered as {unit}"),
    "list": mark("list numbered as {unit}"),
}
_NAMING = re.compile(r"(chapter|numbered text|numbered|list) \(?(.+?)\)?")


def reason_label(reason: str) -> str:
    """The reason of a block in the language of the interface; an unknown one as it is."""
    if reason in REASONS:
        return _(reason)
    match = _NAMING.fullmatch(reason)
    return _(_OF[match[1]]).format(unit=match[2]) if match else reason
