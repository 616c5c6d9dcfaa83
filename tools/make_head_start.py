"""Work out at installation what the first start would have to: see reader/library/head_start.py.

python tools/make_head_start.py FILE…: texts whose first pages ask for what most texts do.
"""

import compileall
import sys
from pathlib import Path

import reader
from reader.cli.first_page import page_text, sheet_of
from reader.config.page_styles import page_styles
from reader.config.settings import Settings
from reader.config.themes import DARK, LIGHT
from reader.library import head_start
from reader.services.frame import page_box
from reader.services.open import WELCOME, Request
from reader.services.reading import make_ready
from reader.services.terminal import keys_in, understood

COLUMNS, ROWS = 80, 24
ANSWER = b"\x1b[2;5R\x1b]11;rgb:1a1a/1919/1717\x1b\\\x1b[?62;22c"


def main(files: list[str]) -> None:
    """Compile the package, set a first page of each file in both usual themes, and keep it."""
    sys.dont_write_bytecode = False
    compileall.compile_dir(Path(reader.__file__).parent, quiet=1)
    box = page_box(COLUMNS, ROWS, outline=False, side=False)
    for location in (WELCOME, *files):
        for theme in (LIGHT, DARK):
            reading = make_ready(Request(location), Settings(theme=theme))
            page_text(sheet_of(reading, page_styles(reading.theme), box, COLUMNS))
    # What a terminal says at the first start in it.
    understood(ANSWER)
    keys_in(ANSWER, more=True)
    head_start.keep()


if __name__ == "__main__":
    main(sys.argv[1:])
