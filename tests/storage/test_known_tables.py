"""The tables of a file, told without making them."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import known_tables
from storage.errors import StrangeTables
from storage.known_tables import described, require_known_tables
from storage.layout import Layout
from storage.library import Library
from storage.library_layout import LAYOUT
from storage.migrations import MIGRATIONS


def made(*, version: int = len(MIGRATIONS)) -> sqlite3.Connection:
    """Return a library of that version, in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for migrate in MIGRATIONS[:version]:
        migrate(connection)
    connection.execute(f"PRAGMA user_version = {version}")
    return connection


def test_a_librarys_tables_are_told_as_sqlite_describes_them() -> None:
    connection = made()
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    connection.close()
    assert len(rows) == 39
    assert set(rows) == LAYOUT.tables


def test_each_kind_of_statement_is_described_by_its_words() -> None:
    trigger = "CREATE TRIGGER a_stays BEFORE DELETE ON a\n BEGIN SELECT 1; END"
    statements = ("CREATE TABLE a (x) STRICT", "CREATE INDEX i ON a (x)", trigger)
    assert list(described((*statements, "INSERT INTO a VALUES (1)"))) == [
        ("table", "a", "a", statements[0]),
        ("index", "i", "a", statements[1]),
        ("trigger", "a_stays", "a", trigger),
    ]


@pytest.fixture
def makings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The versions whose tables were made to be compared with."""
    asked: list[int] = []
    make: Callable[[Layout, int], object] = known_tables._wanted

    def noted(layout: Layout, version: int) -> object:
        asked.append(version)
        return make(layout, version)

    monkeypatch.setattr(known_tables, "_wanted", noted)
    return asked


def test_no_tables_are_made_to_open_a_library(tmp_path: Path, makings: list[int]) -> None:
    path = tmp_path / "年报.nianbao"
    Library.open(path).close()
    assert makings == [0], "a new one has none"
    Library.open(path).close()
    assert makings == [0]


def test_what_statistics_add_is_not_looked_at(tmp_path: Path, makings: list[int]) -> None:
    path = tmp_path / "年报.nianbao"
    Library.open(path).close()
    with sqlite3.connect(path) as other:
        other.execute("ANALYZE")
    other.close()
    Library.open(path).close()
    assert makings == [0]


def test_the_newest_tables_under_an_older_number_are_compared(makings: list[int]) -> None:
    connection = made()
    connection.execute("PRAGMA user_version = 5")
    with pytest.raises(StrangeTables):
        require_known_tables(connection, Path("年报.nianbao"), LAYOUT)
    connection.close()
    assert makings == [5]
