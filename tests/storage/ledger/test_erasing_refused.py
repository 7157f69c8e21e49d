"""Erasing where it would cost the ledger or leave names untold: damage, emptiness, other names."""

import os
from pathlib import Path

import pytest

from storage.backups import back_up, backups
from storage.copies import folder_of
from storage.errors import Damaged, LibraryError, Unreachable
from storage.ledger.erasing import erase
from storage.ledger.ledger_file import LedgerFile
from storage.ledger.safekeeping import keep, keep_second
from storage.second_copy import copies, prepare
from tests.storage.ledger.samples import BY
from tests.storage.ledger.test_erasing import MARKED, NOW, in_ledger, with_name
from tests.storage.samples import digest


def spoil(path: Path) -> None:
    """Change one byte of a value, which SQLite does not notice."""
    content = path.read_bytes()
    at = content.index(b"granted")
    path.write_bytes(content[:at] + b"h" + content[at + 1 :])


def kept(path: Path) -> Path:
    """Return the backup that is made of the ledger at ``path``."""
    with LedgerFile.open(path) as ledger:
        made = back_up(ledger, NOW)
    assert made
    return made


@pytest.fixture
def filled(path: Path) -> Path:
    """A closed ledger in which the marked name is."""
    in_ledger(path)
    return path


def test_a_damaged_ledger_costs_no_good_backup(filled: Path) -> None:
    kept(filled)
    spoil(filled)
    before = digest(filled.parent)
    with pytest.raises(Damaged, match="已损坏"):
        erase(filled, 2026, BY, NOW)
    assert digest(filled.parent) == before


def test_one_that_is_damaged_after_the_act_costs_no_good_copy(filled: Path) -> None:
    place = filled.parent / "另存"
    place.mkdir()
    second = prepare(place)
    with LedgerFile.open(filled) as ledger:
        back_up(ledger, NOW)
        keep_second(ledger, second)
        ledger.erase_persons([2], 2026, NOW.date(), BY)
        birth = ledger.birth
    spoil(filled)
    good = backups(filled)[0].path
    with LedgerFile.open(filled) as ledger:
        with pytest.raises(Damaged):
            keep(ledger, NOW)
        with pytest.raises(Damaged):
            keep_second(ledger, second)
    assert good.exists()
    assert copies(second, filled, birth)[-1].path.exists()


def test_nothing_is_begun_where_there_is_nothing(path: Path) -> None:
    with pytest.raises(Unreachable, match="没有这个文件"):
        erase(path, 2026, BY, NOW)
    path.write_bytes(b"")
    with pytest.raises(Damaged):
        erase(path, 2026, BY, NOW)
    assert path.read_bytes() == b""
    assert list(path.parent.iterdir()) == [path]


def test_by_a_link_the_ledger_itself_and_the_copies_of_both_names_are_erased(
    filled: Path,
) -> None:
    link = filled.parent / "链接" / "连.taizhang"
    link.parent.mkdir()
    link.symlink_to(filled)
    old = {kept(filled), kept(link)}
    persons, replaced = erase(link, 2026, BY, NOW)
    assert (persons, set(replaced.removed)) == (30, old)
    assert link.is_symlink()
    assert with_name(filled.parent, MARKED) == set()
    assert [backup.number for backup in backups(filled)] == [2]
    assert list(folder_of(link).iterdir()) == []


def test_one_with_two_names_is_refused(filled: Path) -> None:
    other = filled.with_name("又名.taizhang")
    os.link(filled, other)
    before = digest(filled.parent)
    with pytest.raises(LibraryError, match="还有别的名字"):
        erase(filled, 2026, BY, NOW)
    assert digest(filled.parent) == before
    assert other.samefile(filled)
