"""What goes wrong, for people: on standard error."""

import sys


def complain(message: str) -> None:
    """One line on standard error, if that is open; a name in it cannot command the terminal."""
    from reader.text.visible import make_visible

    # Without a file, `print` would write among the results.
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - None after `2>&-`
        print("piyue:", make_visible(message).replace("\n", "␤"), file=sys.stderr)
