"""Full disks, missing permissions, errors of SQLite: typed faults, with nothing lost."""

import errno
import os
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

import pytest

from forms.report import Edit
from storage.backups import back_up
from storage.copies import folder_of
from storage.errors import DiskFull, InUse, LibraryError, OldSQLite, ReadOnly, Unreachable
from storage.faults import faults
from storage.history import How
from storage.library import Library
from storage.restoring import restore
from storage.snapshot import snapshot
from tests.storage.samples import RECEIVED, build, digest, sample

PAGE = 4096


@contextmanager
def unprivileged() -> Iterator[None]:
    """Be nobody for a while where the tests run as root, whom permissions do not stop."""
    if os.name == "nt":
        pytest.skip("permissions are set otherwise on Windows")
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def public() -> Iterator[Path]:
    """A library in a folder that every user can get to."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        path = Path(folder) / "年报.nianbao"
        build(path)
        path.chmod(0o666)
        yield path
        Path(folder).chmod(0o777)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "fault"),
    [
        (0o444, 0o777, ReadOnly),
        (0o666, 0o555, ReadOnly),
        (0o444, 0o555, ReadOnly),
        (0o000, 0o777, Unreachable),
        (0o666, 0o000, Unreachable),
    ],
)
def test_no_permission_is_said_at_once(
    public: Path, file_mode: int, folder_mode: int, fault: type[LibraryError]
) -> None:
    before = digest(public.parent)
    public.chmod(file_mode)
    public.parent.chmod(folder_mode)
    with unprivileged(), pytest.raises(fault):
        Library.open(public)
    public.parent.chmod(0o777)
    public.chmod(0o666)
    assert digest(public.parent) == before
    with unprivileged(), Library.open(public) as library:
        assert library.load(1).values == sample().values


def test_a_new_library_in_a_read_only_folder_is_said_at_once(public: Path) -> None:
    public.parent.chmod(0o555)
    with unprivileged():
        with pytest.raises(ReadOnly):
            Library.open(public.with_name("新.nianbao"))
        with pytest.raises(Unreachable):
            Library.open(public.parent / "新文件夹" / "新.nianbao")


def test_a_backup_into_a_read_only_folder_leaves_the_library_in_use(
    public: Path, library: Library
) -> None:
    id = library.add(sample())
    public.parent.chmod(0o555)
    with unprivileged(), pytest.raises(ReadOnly):
        library.backup(public.with_name("备份.nianbao"))
    library.record(id, [Edit(RECEIVED, 1, 2)], How.TYPED)
    assert library.load(id).stated(RECEIVED) == 2


# ---- A full disk -------------------------------------------------------------------------------


def type_texts(library: Library, id: int) -> int:
    """Record ever longer texts until the disk is full; return the length of the last to go in."""
    length = 0
    with suppress(DiskFull):
        while length < 10_000_000:
            edits = [
                Edit("text.overview", None, "公" * (length + 1500)),
                Edit(RECEIVED, None, length),
            ]
            library.record(id, edits, How.TYPED)
            length += 1500
    return length


def assert_kept(library: Library, id: int, length: int) -> None:
    report = library.load(id)
    assert (len(report.text("text.overview")), report.stated(RECEIVED)) == (
        length,
        max(0, length - 1500),
    )
    assert library.history(id, RECEIVED)[-1].new == max(0, length - 1500)
    assert library._file._connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_file_that_may_not_grow_keeps_all_before_and_goes_on_after(library: Library) -> None:
    id = library.add(sample())
    db = library._file._connection
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0] + 20}")
    length = type_texts(library, id)
    assert length
    assert_kept(library, id, length)
    db.execute("PRAGMA max_page_count = 100000")
    library.record(id, [Edit(RECEIVED, None, 7)], How.TYPED)
    assert library.load(id).stated(RECEIVED) == 7


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB."""
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", tmp_path],
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a small file system cannot be mounted here")
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


def fill(disk: Path, but: int) -> None:
    """Leave ``but`` pages free."""
    free = os.statvfs(disk).f_bavail
    (disk / "ballast").write_bytes(bytes(max(0, free - but) * PAGE))


