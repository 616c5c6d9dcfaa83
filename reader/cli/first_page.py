"""The first page, written to the terminal before the screen library is loaded.

The library takes over with the same picture. Until then the terminal is raw: what is typed
is neither echoed nor lost, it waits in the terminal's own buffer. Whatever happens, the
terminal is put back as it was.
"""

import os
import signal
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from itertools import islice

from reader.config.themes import Style
from reader.model.span import Span
from reader.services.frame import PageBox, measure_left, page_box, room_in, thumb_rows
from reader.services.galley import Galley, Place, SetPiece
from reader.services.reading import Reading
from reader.typeset import cell_width
from reader.typeset.cells import Ruler

Styles = Mapping[str, Style]
ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"
LEAVE = "\x1b[?7h\x1b[?25h\x1b[?1049l"
NOTHING = Style()


def is_terminal() -> bool:
    """Whether there is a terminal that can be asked and takes keys."""
    is_there = os.name == "posix" and os.environ.get("TERM", "dumb") != "dumb"
    return is_there and sys.stdin.isatty() and sys.stdout.isatty()


def has_colors() -> bool:
    """Whether the terminal shows the colours of a theme, and the user wants them."""
    kind = os.environ.get("TERM", "dumb")
    deep = os.environ.get("COLORTERM", "") in {"truecolor", "24bit"} or "256color" in kind
    return deep and not os.environ.get("NO_COLOR")


