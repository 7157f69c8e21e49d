"""Proved copies of a library, made through SQLite: a plain copy may hold half a change."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from disk import patience
from disk.durable import settle_names
from storage.errors import Damaged
from storage.faults import faults


def copy(
    connection: sqlite3.Connection,
    path: Path,
    target: Path,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Copy the library that ``connection`` has open at ``path``.

    ``target`` is replaced once the copy is proved, and ``check`` finds the library still in order.
    """
    part = target.with_name(target.name + ".part")
    with faults(target):
        try:
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(part, isolation_level=None)) as made:
                connection.backup(made)
                sound = made.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            if not sound:
                raise Damaged(path)
            check()
            patience.replace(part, target)
            settle_names(target.parent)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            # A fresh copy is only ever as broken as what it was made from.
            raise Damaged(path) from error
        finally:
            part.unlink(missing_ok=True)


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF == sqlite3.SQLITE_CORRUPT
