"""Backups of a library: one a day by itself, the last ten kept, and the way back to one of them."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from storage.errors import LibraryError
from storage.faults import faults
from storage.library import Library

KEPT = 10  # days on which the library was used
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})\.nianbao")


class Backup(NamedTuple):
    """A day's backup: the library as it was when it was opened first on that day."""

    day: date
    path: Path


def back_up_today(library: Library, today: date) -> None:
    """Keep the library as it is, unless that was done today; then let go of the oldest backup.

    Raises:
        LibraryError: where there is no room or no access; other days' backups are as they were.
    """
    folder = folder_of(library.path)
    target = folder / f"{today.isoformat()}.nianbao"
    with faults(target):
        if target.exists():
            return
        folder.mkdir(exist_ok=True)
        library.backup(target)
        for old in backups(library.path)[KEPT:]:
            old.path.unlink()


def backups(library: Path) -> list[Backup]:
    """Return the daily backups of the library at that path, newest first."""
    found: list[Backup] = []
    for path in folder_of(library).glob("*.nianbao"):
        day = _day(path.name)
        if day:
            found.append(Backup(day, path))
    return sorted(found, reverse=True)


def folder_of(library: Path) -> Path:
    """Return the folder beside a library that holds its backups."""
    return library.with_name(f"{library.stem} 每日备份")


@contextmanager
def look_into(backup: Path) -> Iterator[Library]:
    """Open a copy of a backup, so that nothing touches the backup itself; raises LibraryError."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "backup.nianbao"
        with faults(backup):
            shutil.copyfile(backup, copy)
        with Library.open(copy) as library:
            yield library


def restore(backup: Path, library: Path, now: datetime) -> Path:
    """Put a proved copy of ``backup`` in the place of ``library``, which must be closed.

    Return where that one is kept.

    Raises:
        LibraryError: where that fails; the library is then as it was.
    """
    aside = library.with_name(f"{library.stem} 恢复前 {now:%Y-%m-%d %H%M%S}.nianbao")
    with look_into(backup) as proved:
        _keep_aside(library, aside)
        proved.backup(library)
    return aside


def _keep_aside(library: Path, aside: Path) -> None:
    """Copy what the library is now, however broken.

    A journal is left to SQLite, or it would be played into the backup.
    """
    journal = library.with_name(library.name + "-journal")
    if journal.exists():
        with suppress(LibraryError):
            Library.open(library).close()
    with faults(library):
        if library.exists():
            shutil.copyfile(library, aside)
        if journal.exists():
            shutil.copyfile(journal, aside.with_name(aside.name + "-journal"))
            journal.unlink()


def _day(name: str) -> date | None:
    match = _NAME.fullmatch(name)
    if not match:
        return None
    try:
        return date.fromisoformat(match[1])
    except ValueError:  # such as the 31st of February
        return None
