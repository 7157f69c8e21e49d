"""Whether a library is sound throughout: its pages, and every value with what its history says."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from storage import limits

#: True of a cell that is not what the last change of its field made it.
_CELLS = (
    "SELECT 1 FROM cell WHERE value IS NOT (SELECT new FROM history WHERE report = cell.report "
    "AND field = cell.field ORDER BY id DESC LIMIT 1) LIMIT 1"
)
#: True of a field that its last change filled and that has no cell.
_MISSING = (
    "SELECT 1 FROM (SELECT report, field, max(id) AS last FROM history GROUP BY report, field) "
    "AS latest WHERE (SELECT new FROM history WHERE id = last) IS NOT NULL "
    "AND field NOT IN ('unit', 'kind', 'year') AND NOT EXISTS (SELECT 1 FROM cell "
    "WHERE report = latest.report AND field = latest.field) LIMIT 1"
)
_NAMES = tuple(
    f"SELECT 1 FROM report WHERE {name} IS NOT (SELECT new FROM history "  # noqa: S608 (constants)
    f"WHERE report = report.id AND field = '{name}' ORDER BY id DESC LIMIT 1) LIMIT 1"
    for name in ("unit", "kind", "year")
)
#: True of what was told of a file that nobody can make sense of any more.
_TOLD = "SELECT 1 FROM origin WHERE NOT json_valid(not_read) LIMIT 1"
#: True of what was said of a number, likewise.
_SAID = "SELECT 1 FROM binding WHERE NOT json_valid(said) LIMIT 1"


def is_sound(connection: sqlite3.Connection) -> bool:
    """Return whether nothing is damaged; takes 0.2 s for a million changes, or longer."""
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            return False
        checks = (_CELLS, _MISSING, _TOLD, _SAID, *_NAMES)
        return all(connection.execute(check).fetchone() is None for check in checks)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise
        return False
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


class Look:
    """A look at a library that this process has open, from another thread than its connection.

    It takes no lock and heeds no transaction, so it may find damage in what is just being written:
    only :meth:`storage.library.Library.is_sound` is certain of that.
    """

    def __init__(self, path: Path) -> None:
        """Open the file; that is for the thread that has the library."""
        root = "" if path.as_posix().startswith("/") else "/"
        uri = f"file://{root}{quote(path.as_posix())}?mode=ro&immutable=1"
        # Through SQLite, which on POSIX keeps the locks that this process has on the file.
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        limits.guard(self._connection)
        limits.release(self._connection)

    def is_sound(self) -> bool | None:
        """Return whether nothing seems damaged; None where the look was broken off."""
        with closing(self._connection):
            try:
                return is_sound(self._connection)
            except sqlite3.OperationalError:
                return None

    def break_off(self) -> None:
        """Have :meth:`is_sound` come back, from any thread."""
        with suppress(sqlite3.ProgrammingError):  # it has come back already
            self._connection.interrupt()
