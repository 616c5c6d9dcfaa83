"""The wheel: what it holds, and that it works where nothing of the checkout is at hand."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            str(folder),
            str(ROOT),
        ],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("piyue-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new environment that holds the wheel.

    Its requirements come from this environment, the package itself does not.
    """
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    site = Path(
        subprocess.run(
            [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    )
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*install, "--quiet", str(wheel)], check=True, capture_output=True)
    (site / "requirements.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return folder / "bin"


def run(installed: Path, *argv: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    environment["PIYUE_HOME"] = str(cwd / "home")
    return subprocess.run(
        [str(installed / "piyue"), *argv],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env=environment,
    )


def test_contents(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "reader/_themes/paper.toml" in names
    assert any(name.endswith(".tcss") for name in names)
    assert any(name.endswith("/piyue.mo") for name in names)
    assert any(name.startswith("reader/services/welcome/") for name in names)
    assert not any(name.startswith(("seeds/", "tests/", "tools/")) for name in names)


def test_the_command_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    version = run(installed, "--version", cwd=tmp_path)
    assert (version.returncode, version.stderr) == (0, "")
    article = tmp_path / "报告.txt"
    article.write_text("年报\n\n公司去年营收4.68亿元,同比增长12%。\n", "utf-8")
    figures = run(installed, "figures", str(article), "--csv", cwd=tmp_path)
    assert (figures.returncode, figures.stderr) == (0, "")
    assert "468000000" in figures.stdout


def test_themes_are_found_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    themes = run(installed, "themes", cwd=tmp_path)
    assert themes.returncode == 0
    assert "paper" in themes.stdout


def test_plugins_are_found_by_name(installed: Path, tmp_path: Path) -> None:
    code = "from reader import plugins; print(plugins.names('piyue.sources'))"
    python = installed / "python"
    done = subprocess.run(
        [str(python), "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert "text" in done.stdout
