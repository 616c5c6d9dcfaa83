"""Write `reader/annotations/wordings.txt`: words that OpenCC changes between regions.

A line is a table's name, a word and what it becomes, in folded letters. The tables are
those of s2twp, tw2sp, s2hkp and hk2sp, read with the wheel's own `opencc_dict`.
"""

import subprocess
import tempfile
from pathlib import Path

import opencc

from reader.text.folding import fold

TABLES = {"twp": "TWPhrases", "2sp": "TWPhrasesRev", "hkp": "HKPhrases", "hk2sp": "HKPhrasesRev"}
TARGET = Path(__file__).parent.parent / "reader" / "annotations" / "wordings.txt"


def pairs(name: str) -> list[tuple[str, str]]:
    """Word and first rendering in one dictionary of the wheel, folded, the unchanged left out."""
    home = Path(opencc.__file__).parent / "clib"
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "table.txt"
        source = home / "share" / "opencc" / f"{name}.ocd2"
        command = [str(home / "bin" / "opencc_dict"), "-i", str(source), "-o", str(text)]
        subprocess.run([*command, "-f", "ocd2", "-t", "text"], check=True)
        rows = [line.split("\t") for line in text.read_text(encoding="utf-8").splitlines()]
    folded = [(fold(word).lower(), fold(to.split(" ")[0]).lower()) for word, to in rows]
    return sorted({(word, to) for word, to in folded if word != to})


def main() -> None:
    """Write the table."""
    lines = [f"{key} {word} {to}" for key, name in TABLES.items() for word, to in pairs(name)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} words")


if __name__ == "__main__":
    main()
