"""Looking into a file of ours without a trace: no lasting lock, migration, note or changed byte."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import TypeVar

from storage import limits
from storage.copying import copy
from storage.errors import Damaged, LibraryError, NotALibrary, TooMuch, Unreachable
from storage.faults import faults
from storage.kept_file import KeptFile
from storage.known_tables import require_known_tables
from storage.layout import Layout
from storage.library import Library
from storage.locked_file import inspect, refuse_held
from storage.marks import is_hot, journal_of
from storage.read_only import uri_of
from storage.sense import making_sense
from storage.upgrading import version

#: The bytes of the header that are 2 where the log is written ahead (sqlite.org/fileformat.html).
_WAL = slice(18, 20)
_Kept = TypeVar("_Kept", bound=KeptFile)


def snapshot(path: Path) -> AbstractContextManager[Library]:
    """Open a copy of the library at ``path`` as it is now; see :func:`snapshot_of`."""
    return snapshot_of(path, Library)


@contextmanager
def snapshot_of(path: Path, kept: type[_Kept]) -> Iterator[_Kept]:
    """Open a copy of the file at ``path``, one of ``kept``, as it is now.

    Raises:
        LibraryError: such as InUse, telling of ``path``.
    """
    path = path.absolute()
    kind = kept.layout.kind
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        taken = Path(folder) / f"snapshot{kind.suffix}"
        with faults(path):
            _take(path, taken, kept.layout)
        try:
            with kept.open(taken) as opened:
                yield opened
        except LibraryError as error:
            # What is wrong with the copy is so because it is with the file.
            raise type(error)(path, kind=kind) from error


@contextmanager
def in_memory(path: Path, kept: type[KeptFile]) -> Iterator[sqlite3.Connection]:
    """Lend a copy of the file at ``path``, one of ``kept``, for reading, that is on no disk.

    Raises:
        LibraryError: such as InUse.
    """
    path, layout = path.absolute(), kept.layout
    with faults(path), closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        _look_over(path, layout, limits.LARGEST_IN_MEMORY)
        if is_hot(journal_of(path)):  # what was cut off is taken back in a copy on the disk
            with snapshot_of(path, kept) as opened:
                opened.copy_into(memory)
        else:
            with _locked(path, layout) as connection:
                connection.backup(memory)
        if memory.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise Damaged(path)
        for migrate in layout.migrations[version(memory) :]:
            migrate(memory)
        with making_sense(memory, path):
            yield memory


def _take(path: Path, target: Path, layout: Layout) -> None:
    """Copy the file through SQLite, under whose lock no other process writes."""
    _look_over(path, layout, limits.LARGEST_COPIED)
    try:
        with _locked(path, layout) as connection:
            copy(connection, path, target)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        # Whoever wrote last was killed, so nobody is writing now. SQLite takes back the half done
        # change in the copy.
        shutil.copyfile(journal_of(path), journal_of(target))
        shutil.copyfile(path, target)


def _look_over(path: Path, layout: Layout, largest: int) -> None:
    """Refuse what is no such file, is open here, or is larger than ``largest``, in bytes."""
    refuse_held(path)
    if not path.is_file():
        raise Unreachable(path, "：没有这个文件")
    inspect(path, layout.kind, len(layout.migrations))
    with path.open("rb") as file:
        header = file.read(_WAL.stop)
        size = file.seek(0, os.SEEK_END)
    if not size:
        raise Damaged(path)
    if size > largest:
        raise TooMuch(path)
    if header[_WAL] == b"\2\2":  # never ours, and SQLite would leave two files beside it
        raise NotALibrary(path, kind=layout.kind)


@contextmanager
def _locked(path: Path, layout: Layout) -> Iterator[sqlite3.Connection]:
    """Lend a connection that only reads, under a lock; its tables are those of the layout."""
    with closing(_connect(path)) as connection:
        limits.guard(connection)
        connection.execute("BEGIN")
        # This takes the lock until the end, or says why not.
        connection.execute("PRAGMA schema_version").fetchone()
        require_known_tables(connection, path, layout)
        limits.release(connection)
        yield connection


def _connect(path: Path) -> sqlite3.Connection:
    """Open a file only for reading."""
    return sqlite3.connect(uri_of(path), uri=True, timeout=0.1, isolation_level=None)
