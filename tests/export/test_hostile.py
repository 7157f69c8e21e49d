"""What is meant to do harm is refused or told apart, soon and in little memory."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.export.hostile import BOOKS, PAGES, made
from tests.places import REPOSITORY

if sys.platform == "win32":
    pytest.skip("no limits of memory and time for a process there", allow_module_level=True)


@pytest.mark.parametrize("name", [*PAGES, *BOOKS])
def test_each_is_refused_or_told_apart_within_bounds(name: str, tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "tests.export.hostile", str(made(name, tmp_path))],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert child.returncode == 0, child.stderr[-2000:]
    assert child.stdout == "不同" or "读不出来" in child.stdout or "没有读取" in child.stdout
