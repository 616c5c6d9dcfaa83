"""Make the tables of letters and phrases from the installed OpenCC.

In reader/text, `variants.txt`: the letters that fold, and in a second line what each folds to;
`interchanged.txt`: letters that words swap and no single letter rule undoes (复 覆).
In reader/script, `letters.txt`: for each letter from U+3400 on `s` where only simplified text
uses it, `t` where only traditional text does, `-` for others; `phrases/*.txt`: words that the
configuration of that name exchanges.
"""

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from unicodedata import normalize

import opencc

ROOM = Path(__file__).parent.parent / "reader"
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
# Where Taiwan and Hong Kong write some letters as the mainland does (群 床 户 温).
STANDARDS = ("TWVariants", "TWVariantsPhrases", "HKVariants", "HKVariantsPhrases")
# The words that each configuration of words exchanges, behind its own change of letters.
WORDS = {
    "s2twp": "TWPhrases",
    "tw2sp": "TWPhrasesRev",
    "s2hkp": "HKPhrases",
    "hk2sp": "HKPhrasesRev",
}


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


def one_script() -> list[str]:
    """Which script uses each letter of the first plane, 64 letters a line."""
    values: dict[str, dict[str, list[str]]] = {"STCharacters": {}, "TSCharacters": {}}
    for name, table in values.items():
        for key, value in pairs(name):
            table.setdefault(key, []).append(value)
    simplified, traditional = (
        {key for key, found in table.items() if key not in found} for table in values.values()
    )
    for name in STANDARDS:
        simplified -= {letter for _key, value in pairs(name) for letter in value}
    for config in REGIONAL:
        traditional |= single(config).keys() - set(SIMPLIFIED)
    both = simplified & traditional
    told = dict.fromkeys(simplified - both, "s") | dict.fromkeys(traditional - both, "t")
    lines = [range(start, start + 64) for start in range(0x3400, 0xA000, 64)]
    return ["".join(told.get(chr(code), "-") for code in line) for line in lines]


def phrases(dictionary: str) -> list[str]:
    """Keys of a dictionary of words with the value that OpenCC chooses, the first."""
    first: dict[str, str] = {}
    for key, value in pairs(dictionary):
        first.setdefault(key, value)
    return [f"{key}\t{value}" for key, value in first.items()]


def main() -> None:
    """Write every table."""
    table = folding()
    letters = sorted(table, key=table.__getitem__)
    write("text/variants.txt", ["".join(letters), "".join(map(table.__getitem__, letters))])
    write("text/interchanged.txt", interchanged(table))
    write("script/letters.txt", one_script())
    for config, dictionary in WORDS.items():
        write(f"script/phrases/{config}.txt", phrases(dictionary))
    licence = Path(str(distribution("opencc").locate_file("")))
    licence = next(licence.glob("opencc-*.dist-info/licenses/LICENSE"))
    shutil.copyfile(licence, ROOM / "script" / "phrases" / "LICENSE")
    print(f"OpenCC {opencc.__version__}: {len(table)} letters fold", file=sys.stderr)


def write(name: str, lines: list[str]) -> None:
    """Write a table, a record a line."""
    (ROOM / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
