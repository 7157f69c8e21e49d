"""Full disks and missing permissions: told in the ledger's words, with nothing lost."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from ledger.events import Confirmed
from storage.backups import back_up, backups
from storage.copies import folder_of
from storage.errors import DiskFull, LibraryError, ReadOnly, Unreachable
from storage.ledger.erasing import erase
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.library import Library
from storage.restoring import restore
from tests.storage import samples
from tests.storage.ledger.samples import BY, PERSON, PLAIN, build, day, everything
from tests.storage.ledger.test_erasing import NOW, fill, with_name
from tests.storage.samples import digest
from tests.storage.test_faults import fill as fill_disk
from tests.storage.test_faults import public as a_public_library
from tests.storage.test_faults import small_disk, unprivileged

__all__ = ["a_public_library", "small_disk"]  # fixtures


@pytest.fixture
def public(a_public_library: Path) -> Iterator[Path]:
    """A ledger in a folder that every user can get to."""
    path = a_public_library.with_name("台账.taizhang")
    build(path)
    path.chmod(0o666)
    yield path
    path.parent.chmod(0o777)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "fault"),
    [
        (0o444, 0o777, ReadOnly),
        (0o666, 0o555, ReadOnly),
        (0o000, 0o777, Unreachable),
    ],
)
def test_no_permission_is_said_at_once(
    public: Path, file_mode: int, folder_mode: int, fault: type[LibraryError]
) -> None:
    before = digest(public.parent)
    public.chmod(file_mode)
    public.parent.chmod(folder_mode)
    with unprivileged(), pytest.raises(fault):
        LedgerFile.open(public)
    with unprivileged(), pytest.raises(fault):
        erase(public, 2030, BY, NOW)
    public.parent.chmod(0o777)
    public.chmod(0o666)
    assert digest(public.parent) == before


@pytest.mark.parametrize("free", range(0, 20, 3))
def test_a_full_disk_loses_nothing_and_the_ledger_goes_on_after(
    small_disk: Path, free: int
) -> None:
    path = small_disk / "台账.taizhang"
    with LedgerFile.open(path) as ledger:
        [id] = ledger.add([Newcomer(PLAIN, PERSON)], BY)
        fill_disk(small_disk, free)
        recorded = 0
        with suppress(DiskFull):
            while recorded < 10_000:
                ledger.record(id, [Confirmed(day(3, 8), f"{recorded}" * 2000)], BY)
                recorded += 1
        assert recorded < 10_000
        assert len(ledger.case(id).events) == recorded
        assert ledger.is_sound()
        with pytest.raises(DiskFull, match="没有写入“"):
            ledger.backup(small_disk / "备份.taizhang")
        (small_disk / "ballast").unlink()
        ledger.record(id, [Confirmed(day(3, 9))], BY)
    with LedgerFile.open(path) as ledger:
        assert len(ledger.case(id).events) == recorded + 1
    assert list(digest(small_disk)) == [path.name]


@pytest.mark.parametrize("free", range(0, 60, 6))
def test_a_full_disk_within_erasing_is_made_up_for(small_disk: Path, free: int) -> None:
    """Wherever room runs out: in the journal, the file written anew, or the fresh backup."""
    path = small_disk / "台账.taizhang"
    with LedgerFile.open(path) as ledger:
        fill(ledger)
        back_up(ledger, NOW)
        cases = ledger.ledger()
    fill_disk(small_disk, free)
    with suppress(DiskFull):
        erase(path, 2026, BY, NOW)
    assert not path.with_name(path.name + ".part").exists()
    (small_disk / "ballast").unlink()
    with LedgerFile.open(path) as ledger:
        assert ledger.ledger() == cases
        assert ledger.is_sound()
    erase(path, 2026, BY, NOW)
    assert with_name(small_disk) == set()
    assert len(backups(path)) == 1


def test_backups_and_restoring_are_those_of_a_library(path: Path) -> None:
    """Also where a library of the same name lies beside it, whose folder of backups it shares."""
    beside = path.with_suffix(".nianbao")
    samples.build(beside)
    build(path)
    with LedgerFile.open(path) as ledger, Library.open(beside) as library:
        before = everything(ledger)
        assert back_up(ledger, NOW)
        assert back_up(ledger, NOW) is None
        assert back_up(library, NOW)
        ledger.record(2, [Confirmed(day(3, 8))], BY)
        assert back_up(ledger, NOW)
    newest, oldest = backups(path)
    assert [newest.name, oldest.name] == [
        "第 2 份 2028年1月5日 09:00",
        "第 1 份 2028年1月5日 09:00",
    ]
    assert [backup.number for backup in backups(beside)] == [1]
    assert len(list(folder_of(path).iterdir())) == 3
    aside = restore(oldest.path, path, datetime(2028, 1, 6).astimezone(), LedgerFile)
    assert aside.name == "台账 2025 恢复前 2028-01-06 000000.taizhang"
    with LedgerFile.open(path) as ledger:
        assert everything(ledger) == before
    with LedgerFile.open(aside) as ledger:
        assert len(ledger.case(2).events) == 1
    with pytest.raises(LibraryError, match="选中的就是现在的台账"):
        restore(path, path, NOW, LedgerFile)
    with pytest.raises(LibraryError, match="不是台账"):
        restore(backups(beside)[0].path, path, NOW, LedgerFile)