@contextmanager
def held_terminal() -> Generator[None]:
    """The alternate screen, for as long as the screen library takes to come, and after it.

    Keys typed meanwhile, and what the terminal answers, stay in its buffer. On the way out,
    the terminal is as it was on the way in.
    """
    import termios

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    raw = termios.tcgetattr(terminal)
    raw[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(terminal, termios.TCSANOW, raw)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    try:
        write(ENTER)
        yield
    except BaseException:
        # An answer that nobody came to read is not for the shell.
        termios.tcflush(terminal, termios.TCIFLUSH)
        raise
    finally:
        write(LEAVE)
        termios.tcsetattr(terminal, termios.TCSANOW, before)


def _leave(number: int, _frame: object) -> None:
    """Leave through `held_terminal`, unless there is no terminal any more."""
    if number == signal.SIGHUP:
        os._exit(128 + number)
    sys.exit(128 + number)


def write(text: str) -> None:
    """Write to the terminal at once."""
    data = text.encode("utf-8", "replace")
    while data:
        data = data[os.write(sys.stdout.fileno(), data) :]


def first_page(reading: Reading, styles: Styles, panes: tuple[bool, bool]) -> str:
    """What draws the page; `panes` says whether the outline and the lists are open."""
    box, columns = box_here(panes)
    return page_text(reading, styles, box, columns)


def box_here(panes: tuple[bool, bool]) -> tuple[PageBox, int]:
    """Where the page stands in the terminal, and the terminal's columns."""
    columns, rows = _terminal_size()
    return page_box(columns, rows, outline=panes[0], side=panes[1]), columns


def left_of(galley: Galley, box: PageBox) -> int:
    """The column at which the measure begins."""
    return box.left + measure_left(box.width, galley.style.measure)


def _terminal_size() -> tuple[int, int]:
    """Columns and rows as Textual asks for them; its way there loads three decompressors."""
    told = os.get_terminal_size(sys.stdout.fileno())
    # These overrule the terminal.
    columns, rows = (os.environ.get(name, "") for name in ("COLUMNS", "LINES"))
    return _number(columns) or told.columns or 80, _number(rows) or told.lines or 24


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else 0


def page_text(reading: Reading, styles: Styles, box: PageBox, columns: int) -> str:
    """The escape sequences and letters that draw the page and what frames it."""
    galley = reading.galley(room_in(box.width))
    page = sgr(styles.get("page", NOTHING))
    out = [page, "\x1b[H\x1b[2J", _title(galley, styles, columns)]
    rows = rows_of(reading, galley, box)
    for y, (where, piece) in enumerate(rows):
        out.append(_row(piece, where.row - piece.above, galley, styles, box, y))
    out.append(_thumb(galley, rows[0][0] if rows else Place(0, 0), styles, box))
    if box.outline:
        out.append(_rule(box.left, box, styles, "▕"))
    if box.side:
        out.append(_rule(box.left + box.width + 1, box, styles, "▏"))
    return "".join([*out, "\x1b[0m"])


def rows_of(reading: Reading, galley: Galley, box: PageBox) -> list[tuple[Place, SetPiece]]:
    """What stands on each row of the first page."""
    place = reading.opening.place
    top = Place(0, 0) if place == 0 else galley.place_of(place)
    return list(islice(galley.rows_from(galley.within(top, box.height)), box.height))


def _title(galley: Galley, styles: Styles, columns: int) -> str:
    document = galley.document
    title, _map = galley.shown(document.metadata.title or document.source.name)
    title = title.replace("\n", " ")
    room, ruler = columns * 2 // 3, Ruler(title, galley.style.ambiguous)
    if ruler.cells(len(title)) > room:
        left = room - cell_width("…", galley.style.ambiguous)
        title = title[: ruler.fit(max(0, left))] + "…"
    return f"\x1b[1;3H{sgr(styles.get('page', NOTHING))}\x1b[1m{title}\x1b[0m"


def _row(piece: SetPiece, index: int, galley: Galley, styles: Styles, box: PageBox, y: int) -> str:
    if index < 0 or index >= len(piece.lines):
        return ""
    line = piece.lines[index]
    left = left_of(galley, box) + line.indent
    text = piece.text[line.span.start : line.span.end].rstrip()
    look = sgr(styles.get("page", NOTHING)) + sgr(styles.get(f"block.{piece.kind}", NOTHING))
    prefix = f"{look}{sgr(styles.get('muted', NOTHING))}{line.prefix}" if line.prefix else ""
    return f"\x1b[{box.top + y + 1};{left + 1}H{prefix}{look}{text}\x1b[0m"


def _thumb(galley: Galley, top: Place, styles: Styles, box: PageBox) -> str:
    last = galley.step(top, max(0, box.height - 1))
    visible = Span(galley.position_of(top), galley.end_of(last))
    rows = thumb_rows(visible, len(galley.document.text), box.height)
    look = sgr(styles.get("page", NOTHING)) + sgr(styles.get("muted", NOTHING))
    column = box.left + box.width
    return look + "".join(f"\x1b[{box.top + y + 1};{column}H▕" for y in rows)


def _rule(column: int, box: PageBox, styles: Styles, letter: str) -> str:
    look = sgr(styles.get("page", NOTHING)) + sgr(styles.get("rule", NOTHING))
    return look + "".join(f"\x1b[{box.top + y + 1};{column}H{letter}" for y in range(box.height))


def sgr(style: Style) -> str:
    """The escape sequence (ECMA-48 SGR) that turns a style on."""
    codes = [
        code
        for code, is_on in (
            ("1", style.bold),
            ("3", style.italic),
            ("4", style.underline),
            ("7", style.reverse),
        )
        if is_on
    ]
    if style.color:
        codes.append("38;" + _color(style.color))
    if style.background:
        codes.append("48;" + _color(style.background))
    return f"\x1b[{';'.join(codes)}m" if codes else ""


def _color(color: str) -> str:
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    if os.environ.get("COLORTERM", "") in {"truecolor", "24bit"}:
        return f"2;{red};{green};{blue}"
    # The 6×6×6 cube of the 256 colours of xterm, each step nearest.
    steps = [
        0 if part < 48 else 1 if part < 115 else (part - 35) // 40 for part in (red, green, blue)
    ]
    return f"5;{16 + 36 * steps[0] + 6 * steps[1] + steps[2]}"
