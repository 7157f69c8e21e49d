"""A look into a ledger leaves no trace: not a byte changes, and nothing is copied to any disk."""

import os
import sqlite3
import tempfile
from pathlib import Path

import pytest

from storage import limits
from storage.errors import (
    Damaged,
    InUse,
    LibraryError,
    NotALibrary,
    StrayJournal,
    TooMuch,
    Unreachable,
)
from storage.layout import Migration
from storage.ledger.layout import LAYOUT
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.ledger.looking import Held, look_into
from storage.ledger.migrations import MIGRATIONS
from storage.marks import is_hot, journal_of
from tests.storage.kills import half_done
from tests.storage.ledger.samples import BY, PERSON, PLAIN, build
from tests.storage.ledger.test_erasing import with_name
from tests.storage.samples import digest


def held(path: Path) -> Held:
    with LedgerFile.open(path) as ledger:
        return Held(ledger.ledger(), ledger.choices(), ledger.arrangements())


def test_it_sees_what_is_there_without_a_file_elsewhere(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path)
    wanted = held(path)
    before = digest(path.parent)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert look_into(path) == wanted
    assert digest(path.parent) == before


def test_it_is_refused_what_is_open(path: Path) -> None:
    build(path)
    with LedgerFile.open(path), pytest.raises(InUse, match="台账“"):
        look_into(path)


def test_a_ledger_that_is_not_there_is_not_begun(path: Path) -> None:
    with pytest.raises(Unreachable, match="没有这个文件"):
        look_into(path)
    path.write_bytes(b"")
    with pytest.raises(Damaged):
        look_into(path)
    with pytest.raises(NotALibrary, match="不是台账"):
        look_into(path.with_suffix(".db"))


def test_what_was_cut_off_is_taken_back_in_the_copy(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path)
    folder = tmp_path / "cut"
    temporary = tmp_path / "tmp"
    for made in (folder, temporary):
        made.mkdir()
    cut = folder / path.name
    with LedgerFile.open(path) as ledger:
        many = [Newcomer(PLAIN._replace(subject="文" * 500), PERSON) for _ in range(50)]
        ledger.add(many, BY)
        with half_done(ledger, cut) as db:
            db.execute("UPDATE application SET subject = '未完成' || subject")
        wanted = Held(ledger.ledger(), ledger.choices(), ledger.arrangements())
    assert is_hot(journal_of(cut))
    before = digest(folder)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    assert look_into(cut) == wanted
    assert digest(folder) == before
    assert with_name(temporary, PERSON.name) == set()


def test_the_journal_of_another_is_not_played_into_it(path: Path, tmp_path: Path) -> None:
    build(path)
    cut = tmp_path / "cut" / path.name
    cut.parent.mkdir()
    with LedgerFile.open(path) as ledger:
        backup = tmp_path / "before.taizhang"
        ledger.backup(backup)
        ledger.add([Newcomer(PLAIN._replace(subject="文" * 500), PERSON) for _ in range(50)], BY)
        with half_done(ledger, cut) as db:
            db.execute("UPDATE application SET subject = '未完成' || subject")
    backup.replace(cut)
    before = digest(cut.parent)
    with pytest.raises(StrayJournal, match="台账“"):
        look_into(cut)
    assert digest(cut.parent) == before


def test_damage_is_told(path: Path) -> None:
    build(path)
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 4] = os.urandom(4096)
    path.write_bytes(content)
    with pytest.raises(LibraryError, match=r"台账“.*已损坏"):
        look_into(path)


def test_one_that_is_too_large_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(path)
    monkeypatch.setattr(limits, "LARGEST_IN_MEMORY", path.stat().st_size - 1)
    with pytest.raises(TooMuch):
        look_into(path)


def test_one_of_an_older_version_is_read_and_stays_old(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path)
    wanted = held(path)
    before = digest(path.parent)

    def further(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE erasure ADD COLUMN why TEXT")

    more: tuple[Migration, ...] = (*MIGRATIONS, further)
    monkeypatch.setattr(LedgerFile, "layout", LAYOUT._replace(migrations=more))
    assert look_into(path) == wanted
    assert digest(path.parent) == before


def test_a_changed_byte_that_sqlite_does_not_notice_is_told(path: Path) -> None:
    build(path)
    content = path.read_bytes()
    changed = content.replace("〔2025〕3号".encode(), "〔2025〕8号".encode())
    assert changed != content
    path.write_bytes(changed)
    with pytest.raises(Damaged, match=r"台账“.*已损坏"):
        look_into(path)
