"""SQLite's lock on a file of ours, taken without SQLite: for files that it must not open yet."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from storage.errors import InUse
from storage.lock_note import holder

#: The bytes that SQLite locks, none of which holds anything (sqlite.org/fileformat.html, 1.2).
_FIRST = 0x40000000
_BYTES = 512

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(_FIRST)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, _BYTES)

    def _unlock(file: BinaryIO) -> None:
        file.seek(_FIRST)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, _BYTES)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _BYTES, _FIRST, os.SEEK_SET)

    def _unlock(file: BinaryIO) -> None:
        fcntl.lockf(file, fcntl.LOCK_UN, _BYTES, _FIRST, os.SEEK_SET)


@contextmanager
def alone(path: Path) -> Iterator[BinaryIO]:
    """Lend a handle of the file, which no process has open through SQLite meanwhile.

    This process must open and close no other handle of it: POSIX would drop the lock.

    Whoever closes the handle lets go of the lock.

    Raises:
        InUse: where a process has it.
        OSError: where the file cannot be opened.
    """
    with path.open("rb+") as file:
        try:
            _lock(file)
        except OSError as error:  # EACCES or EAGAIN, which tell of the lock alone here
            raise InUse(path, holder(path)) from error
        try:
            yield file
        finally:
            if not file.closed:  # pragma: no branch (Windows)
                _unlock(file)
