"""The clipboard: the only owner of pyperclip."""

from reader.services.clipboard.chain import Copied, copy, paste, ways

__all__ = ["Copied", "copy", "paste", "ways"]
