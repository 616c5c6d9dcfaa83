"""The error tree. Every error a user can meet says what is wrong, where, and what to do."""


class ReaderError(Exception):
    """One clear line for the user. `hint` says what to do; exit status 1."""

    exit_status = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        # A Chinese stop brings its own blank.
        between = "" if self.message[-1:] in "。？！" else " "
        return f"{self.message}{between}{self.hint}".strip()


class SourceError(ReaderError):
    """A text could not be read: missing, unreadable, binary, empty, undecodable."""


class UsageError(ReaderError):
    """A wrong use of a command or an option; exit status 2."""

    exit_status = 2


class ConfigError(ReaderError):
    """A settings, keys or theme file could not be used."""


class ClipboardError(ReaderError):
    """No clipboard took the text, or none could be read."""


class StoreError(ReaderError):
    """The annotation store could not be read or written."""


class ExchangeError(ReaderError):
    """A file of annotations could not be imported or exported."""


class PluginError(ReaderError):
    """A plugin could not be loaded."""
