"""A closed file written anew, with nothing in it but its rows: no trace of what was deleted."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from disk import durable, patience
from storage.errors import Damaged, LibraryError
from storage.faults import faults
from storage.locked_file import refuse_held
from storage.marks import is_hot, journal_of
from storage.outer_lock import alone
from storage.replacing import put, removed_on_failure


def rebuild(file: Path) -> None:
    """Put what VACUUM makes of ``file`` in its place, in one step.

    VACUUM in the file itself would leave a journal of many pages where it is killed, none of which
    tells whose it is.

    Raises:
        InUse: where anybody has the file open.
        LibraryError: where that fails; the file is then as it was, and nothing else is there.
    """
    refuse_held(file)
    made = file.with_name(file.name + ".part")
    with faults(file):
        with alone(file) as old, removed_on_failure(made):
            if is_hot(journal_of(file)):
                raise LibraryError(file)
            with made.open("wb") as copy:
                shutil.copyfileobj(old, copy, 1 << 20)
            _vacuum(made, file)
            durable.settle(made)
            put(made, file, old)
        durable.settle_names(file.parent)
        patience.unlink(journal_of(file))


def _vacuum(made: Path, file: Path) -> None:
    with closing(sqlite3.connect(made, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA journal_mode = OFF")  # what is killed here is done again
        connection.execute("VACUUM")
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise Damaged(file)
