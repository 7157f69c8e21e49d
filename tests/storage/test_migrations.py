"""Steps run in order, all or none, after a copy was taken; each released version can be read."""

import shutil
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from forms.report import Edit
from storage.errors import Damaged, DiskFull, LibraryError, NewerVersion
from storage.history import How
from storage.layout import Migration
from storage.library import Library
from storage.migrations import MIGRATIONS
from storage.sign_off import Stage
from tests.storage.samples import (
    CHOICES,
    ORIGIN,
    RECEIVED,
    SENTENCE,
    TALLY,
    TEXT,
    UNIT,
    build,
    digest,
    sample,
)

RELEASED = Path(__file__).parent / "released"
NEXT = len(MIGRATIONS) + 1
#: The tables of version 3 that only grow.
BEFORE_4 = ("history", "version", "reply", "reopening", "reason", "export")
#: Those of version 4.
BEFORE_5 = (*BEFORE_4, "origin")
#: Those of version 5.
BEFORE_6 = (*BEFORE_5, "binding")


def version_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def rows_of(path: Path, tables: Sequence[str]) -> dict[str, list[object]]:
    with closing(sqlite3.connect(path)) as db:
        found: dict[str, list[object]] = {}
        for table in tables:
            found[table] = db.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()
        return found


def test_to_version_1(path: Path) -> None:
    """What version 1 kept is there, and can be gone on with."""
    shutil.copy(RELEASED / "v1.nianbao", path)
    with Library.open(path) as library:
        assert [(entry.unit, entry.year, entry.kind) for entry in library.reports()] == [
            (UNIT, 2025, "department"),
            (UNIT, 2024, "department"),
        ]
        id = library.find(UNIT, 2025)
        assert id is not None
        assert id == library.last_open
        report = library.load(id)
        assert [
            report.stated(field)
            for field in (RECEIVED, "disclosure.fees.amount", "date", "contact.phone")
        ] == [41, Decimal("59237.2440"), date(2026, 1, 27), "contact.phone㛃𬱖"]
        assert [(change.new, change.how) for change in library.history(id, RECEIVED)] == [
            (4, How.NEW),
            (41, How.TYPED),
        ]
        library.record(id, [Edit(RECEIVED, 41, 42)], How.TYPED)
        library.restore(3)
        assert library.find("青禾县气象局", 2025) == 3


def test_to_version_2(path: Path) -> None:
    """A file of version 1 has no versions yet, and takes them; what it held stays."""
    shutil.copy(RELEASED / "v1.nianbao", path)
    with Library.open(path) as library:
        id = library.last_open
        assert id is not None
        assert library.load(id).stated(RECEIVED) == 41
        assert (
            library.sign_off.versions(id),
            library.sign_off.reasons(id),
            library.is_final(id),
        ) == ([], [], False)
        version = library.sign_off.keep(id, Stage.FINAL, library.load(id))
        assert library.is_final(id)
        assert library.sign_off.content(version.id).values == library.load(id).values


def test_to_version_3(path: Path) -> None:
    """The versions of a file of version 2 stay as they are, and exports can be kept beside them."""
    shutil.copy(RELEASED / "v2.nianbao", path)
    with Library.open(path) as library:
        id = library.last_open
        assert id is not None
        assert library.exports.all() == []
        old = library.sign_off.versions(id)
        assert [(version.name, version.code) for version in old] == [
            ("送审稿第 1 稿", "c048 cee9 5b3a"),
            ("定稿", "c048 cee9 5b3a"),
        ]
        assert library.sign_off.content(old[0].id).values == library.load(id).values
        with library._file.reading() as db:
            assert db.execute("SELECT DISTINCT digest FROM version").fetchall() == [(None,)]


def test_to_version_4(path: Path) -> None:
    """All of a file of version 3 stays, copied aside first; what is read in can be kept beside."""
    shutil.copy(RELEASED / "v3.nianbao", path)
    held = rows_of(path, BEFORE_4)
    with Library.open(path) as library:
        entries = library.reports()
        assert [(entry.is_read, library.origin(entry.id)) for entry in entries] == [
            (False, None),
            (False, None),
        ]
        id = library.add(sample(UNIT, 2023), How.READ, ORIGIN)
        assert library.origin(id) == ORIGIN
        assert library.is_sound()
    (aside,) = path.parent.glob(f"{path.stem}.v3.*.bak.nianbao")
    assert rows_of(aside, BEFORE_4) == held
    kept = rows_of(path, BEFORE_4)
    assert {table: kept[table][: len(rows)] for table, rows in held.items()} == held


def test_to_version_5(path: Path) -> None:
    """Of numbers nothing was said in a file of version 4; it can be now, and all else stays."""
    shutil.copy(RELEASED / "v4.nianbao", path)
    held = rows_of(path, BEFORE_5)
    with Library.open(path) as library:
        assert [library.load(entry.id).choices for entry in library.reports()] == [{}, {}]
        id = library.last_open
        assert id is not None
        library.record(id, [Edit(TEXT, None, SENTENCE)], How.TYPED, CHOICES)
        assert list(library.load(id).choices.items()) == list(CHOICES)
        assert library.is_sound()
    (aside,) = path.parent.glob(f"{path.stem}.v4.*.bak.nianbao")
    assert rows_of(aside, BEFORE_5) == held
    kept = rows_of(path, BEFORE_5)
    assert {table: kept[table][: len(rows)] for table, rows in held.items()} == held


