"""The pages for users say what the program does."""

import json
from pathlib import Path

from reader.cli.registry import COMMANDS
from reader.config.setting_rules import RULES
from reader.config.settings import Settings
from reader.config.themes import ROLES, Colors, read_theme, shipped_folder

DOCS = Path(__file__).parents[2] / "docs"


def rows(page: str) -> dict[str, list[str]]:
    lines = (DOCS / page).read_text("utf-8").splitlines()
    cells = [[c.strip() for c in line.strip("|").split("|")] for line in lines if line[:3] == "| `"]
    return {row[0].strip("`"): row[1:] for row in cells}


def test_every_command_is_told():
    told = {key.split()[1] for key in rows("commands.md") if key.startswith("piyue ")}
    assert told == set(COMMANDS)


def test_every_setting_is_told_with_its_default():
    told = rows("commands.md")
    for name, rule in RULES.items():
        default = getattr(Settings(), name)
        shown = json.dumps(default, ensure_ascii=False)
        assert told[rule.key][0] == f"`{shown}`", rule.key


def test_every_field_of_an_extract_is_told(piyue, article):
    record = json.loads(piyue("extract", article).out)
    page = (DOCS / "commands.md").read_text("utf-8")
    undocumented = {"issues", "producer"}
    assert not [name for name in record if f"`{name}`" not in page and name not in undocumented]


def test_every_theme_is_told_with_its_ground():
    told = rows("themes.md")
    for path in Path(shipped_folder()).glob("*.toml"):
        spec = read_theme(path)
        assert told[spec.name][1] == ("dark" if spec.dark else "light")
        assert told[spec.name][0].startswith(spec.labels["zh_Hans"] + ":")


def test_every_colour_and_mark_is_told():
    page = (DOCS / "themes.md").read_text("utf-8")
    assert not [name for name in Colors.__slots__ if f"\n{name} = " not in page]
    assert not [role for role in ROLES if f"`{role}`" not in page]


def test_the_example_of_three_colours_is_a_theme(tmp_path):
    page = (DOCS / "themes.md").read_text("utf-8")
    first = page.split("```toml\n")[1].split("```")[0]
    second = page.split("```toml\n")[2].split("```")[0]
    merged = first + second.split("[colors]\n")[1]
    path = tmp_path / "lamp.toml"
    path.write_text(merged + "\n[label]\n" + second.split("[colors]")[0].split("\n", 1)[1], "utf-8")
    assert read_theme(path).label("zh_Hans") == "灯下"
