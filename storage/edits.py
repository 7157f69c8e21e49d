"""Edits as they go into the tables: each puts a value in its place and a row into the history."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Connection

from forms.report import Edit
from forms.values import Stored, store
from storage.history import How, to_text
from storage.migrations import NAMING


def write_edits(db: Connection, report: int, edits: Iterable[Edit], how: How, at: datetime) -> None:
    """Carry out ``edits`` on a report as one change, which they all name in the history."""
    change: int = db.execute("SELECT coalesce(max(id), 0) + 1 FROM history").fetchone()[0]
    for edit in edits:
        new = store(edit.new)
        replace = _replace_name if edit.id in NAMING else _replace_cell
        old = replace(db, report, edit.id, new)
        db.execute(
            "INSERT INTO history (change, report, field, old, new, how, at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (change, report, edit.id, old, new, how.value, to_text(at)),
        )


def _replace_name(db: Connection, report: int, field: str, new: Stored) -> Stored:
    """Put ``new`` into the report's row and return what was there; ``field`` is one of NAMING."""
    column = f"SELECT {field} FROM report WHERE id = ?"  # noqa: S608 (a column's name)
    old: Stored = db.execute(column, (report,)).fetchone()[0]
    db.execute(f"UPDATE report SET {field} = ? WHERE id = ?", (new, report))  # noqa: S608
    return old


def _replace_cell(db: Connection, report: int, field: str, new: Stored) -> Stored:
    """Put ``new`` into the row of a cell, which a blank has none of, and return what was there."""
    row = db.execute(
        "SELECT value FROM cell WHERE report = ? AND field = ?", (report, field)
    ).fetchone()
    if new is None:
        db.execute("DELETE FROM cell WHERE report = ? AND field = ?", (report, field))
    else:
        db.execute(
            "INSERT INTO cell VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (report, field, new),
        )
    return row[0] if row else None
