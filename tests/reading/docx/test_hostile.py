"""What is meant to do harm is refused, or read, with a sentence, soon and in little memory."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.intake.edited import exported
from tests.places import REPOSITORY
from tests.reading.docx.hostile import HOSTILE, made

if sys.platform == "win32":
    pytest.skip("no limits of memory and time for a process there", allow_module_level=True)


@pytest.mark.parametrize("name", HOSTILE)
def test_each_is_refused_or_read_within_bounds(name: str, tmp_path: Path) -> None:
    path = made(name, exported(tmp_path).read_bytes(), tmp_path / "害.docx")
    child = subprocess.run(
        [sys.executable, "-m", "tests.reading.docx.hostile", str(path)],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert child.returncode == 0, child.stderr[-2000:]
    said = child.stdout.strip()
    assert said == "读了" or "没有读取" in said or "读不了" in said
    assert said.isascii() is False
