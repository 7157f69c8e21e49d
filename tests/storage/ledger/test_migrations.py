"""Each released version of a ledger can be read; steps run in order, all or none."""

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from ledger.applications import Application, Person
from ledger.disputes import Dispute
from ledger.events import Archived, Confirmed
from storage.errors import DiskFull, NewerVersion
from storage.layout import Migration
from storage.ledger.layout import COLUMNS, LAYOUT
from storage.ledger.ledger_file import LedgerFile
from storage.ledger.migrations import MIGRATIONS
from tests.storage.ledger.samples import (
    APPLICATION,
    BY,
    HAPPENINGS,
    PERSON,
    PLAIN,
    build,
    day,
    everything,
)

RELEASED = Path(__file__).parent / "released"


def open_with(path: Path, migrations: Iterable[Migration], patch: pytest.MonkeyPatch) -> None:
    patch.setattr(LedgerFile, "layout", LAYOUT._replace(migrations=tuple(migrations)))
    LedgerFile.open(path).close()


def step(statement: str) -> Migration:
    def migrate(connection: sqlite3.Connection) -> None:
        connection.execute(statement)

    return migrate


def test_to_version_1(path: Path) -> None:
    """What version 1 kept is there, and can be gone on with."""
    shutil.copy(RELEASED / "v1.taizhang", path)
    with LedgerFile.open(path) as ledger:
        first, second = ledger.ledger().cases
        assert first.application == APPLICATION._replace(id=1)
        assert tuple(event.what for event in first.events) == HAPPENINGS
        assert second.application == PLAIN._replace(id=2, subject="改过的摘要")
        assert second.events[0].what == Archived(day(6, 4))
        assert ledger.persons() == {1: PERSON, 2: Person(erased_on=date(2028, 1, 5))}
        assert ledger.last_erasure() == 1
        assert ledger.is_sound()
        ledger.record(2, [Confirmed(day(6, 5))], BY)
        assert len(ledger.case(2).events) == 2


def test_every_step_has_its_test_and_its_file() -> None:
    names = [migrate.__name__ for migrate in MIGRATIONS]
    assert names == [f"to_version_{number + 1}" for number in range(len(MIGRATIONS))]
    for number in range(len(MIGRATIONS)):
        assert f"test_to_version_{number + 1}" in globals()
        assert (RELEASED / f"v{number + 1}.taizhang").exists()


def test_what_was_released_has_the_tables_of_today(path: Path, tmp_path: Path) -> None:
    """A step that was released never changes."""
    build(path)
    schemas = []
    for file in (path, RELEASED / f"v{len(MIGRATIONS)}.taizhang"):
        taken = shutil.copy(file, tmp_path / "taken")
        with closing(sqlite3.connect(taken)) as db:
            schemas.append(db.execute("SELECT name, sql FROM sqlite_schema").fetchall())
    assert schemas[0] == schemas[1]


@pytest.mark.parametrize(
    ("table", "model", "more"),
    [("application", Application, 2), ("person", Person, 0), ("dispute", Dispute, 2)],
)
def test_each_field_of_the_model_has_a_column(
    path: Path, table: str, model: type[Application | Person | Dispute], more: int
) -> None:
    build(path)
    with closing(sqlite3.connect(path)) as db:
        columns = [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")]
    fields = list(model._fields)
    assert columns[-1] == "sum"
    assert [name for name in columns if name in fields] == fields
    assert len(columns) == len(fields) + more + 1 + (table == "person")
    assert [name.strip('"') for name in COLUMNS[table].split(", ")] == columns[:-1]


def test_an_upgrade_keeps_a_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(RELEASED / "v1.taizhang", path)
    with LedgerFile.open(path) as ledger:
        before = everything(ledger)
    further = step("ALTER TABLE application ADD COLUMN remark TEXT")
    open_with(path, [*MIGRATIONS, further], monkeypatch)
    [kept] = path.parent.glob("*.bak.taizhang")
    assert kept.name.startswith("台账 2025.v1.")
    with pytest.raises(NewerVersion, match="台账“"):
        open_with(path, MIGRATIONS, monkeypatch)
    with LedgerFile.open(kept) as ledger:
        assert everything(ledger) == before


def test_an_upgrade_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(RELEASED / "v1.taizhang", path)

    def no_room(connection: sqlite3.Connection) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        connection.execute("CREATE TABLE more AS SELECT a.* FROM event a, event, event")

    before = path.read_bytes()
    with pytest.raises(DiskFull, match="磁盘空间不足"):
        open_with(path, [*MIGRATIONS, no_room], monkeypatch)
    assert path.read_bytes() == before
