"""OSC 52: the terminal's own clipboard, reached by an escape sequence that nothing confirms."""

from base64 import b64encode
from pathlib import Path

# GNU screen drops longer strings inside a device control string.
SCREEN_CHUNK = 760


def osc52(data: bytes) -> str:
    """The sequence that asks the terminal to take `data` (xterm control sequences, OSC 52)."""
    return f"\x1b]52;c;{b64encode(data).decode('ascii')}\x07"


def through_screen(sequence: str) -> str:
    """`sequence` in device control strings, which GNU screen hands on to its terminal."""
    chunks = (
        sequence[start : start + SCREEN_CHUNK] for start in range(0, len(sequence), SCREEN_CHUNK)
    )
    return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)


def write_to_terminal(sequence: str) -> None:
    """Write to the controlling terminal, whatever standard output is.

    Raises:
        OSError: there is no terminal.
    """
    with Path("/dev/tty").open("wb", buffering=0) as terminal:
        rest = memoryview(sequence.encode("ascii"))
        while rest:
            rest = rest[terminal.write(rest) or 0 :]
