"""What goes wrong, for people: on standard error."""

import sys


def complain(message: str) -> None:
    """One line on standard error; a name in it cannot command the terminal."""
    from reader.text.visible import make_visible

    print("piyue:", make_visible(message).replace("\n", "␤"), file=sys.stderr)
