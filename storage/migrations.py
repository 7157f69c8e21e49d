"""A library's tables and the steps from each version of them to the next. See docs/storage.md."""

import sqlite3
from collections.abc import Sequence

from storage.layout import Migration

_EXISTS = "WHEN EXISTS (SELECT 1 FROM history WHERE id = new.id)"
_REFUSED = "BEGIN SELECT raise(ABORT, 'history is append-only'); END"
#: The fields that name a report are columns of its row.
NAMING = ("unit", "kind", "year")
#: What names a report stands in its row, so that listing and finding reports touches nothing else;
#: every other value is a row of ``cell``. ANY keeps integers integers and text text.
_VERSION_1 = (
    """CREATE TABLE report (
        id INTEGER PRIMARY KEY,
        edition TEXT NOT NULL,
        unit ANY, kind ANY, year ANY,
        changed_at TEXT NOT NULL,
        removed_at TEXT
    ) STRICT""",
    "CREATE INDEX report_by_unit ON report (unit, year)",
    """CREATE TABLE cell (
        report INTEGER NOT NULL REFERENCES report,
        field TEXT NOT NULL,
        value ANY NOT NULL,
        PRIMARY KEY (report, field)
    ) STRICT, WITHOUT ROWID""",
    # Edits made together share a change number: the id of the first of them.
    """CREATE TABLE history (
        id INTEGER PRIMARY KEY,
        change INTEGER NOT NULL,
        report INTEGER NOT NULL REFERENCES report,
        field TEXT NOT NULL,
        old ANY, new ANY,
        how TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX history_by_field ON history (report, field)",
    f"CREATE TRIGGER history_stays BEFORE DELETE ON history {_REFUSED}",
    f"CREATE TRIGGER history_holds BEFORE UPDATE ON history {_REFUSED}",
    f"CREATE TRIGGER history_grows BEFORE INSERT ON history {_EXISTS}\n        {_REFUSED}",
    "CREATE TABLE library (last_open INTEGER REFERENCES report) STRICT",
    "INSERT INTO library VALUES (NULL)",
)


def growing(table: str) -> tuple[str, str]:
    """Return the triggers that refuse to change or delete a row of ``table``."""
    refused = f"BEGIN SELECT raise(ABORT, '{table} is append-only'); END"
    return (
        f"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table}\n        {refused}",
        f"CREATE TRIGGER {table}_holds BEFORE UPDATE ON {table}\n        {refused}",
    )


_APPEND_ONLY = ("reason", "version", "reply", "reopening")
#: Sign-off. All of it only grows; a version holds its report as canonical exchange JSON.
_VERSION_2 = (
    """CREATE TABLE reason (
        id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES report,
        code TEXT NOT NULL,
        cells TEXT NOT NULL,
        bound TEXT NOT NULL,
        text TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reason_by_report ON reason (report)",
    """CREATE TABLE version (
        id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES report,
        stage TEXT NOT NULL,
        number INTEGER NOT NULL,
        code TEXT NOT NULL,
        content TEXT NOT NULL,
        remark TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (report, stage, number)
    ) STRICT""",
    """CREATE TABLE reply (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL REFERENCES version,
        who TEXT NOT NULL,
        day TEXT NOT NULL,
        agrees INTEGER NOT NULL,
        text TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reply_by_version ON reply (version)",
    """CREATE TABLE reopening (
        version INTEGER PRIMARY KEY REFERENCES version,
        why TEXT NOT NULL,
        published INTEGER NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    *(statement for table in _APPEND_ONLY for statement in growing(table)),
)

#: What was exported from the window, so that a file is known again byte for byte. ``version`` is
#: the one that says what the file says, NULL where none was kept. The ``digest`` of a version
#: proves its code and its content undamaged; versions of before are proved by their code alone.
_VERSION_3 = (
    "ALTER TABLE version ADD COLUMN digest TEXT",
    """CREATE TABLE export (
        id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES report,
        version INTEGER REFERENCES version,
        format TEXT NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        code TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX export_by_sha256 ON export (sha256)",
    *growing("export"),
    # One row, the mark of the library's state, which is drawn as soon as it is there.
    "CREATE TABLE mark (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT",
    "INSERT INTO mark VALUES (1, x'')",
)

#: Where a report came from that was read from an office's file; ``not_read`` is a JSON list of
#: what was told of it: {"cells": [ids], "message"}.
_VERSION_4 = (
    """CREATE TABLE origin (
        report INTEGER PRIMARY KEY REFERENCES report,
        name TEXT NOT NULL,
        format TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        edition TEXT NOT NULL,
        not_read TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    *growing("origin"),
)

#: What the clerk has said of numbers in the texts: a JSON object each, of which the last for a
#: place counts.
_VERSION_5 = (
    """CREATE TABLE binding (
        id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES report,
        said TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX binding_by_report ON binding (report)",
    *growing("binding"),
)

#: What the ledger counted when a version was kept, where there was one: register numbers and rules
#: by cell, a JSON object, and the sum of the row.
_VERSION_6 = (
    """CREATE TABLE tally (
        version INTEGER PRIMARY KEY REFERENCES version,
        content TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    *growing("tally"),
)

#: All of it, in order.
STATEMENTS = (
    *_VERSION_1,
    *_VERSION_2,
    *_VERSION_3,
    *_VERSION_4,
    *_VERSION_5,
    *_VERSION_6,
)


def to_version_1(connection: sqlite3.Connection) -> None:
    """Lay out an empty file."""
    for statement in _VERSION_1:
        connection.execute(statement)


def to_version_2(connection: sqlite3.Connection) -> None:
    """Make room for reasons, versions, replies and reopenings."""
    for statement in _VERSION_2:
        connection.execute(statement)


def to_version_3(connection: sqlite3.Connection) -> None:
    """Make room for what was exported from the window, and for the digests of new versions."""
    for statement in _VERSION_3:
        connection.execute(statement)


def to_version_4(connection: sqlite3.Connection) -> None:
    """Make room for where the reports came from that were read from files."""
    for statement in _VERSION_4:
        connection.execute(statement)


def to_version_5(connection: sqlite3.Connection) -> None:
    """Make room for what the clerk says of numbers in the texts."""
    for statement in _VERSION_5:
        connection.execute(statement)


def to_version_6(connection: sqlite3.Connection) -> None:
    """Make room for what the ledger counted when a version was kept."""
    for statement in _VERSION_6:
        connection.execute(statement)


#: In order: the first leads from an empty file to version 1, each next one version further.
MIGRATIONS: Sequence[Migration] = (
    to_version_1,
    to_version_2,
    to_version_3,
    to_version_4,
    to_version_5,
    to_version_6,
)
