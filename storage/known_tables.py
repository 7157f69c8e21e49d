"""A file of ours has the tables that the program made and nothing else, no view or trigger more.

What stands in a file's schema acts by itself when the file is used; a stranger's is not to.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from storage.errors import StrangeTables
from storage.layout import Described, Layout
from storage.upgrading import version

_TABLES = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
#: What ANALYZE leaves for SQLite itself, which other programs run of their own accord.
_STATISTICS = ("sqlite_stat1", "sqlite_stat4")


def require_known_tables(connection: sqlite3.Connection, path: Path, layout: Layout) -> None:
    """Raise StrangeTables where the file's tables are not those of its version.

    A trigger that is missing does nothing, so it is no reason.
    """
    found: set[Described] = set()
    for row in connection.execute(_TABLES):
        kind, name, *_ = row
        if kind != "table" or name not in _STATISTICS:
            found.add(row)
    is_newest = version(connection) == len(layout.migrations)
    if is_newest and found == layout.tables:
        return  # nearly all that is ever opened, and a start does not wait until tables are made
    wanted = _wanted(layout, version(connection))
    missing = {kind for kind, *_ in wanted - found}
    if found - wanted or missing - {"trigger"}:
        raise StrangeTables(path)


def _wanted(layout: Layout, version: int) -> set[Described]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for migrate in layout.migrations[:version]:
            migrate(made)
        return set(made.execute(_TABLES))


def described(statements: Iterable[str]) -> Iterator[Described]:
    """Yield how SQLite describes what CREATE ``statements`` make: by their very words."""
    for statement in statements:
        verb, kind, name, rest = statement.split(maxsplit=3)
        if verb == "CREATE":
            _, _, on = f" {rest}".partition(" ON ")
            table = name if kind == "TABLE" else on.split()[0]
            yield kind.lower(), name, table, statement
