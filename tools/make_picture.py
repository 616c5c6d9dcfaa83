"""Draw the reader as it is on the screen: `python tools/make_picture.py FILE OUT.svg`.

That of the README, by the Makefile's usual text: `PIYUE_LANG=zh_CN … docs/reader.svg --keys space`.
"""

import argparse
import asyncio
import os
import re
import tempfile
from pathlib import Path

FONTS = '"Sarasa Mono SC", "Noto Sans Mono CJK SC", "Source Han Mono SC", monospace'
# A Chinese letter is two cells of 12.2 units wide: letters fill their cells at this size.
LETTERS = "font-size: 24.2px"


async def draw(file: str, size: tuple[int, int], theme: str, keys: list[str]) -> str:
    """The screen after `keys`, once everything was found, as SVG."""
    from reader.config.settings import Settings
    from reader.services.analysis import AnalysisHost
    from reader.services.open import Request
    from reader.services.reading import make_ready
    from reader.tui.app import ReaderApp

    AnalysisHost.prepare()
    host = AnalysisHost()
    settings = Settings(theme=theme)
    app = ReaderApp(make_ready(Request(file), settings), settings, host)
    try:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()  # until the workers are there
            await app.workers.wait_for_complete()  # pyright: ignore[reportUnknownMemberType] - any worker
            await pilot.press(*keys)
            await app.workers.wait_for_complete()  # pyright: ignore[reportUnknownMemberType] - any worker
            await pilot.pause()
            return tidied(app.export_screenshot(title="piyue"))
    finally:
        host.stop()


def tidied(svg: str) -> str:
    """The picture with fonts that are there, and none from the network."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {FONTS}")
    # Blanks count: they stand before the letters of a cell.
    svg = svg.replace("&#160;", " ").replace("<text ", '<text xml:space="preserve" ')
    return svg.replace("font-size: 20px", LETTERS)


def main() -> None:
    """Draw one picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", default="120x40")
    parser.add_argument("--theme", default="paper")
    parser.add_argument("--keys", default="", help="key names with commas between")
    given = parser.parse_args()
    width, height = map(int, given.size.split("x"))
    keys = [key for key in given.keys.split(",") if key]
    with tempfile.TemporaryDirectory() as home:
        os.environ["PIYUE_HOME"] = home
        picture = asyncio.run(draw(given.file, (width, height), given.theme, keys))
    given.out.write_text(picture, "utf-8")


if __name__ == "__main__":
    main()
