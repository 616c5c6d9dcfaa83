"""Work out at installation what the first start would have to: see reader/library/head_start.py.

python tools/make_head_start.py FILE…: texts whose first pages ask for what most texts do.
"""

import compileall
import sys
from pathlib import Path

import reader
from reader.cli.first_page import page_text
from reader.config.page_styles import page_styles
from reader.config.settings import Settings
from reader.config.themes import DARK, LIGHT
from reader.library import head_start
from reader.services.frame import page_box
from reader.services.open import WELCOME, Request
from reader.services.reading import make_ready

COLUMNS, ROWS = 80, 24


def main(files: list[str]) -> None:
    """Compile the package, set a first page of each file in both usual themes, and keep it."""
    sys.dont_write_bytecode = False
    compileall.compile_dir(Path(reader.__file__).parent, quiet=1)
    box = page_box(COLUMNS, ROWS, outline=False, side=False)
    for location in (WELCOME, *files):
        for theme in (LIGHT, DARK):
            reading = make_ready(Request(location), Settings(theme=theme))
            page_text(reading, page_styles(reading.theme), box, COLUMNS)
    head_start.keep()


if __name__ == "__main__":
    main(sys.argv[1:])
