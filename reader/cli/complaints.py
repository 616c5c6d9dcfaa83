"""What goes wrong, for people: on standard error."""

import sys


def complain(message: str) -> None:
    """One line on standard error."""
    print(f"piyue: {message}", file=sys.stderr)
