"""The mark of a file's state: drawn anew in each transaction, so that no two states share one.

It tells which journal belongs to a file, whether a file is still what was written to it, and
whether a backup holds what the file itself holds.
"""

import os
from pathlib import Path
from sqlite3 import Connection
from typing import BinaryIO, NamedTuple

#: Before every mark; no text has these bytes, as they are not UTF-8.
_SIGN = b"\xff\xfeNian mark\xff"
_TOKEN = 16  # bytes that are drawn
_CHUNK = 1 << 20
_NONCE = slice(12, 16)  # of a journal: a number that SQLite draws for each


class Mark(NamedTuple):
    """What is known of a state: its own token, that of what is kept in it, its journal's nonce.

    ``kept`` stays where a transaction changed nothing that is worth a backup. ``nonce`` is that of
     the journal of the transaction that led to the state, all zeros where that is not known.
    """

    state: bytes
    kept: bytes
    nonce: bytes

    @property
    def content(self) -> bytes:
        """The mark as it stands in the file."""
        return _SIGN + self.state + self.kept + self.nonce


NO_MARK = Mark(bytes(_TOKEN), bytes(_TOKEN), bytes(4))


def journal_of(file: Path) -> Path:
    """Return where SQLite keeps what a transaction in ``file`` overwrites."""
    return file.with_name(file.name + "-journal")


def is_hot(journal: Path) -> bool:
    """Return whether SQLite would play the journal back: a transaction was not finished."""
    try:
        with journal.open("rb") as file:
            return file.read(1) not in (b"", b"\0")
    except FileNotFoundError:
        return False


def page_of(connection: Connection) -> int:
    """Return the number of the page that holds the mark, from 1; 0 where there is none."""
    row = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'mark'").fetchone()
    return int(row[0]) if row else 0


def draw(connection: Connection, path: Path, before: Mark, *, is_kept: bool = True) -> Mark:
    """Write a new mark within a transaction, as the first thing in it, and return it.

    ``is_kept`` is whether the transaction changes something that is worth a backup.
    """
    state = os.urandom(_TOKEN)
    mark = Mark(state, state if is_kept else before.kept, bytes(4))
    _write(connection, mark)  # which begins the journal
    mark = mark._replace(nonce=_nonce(journal_of(path)))
    _write(connection, mark)
    return mark


def read(connection: Connection) -> Mark | None:
    """Return the mark of a file that has room for one; None where it is damaged."""
    row = connection.execute("SELECT content FROM mark WHERE id = 1").fetchone()
    return mark_in(row[0]) if row and isinstance(row[0], bytes) else None


def mark_in(page: bytes) -> Mark | None:
    """Return the mark that stands in some bytes of a file."""
    at = page.find(_SIGN)
    if at < 0:
        return None
    state = at + len(_SIGN)
    kept = state + _TOKEN
    nonce = kept + _TOKEN
    end = nonce + 4
    if len(page) < end:
        return None
    return Mark(page[state:kept], page[kept:nonce], page[nonce:end])


def first_mark(file: BinaryIO) -> Mark | None:
    """Return the mark of a file that SQLite has not opened, wherever it stands in it."""
    file.seek(0)
    rest = b""
    while chunk := file.read(_CHUNK):
        mark = mark_in(rest + chunk)
        if mark:
            return mark
        rest = chunk[-len(NO_MARK.content) :]
    return None


def _write(connection: Connection, mark: Mark) -> None:
    connection.execute("UPDATE mark SET content = ? WHERE id = 1", (mark.content,))


def _nonce(journal: Path) -> bytes:
    try:
        with journal.open("rb", buffering=0) as file:
            return file.read(_NONCE.stop)[_NONCE].ljust(4, b"\0")
    except FileNotFoundError:  # some file systems need no journal
        return bytes(4)
