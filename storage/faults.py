"""Errors of SQLite and of the file system become faults with words for the clerk, only here."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import (
    Damaged,
    DiskFull,
    InUse,
    LibraryError,
    NotALibrary,
    OldSQLite,
    ReadOnly,
    TooMuch,
    Unreachable,
)
from storage.lock_note import holder

#: By SQLite's result code. A statement that SQLite cannot carry out (ERROR) means that the tables
#: are not those of the version the file claims, since the statements are fixed.
_BY_CODE = {
    sqlite3.SQLITE_ERROR: Damaged,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: NotALibrary,
    sqlite3.SQLITE_INTERRUPT: TooMuch,  # only storage.limits interrupts
    sqlite3.SQLITE_TOOBIG: TooMuch,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_READONLY_DBMOVED: Unreachable,
    sqlite3.SQLITE_IOERR: Unreachable,
}
_BY_ERRNO = {errno.ENOSPC: DiskFull, errno.EDQUOT: DiskFull, errno.EFBIG: DiskFull}
#: The first SQLite with STRICT tables. To an older one every file of ours looks damaged.
_OLDEST = (3, 37)
_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong with the file ``path`` into a :class:`LibraryError`.

    Raises:
        OldSQLite: before anything is done with the file.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        raise OldSQLite(path, sqlite3.sqlite_version)
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except UnicodeDecodeError as error:
        # SQLite's message quotes a broken schema, and Python cannot read it.
        raise Damaged(path) from error
    except OSError as error:
        raise _of_system(error, path) from error


def _of_sqlite(error: sqlite3.Error, path: Path) -> LibraryError:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:  # raised by Python's module: text that is not UTF-8, or a closed library
        return Damaged(path) if isinstance(error, sqlite3.OperationalError) else LibraryError(path)
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return InUse(path, holder(path))
    if primary == sqlite3.SQLITE_CANTOPEN:
        return _denied(path)
    by_primary = _BY_CODE.get(primary, LibraryError)
    return _BY_CODE.get(code, by_primary)(path)


def _of_system(error: OSError, path: Path) -> LibraryError:
    if error.errno in _DENIED:
        return _denied(path)
    return _BY_ERRNO.get(error.errno or 0, Unreachable)(path)


def _denied(path: Path) -> LibraryError:
    """What cannot be opened is read-only where it can at least be read."""
    is_there = os.path.exists(path)  # noqa: PTH110 (Path.exists() may itself raise)
    nearest = path if is_there else path.parent
    if os.access(nearest, os.R_OK):
        return ReadOnly(path)
    return Unreachable(path)
