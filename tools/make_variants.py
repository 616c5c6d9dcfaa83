"""Make the tables of letter variants in reader/text from the installed OpenCC.

`variants.txt`: a line a simplified letter, followed by the letters that fold to it.
`interchanged.txt`: letters that phrases swap and no single letter rule undoes (复 覆).
"""

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import opencc

ROOM = Path(__file__).parent.parent / "reader" / "text"
WHEEL = Path(opencc.__file__).parent / "clib"
HAN = ((0x2E80, 0x2FE0), (0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
# Regional rules add letters that t2s leaves; where both speak, t2s stands.
REGIONAL = ("tw2s", "hk2s")
# Letters of simplified text in their own right: 什么, 著名.
SIMPLIFIED = "么著"
PHRASES = (
    "STPhrases",
    "STPhrases_GeneratedFromRegionalPhrases",
    "TSPhrases",
    "TWVariantsPhrases",
    "TWVariantsRevPhrases",
    "HKVariantsPhrases",
    "HKVariantsRevPhrases",
)


def letters() -> list[str]:
    """Every Han letter and radical that the tables consider."""
    return [chr(code) for start, end in HAN for code in range(start, end)]


def single(config: str) -> dict[str, str]:
    """The letters that a configuration changes when they stand alone."""
    path = WHEEL / "share" / "opencc" / f"{config}.json"
    converter = opencc.OpenCC(str(path), include_tofu_risk_dictionaries=True)
    source = letters()
    target = converter.convert("\n".join(source)).split("\n")
    return {a: b for a, b in zip(source, target, strict=True) if a != b}


def folding() -> dict[str, str]:
    """Letter to simplified letter, without chains."""
    table = single("t2s")
    for config in REGIONAL:
        for letter, simplified in single(config).items():
            plain = normalize("NFKC", letter)
            if plain not in SIMPLIFIED and letter not in table:
                table[letter] = simplified
    for letter in letters():
        plain = normalize("NFKC", letter)
        if len(plain) == 1 and plain != letter:
            table[letter] = plain
    for letter in table:
        while table[letter] in table:
            table[letter] = table[table[letter]]
    return table


def pairs(dictionary: str) -> Iterator[tuple[str, str]]:
    """Keys and values of a dictionary of the wheel, read with the wheel's own tool."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "dictionary.txt"
        source = WHEEL / "share" / "opencc" / f"{dictionary}.ocd2"
        command = [str(WHEEL / "bin" / "opencc_dict"), "-f", "ocd2", "-t", "text"]
        subprocess.run([*command, "-i", str(source), "-o", str(text)], check=True)
        for line in text.read_text(encoding="utf-8").splitlines():
            key, _, values = line.partition("\t")
            for value in values.split(" "):
                yield key, value


def interchanged(table: dict[str, str]) -> list[str]:
    """Pairs of folded letters that phrases of equal length exchange, twice or more."""
    seen: Counter[str] = Counter()
    for dictionary in PHRASES:
        for key, value in pairs(dictionary):
            if len(key) == len(value):
                for a, b in zip(key, value, strict=True):
                    seen["".join(sorted((table.get(a, a), table.get(b, b))))] += 1
    for config in REGIONAL:
        for a, b in single(config).items():
            seen["".join(sorted((table.get(a, a), table.get(b, b))))] += 2
    return sorted(pair for pair, count in seen.items() if count > 1 and pair[0] != pair[1])


def main() -> None:
    """Write both tables."""
    table = folding()
    lines: dict[str, str] = {}
    for letter, simplified in table.items():
        lines[simplified] = lines.get(simplified, simplified) + letter
    write("variants.txt", sorted(lines.values()))
    write("interchanged.txt", interchanged(table))
    print(f"OpenCC {opencc.__version__}: {len(table)} letters fold", file=sys.stderr)


def write(name: str, lines: list[str]) -> None:
    """Write a table, a record a line."""
    (ROOM / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
