"""What was exported from the window: each file by its digest, so that it is known again."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from storage.history import from_text, to_text
from storage.locked_file import LockedFile


class Export(NamedTuple):
    """A file that was written.

    ``version`` is the id of the one that says what the file says, None where none was kept by then;
    ``format`` a key of the formats, ``name`` the file's at the time, ``sha256`` the digest of its
    bytes in hexadecimal, ``code`` the content code it bears.
    """

    report: int
    version: int | None
    format: str
    name: str
    sha256: str
    code: str
    at: datetime


class Exports:
    """The part of a library that knows exports; errors are those of the library."""

    def __init__(self, file: LockedFile) -> None:
        self._file = file

    def remember(self, exports: Iterable[Export]) -> None:
        """Keep, for good, that files were written; all of them or none."""
        with self._file.writing() as db:
            for *columns, at in exports:
                db.execute(
                    "INSERT INTO export (report, version, format, name, sha256, code, at) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (*columns, to_text(at)),
                )

    def all(self) -> list[Export]:
        """Return what was exported of any report, oldest first."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT report, version, format, name, sha256, code, at FROM export ORDER BY id"
            ).fetchall()
            return [Export._make((*columns, from_text(at))) for *columns, at in rows]
