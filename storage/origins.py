"""Where a report came from that was read from an office's file: it is for comparison only."""

from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING

from storage.errors import ReadIn
from storage.history import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.origin import NotRead, Origin

#: True in SQL of a report's row that was read from a file.
READ = "EXISTS (SELECT 1 FROM origin WHERE origin.report = report.id)"


def keep_origin(db: Connection, report: int, origin: "Origin") -> None:
    """Keep, for good, where a report came from."""
    import json

    *columns, not_read, at = origin
    told = json.dumps([each._asdict() for each in not_read], ensure_ascii=False)
    db.execute(
        "INSERT INTO origin (report, name, format, sha256, edition, not_read, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (report, *columns, told, to_text(at)),
    )


def origin_of(db: Connection, report: int) -> "Origin | None":
    """Return where a report came from; None of one that was made here."""
    row = db.execute(
        "SELECT name, format, sha256, edition, not_read, at FROM origin WHERE report = ?",
        (report,),
    ).fetchone()
    if row is None:
        return None
    import json

    from storage.origin import Origin  # of a report that was made here nothing is loaded

    *columns, told, at = row
    not_read = tuple(_not_read(**each) for each in json.loads(told))
    return Origin._make((*columns, not_read, from_text(at)))


def require_own(db: Connection, report: int, path: Path) -> None:
    """Raise ReadIn where the report was read from a file: nobody signs that here."""
    if db.execute("SELECT 1 FROM origin WHERE report = ?", (report,)).fetchone():
        raise ReadIn(path)


def _not_read(cells: "Iterable[str]", message: str) -> "NotRead":
    from storage.origin import NotRead

    return NotRead(tuple(cells), message)
