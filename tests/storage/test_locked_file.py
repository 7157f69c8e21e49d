"""What is no sound library is refused with a typed error, and not one byte of it changes."""

import os
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from forms.report import Edit
from storage.backups import back_up
from storage.errors import Damaged, LibraryError, NewerVersion, NotALibrary, Unreachable
from storage.history import How
from storage.library import Library
from tests.storage.samples import RECEIVED, build, digest, read_all, sample

PAGE = 4096


def overwrite(path: Path, offset: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)


# ---- Files that are refused --------------------------------------------------------------------


def a_short_text(path: Path) -> None:
    path.write_text("你好", encoding="utf-8")


def a_long_text(path: Path) -> None:
    path.write_text("政府信息公开" * 5000, encoding="utf-8")


def a_word_file(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("word/document.xml", "<w:document/>")


def a_database_of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 12345")
        other.execute("CREATE TABLE report (id INTEGER PRIMARY KEY)")


def a_database_without_a_name(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE report (id INTEGER PRIMARY KEY)")


def a_database_with_a_log_beside_it(path: Path) -> None:
    """What a browser that was killed leaves: SQLite would merge the log in if it only looked."""
    with closing(sqlite3.connect(path.with_name("open"))) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY)")
        for ending in ("", "-wal"):
            shutil.copy(path.with_name("open" + ending), path.with_name(path.name + ending))


def a_newer_library(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 99")


def a_newer_library_with_a_journal_beside_it(path: Path) -> None:
    """What a newer program that was killed leaves: it is for the newer program to roll back."""
    a_newer_library(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as newer:
        newer.execute("PRAGMA cache_size = 1")
        newer.execute("BEGIN")
        newer.execute("CREATE TABLE filler AS SELECT * FROM history, (SELECT 1 UNION SELECT 2)")
        for ending in ("", "-journal"):
            shutil.copy(str(path) + ending, str(path) + ending + ".copy")
    for ending in ("", "-journal"):
        Path(str(path) + ending + ".copy").replace(str(path) + ending)
    assert path.with_name(path.name + "-journal").stat().st_size > 512


def a_wiped_header(path: Path) -> None:
    build(path)
    overwrite(path, 0, bytes(100))


def a_file_of_zeros(path: Path) -> None:
    path.write_bytes(bytes(3 * PAGE))


def a_file_cut_within_its_header(path: Path) -> None:
    build(path)
    os.truncate(path, 40)


def a_file_cut_within_its_name(path: Path) -> None:
    build(path)
    os.truncate(path, 10)


def a_file_cut_in_the_middle(path: Path) -> None:
    build(path)
    os.truncate(path, 5 * PAGE + 77)


def random_bytes_for_the_schema(path: Path) -> None:
    build(path)
    overwrite(path, 100, random.Random(1).randbytes(PAGE - 100))


def a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (a_short_text, NotALibrary),
        (a_long_text, NotALibrary),
        (a_word_file, NotALibrary),
        (a_database_of_another_program, NotALibrary),
        (a_database_without_a_name, NotALibrary),
        (a_database_with_a_log_beside_it, NotALibrary),
        (a_newer_library, NewerVersion),
        (a_newer_library_with_a_journal_beside_it, NewerVersion),
        (a_wiped_header, Damaged),
        (a_file_of_zeros, Damaged),
        (a_file_cut_within_its_header, Damaged),
        (a_file_cut_within_its_name, Damaged),
        (a_file_cut_in_the_middle, Damaged),
        (random_bytes_for_the_schema, Damaged),
        (a_folder, Unreachable),
    ],
)
def test_what_cannot_be_opened_is_refused_and_left_as_it_was(
    path: Path, make: Callable[[Path], None], fault: type[LibraryError]
) -> None:
    make(path)
    before = digest(path.parent)
    with pytest.raises(fault) as refusal:
        Library.open(path)
    assert type(refusal.value) is fault
    assert str(path) in str(refusal.value)
    assert digest(path.parent) == before


def test_a_folder_that_cannot_be_made_is_unreachable(path: Path) -> None:
    path.write_text("not a folder", encoding="utf-8")
    with pytest.raises(Unreachable):
        Library.open(path / "年报.nianbao")


def test_an_empty_file_is_a_new_library(path: Path) -> None:
    path.touch()
    build(path)
    with Library.open(path) as library:
        assert library.load(1).values == sample().values


def test_an_empty_file_that_has_backups_was_a_library(path: Path) -> None:
    with Library.open(path) as library:
        library.add(sample())
        back_up(library, datetime.now().astimezone())
    path.write_bytes(b"")
    with pytest.raises(Damaged):
        Library.open(path)
    assert path.read_bytes() == b""


# ---- Damage within -----------------------------------------------------------------------------


def test_a_page_of_random_bytes_is_found_by_backup_and_never_an_untyped_error(path: Path) -> None:
    build(path)
    sound = path.read_bytes()
    for page in range(1, len(sound) // PAGE):
        overwrite(path, page * PAGE, random.Random(page).randbytes(PAGE))
        broken = digest(path.parent)
        with pytest.raises(Damaged), Library.open(path) as library:
            library.backup(path.with_name("备份.nianbao"))
        try:
            with Library.open(path) as library:
                read_all(library)
        except Damaged:
            pass
        assert digest(path.parent) == broken
        path.write_bytes(sound)


def test_scattered_damage_never_gives_an_untyped_error(path: Path) -> None:
    build(path)
    sound = path.read_bytes()
    chance = random.Random(7)
    faults = 0
    for _ in range(150):
        for _ in range(chance.randint(1, 20)):
            overwrite(
                path, chance.randrange(100, len(sound)), chance.randbytes(chance.randint(1, 40))
            )
        try:
            with Library.open(path) as library:
                read_all(library)
                library.record(1, [Edit(RECEIVED, None, 1)], How.TYPED)
        except LibraryError:
            faults += 1
        path.write_bytes(sound)
    assert faults > 50
