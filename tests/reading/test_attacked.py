"""Whatever was done to a document of Word 97 or RTF: it is read or refused, in words, soon."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import REPOSITORY
from tests.reading.attacked import HOSTILE

COUNT = int(os.environ.get("NIANBAO_MUTATIONS", "100"))  # of each format; 1000 by hand

if sys.platform == "win32":
    pytest.skip("no limits of memory and time for a process there", allow_module_level=True)


def answers(format: str, count: int, folder: Path) -> list[str]:
    """Return what a child of ours says of each file."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.reading.attacked", format, str(count), str(folder / "a")],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert child.returncode == 0, child.stdout[-200:] + child.stderr[-2000:]
    return child.stdout.splitlines()


@pytest.mark.parametrize("format", ["doc", "rtf"])
def test_mutations_are_read_or_refused(format: str, tmp_path: Path) -> None:
    said = answers(format, COUNT, tmp_path)
    assert len(said) == COUNT
    assert not any(each.isascii() for each in said)
    assert any("没有读取" in each for each in said)
    assert any("读了" in each for each in said)


def test_what_is_meant_to_do_harm_is_read_or_refused(tmp_path: Path) -> None:
    said = answers("hostile", 0, tmp_path)
    assert len(said) == len(HOSTILE)
    assert sum("没有读取" in each for each in said) >= 8
