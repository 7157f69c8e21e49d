"""恢复: a backup takes the library's place in safety, or nothing at all has happened."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from forms.report import Edit
from storage.errors import Damaged, DiskFull, InUse, LibraryError, NotALibrary, Unreachable
from storage.history import How
from storage.library import Library
from storage.marks import journal_of
from storage.restoring import restore
from tests.places import REPOSITORY
from tests.storage.kills import cut_off
from tests.storage.samples import RECEIVED, digest, sample

NOW = datetime(2026, 1, 20, 9, 30, 5).astimezone()
LATER = [Edit(RECEIVED, None, 99)]


@pytest.fixture
def backup(path: Path, tmp_path: Path) -> Path:
    """A backup of a library that was changed since."""
    target = tmp_path / "备份.nianbao"
    with Library.open(path) as library:
        library.add(sample())
        library.backup(target)
        library.record(1, LATER, How.TYPED)
    return target


def is_restored(path: Path) -> bool:
    with Library.open(path) as library:
        return library.load(1).values == sample().values


def test_the_backup_comes_back_and_what_was_there_is_kept(path: Path, backup: Path) -> None:
    before = digest(backup.parent)
    aside = restore(backup, path, NOW)
    assert is_restored(path)
    with Library.open(aside) as replaced:
        assert replaced.load(1).stated(RECEIVED) == 99
    assert aside.name == "年报 2025 恢复前 2026-01-20 093005.nianbao"
    assert digest(backup.parent) == before
    assert len(digest(path.parent)) == 2


def test_what_was_kept_before_in_the_same_second_is_not_overwritten(
    path: Path, backup: Path
) -> None:
    first = restore(backup, path, NOW)
    kept = first.read_bytes()
    second = restore(backup, path, NOW)
    assert second != first
    assert first.read_bytes() == kept


def test_a_broken_library_can_be_restored_too(path: Path, backup: Path) -> None:
    path.write_bytes(b"rubbish" * 1000)
    journal_of(path).write_bytes(b"a journal of what was there")
    aside = restore(backup, path, NOW)
    assert aside.read_bytes() == b"rubbish" * 1000
    assert journal_of(aside).read_bytes() == b"a journal of what was there"
    assert is_restored(path)


def test_a_missing_library_can_be_restored(path: Path, backup: Path) -> None:
    path.unlink()
    restore(backup, path, NOW)
    assert is_restored(path)


def test_an_unfinished_change_is_kept_beside_what_was_there(path: Path, backup: Path) -> None:
    """It is played neither into the backup nor away."""
    cut = path.with_name("断") / path.name
    with Library.open(path) as library:
        cut_off(library, [Edit(RECEIVED, None, 100), Edit("text.overview", None, "改" * 9000)], cut)
    aside = restore(backup, cut, NOW)
    assert is_restored(cut)
    with Library.open(aside) as replaced:
        assert replaced.load(1).stated(RECEIVED) == 99


def test_a_stray_journal_does_not_come_with_the_backup(path: Path, backup: Path) -> None:
    cut = path.with_name("断") / path.name
    with Library.open(path) as library:
        cut_off(library, [Edit("text.overview", None, "改" * 9000)], cut)
    shutil.copy(backup, cut)
    with pytest.raises(LibraryError):
        Library.open(cut)
    restore(backup, cut, NOW)
    assert is_restored(cut)


def test_a_backup_of_an_unfinished_library_is_taken_back_first(path: Path, backup: Path) -> None:
    backup.unlink()
    cut = path.with_name("断") / "另一个.nianbao"
    with Library.open(path) as library:
        library.record(1, [Edit(RECEIVED, None, sample().stated(RECEIVED))], How.TYPED)
        cut_off(library, [Edit("text.overview", None, "改" * 9000)], cut)
    before = digest(cut.parent)
    restore(cut, path, NOW)
    assert is_restored(path)
    assert digest(cut.parent) == before


# ---- Nothing is left behind --------------------------------------------------------------------


def rubbish(path: Path) -> None:
    path.write_bytes(b"rubbish" * 100)


def a_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def gone(path: Path) -> None:
    path.unlink()


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def a_broken_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-4096:] = b"\xaa" * 4096
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (rubbish, NotALibrary),
        (a_header, Damaged),
        (nothing, Damaged),
        (gone, Unreachable),
        (half, Damaged),
        (a_broken_page, Damaged),
    ],
)
def test_what_is_no_backup_takes_nobodys_place(
    path: Path, backup: Path, spoil: Callable[[Path], None], fault: type[LibraryError]
) -> None:
    spoil(backup)
    before = digest(path.parent)
    with pytest.raises(fault):
        restore(backup, path, NOW)
    assert digest(path.parent) == before


@pytest.mark.parametrize(
    "fails", ["shutil.copyfileobj", "disk.durable.settle", "disk.patience.replace"]
)
def test_a_full_disk_leaves_no_copy_that_is_cut_off(
    path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = digest(path.parent)
    monkeypatch.setattr(fails, full)
    with pytest.raises(DiskFull):
        restore(backup, path, NOW)
    assert digest(path.parent) == before


def test_the_library_itself_is_no_backup_of_it(path: Path, backup: Path) -> None:
    before = digest(path.parent)
    with pytest.raises(Unreachable, match="就是现在的年报库"):
        restore(path, path, NOW)
    assert digest(path.parent) == before
    assert backup.exists()


# ---- Never under somebody ----------------------------------------------------------------------

HOLDING = """
import sys
from pathlib import Path
from storage.history import How
from storage.library import Library
from forms.report import Edit
with Library.open(Path(sys.argv[1])) as library:
    print("open", flush=True)
    sys.stdin.readline()
    library.record(1, [Edit("requests.received.natural", None, 7)], How.TYPED)
