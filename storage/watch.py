"""A look at an open library's file from outside of SQLite, which trusts it under its lock."""

import os
import sqlite3
from pathlib import Path

from storage.errors import Damaged, Overwritten
from storage.marks import NO_MARK, Mark, journal_of, mark_in, page_of, read
from storage.witnesses import Witnesses


class Watch:
    """Knows what the file holds and notices where something else was put over it, or cut it off."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Begin to look; the file must be locked, and unlocked before :meth:`close`."""
        self._path = path
        self._page = page_of(connection)
        self._page_size: int = connection.execute("PRAGMA page_size").fetchone()[0]
        mark = read(connection) if self._page else NO_MARK
        if mark is None:
            raise Damaged(path)
        # Opened once: POSIX drops the process's locks where any handle to the file is closed.
        self._file = path.open("rb", buffering=0)
        self._witnesses = Witnesses(self._read)
        self._lost = False
        try:
            self.learn(connection, mark)
        except Overwritten as error:
            self.close()
            raise Damaged(path) from error

    @property
    def marks(self) -> bool:
        """Whether each transaction has to draw a mark: the tables have room for one."""
        return self._page > 0

    def learn(self, connection: sqlite3.Connection, mark: Mark) -> None:
        """Take over what a transaction has left, and make sure that it is there."""
        self.mark = mark
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        self._size = self._page_size * pages
        self._lost = self._lost or self._witnesses.object(journal_of(self._path), mark)
        self.check()
        self._witnesses.learn(pages)

    def check(self) -> None:
        """Raise Overwritten where the file is no longer what was written to it."""
        if self._lost or self._file.seek(0, os.SEEK_END) < self._size:
            raise Overwritten(self._path)
        if not self._page:
            return
        if mark_in(self._read(self._page)) != self.mark:
            raise Overwritten(self._path)

    def _read(self, page: int) -> bytes:
        self._file.seek((page - 1) * self._page_size)
        return self._file.read(self._page_size)

    def close(self) -> None:
        """Let go of the file, after its lock."""
        self._file.close()
