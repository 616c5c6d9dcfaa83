import subprocess
import sys
from pathlib import Path

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from reader.annotations.store.schema import metadata

HEAVY = ("sqlalchemy", "alembic", "rapidfuzz", "opencc", "jieba", "textual")


def loaded_after(code: str) -> set[str]:
    root = Path(__file__).parents[4]
    asked = f"import sys\n{code}\nprint(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=root
    )
    return set(done.stdout.split())


def test_nothing_heavy_is_loaded_before_a_store_is_opened() -> None:
    code = (
        "import reader.annotations, reader.annotations.store, reader.annotations.exchange\n"
        "import reader.annotations.anchoring, reader.services.notes, reader.services.exchange"
    )
    assert loaded_after(code) == set()


def test_a_store_that_is_up_to_date_needs_no_alembic(tmp_path: Path) -> None:
    code = (
        "from reader.annotations.store import open_store\n"
        f"open_store({str(tmp_path / 'notes.sqlite')!r}).close()\n"
        f"open_store({str(tmp_path / 'notes.sqlite')!r}).close()"
    )
    assert loaded_after(code) == {"sqlalchemy"}


def test_the_tables_can_be_made_on_postgresql() -> None:
    made = [
        str(CreateTable(t).compile(dialect=postgresql.dialect())) for t in metadata.sorted_tables
    ]
    assert any("seq SERIAL" in table for table in made)
    assert any("body BYTEA" in table for table in made)
