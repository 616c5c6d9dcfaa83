"""Plain text."""

from reader.model.raw import RawText, SourceRef
from reader.sources.encodings import decode


class PlainText:
    """Any text without markup, and what is left when no other loader wants the bytes."""

    media_types = ("text/plain",)
    suffixes = (".txt", ".text", ".log")

    def sniff(self, head: bytes) -> bool:
        """Never sure: plain text is what remains."""
        return not head

    def load(self, data: bytes, source: SourceRef, encoding: str | None = None) -> RawText:
        """The decoded text."""
        found = decode(data, source.location, encoding)
        return RawText(found.text, source._replace(encoding=found.encoding), issues=found.issues)


LOADER = PlainText()
