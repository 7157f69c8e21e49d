"""Where a report came from that was read from an office's file: it is for comparison only."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from storage.errors import ReadIn
from storage.history import from_text, to_text

#: True in SQL of a report's row that was read from a file.
READ = "EXISTS (SELECT 1 FROM origin WHERE origin.report = report.id)"


class NotRead(NamedTuple):
    """What was not read, or by doubt: the ids of the fields, and what the clerk was told."""

    cells: tuple[str, ...]
    message: str


class Origin(NamedTuple):
    """The file that a report was read from.

    ``name`` and ``format`` are what the clerk calls them, ``sha256`` is the digest of its bytes in
    hexadecimal, ``edition`` names the edition on which it is printed where that is not the
    report's, ``not_read`` is what was told of it, ``at`` when it was read.
    """

    name: str
    format: str
    sha256: str
    edition: str
    not_read: Sequence[NotRead]
    at: datetime


def keep_origin(db: Connection, report: int, origin: Origin) -> None:
    """Keep, for good, where a report came from."""
    import json

    *columns, not_read, at = origin
    told = json.dumps([each._asdict() for each in not_read], ensure_ascii=False)
    db.execute(
        "INSERT INTO origin (report, name, format, sha256, edition, not_read, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (report, *columns, told, to_text(at)),
    )


def origin_of(db: Connection, report: int) -> Origin | None:
    """Return where a report came from; None of one that was made here."""
    row = db.execute(
        "SELECT name, format, sha256, edition, not_read, at FROM origin WHERE report = ?",
        (report,),
    ).fetchone()
    if row is None:
        return None
    import json

    *columns, told, at = row
    not_read = tuple(_not_read(**each) for each in json.loads(told))
    return Origin._make((*columns, not_read, from_text(at)))


def require_own(db: Connection, report: int, path: Path) -> None:
    """Raise ReadIn where the report was read from a file: nobody signs that here."""
    if db.execute("SELECT 1 FROM origin WHERE report = ?", (report,)).fetchone():
        raise ReadIn(path)


def _not_read(cells: Iterable[str], message: str) -> NotRead:
    return NotRead(tuple(cells), message)
