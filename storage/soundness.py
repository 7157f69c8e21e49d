"""Whether a file is sound throughout: its pages, and what its kind has to say of their content."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from storage import limits
from storage.read_only import uri_of
from storage.row_sum import row_sum


def is_sound(connection: sqlite3.Connection, damage: Sequence[str]) -> bool:
    """Return whether nothing is damaged; takes 0.2 s for a million changes, or longer.

    ``damage`` is that of :class:`storage.layout.Layout`.
    """
    connection.create_function("row_sum", -1, row_sum, deterministic=True)
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            return False
        return all(connection.execute(statement).fetchone() is None for statement in damage)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise
        return False
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


class Look:
    """A look at a file that this process has open, from another thread than its connection.

    It takes no lock and heeds no transaction, so it may find damage in what is just being written:
    only :meth:`storage.kept_file.KeptFile.is_sound` is certain of that.
    """

    def __init__(self, path: Path, damage: Sequence[str]) -> None:
        """Open the file; that is for the thread that has it open already."""
        self._damage = damage
        uri = uri_of(path, is_immutable=True)
        # Through SQLite, which on POSIX keeps the locks that this process has on the file.
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        limits.guard(self._connection)
        limits.release(self._connection)

    def is_sound(self) -> bool | None:
        """Return whether nothing seems damaged; None where the look was broken off."""
        with closing(self._connection):
            try:
                return is_sound(self._connection, self._damage)
            except sqlite3.OperationalError:
                return None

    def break_off(self) -> None:
        """Have :meth:`is_sound` come back, from any thread."""
        with suppress(sqlite3.ProgrammingError):  # it has come back already
            self._connection.interrupt()
