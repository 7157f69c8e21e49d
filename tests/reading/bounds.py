"""Files that may break a reader, read in a process of their own: 1 GB, 10 s of processor each."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.published.formats import read_any
from tests.places import REPOSITORY

#: How many mutations are tried: of each format, 1,000 by hand.
COUNT = int(os.environ.get("NIANBAO_MUTATIONS", "100"))
READ = "读了"
BYTES = 1_000_000_000
SECONDS = 10


def said(path: Path, read: Callable[[Path], object] = read_any) -> str:
    """Return what becomes of a file: that it was read, or why not."""
    try:
        read(path)
    except Unreadable as error:
        return str(error)
    return READ


def read_each(
    files: Iterable[bytes], path: Path, read: Callable[[Path], object] = read_any
) -> None:
    """Read ``files`` one after the other at ``path``, within bounds; print what became of them."""
    import resource  # not on Windows

    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    for number, data in enumerate(files):
        path.write_bytes(data)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # of the processor: it ends the process
        sys.stdout.write(f"{number} {said(path, read)}\n")
        sys.stdout.flush()
        signal.setitimer(signal.ITIMER_PROF, 0)


def answers(module: str, *arguments: str) -> list[str]:
    """Return what ``module``, run as a child, says of each file; it is in words for the clerk."""
    if sys.platform == "win32":
        pytest.skip("no limits of memory and time for a process there")
    child = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert child.returncode == 0, child.stdout[-200:] + child.stderr[-2000:]
    found = child.stdout.splitlines()
    assert not any(each.isascii() for each in found)
    return found


def assert_read_or_refused(found: list[str], count: int) -> None:
    """Assert that of ``count`` files some were read and some were not."""
    assert len(found) == count
    assert 0 < sum(each.endswith(READ) for each in found) < count
