"""What a library may ask for when it is read: a stranger's must not keep the clerk waiting.

Sizes far beyond any honest library, and far below what a computer takes long for.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

#: Of one value in the file, in bytes; the longest honest one is a version's report of 50 kB.
_LONGEST = 16 << 20
#: Of a statement in the file, in bytes.
_LONGEST_STATEMENT = 50_000
#: Steps of SQLite's machine between two looks at how many there were.
_STEPS = 1_000
#: Looks until the tables are known to be ours: they take 2.
_LOOKS_AT_TABLES = 20
#: Looks until something was read: the list of 20,000 reports takes 2,000.
_LOOKS = 5_000
#: Of all values of a report together, in characters.
LONGEST_REPORT = 16 << 20
#: Of a library that is copied to be looked into, in bytes: thousands of reports.
LARGEST_COPIED = 512 << 20
#: Of a ledger that is copied into memory: 20,000 cases take 13 MB.
LARGEST_IN_MEMORY = 128 << 20


def guard(connection: sqlite3.Connection) -> None:
    """Bound what the file can have SQLite do when its tables are looked at for the first time."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, _LONGEST_STATEMENT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    _allow(connection, _LOOKS_AT_TABLES)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def release(connection: sqlite3.Connection) -> None:
    """Take the bound of time away again."""
    connection.set_progress_handler(None, _STEPS)


@contextmanager
def bounded(connection: sqlite3.Connection) -> Iterator[None]:
    """Interrupt what is read within the block where it goes beyond an honest library's size."""
    _allow(connection, _LOOKS)
    try:
        yield
    finally:
        release(connection)


def _allow(connection: sqlite3.Connection, looks: int) -> None:
    left = iter(range(looks))
    connection.set_progress_handler(lambda: next(left, -1) < 0, _STEPS)
