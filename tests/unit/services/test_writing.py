import sys
from pathlib import Path

import pytest

from reader.services.writing import editor_command, write_in


def test_the_users_editor_is_found_with_its_options() -> None:
    assert editor_command({"VISUAL": "code --wait", "EDITOR": "vi"}) == ("code", "--wait")
    assert editor_command({"VISUAL": " ", "EDITOR": "ed"}) == ("ed",)
    assert editor_command({"EDITOR": "it's"}) == ("it's",)


def test_what_the_editor_wrote_comes_back(tmp_path: Path) -> None:
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys\nwith open(sys.argv[1], 'a', encoding='utf-8') as f: f.write('二\\n')", "utf-8"
    )
    assert write_in((sys.executable, str(script)), "一\n") == "一\n二"


def test_an_editor_that_is_not_there_is_an_error() -> None:
    with pytest.raises(OSError, match="no-such-editor"):
        write_in(("no-such-editor",), "")
