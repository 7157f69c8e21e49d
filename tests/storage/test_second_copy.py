"""The second copy of each backup: proved, numbered on its own, and never on another's stick."""

import errno
import filecmp
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from forms.report import Edit
from storage.backups import KEPT, KEPT_DAYS, back_up, backups
from storage.copies import folder_of
from storage.errors import NotCopied
from storage.history import How
from storage.library import Library
from storage.second_copy import FOLDER, copies, copy_newest, folder_in, prepare
from tests.places import REPOSITORY
from tests.storage.samples import sample

NOW = datetime(2026, 1, 5, 9, 30).astimezone()
FIELD = "requests.received.natural"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A stick on which the clerk wants copies."""
    stick = tmp_path / "U盘"
    stick.mkdir()
    return prepare(stick)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library with one report."""
    with Library.open(tmp_path / "年报.nianbao") as library:
        library.add(sample())
        yield library


def change(library: Library, value: int, at: datetime = NOW) -> None:
    """Change a report and back up."""
    library.record(1, [Edit(FIELD, None, value)], How.TYPED)
    assert back_up(library, at)


def copy(library: Library, place: Path) -> bool:
    return copy_newest(library.path, library.birth, place)


def contents(place: Path) -> list[str]:
    return sorted(path.name for path in place.rglob("*"))


def test_the_newest_backup_is_copied_to_a_folder_of_the_librarys_own(
    library: Library, place: Path
) -> None:
    assert not copy(library, place), "there is no backup yet"
    assert contents(place) == []
    change(library, 1)
    assert copy(library, place)
    (made,) = copies(place, library.path, library.birth)
    assert made.path.parent.parent == place
    assert made.path.name == "第0001份 2026-01-05 09时30分.nianbao"
    assert filecmp.cmp(made.path, backups(library.path)[0].path, shallow=False)
    with Library.open(made.path) as opened:
        assert opened.load(1).number(FIELD) == 1


def test_what_is_there_already_is_not_copied_again(library: Library, place: Path) -> None:
    change(library, 1)
    copy(library, place)
    before = contents(place)
    assert copy(library, place)
    assert contents(place) == before
    change(library, 2)
    copy(library, place)
    assert [made.number for made in copies(place, library.path, library.birth)] == [2, 1]


def test_two_libraries_of_one_name_share_a_place(
    library: Library, place: Path, tmp_path: Path
) -> None:
    change(library, 1)
    copy(library, place)
    (tmp_path / "别的电脑").mkdir()
    with Library.open(tmp_path / "别的电脑" / library.path.name) as other:
        other.add(sample())
        change(other, 2)
        copy(other, place)
        assert len(copies(place, other.path, other.birth)) == 1
    assert len(copies(place, library.path, library.birth)) == 1
    assert len(list(place.iterdir())) == 2


def test_a_library_that_was_set_up_anew_goes_on_after_its_old_copies(
    library: Library, place: Path
) -> None:
    """Its backups begin with number one again; no old copy is newer for that."""
    for value in range(3):
        change(library, value)
        copy(library, place)
    shutil.rmtree(folder_of(library.path))
    change(library, 9)
    assert backups(library.path)[0].number == 1
    copy(library, place)
    newest = copies(place, library.path, library.birth)[0]
    assert newest.number == 4
    with Library.open(newest.path) as opened:
        assert opened.load(1).number(FIELD) == 9


def test_old_copies_are_let_go_as_old_backups_are(library: Library, place: Path) -> None:
    days = KEPT + KEPT_DAYS + 5
    for day in range(days):
        change(library, day, NOW + timedelta(days=day))
        copy(library, place)
    kept = [made.number for made in copies(place, library.path, library.birth)]
    assert kept == list(range(days, days - KEPT - KEPT_DAYS, -1))


def test_a_stick_that_is_out_or_another_is_never_written_to(library: Library, place: Path) -> None:
    change(library, 1)
    stick = place.parent
    stick.rename(stick.with_name("拔下的"))
    away = "不在那里：U 盘没有插好或换了一个，网络盘没有连上，或者文件夹改了名"
    told = f"^“{place}”{away}。年报库和它旁边的备份没有改动。$"
    with pytest.raises(NotCopied, match=told):
        copy(library, place)
    assert not stick.exists()
    stick.mkdir()
    with pytest.raises(NotCopied, match=told):
        copy(library, place)
    assert contents(stick) == []


def test_a_file_in_its_place_is_left_alone(library: Library, place: Path) -> None:
    change(library, 1)
    place.rmdir()
    place.write_bytes(b"another's")
    with pytest.raises(NotCopied, match=f"“{place}”现在是一个文件，不是文件夹。"):
        copy(library, place)
    with pytest.raises(NotCopied, match="现在是一个文件，不是文件夹。"):
        prepare(place.parent)
    assert place.read_bytes() == b"another's"


def test_a_stick_that_cannot_be_written_to_is_told_as_that(
    library: Library, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: Path, _target: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    change(library, 1)
    monkeypatch.setattr(shutil, "copyfile", refuse)
    with pytest.raises(NotCopied, match="不能写入：这个盘或文件夹是只读的，或者没有权限。"):
        copy(library, place)


def test_a_copy_that_reads_otherwise_is_none(
    library: Library, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:-1] + b"?")

    change(library, 1)
    monkeypatch.setattr(shutil, "copyfile", spoil)
    with pytest.raises(NotCopied, match="读回来不一样"):
        copy(library, place)
    assert copies(place, library.path, library.birth) == []
    assert not list(place.rglob("*.part"))


def test_a_full_stick_keeps_what_it_has(
    library: Library, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(library, 1)
    copy(library, place)
    before = contents(place)

    def full(_source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    change(library, 2)
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(NotCopied, match="所在的盘没有空间了。"):
        copy(library, place)
    assert contents(place) == before


def test_the_place_is_made_ready_once(tmp_path: Path) -> None:
    place = prepare(tmp_path)
    assert place == tmp_path / FOLDER
    assert prepare(place) == place, "the folder itself may be chosen"
    assert list(tmp_path.rglob("*")) == [place]
    with pytest.raises(NotCopied, match="读写失败"):
        prepare(tmp_path / "没有")
    (tmp_path / "文件").write_bytes(b"")
    with pytest.raises(NotCopied, match="读写失败"):
        prepare(tmp_path / "文件")


#: Copies the backups of a library in turn, as long as it lives.
COPYING = """
import sys
from pathlib import Path
from storage.second_copy import copy_newest, folder_in
library, birth, place = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
while True:
    copy_newest(library, birth, place)
    for path in folder_in(place, library, birth).glob("*.nianbao"):
        path.unlink()
    print(flush=True)
"""
KILLS = 30


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_copy_that_is_killed_is_whole_or_not_there(library: Library, place: Path) -> None:
    chance = random.Random(2026)
    change(library, 1)
    backup = backups(library.path)[0].path
    command = [sys.executable, "-c", COPYING, str(library.path), library.birth, str(place)]
    for _kill in range(KILLS):
        with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE) as copier:
            assert copier.stdout
            copier.stdout.readline()
            time.sleep(chance.uniform(0, 0.02))
            copier.kill()
        for made in copies(place, library.path, library.birth):
            assert filecmp.cmp(made.path, backup, shallow=False)
        copy(library, place)
        assert len(list(folder_in(place, library.path, library.birth).iterdir())) == 1