"""


@contextmanager
def open_elsewhere(path: Path) -> Iterator[None]:
    """Have another process open the library, which goes on to write into it at the end."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout
        window.stdout.readline()
        yield
        window.communicate("\n")
    assert window.returncode == 0


def test_a_library_that_is_open_elsewhere_is_not_replaced(path: Path, backup: Path) -> None:
    with open_elsewhere(path):
        before = digest(path.parent)
        with pytest.raises(InUse, match="正在使用"):
            restore(backup, path, NOW)
        assert digest(path.parent) == before
    with Library.open(path) as library:
        assert library.load(1).stated(RECEIVED) == 7


def test_a_backup_that_is_open_elsewhere_is_not_taken(path: Path, backup: Path) -> None:
    with open_elsewhere(backup):
        before = digest(path.parent)
        with pytest.raises(InUse):
            restore(backup, path, NOW)
        assert digest(path.parent) == before


def test_one_that_is_being_read_is_not_replaced(path: Path, backup: Path) -> None:
    """As by another program; its lock is shared."""
    reading = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.execute('BEGIN'); db.execute('SELECT * FROM report').fetchone();"
        "print(flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", reading, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as reader:
        assert reader.stdout
        reader.stdout.readline()
        with pytest.raises(InUse):
            restore(backup, path, NOW)
        reader.communicate("\n")
    restore(backup, path, NOW)


def test_an_open_library_is_not_replaced(library: Library, tmp_path: Path) -> None:
    library.add(sample())
    target = tmp_path / "备份.nianbao"
    library.backup(target)
    with pytest.raises(InUse):
        restore(target, library.path, NOW)
    assert library.load(1).values == sample().values


def test_nobody_opens_it_in_the_middle(
    path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def look(_: Path) -> None:
        opening = "from pathlib import Path; from storage.library import Library; import sys\n"
        opening += "Library.open(Path(sys.argv[1]))"
        done = subprocess.run(
            [sys.executable, "-c", opening, str(path)],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=False,
        )
        seen.append(done.stderr)

    monkeypatch.setattr("disk.durable.settle", look)
    restore(backup, path, NOW)
    assert "InUse" in seen[0]
    assert is_restored(path)


def test_it_is_sound_as_a_whole(path: Path, backup: Path) -> None:
    restore(backup, path, NOW)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
