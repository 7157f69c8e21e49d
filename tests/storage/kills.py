"""Processes that write to a library and are killed in the middle of it."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection

from forms.report import Edit
from storage.edits import write_edits
from storage.history import How
from storage.kept_file import KeptFile
from storage.library import Library
from storage.marks import journal_of
from tests.places import REPOSITORY

_AT_WORK = 0.02  # seconds at most from the first line on
_AT_START = 0.2  # and from the beginning of the process on


def run_and_kill(
    module: str,
    path: Path,
    chance: random.Random,
    *,
    starting: float = 0.0,
    at_work: float = _AT_WORK,
) -> list[str]:
    """Run ``module`` on ``path`` for a moment and kill it; return the lines that it acknowledged.

    The share ``starting`` of the processes may be killed before they have acknowledged anything,
    the others up to ``at_work`` seconds after their first line.
    """
    with subprocess.Popen(
        [sys.executable, "-m", module, str(path)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout
        assert writer.stderr
        first, longest = "", _AT_START
        if chance.random() >= starting:
            first, longest = writer.stdout.readline(), at_work
        time.sleep(chance.uniform(0, longest))
        writer.kill()
        acknowledged = (first + writer.stdout.read()).splitlines()
        assert writer.stderr.read() == ""
    return acknowledged


def cut_off(library: Library, edits: Sequence[Edit], target: Path) -> None:
    """Leave at ``target`` what a kill within the recording of ``edits`` would leave on the disk.

    The library itself is as it was.
    """
    target.parent.mkdir()
    with half_done(library, target) as db:
        write_edits(db, 1, edits, How.TYPED, datetime.now(UTC))


@contextmanager
def half_done(kept: KeptFile, target: Path) -> Iterator[Connection]:
    """Leave at ``target`` what a kill at the end of the block would leave of what is written in it.

    That is after pages were written to the file, since the cache has room for one only.
    """
    with suppress(_Cut), kept._file.writing() as db:
        db.execute("PRAGMA cache_size = 1")
        yield db
        shutil.copy(kept.path, target)
        shutil.copy(journal_of(kept.path), journal_of(target))
        raise _Cut
    kept._file._connection.execute("PRAGMA cache_size = -2000")


class _Cut(Exception):
    """What has a transaction taken back."""
