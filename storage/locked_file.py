"""A file of ours while this process has it to itself."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage import limits
from storage.copies import folder_of
from storage.errors import Damaged, InUse, NewerVersion, NotALibrary, StrayJournal, Unreachable
from storage.faults import faults
from storage.kinds import Kind
from storage.known_tables import require_known_tables
from storage.layout import Layout
from storage.lock_note import leave_note, remove_note
from storage.marks import Mark, draw, is_hot, journal_of
from storage.sense import making_sense
from storage.upgrading import upgrade, version
from storage.watch import Watch

_MAGIC = b"SQLite format 3\0"
_HEADER = 100  # bytes; user_version at 60, application_id at 68 (sqlite.org/fileformat.html)
_Identity = tuple[int, int]


class LockedFile:
    """A library or a ledger, open for this process alone until it is closed."""

    def __init__(self, path: Path, layout: Layout) -> None:
        """Open ``path``. A missing file becomes an empty one, an old one is upgraded."""
        self.path = path
        self._layout = layout
        with faults(path):
            refuse_held(path)
            inspect(path, layout.kind, len(layout.migrations))
            _refuse_stray_journal(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _lock(path, layout)
            try:
                require_known_tables(self._connection, path, layout)
                limits.release(self._connection)
                upgrade(self._connection, path, layout)
                self._identity = _identify(path)
                self._watch = Watch(self._connection, path)
            except BaseException:
                self._connection.close()
                raise
        _held[self._identity] = self
        leave_note(path)

    def close(self) -> None:
        """Let others open the file."""
        if _held.get(self._identity) is self:
            remove_note(self.path)
            del _held[self._identity]
        with faults(self.path):
            self._connection.close()
            self._watch.close()

    @property
    def mark(self) -> Mark:
        """The mark of the state that was written or found last."""
        return self._watch.mark

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for reading; content that cannot be made sense of is damage."""
        with making_sense(self._connection, self.path):
            try:
                yield self._connection
            except sqlite3.DatabaseError:
                self._watch.check()  # a file that something was put over reads as damaged, too
                raise
            self._watch.check()

    @contextmanager
    def writing(self, *, is_kept: bool = True) -> Iterator[sqlite3.Connection]:
        """Lend the connection for one transaction, which is on the disk when the block is left.

        ``is_kept`` is whether that changes something that is worth a backup.
        """
        with faults(self.path):
            self._require_in_place()
            self._watch.check()
            self._connection.execute("BEGIN")
            try:
                mark = self._watch.mark
                if self._watch.marks:
                    mark = draw(self._connection, self.path, mark, is_kept=is_kept)
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                raise
            self._watch.learn(self._connection, mark)

    def is_sound(self) -> bool:
        """Return whether nothing in the file is damaged; takes as long as the file is large."""
        from storage.soundness import is_sound

        with faults(self.path):
            return is_sound(self._connection, self._layout.damage)

    def copy_to(self, target: Path) -> None:
        """Write a proved copy to ``target``, in place of what may be there."""
        from storage.copying import copy

        refuse_held(target)
        with faults(self.path):
            copy(self._connection, self.path, target, self._watch.check)

    def _require_in_place(self) -> None:
        """Refuse to write into a file that was moved or deleted: nobody would find it again."""
        try:
            if _identify(self.path) == self._identity:
                return
        except FileNotFoundError:
            pass
        raise Unreachable(self.path, "：文件已被移走、删除或换掉")


#: The files this process has open. They must not be opened in any other way meanwhile: POSIX drops
#: a process's locks on a file as soon as one of its handles to it is closed.
_held: dict[_Identity, LockedFile] = {}


def _identify(path: Path) -> _Identity:
    status = os.stat(path)  # noqa: PTH116 (called before every transaction)
    return status.st_dev, status.st_ino


def refuse_held(path: Path) -> None:
    """Raise InUse where this very process has the file open."""
    with faults(path):
        if path.exists() and _identify(path) in _held:
            raise InUse(path, "本程序")


def inspect(path: Path, kind: Kind, newest: int) -> None:
    """Refuse a file that is none of ``kind``, or of a version beyond ``newest``.

    That is before SQLite gets to touch it, which would roll back or merge a journal left beside the
    file just to look at it.
    """
    if path.is_dir():
        raise Unreachable(path, "：这是一个文件夹，不是文件")
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return
    if not header:  # left by a process killed before its first commit, and as good as none
        if any(folder_of(path).glob(f"*{kind.suffix}")):  # unless there was something in it once
            raise Damaged(path)
        return
    if not header.startswith(_MAGIC):
        wiped = not any(header) or _MAGIC.startswith(header)
        raise Damaged(path) if wiped else NotALibrary(path, kind=kind)
    if len(header) < _HEADER:
        raise Damaged(path)
    if int.from_bytes(header[68:72], "big") != kind.application_id:
        raise NotALibrary(path, kind=kind)
    if int.from_bytes(header[60:64], "big") > newest:
        raise NewerVersion(path)


def _refuse_stray_journal(path: Path) -> None:
    """Refuse a file beside which a transaction of another one waits to be undone."""
    journal = journal_of(path)
    if not is_hot(journal):
        return
    from storage.journals import belongs
    from storage.outer_lock import alone

    if not path.exists():
        raise StrayJournal(path)
    with alone(path) as file:
        if is_hot(journal) and not belongs(journal, file):
            raise StrayJournal(path)


def _lock(path: Path, layout: Layout) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=0.1, isolation_level=None)
    try:
        limits.guard(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        if layout.forgets:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA temp_store = MEMORY")
        # Never WAL. Under an exclusive lock DELETE keeps the journal until the file is closed and
        # ends a transaction by a synced write to it: quicker than deleting it each time, and safe
        # against power cuts.
        connection.execute("PRAGMA journal_mode = DELETE")
        # Exclusive within the transaction, not before: of two windows that start at once, one wins.
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        # Only a write shows whether the file and its folder can be written to; it is taken back.
        connection.execute(f"PRAGMA user_version = {version(connection)}")
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection
