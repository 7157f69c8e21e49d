"""Whether a report is final: then, whatever the window does, nothing changes it any more."""

from pathlib import Path
from sqlite3 import Connection

from storage.errors import Locked

#: True in SQL of a report's row whose last final version has not been reopened.
FINAL = (
    "EXISTS (SELECT 1 FROM version WHERE version.report = report.id AND stage = 'final' "
    "AND version.id NOT IN (SELECT version FROM reopening))"
)


def is_final(db: Connection, report: int) -> bool:
    """Return whether the report is locked."""
    final = f"SELECT {FINAL} FROM report WHERE id = ?"  # noqa: S608 (a constant)
    row = db.execute(final, (report,)).fetchone()
    return bool(row and row[0])


def require_open(db: Connection, report: int, path: Path) -> None:
    """Raise Locked where the report is final."""
    if is_final(db, report):
        raise Locked(path)
