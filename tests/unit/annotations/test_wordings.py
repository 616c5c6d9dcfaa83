from pathlib import Path

import reader.annotations.wordings as room
from reader.annotations.letters import fold_run
from reader.annotations.wordings import renderings
from reader.script import convert


def test_the_table_says_what_opencc_says() -> None:
    path = Path(room.__file__).with_name("wordings.txt")
    rows = [line.split(" ") for line in path.read_text(encoding="utf-8").splitlines()]
    words = [word for name, word, _ in rows if name == "twp"]
    assert len(words) > 500
    agreed = sum(fold_run(convert(word, "s2twp").text) in renderings(word) for word in words)
    # A word that is part of a longer one, or that OpenCC's simplified side cuts otherwise.
    assert agreed >= 0.95 * len(words)
