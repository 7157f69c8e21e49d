"""A ledger's tables and the steps from each version of them to the next. See docs/ledger.md."""

from collections.abc import Sequence
from sqlite3 import Connection

from storage.layout import Migration
from storage.migrations import growing

#: Columns have the names of the model's fields. Each ``sum`` is the ``row_sum`` of what stands
#: before it in the row.
_VERSION_1 = (
    """CREATE TABLE application (
        id INTEGER PRIMARY KEY,
        unit TEXT NOT NULL,
        number TEXT NOT NULL,
        channel TEXT NOT NULL,
        arrived_on TEXT NOT NULL,
        applicant TEXT NOT NULL,
        subject TEXT NOT NULL,
        office TEXT NOT NULL,
        received_on TEXT,
        received_because TEXT NOT NULL,
        split_from INTEGER REFERENCES application,
        repeats TEXT NOT NULL,
        "group" TEXT NOT NULL,
        is_opening INTEGER NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    # Apart from its application, so that it can be erased.
    """CREATE TABLE person (
        application INTEGER PRIMARY KEY REFERENCES application,
        name TEXT, phone TEXT, address TEXT, postcode TEXT, email TEXT, representative TEXT,
        erased_on TEXT,
        sum INTEGER NOT NULL
    ) STRICT""",
    # ``carried`` is a JSON object of what a kind carries besides its day.
    """CREATE TABLE event (
        id INTEGER PRIMARY KEY,
        application INTEGER NOT NULL REFERENCES application,
        kind TEXT NOT NULL,
        happened_on TEXT NOT NULL,
        carried TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX event_by_application ON event (application)",
    # ``instances`` is a JSON list of objects.
    """CREATE TABLE dispute (
        id INTEGER PRIMARY KEY,
        unit TEXT NOT NULL,
        "group" TEXT NOT NULL,
        instances TEXT NOT NULL,
        role TEXT NOT NULL,
        number TEXT NOT NULL,
        application INTEGER REFERENCES application,
        subject TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    # What the clerk put right in an application or a dispute, whose rows hold what is right now.
    # Of a person it says which fields changed, never from what to what.
    """CREATE TABLE change (
        id INTEGER PRIMARY KEY,
        of TEXT NOT NULL,
        row INTEGER NOT NULL,
        field TEXT NOT NULL,
        old ANY, new ANY,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX change_by_row ON change (of, row)",
    # 统计口径: the last for a switch holds.
    """CREATE TABLE choice (
        id INTEGER PRIMARY KEY,
        switch TEXT NOT NULL,
        option TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    # 放假安排 that the clerk has taken from a notice, as JSON: the last for a year holds.
    """CREATE TABLE arrangement (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        content TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    # Each act of erasing: by it a copy from before it is known.
    """CREATE TABLE erasure (
        id INTEGER PRIMARY KEY,
        before INTEGER NOT NULL,
        persons INTEGER NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    # One row, the mark of the ledger's state.
    "CREATE TABLE mark (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT",
    "INSERT INTO mark VALUES (1, x'')",
)
_APPEND_ONLY = ("event", "change", "choice", "arrangement", "erasure")
_STAYING = ("application", "person", "dispute")


def to_version_1(connection: Connection) -> None:
    """Lay out an empty file."""
    for statement in _VERSION_1:
        connection.execute(statement)
    for table in _APPEND_ONLY:
        for trigger in (*growing(table), _unreplaced(table)):
            connection.execute(trigger)
    for table in _STAYING:
        stays, _ = growing(table)
        connection.execute(stays)


def _unreplaced(table: str) -> str:
    """Return the trigger that refuses to put a row in another's place, which is no deletion."""
    trigger = f"CREATE TRIGGER {table}_grows BEFORE INSERT ON {table}"
    is_there = f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = new.id)"  # noqa: S608 (constants)
    refused = f"BEGIN SELECT raise(ABORT, '{table} is append-only'); END"
    return f"{trigger}\n        {is_there}\n        {refused}"


#: In order: the first leads from an empty file to version 1, each next one version further.
MIGRATIONS: Sequence[Migration] = (to_version_1,)
