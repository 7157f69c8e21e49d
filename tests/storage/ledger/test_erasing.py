"""Nothing of who was erased is left in any byte that was written: file, journal, backups, aside."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from ledger.applications import Person
from ledger.counting import count_year
from ledger.events import Answered, Archived, Happening
from storage.backups import back_up, backups
from storage.copies import folder_of
from storage.errors import DiskFull, InUse, LibraryError, NotCopied
from storage.layout import Migration
from storage.ledger import safekeeping
from storage.ledger.erasing import Erased, erase
from storage.ledger.layout import COLUMNS, LAYOUT
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.ledger.migrations import MIGRATIONS
from storage.ledger.safekeeping import Replaced, keep, keep_second
from storage.marks import journal_of
from storage.rebuilding import rebuild
from storage.restoring import restore
from storage.row_sum import row_sum
from storage.second_copy import copies, prepare
from tests.storage.ledger.samples import BY, PLAIN, day

MARKED = "诸葛㛃"
STAYING = "司马"
NOW = datetime(2028, 1, 5, 9, 0).astimezone()
DONE: tuple[Happening, ...] = (Answered(day(4, 1), "granted"), Archived(day(4, 10)))


def person(name: str, number: int) -> Person:
    """Return a person who has the marked name in all that is known of him."""
    return Person(f"{name}{number}", f"{name}电", f"{name}路", f"{name}编", f"{name}@", f"{name}代")


def fill(ledger: LedgerFile, cases: int = 60) -> None:
    """Take in cases, every other of which is archived and of somebody marked."""
    newcomers: list[Newcomer] = []
    for number in range(cases):
        application = PLAIN._replace(number=f"2025-{number:03}", applicant="natural")
        if number % 2:
            newcomers.append(Newcomer(application, person(MARKED, number), DONE))
        else:
            newcomers.append(Newcomer(application, person(STAYING, number), DONE[:1]))
    ledger.add(newcomers, BY)
    for number in range(2, cases, 4):  # names of other lengths in the places of these
        ledger.put_right(ledger.case(number).application, BY, person(MARKED * 9, number))
        ledger.put_right(ledger.case(number).application, BY, person(MARKED, number))


def with_name(folder: Path, name: str = MARKED) -> set[str]:
    """Return which files below ``folder`` have the name in their bytes, in any encoding of it."""
    found: set[str] = set()
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            words = (name.encode(), name.encode("utf-16-le"), ascii(name).strip("'").encode())
            if any(word in content or word in path.name.encode() for word in words):
                found.add(path.name)
    return found


def in_ledger(path: Path) -> None:
    """Have the marked name in a ledger at ``path``."""
    with LedgerFile.open(path) as ledger:
        fill(ledger)


@pytest.fixture
def filled(path: Path) -> Path:
    """A closed ledger in which the marked name is."""
    in_ledger(path)
    assert with_name(path.parent) == {path.name}
    return path


def test_only_who_was_done_with_is_erased(filled: Path) -> None:
    with LedgerFile.open(filled) as ledger:
        cases = ledger.ledger()
    assert erase(filled, 2026, BY, NOW) == Erased(30, Replaced())
    with LedgerFile.open(filled) as ledger:
        persons = ledger.persons()
        assert ledger.ledger() == cases, "what is counted stays"
        assert count_year(ledger.ledger(), 2025) == count_year(cases, 2025)
        assert ledger.is_sound()
    assert erase(filled, 2026, BY, NOW) == Erased(0, Replaced())
    assert [backup.number for backup in backups(filled)] == [1], "nothing changed, once is enough"
    for id in range(1, 61, 2):
        assert persons[id] == person(STAYING, id - 1)
        assert persons[id + 1] == Person(erased_on=date(2028, 1, 5))


def test_who_archived_later_stays(filled: Path) -> None:
    before = filled.read_bytes()
    assert erase(filled, 2025, BY, NOW) == Erased(0, Replaced())
    assert filled.read_bytes() == before
    assert with_name(filled.parent) == {filled.name}


def test_no_byte_of_the_erased_is_left_while_the_file_is_open(filled: Path) -> None:
    """Neither in the file nor in its journal, which under the lock is there until the end."""
    with LedgerFile.open(filled) as ledger:
        ledger.put_right(ledger.case(2).application, BY, person(MARKED, 1))
        assert with_name(filled.parent) == {filled.name, journal_of(filled).name}
        ledger.erase_persons(range(2, 61, 2), 2026, NOW.date(), BY)
        assert journal_of(filled).exists()
        assert with_name(filled.parent) == set()
        assert STAYING.encode() in filled.read_bytes()
        ledger.record(1, DONE[1:], BY)
        assert with_name(filled.parent) == set()


def test_names_that_were_put_right_leave_no_trace(path: Path) -> None:
    with LedgerFile.open(path) as ledger:
        fill(ledger)
        for id in range(2, 61, 2):
            ledger.put_right(ledger.case(id).application, BY, Person("王小明"))
    assert with_name(path.parent) == set()


def in_all_places(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the name wherever the program copies a ledger to; return the second place."""
    place = path.parent / "另存"
    place.mkdir()
    second = prepare(place)
    with LedgerFile.open(path) as ledger:
        keep(ledger, datetime(2027, 1, 5).astimezone())
        ledger.put_right(ledger.case(2).application, BY, person(MARKED, 3))
        keep(ledger, datetime(2027, 1, 6).astimezone())
        keep_second(ledger, second)
        newest = backups(path)[0].path
    restore(newest, path, datetime(2027, 1, 7).astimezone(), LedgerFile)
    shutil.copy(path, path.with_name(f"{path.stem} 恢复中.taizhang"))
    [aside] = path.parent.glob("* 恢复前 *.taizhang")
    shutil.copy(path, journal_of(aside))
    # A copy that was never finished goes with the next backup.
    shutil.copy(path, folder_of(path) / "第0009份 2027-01-05 09时00分.taizhang.part")

    def further(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE later (id INTEGER PRIMARY KEY)")

    more: tuple[Migration, ...] = (*MIGRATIONS, further)
    monkeypatch.setattr(LedgerFile, "layout", LAYOUT._replace(migrations=more))
    LedgerFile.open(path).close()
    return second


def test_no_byte_of_the_erased_is_left_in_any_copy(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = in_all_places(filled, monkeypatch)
    folder = filled.parent
    hands = shutil.copy(filled, folder / "手工复制.taizhang")
    assert len(with_name(folder)) == 10
    persons, replaced = erase(filled, 2026, BY, NOW)
    assert (persons, replaced.left, len(replaced.removed)) == (30, (), 6)
    assert {path.name for path in replaced.removed}.isdisjoint({filled.name, Path(hands).name})
    with LedgerFile.open(filled) as ledger:
        [backup] = backups(filled)
        assert backup.number == 3
        assert copies(second, filled, ledger.birth)
        assert len(keep_second(ledger, second).removed) == 1
        [copied] = copies(second, filled, ledger.birth)
    assert copied.path.read_bytes() == backup.path.read_bytes()
    assert with_name(folder) == {"手工复制.taizhang"}, "of which the clerk is told"


def test_a_copy_that_cannot_be_read_counts_as_old(filled: Path) -> None:
    with LedgerFile.open(filled) as ledger:
        back_up(ledger, NOW)
    [old] = backups(filled)
    old.path.write_bytes(old.path.read_bytes()[:5000])
    assert erase(filled, 2026, BY, NOW).copies == Replaced((old.path,))


def test_copies_of_one_that_is_spelled_otherwise_are_known(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loud = path.with_suffix(".TAIZHANG")
    in_ledger(loud)
    in_all_places(loud, monkeypatch)
    erase(loud, 2026, BY, NOW)
    assert {name for name in with_name(path.parent) if "第0001份 2027-01-06" not in name} == set()


def test_who_is_erased_already_is_no_act(filled: Path) -> None:
    with LedgerFile.open(filled) as ledger:
        assert ledger.erase_persons([2, 4], 2026, NOW.date(), BY) == 2
        assert ledger.erase_persons([2, 4], 2026, date(2030, 1, 1), BY) == 0
        assert ledger.last_erasure() == 1
        assert ledger.person(2).erased_on == NOW.date()


def test_what_came_after_the_act_stays(filled: Path) -> None:
    erase(filled, 2026, BY, NOW)
    with LedgerFile.open(filled) as ledger:
        ledger.record(1, DONE[1:], BY)
        assert keep(ledger, NOW) == Replaced()
        assert len(backups(filled)) == 2
    before = {backup.path for backup in backups(filled)}
    persons, replaced = erase(filled, 2026, BY, NOW)
    assert (persons, set(replaced.removed), replaced.left) == (1, before, ())
    assert len(backups(filled)) == 1


def test_what_failed_half_way_is_done_the_next_time(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LedgerFile.open(filled) as ledger:
        back_up(ledger, NOW)

    def full(ledger: LedgerFile, _now: datetime) -> None:
        raise DiskFull(ledger.path)

    with monkeypatch.context() as patch:
        patch.setattr(safekeeping, "back_up", full)
        with pytest.raises(DiskFull, match="磁盘空间不足"):
            erase(filled, 2026, BY, NOW)
    assert len(with_name(filled.parent)) == 1, "in the backup of before, which is the only one"
    persons, replaced = erase(filled, 2026, BY, NOW)
    assert (persons, len(replaced.removed)) == (0, 1)
    assert with_name(filled.parent) == set()


def test_a_copy_that_cannot_be_removed_is_told(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LedgerFile.open(filled) as ledger:
        back_up(ledger, NOW)
    [old] = backups(filled)

    def held(path: Path) -> None:
        if path == old.path:
            raise PermissionError

    monkeypatch.setattr("storage.ledger.safekeeping.patience.unlink", held)
    assert erase(filled, 2026, BY, NOW).copies == Replaced((), (old.path,))


def test_what_another_program_has_left_is_gone_too(filled: Path) -> None:
    """One that deletes without overwriting leaves what it deleted in pages that are free."""
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("PRAGMA secure_delete = OFF")
        other.execute("UPDATE person SET address = ? || hex(zeroblob(3000))", (MARKED,))
        other.execute("UPDATE person SET address = NULL, name = NULL, phone = NULL")
        other.create_function("row_sum", -1, row_sum, deterministic=True)
        columns = COLUMNS["person"]
        other.execute(f"UPDATE person SET sum = row_sum({columns})")
        assert other.execute("PRAGMA freelist_count").fetchone()[0] >= 60
    with LedgerFile.open(filled) as ledger:
        ledger.erase_persons(range(2, 61, 2), 2026, NOW.date(), BY)
    assert with_name(filled.parent) == {filled.name}
    size = filled.stat().st_size
    erase(filled, 2026, BY, NOW)
    assert with_name(filled.parent, MARKED) == set()
    assert filled.stat().st_size < size - 50 * 4096


def test_an_open_ledger_is_not_rebuilt(filled: Path) -> None:
    with LedgerFile.open(filled):
        for act in (lambda: erase(filled, 2026, BY, NOW), lambda: rebuild(filled)):
            with pytest.raises(InUse):
                act()


def test_what_was_cut_off_is_not_rebuilt(filled: Path) -> None:
    journal_of(filled).write_bytes(b"\xd9\xd5")
    before = filled.read_bytes()
    with pytest.raises(LibraryError, match="操作没有完成"):
        rebuild(filled)
    assert filled.read_bytes() == before
    assert not filled.with_name(filled.name + ".part").exists()


def test_what_is_damaged_is_not_put_in_its_place(filled: Path) -> None:
    content = filled.read_bytes()
    filled.write_bytes(content[: len(content) - 4096 * 3])
    broken = filled.read_bytes()
    with pytest.raises(LibraryError, match="已损坏"):
        rebuild(filled)
    assert filled.read_bytes() == broken
    assert [path.name for path in filled.parent.iterdir()] == [filled.name]


def test_a_place_that_is_away_is_told(filled: Path) -> None:
    with LedgerFile.open(filled) as ledger:
        keep(ledger, NOW)
        with pytest.raises(NotCopied, match=r"U 盘.*台账和它旁边的备份没有改动。"):
            keep_second(ledger, filled.parent / "没有")
