"""What is no sound ledger is told as of a library, in the ledger's own words, and left as it is."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from storage.backups import back_up
from storage.errors import (
    Damaged,
    InUse,
    LibraryError,
    NewerVersion,
    NotALibrary,
    Overwritten,
    StrangeTables,
    TooMuch,
    Unreachable,
)
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.library import Library
from storage.snapshot import snapshot, snapshot_of
from tests.storage.ledger.samples import BY, PERSON, PLAIN, build, everything
from tests.storage.samples import digest

PAGE = 4096


def change(path: Path, *statements: str) -> None:
    build(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def a_text(path: Path) -> None:
    path.write_text("政府信息公开" * 5000, encoding="utf-8")


def a_library(path: Path) -> None:
    library = path.with_suffix(".nianbao")
    Library.open(library).close()
    library.replace(path)


def a_newer_one(path: Path) -> None:
    change(path, "PRAGMA user_version = 99")


def one_cut_off(path: Path) -> None:
    build(path)
    os.truncate(path, 5 * PAGE + 77)


def one_of_noise(path: Path) -> None:
    build(path)
    noise = random.Random(1).randbytes(PAGE - 100)
    path.write_bytes(path.read_bytes()[:100] + noise + path.read_bytes()[PAGE:])


def one_with_a_trigger(path: Path) -> None:
    change(path, "CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM mark; END")


def an_empty_one_with_backups(path: Path) -> None:
    with LedgerFile.open(path) as ledger:
        ledger.add([Newcomer(PLAIN)], BY)
        back_up(ledger, datetime(2025, 3, 3).astimezone())
    path.write_bytes(b"")


def a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "fault", "words"),
    [
        (a_text, NotALibrary, "不是台账。文件没有改动。请另选一个台账（扩展名为 .taizhang）"),
        (a_library, NotALibrary, "不是台账"),
        (a_newer_one, NewerVersion, "台账“.*更新版本"),
        (one_cut_off, Damaged, "台账“.*已损坏"),
        (one_of_noise, Damaged, "台账“.*已损坏"),
        (one_with_a_trigger, StrangeTables, "台账“.*没有建过的表或自动动作"),
        (an_empty_one_with_backups, Damaged, "台账“.*已损坏"),
        (a_folder, Unreachable, "这是一个文件夹"),
    ],
)
def test_what_cannot_be_opened_is_told_and_left(
    path: Path, make: Callable[[Path], None], fault: type[LibraryError], words: str
) -> None:
    make(path)
    before = digest(path.parent)
    with pytest.raises(fault, match=words):
        LedgerFile.open(path)
    with (
        pytest.raises(fault),
        snapshot_of(path, LedgerFile),
    ):
        pass
    assert digest(path.parent) == before


def test_a_ledger_is_no_library(path: Path) -> None:
    build(path)
    told = r"不是年报库。.*扩展名为 \.nianbao"
    with pytest.raises(NotALibrary, match=told):
        Library.open(path)
    with pytest.raises(NotALibrary, match=told), snapshot(path):
        pass


def test_a_ledger_goes_by_its_name(path: Path) -> None:
    """Its backups and messages do, too."""
    build(path)
    other = path.with_name("台账.db")
    path.replace(other)
    with pytest.raises(NotALibrary, match=r"扩展名为 \.taizhang"):
        LedgerFile.open(other)


def test_it_is_opened_once(path: Path) -> None:
    build(path)
    with LedgerFile.open(path):
        with pytest.raises(InUse, match="正在使用台账“"):
            LedgerFile.open(path)
        with pytest.raises(InUse), snapshot_of(path, LedgerFile):
            pass
    LedgerFile.open(path).close()


def test_another_process_is_told_who_has_it(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(InUse, match="正在使用台账“"):
            LedgerFile.open(path)


def test_what_was_put_over_an_open_one_is_noticed(path: Path, tmp_path: Path) -> None:
    build(path)
    older = shutil.copy(path, tmp_path / "older")
    with LedgerFile.open(path) as ledger:
        ledger.add([Newcomer(PLAIN, PERSON)], BY)
        path.write_bytes(Path(older).read_bytes())
        with pytest.raises(Overwritten, match="每日备份不受影响。请关闭程序") as told:
            ledger.add([Newcomer(PLAIN, PERSON)], BY)
        assert "JSON" not in str(told.value)


def test_a_word_of_a_later_version_is_told(path: Path) -> None:
    change(path, "INSERT INTO choice VALUES (99, 'merged', 'once', '', '', 0)")
    with LedgerFile.open(path) as ledger:
        with pytest.raises(NewerVersion):
            ledger.choices()
        with pytest.raises(NewerVersion):
            ledger.choose(ledger.choices(), BY)


@pytest.mark.parametrize("option", ["twice", ""])
def test_an_option_of_a_later_version_is_told(path: Path, option: str) -> None:
    change(path, f"INSERT INTO choice VALUES (99, 'split', '{option}', '', '', 0)")
    with LedgerFile.open(path) as ledger, pytest.raises(NewerVersion):
        ledger.choices()


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO event VALUES (99, 1, 'answered', 'soon', '{}', '', '', 0)",
        "INSERT INTO event VALUES (99, 1, 'answered', '2025-03-03', '{', '', '', 0)",
        "INSERT INTO event VALUES (99, 1, 'answered', '2025-03-03', '[]', '', '', 0)",
        "INSERT INTO event VALUES (99, 1, 'answered', '2025-03-03', '{}', 'soon', '', 0)",
        "UPDATE application SET is_opening = 7",
        "UPDATE application SET arrived_on = 'soon'",
        "UPDATE dispute SET instances = '{}'",
        "UPDATE dispute SET instances = '[7]'",
    ],
)
def test_what_cannot_be_is_damage(path: Path, statement: str) -> None:
    change(path, statement)
    with LedgerFile.open(path) as ledger:
        with pytest.raises(Damaged, match=r"台账“.*已损坏"):
            ledger.ledger()
        assert not ledger.is_sound()


def test_more_than_any_ledger_holds_is_refused(path: Path) -> None:
    """Five texts of 14 MB, each of which alone may be."""
    long = "WITH n(i) AS (VALUES (1), (2), (3), (4), (5))"
    change(
        path,
        "DROP TRIGGER application_stays",
        f"""
        {long} INSERT INTO application SELECT i + 9, '', '', 'post', '2025-01-01', '',
        printf('%.14000000c', 'x'), '', NULL, '', NULL, '', '', 0,
        '2025-01-05T09:00:00+08:00', '', 0 FROM n""",
    )
    with LedgerFile.open(path) as ledger, pytest.raises(TooMuch):
        ledger.ledger()


def test_each_changed_byte_of_a_row_is_noticed(path: Path) -> None:
    build(path)
    with LedgerFile.open(path) as ledger:
        assert ledger.is_sound()
        assert ledger.look().is_sound()
        told = everything(ledger)
    content = path.read_bytes()
    for words in (
        "某项目的批复",
        "青档复〔2025〕3号",
        "欧阳",
        "（2025）行初",
        "once",
        "2027-01-03",
    ):
        at = content.index(words.encode())
        path.write_bytes(content[:at] + b"9" + content[at + 1 :])
        with LedgerFile.open(path) as ledger:
            assert not ledger.is_sound(), words
            assert not ledger.look().is_sound(), words
    path.write_bytes(content)
    with LedgerFile.open(path) as ledger:
        assert everything(ledger) == told
