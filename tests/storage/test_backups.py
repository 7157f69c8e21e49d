"""A backup a day, ten kept; one is looked into before it takes the library's place, in safety."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from forms.report import Edit
from storage.backups import KEPT, back_up_today, backups, folder_of, look_into, restore
from storage.errors import Damaged, DiskFull, InUse, LibraryError, NotALibrary
from storage.history import How
from storage.library import Library
from tests.storage.samples import RECEIVED, build, digest, sample
from tests.storage.test_migrations import RELEASED

DAY = date(2026, 1, 5)
NOW = datetime(2026, 1, 20, 9, 30, 5).astimezone()


def kept(path: Path) -> list[str]:
    return [backup.day.isoformat() for backup in backups(path)]


def test_the_first_opening_of_a_day_is_kept_and_later_ones_are_not(library: Library) -> None:
    library.add(sample())
    back_up_today(library, DAY)
    library.record(1, [Edit(RECEIVED, None, 99)], How.TYPED)
    back_up_today(library, DAY)
    (backup,) = backups(library.path)
    with look_into(backup.path) as then:
        assert then.load(1).values == sample().values


def test_the_last_ten_days_used_are_kept_however_far_apart(library: Library) -> None:
    days = [DAY + timedelta(days=7 * week) for week in range(KEPT + 3)]
    for day in days:
        back_up_today(library, day)
    assert kept(library.path) == [day.isoformat() for day in reversed(days[3:])]


def test_other_files_in_the_folder_are_let_be(library: Library) -> None:
    folder = folder_of(library.path)
    folder.mkdir()
    for name in ("我的备份.nianbao", "2026-99-99.nianbao", "2026-01-05.txt"):
        (folder / name).write_text("x", encoding="utf-8")
    for day in range(KEPT + 2):
        back_up_today(library, DAY + timedelta(days=day))
    assert len(kept(library.path)) == KEPT
    assert len(list(folder.iterdir())) == KEPT + 3


def test_without_room_the_older_backups_stay(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(KEPT):
        back_up_today(library, DAY + timedelta(days=day))
    before = kept(library.path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(DiskFull):
        back_up_today(library, DAY + timedelta(days=KEPT))
    assert kept(library.path) == before


def test_looking_into_a_backup_leaves_it_as_it_is(path: Path) -> None:
    old = path.with_name("旧.nianbao")
    shutil.copy(RELEASED / "v1.nianbao", old)
    before = digest(path.parent)
    with look_into(old) as library:
        assert len(library.reports()) == 2
    assert digest(path.parent) == before


def test_restoring_brings_the_backup_back_and_keeps_what_was_there(path: Path) -> None:
    with Library.open(path) as library:
        library.add(sample())
        back_up_today(library, DAY)
        library.record(1, [Edit(RECEIVED, None, 99)], How.TYPED)
    aside = restore(backups(path)[0].path, path, NOW)
    with Library.open(path) as library, Library.open(aside) as replaced:
        assert library.load(1).values == sample().values
        assert replaced.load(1).stated(RECEIVED) == 99
    assert aside.name == "年报 2025 恢复前 2026-01-20 093005.nianbao"


def test_a_broken_library_can_be_restored_too(path: Path) -> None:
    with Library.open(path) as library:
        library.add(sample())
        back_up_today(library, DAY)
    path.write_bytes(b"rubbish" * 1000)
    path.with_name(path.name + "-journal").write_bytes(b"a journal of what was there")
    aside = restore(backups(path)[0].path, path, NOW)
    assert aside.read_bytes() == b"rubbish" * 1000
    assert aside.with_name(aside.name + "-journal").exists()
    with Library.open(path) as library:
        assert library.load(1).values == sample().values


def test_a_hot_journal_of_the_broken_library_is_not_played_into_the_backup(path: Path) -> None:
    """The journal of an interrupted transaction has pages of the library as it was then."""
    with Library.open(path) as library:
        library.add(sample())
        back_up_today(library, DAY)
        library.record(1, [Edit(RECEIVED, None, 99)], How.TYPED)
    interrupt(path)
    path.write_bytes(b"rubbish" * 1000)
    restore(backups(path)[0].path, path, NOW)
    with Library.open(path) as library:
        assert library.load(1).values == sample().values


def interrupt(path: Path) -> None:
    """Leave the journal of a transaction that has written to the library and was not finished."""
    journal = path.with_name(f"{path.name}-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
        db.execute("BEGIN")
        db.execute("UPDATE cell SET value = value || 'x'")
        hot = journal.read_bytes()
        db.execute("ROLLBACK")
    journal.write_bytes(hot)


def test_a_missing_library_can_be_restored(path: Path) -> None:
    with Library.open(path) as library:
        library.add(sample())
        back_up_today(library, DAY)
    path.unlink()
    restore(backups(path)[0].path, path, NOW)
    with Library.open(path) as library:
        assert library.load(1).values == sample().values


@pytest.mark.parametrize(
    ("content", "fault"), [(b"rubbish" * 100, NotALibrary), (b"SQLite format 3\0", Damaged)]
)
def test_what_is_no_backup_takes_nobodys_place(
    path: Path, content: bytes, fault: type[LibraryError]
) -> None:
    build(path)
    bad = path.with_name("坏.nianbao")
    bad.write_bytes(content)
    before = digest(path.parent)
    with pytest.raises(fault):
        restore(bad, path, NOW)
    assert digest(path.parent) == before


def test_an_open_library_is_not_replaced(library: Library) -> None:
    library.add(sample())
    back_up_today(library, DAY)
    with pytest.raises(InUse):
        restore(backups(library.path)[0].path, library.path, NOW)
    assert library.load(1).values == sample().values