@pytest.mark.parametrize("free", range(26))
def test_a_full_disk_loses_nothing_and_the_library_goes_on_after(
    small_disk: Path, free: int
) -> None:
    """Wherever within a transaction room runs out: in the journal, the file, on a page's edge."""
    path = small_disk / "年报.nianbao"
    with Library.open(path) as library:
        id = library.add(sample())
        library.record(id, [Edit("text.overview", None, None), Edit(RECEIVED, None, 0)], How.TYPED)
        fill(small_disk, free)
        length = type_texts(library, id)
        assert_kept(library, id, length)
        with pytest.raises(DiskFull):
            library.backup(small_disk / "备份.nianbao")
        (small_disk / "ballast").unlink()
        library.record(id, [Edit(RECEIVED, None, 7)], How.TYPED)
        assert library.load(id).stated(RECEIVED) == 7
    with Library.open(path) as library:
        assert library.load(id).stated(RECEIVED) == 7
    assert list(digest(small_disk)) == [path.name]


def test_a_full_disk_has_no_room_for_a_new_library(small_disk: Path) -> None:
    fill(small_disk, 0)
    with pytest.raises(DiskFull):
        Library.open(small_disk / "年报.nianbao")
    (small_disk / "ballast").unlink()
    build(small_disk / "年报.nianbao")


@pytest.mark.parametrize("free", range(0, 200, 10))
def test_a_full_disk_leaves_nothing_of_a_restore(
    small_disk: Path, tmp_path_factory: pytest.TempPathFactory, free: int
) -> None:
    """Wherever room runs out: in the copy aside, in the copy of the backup, or nowhere."""
    path = small_disk / "年报.nianbao"
    backup = tmp_path_factory.mktemp("elsewhere") / "备份.nianbao"
    build(path)
    with Library.open(path) as library:
        library.backup(backup)
        library.record(1, [Edit(RECEIVED, None, 99)], How.TYPED)
    fill(small_disk, free)
    before = digest(small_disk)
    try:
        restore(backup, path, datetime(2026, 1, 20).astimezone())
    except DiskFull:
        assert digest(small_disk) == before
    else:
        with Library.open(path) as library:
            assert library.load(1).values == sample().values


@pytest.mark.parametrize("free", range(0, 100, 10))
def test_a_full_disk_leaves_the_backups_that_there_are(small_disk: Path, free: int) -> None:
    path = small_disk / "年报.nianbao"
    now = datetime(2026, 1, 20).astimezone()
    with Library.open(path) as library:
        library.add(sample())
        back_up(library, now)
        library.record(1, [Edit(RECEIVED, None, 99)], How.TYPED)
        fill(small_disk, free)
        before = digest(folder_of(path))
        with suppress(DiskFull):
            assert back_up(library, now)
            return
        assert digest(folder_of(path)) == before


# ---- One translation ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EIO, Unreachable),
        (errno.ENOENT, Unreachable),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
    ],
)
def test_errors_of_the_system_are_told(path: Path, number: int, fault: type[LibraryError]) -> None:
    with pytest.raises(fault), faults(path):
        raise OSError(number, "told by the system")


def test_errors_of_sqlite_that_have_no_type_of_their_own_are_told(path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE one (id INTEGER PRIMARY KEY)")
        with pytest.raises(LibraryError) as told, faults(path):
            db.executemany("INSERT INTO one VALUES (?)", [(1,), (1,)])
    assert type(told.value) is LibraryError
    assert isinstance(told.value.__cause__, sqlite3.IntegrityError)


def test_a_file_that_others_read_is_in_use(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM report").fetchone()
        with pytest.raises(InUse):
            Library.open(path)
    Library.open(path).close()


@pytest.mark.parametrize("is_there", [False, True])
def test_an_sqlite_that_does_not_know_the_tables_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    path = tmp_path / "年报.nianbao"
    if is_there:
        build(path)
    before = digest(tmp_path)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.36.0")
    for ask in (Library.open, snapshot):
        with (
            pytest.raises(OldSQLite, match=r"3\.36\.0 版.*没有改动，这也不说明它已损坏"),
            ask(path),
        ):
            pass
    assert digest(tmp_path) == before
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 37, 0))
    Library.open(path).close()
