"""What SQLite is told of a kind of file: its tables, and how damage in them shows."""

from collections.abc import Callable, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from storage.kinds import Kind

#: A step from one version of the tables to the next.
Migration = Callable[[Connection], None]
#: A table, index or trigger as SQLite describes it: its type, its name, its table's, its statement.
Described = tuple[str, str, str, str | None]


class Layout(NamedTuple):
    """A kind of file as its tables are laid out.

    The first of the ``migrations`` leads from an empty file to version 1, each next one a version
    further; ``tables`` are those of the last version, where they are told without making them, see
    :mod:`storage.known_tables`. Each of ``damage`` is a statement that has a row only where
    something in a file is damaged; it may ask for the ``row_sum`` of :mod:`storage.row_sum`. Of
    one that ``forgets`` nothing can be read any more that was deleted or overwritten.
    """

    kind: Kind
    migrations: Sequence[Migration]
    damage: tuple[str, ...]
    forgets: bool = False
    tables: frozenset[Described] = frozenset()