def test_to_version_6(path: Path) -> None:
    """The versions of a file of version 5 have no count beside them; those of now can have one."""
    shutil.copy(RELEASED / "v5.nianbao", path)
    held = rows_of(path, BEFORE_6)
    with Library.open(path) as library:
        id = library.last_open
        assert id is not None
        old = library.sign_off.versions(id)
        assert [library.sign_off.tally(version.id) for version in old] == [None, None]
        new = library.sign_off.keep(id, Stage.FINAL, library.load(id), tally=TALLY)
        assert library.sign_off.tally(new.id) == TALLY
        assert library.is_sound()
    (aside,) = path.parent.glob(f"{path.stem}.v5.*.bak.nianbao")
    assert rows_of(aside, BEFORE_6) == held
    kept = rows_of(path, BEFORE_6)
    assert {table: kept[table][: len(rows)] for table, rows in held.items()} == held
    with pytest.raises(NewerVersion, match="由更新版本的程序保存"):  # as an older program tells
        Library.open(path, MIGRATIONS[:5])


def test_every_migration_has_a_test_and_a_released_file() -> None:
    names = [migrate.__name__ for migrate in MIGRATIONS]
    assert names == [f"to_version_{number}" for number in range(1, NEXT)]
    assert [name for name in names if not hasattr(sys.modules[__name__], f"test_{name}")] == []
    assert [version_of(RELEASED / f"v{number}.nianbao") for number in range(1, NEXT)] == list(
        range(1, NEXT)
    )


def test_the_tables_of_the_current_version_are_those_that_were_released(path: Path) -> None:
    """A change to a released step would leave old files and new ones apart: add a step instead."""
    build(path)
    schemas = []
    for file in (path, RELEASED / f"v{len(MIGRATIONS)}.nianbao"):
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
            schemas.append(
                db.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
            )
    assert schemas[0] == schemas[1]


@pytest.mark.parametrize("released", sorted(RELEASED.glob("*.nianbao")), ids=lambda file: file.stem)
def test_a_released_file_can_be_read(path: Path, released: Path) -> None:
    shutil.copy(released, path)
    with Library.open(path) as library:
        assert [library.load(entry.id).text("unit") for entry in library.reports()] == [UNIT, UNIT]


# ---- The mechanism, with steps of our own ------------------------------------------------------


def step(statement: str, path: Path | None = None) -> Migration:
    def migrate(db: sqlite3.Connection) -> None:
        if path:
            assert list(path.parent.glob("*.bak.nianbao")), "the copy comes first"
        db.execute(statement)

    return migrate


def test_steps_run_in_order_after_a_copy(path: Path) -> None:
    build(path)
    before = path.read_bytes()
    further = [
        step("ALTER TABLE report ADD COLUMN remark TEXT", path),
        step("UPDATE report SET remark = '一'"),
        step("UPDATE report SET remark = remark || '二'"),
    ]
    with Library.open(path, [*MIGRATIONS, *further]) as library:
        assert library.load(1).values == sample().values
        assert library._file._connection.execute("SELECT remark FROM report").fetchall() == [
            ("一二",)
        ]
    assert version_of(path) == NEXT + 2
    (copy,) = path.parent.glob(f"{path.stem}.v{NEXT - 1}.????????-??????.bak.nianbao")
    assert version_of(copy) == NEXT - 1
    with Library.open(copy) as library:
        assert library.load(1).values == sample().values
    assert len(before) == copy.stat().st_size


def test_only_the_steps_a_file_has_not_had_are_run(path: Path) -> None:
    migrations = [*MIGRATIONS, step("ALTER TABLE report ADD COLUMN remark TEXT")]
    Library.open(path, migrations).close()
    assert list(digest(path.parent)) == [path.name]  # a new file has nothing to copy
    Library.open(path, migrations).close()
    assert list(digest(path.parent)) == [path.name]
    with pytest.raises(NewerVersion):
        Library.open(path)


@pytest.mark.parametrize(
    "breaks",
    [step("INSERT INTO report (id) VALUES (1)"), step("SELECT no_such_column FROM report")],
)
def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, breaks: Migration) -> None:
    build(path)
    before = path.read_bytes()
    with pytest.raises(LibraryError):
        Library.open(
            path,
            [
                *MIGRATIONS,
                step("DROP TABLE cell"),
                step("UPDATE report SET unit = hex(zeroblob(9999999))"),
                breaks,
            ],
        )
    assert path.read_bytes() == before
    assert not path.with_name(path.name + "-journal").exists()
    with Library.open(path) as library:
        assert library.load(1).values == sample().values


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def damage(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(b"\xaa" * 4096)


@pytest.mark.parametrize(("spoil", "fault"), [(damage, Damaged), (None, DiskFull)])
def test_without_a_proved_copy_nothing_is_migrated(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None] | None,
    fault: type[LibraryError],
) -> None:
    build(path)
    if spoil:
        spoil(path)
    else:
        monkeypatch.setattr("os.replace", full)
    before = digest(path.parent)
    with pytest.raises(fault):
        Library.open(path, [*MIGRATIONS, step("DROP TABLE cell")])
    assert digest(path.parent) == before
