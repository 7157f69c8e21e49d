"""A library from a stranger is refused with a sentence, within 5 s and 500 MB, wherever it is read.

Each is looked at in a process of its own, whose memory and time the system bounds.
"""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from forms.bindings import to_plain
from storage.errors import StrangeTables
from storage.library import Library
from tests.places import REPOSITORY
from tests.storage.samples import CHOICES, build, digest, sample

MANY = 300_000  # a million, which takes long to build, is refused as soon
FOREVER = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
READ = """
import sys
from pathlib import Path

from storage.errors import LibraryError
from storage.library import Library
from storage.snapshot import snapshot
from tests.storage.samples import read_all
for way in (Library.open, snapshot):
    try:
        with way(Path(sys.argv[1])) as library:
            read_all(library)
            for entry in library.reports():
                for version in library.sign_off.versions(entry.id):
                    library.sign_off.content(version.id)
    except LibraryError as error:
        print(type(error).__name__)
    else:
        print("read")
"""
BOUNDED = """
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_AS, (500 << 20, 500 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
exec(sys.argv.pop(1))
"""


def look(path: Path, read: str = READ, ways: int = 2) -> list[str]:
    """Return what each of the ``ways`` to ``read`` a file makes of it."""
    program = read if sys.platform == "win32" else BOUNDED
    rest = [] if sys.platform == "win32" else [read]
    done = subprocess.run(
        [sys.executable, "-c", program, *rest, str(path)],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1", "PATH": ""},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    answers = done.stdout.split()
    assert len(answers) == ways
    return answers


def run(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            for statement in statements:
                db.execute(statement)

    return change


def rewrite(table: str, new: str) -> Callable[[Path], None]:
    """Have a table's definition say more than it did."""
    return run(
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', '{new}) STRICT') "
        f"WHERE name = '{table}'",
    )


def many_views(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA writable_schema = ON")
        views = ((f"v{n}", f"v{n}", f"CREATE VIEW v{n} AS SELECT 1") for n in range(MANY))
        db.executemany("INSERT INTO sqlite_schema VALUES ('view', ?, ?, 0, ?)", views)
        db.commit()


def views_of_views(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE VIEW v0 AS SELECT 1")
        for n in range(60):
            db.execute(f"CREATE VIEW v{n + 1} AS SELECT * FROM v{n}, v{n}")


def a_view_for_a_table(path: Path) -> None:
    run("ALTER TABLE report RENAME TO r", f"CREATE VIEW report AS {FOREVER}")(path)


TABLES = {
    "many views": many_views,
    "views of views": views_of_views,
    "a view in a table's place": a_view_for_a_table,
    "a view without end": run(f"CREATE VIEW x AS {FOREVER}"),
    "a trigger without end": run(
        f"CREATE TRIGGER x BEFORE UPDATE ON mark BEGIN INSERT INTO reason (id) {FOREVER}; END"
    ),
    "another trigger": run(
        "CREATE TRIGGER x AFTER INSERT ON history BEGIN UPDATE cell SET value = 0; END"
    ),
    "a trigger that says otherwise": run(
        "DROP TRIGGER history_holds",
        "CREATE TRIGGER history_holds BEFORE UPDATE ON history BEGIN SELECT 1; END",
    ),
    "a generated column": rewrite("report", ", x AS (hex(zeroblob(400000000)))"),
    "a check": rewrite("cell", ", CHECK (length(hex(zeroblob(400000000))) > 1)"),
    "a default": rewrite("report", ", x TEXT DEFAULT (hex(randomblob(400000000)))"),
    "an index of an expression": run("CREATE INDEX x ON cell (abs(length(value)))"),
    "part of an index": run("CREATE INDEX x ON cell (value) WHERE value > 1"),
    "a virtual table": run("CREATE VIRTUAL TABLE x USING fts5(y)"),
    "another table": run("CREATE TABLE x (y)"),
    "a table less": run("DROP TABLE export"),
    "an index less": run("DROP INDEX report_by_unit"),
    "a long definition": run(f"CREATE VIEW x AS SELECT 1 -- {'x' * 200_000}"),
    "statistics that say more": run(
        "ANALYZE",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET type = 'view' WHERE name = 'sqlite_stat1'",
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_what_the_program_never_made_is_refused_and_not_touched(path: Path, name: str) -> None:
    build(path)
    TABLES[name](path)
    before = digest(path.parent)
    assert set(look(path)) <= {"StrangeTables", "Damaged", "TooMuch"}
    assert digest(path.parent) == before


def many_reports(path: Path) -> None:
    run(
        "INSERT INTO report (edition, unit, year, changed_at) "
        f"SELECT '2021', 'x', 2025, '2026-01-01T00:00:00+00:00' FROM ({FOREVER} LIMIT {MANY})"
    )(path)


def many_cells(path: Path) -> None:
    run(f"INSERT INTO cell SELECT 1, 'x' || i, 1 FROM ({FOREVER} LIMIT {MANY})")(path)


def many_versions(path: Path) -> None:
    run(
        "INSERT INTO version (report, stage, number, code, content, remark, at) "
        f"SELECT 1, 'draft', i, '', '', '', '2026-01-01T00:00:00+00:00' FROM "
        f"({FOREVER} LIMIT {MANY})"
    )(path)


def a_long_text(path: Path) -> None:
    run("UPDATE cell SET value = CAST(zeroblob(40000000) AS TEXT) WHERE field = 'text.overview'")(
        path
    )


def many_long_texts(path: Path) -> None:
    run("UPDATE cell SET value = hex(zeroblob(2000000)) WHERE field LIKE 'contact%'")(path)


def a_long_version(path: Path) -> None:
    run(
        "INSERT INTO version (report, stage, number, code, content, remark, at) VALUES "
        "(1, 'draft', 1, '', hex(zeroblob(20000000)), '', '2026-01-01T00:00:00+00:00')"
    )(path)


def many_choices(path: Path) -> None:
    run(
        f"INSERT INTO binding (report, said, at) SELECT 1, '{{}}', '' FROM ({FOREVER} LIMIT {MANY})"
    )(path)


def long_choices(path: Path) -> None:
    said = json.dumps(to_plain(CHOICES[0])).replace("#", "' || hex(zeroblob(1000000)) || '")
    run(*[f"INSERT INTO binding (report, said, at) VALUES (1, '{said}', '')"] * 20)(path)


CONTENTS = [
    many_reports,
    many_cells,
    many_versions,
    a_long_text,
    many_long_texts,
    a_long_version,
    many_choices,
    long_choices,
]


@pytest.mark.parametrize("change", CONTENTS)
def test_more_than_a_library_ever_holds_is_not_read(
    path: Path, change: Callable[[Path], None]
) -> None:
    build(path)
    change(path)
    assert set(look(path)) <= {"Damaged", "TooMuch"}


@pytest.mark.parametrize(
    "trace",
    [
        run("VACUUM"),
        run("ANALYZE"),
        run("REINDEX"),
        run("PRAGMA page_size = 8192", "VACUUM"),
        run("DROP TRIGGER history_holds"),
    ],
)
def test_what_other_programs_leave_for_sqlite_is_no_harm(
    path: Path, trace: Callable[[Path], None]
) -> None:
    build(path)
    trace(path)
    assert set(look(path)) == {"read"}
    with Library.open(path) as library:
        assert library.load(1).values == sample().values


def test_the_sentence_says_what_to_do(path: Path) -> None:
    build(path)
    run("CREATE VIEW x AS SELECT 1")(path)
    with pytest.raises(StrangeTables) as told:
        Library.open(path)
    assert "从备份恢复" in str(told.value)
