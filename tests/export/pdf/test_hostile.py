"""What is meant to do harm is refused or told, with a sentence, soon and in little memory."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.export.pdf.hostile import HOSTILE, made
from tests.places import REPOSITORY

if sys.platform == "win32":
    pytest.skip("no limits of memory and time for a process there", allow_module_level=True)


@pytest.mark.parametrize("name", HOSTILE)
def test_each_is_refused_or_told_within_bounds(name: str, file: Path, tmp_path: Path) -> None:
    path = made(name, file, tmp_path / "害.pdf")
    child = subprocess.run(
        [sys.executable, "-m", "tests.export.pdf.hostile", str(path)],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert child.returncode == 0, child.stderr[-2000:]
    assert any(word in child.stdout for word in ("没有读取", "损坏", "太大", "A4")), child.stdout
