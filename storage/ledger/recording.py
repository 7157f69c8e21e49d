"""Rows that are written to a ledger, each with its sum; what is put right leaves its history."""

from collections.abc import Sequence
from datetime import UTC, datetime
from sqlite3 import Connection
from typing import NamedTuple

from storage.history import to_text
from storage.ledger.layout import COLUMNS
from storage.row_sum import row_sum

Value = str | int | None


class Recording(NamedTuple):
    """A transaction in which somebody writes: ``at`` and ``by`` stand in what is appended."""

    db: Connection
    at: str
    by: str

    def append(self, table: str, *values: Value) -> int:
        """Append a row of ``values`` between its id and when and by whom; return the id."""
        id = self._next_id(table)
        self.insert(table, id, *values, self.at, self.by)
        return id

    def insert(self, table: str, *row: Value) -> None:
        """Insert a whole row but its sum."""
        marks = ", ".join("?" * (len(row) + 1))
        self.db.execute(
            f"INSERT INTO {table} ({COLUMNS[table]}, sum) VALUES ({marks})",  # noqa: S608 (constants)
            (*row, row_sum(*row)),
        )

    def replace(self, table: str, key: str, *row: Value) -> None:
        """Put a whole row but its sum in the place of the one of the same key, its first column."""
        marks = ", ".join("?" * (len(row) + 1))
        self.db.execute(
            f"UPDATE {table} SET ({COLUMNS[table]}, sum) = ({marks}) "  # noqa: S608 (constants)
            f"WHERE {key} = ?",
            (*row, row_sum(*row), row[0]),
        )

    def put_right(self, table: str, fields: Sequence[str], row: Sequence[Value]) -> None:
        """Put ``row``, whose columns are ``fields`` from the id on, in its place, with a history.

        Raises:
            KeyError: there is none of that id.
        """
        id = row[0]
        found = self.db.execute(
            f"SELECT {COLUMNS[table]} FROM {table} WHERE id = ?",  # noqa: S608 (constants)
            (id,),
        ).fetchone()
        if found is None:
            raise KeyError(id)
        for field, old, new in zip(fields, found, row, strict=False):
            if old != new:
                self.append("change", table, id, field, old, new)
        self.replace(table, "id", *row, *found[len(row) :])

    def _next_id(self, table: str) -> int:
        last: int = self.db.execute(
            f"SELECT coalesce(max(id), 0) FROM {table}"  # noqa: S608 (constants)
        ).fetchone()[0]
        return last + 1


def recording(db: Connection, by: str) -> Recording:
    """Return what ``by`` records in ``db`` from now on."""
    return Recording(db, to_text(datetime.now(UTC)), by)
