"""One process at a time has a library, and the next one is told who that is."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from forms.report import Edit
from storage.errors import InUse, Unreachable
from storage.history import How
from storage.library import Library
from storage.lock_note import own_process
from tests.places import REPOSITORY
from tests.storage.samples import RECEIVED, build, digest, sample

HOLDER = """
import sys
from pathlib import Path
from storage.library import Library
from storage.lock_note import own_process
library = Library.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_window(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the library open; killed on leaving."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path],
        cwd=REPOSITORY,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_second_window_is_told_who_has_the_library(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "张三")
    monkeypatch.setenv("COMPUTERNAME", "ZWGK-01")
    build(path)
    with another_window(path):
        before = digest(path.parent)
        with pytest.raises(
            InUse, match=r"用户“张三”（电脑 ZWGK-01，\d{4}年\d+月\d+日 \d\d:\d\d 起）"
        ):
            Library.open(path)
        assert digest(path.parent) == before


def test_a_killed_window_lets_go(path: Path) -> None:
    build(path)
    with another_window(path):
        pass
    assert len(digest(path.parent)) > 1
    with Library.open(path) as library:
        assert library.load(1).values == sample().values
    assert list(digest(path.parent)) == [path.name]


def test_a_second_attempt_in_this_process_is_refused_and_keeps_the_lock(path: Path) -> None:
    """A handle opened and closed by the attempt would drop this process's lock on POSIX systems."""
    with Library.open(path):
        with pytest.raises(InUse, match="本程序"):
            Library.open(path)
        command = [sys.executable, "-c", HOLDER, str(path)]
        other = subprocess.run(
            command, cwd=REPOSITORY, input="", capture_output=True, text=True, check=False
        )
    assert "storage.errors.InUse" in other.stderr


def test_a_file_is_free_again_once_closed(path: Path) -> None:
    build(path)
    with another_window(path) as other:
        assert other.stdin
        other.stdin.close()
        assert other.wait() == 0
        Library.open(path).close()


def test_a_backup_does_not_go_onto_an_open_library(library: Library) -> None:
    library.add(sample())
    with pytest.raises(InUse):
        library.backup(library.path)
    assert library.load(1).values == sample().values


def test_nothing_is_written_into_a_file_that_was_moved_away(library: Library) -> None:
    id = library.add(sample())
    try:
        library.path.rename(library.path.with_name("别处.nianbao"))
    except PermissionError:
        pytest.skip("this system does not let an open file be moved")
    with pytest.raises(Unreachable, match="移走"):
        library.record(id, [Edit(RECEIVED, 1, 2)], How.TYPED)
    library.path.with_name("别处.nianbao").rename(library.path)
    library.record(id, [Edit(RECEIVED, 1, 3)], How.TYPED)
    assert library.load(id).stated(RECEIVED) == 3


def test_a_library_that_another_tool_put_into_wal_mode_comes_back_to_one_file(path: Path) -> None:
    build(path)
    with closing(sqlite3.connect(path)) as tool:
        tool.execute("PRAGMA journal_mode = WAL")
    with Library.open(path) as library:
        library.record(1, [Edit(RECEIVED, 1, 2)], How.TYPED)
        assert not path.with_name(path.name + "-wal").exists()
    assert list(digest(path.parent)) == [path.name]
    assert path.read_bytes()[18:20] == b"\1\1"


def test_a_note_that_cannot_be_written_stops_nobody(path: Path) -> None:
    note = path.with_name(path.name + ".使用中.txt")
    note.mkdir()
    build(path)
    with another_window(path), pytest.raises(InUse, match="另一个窗口或另一台电脑"):
        Library.open(path)
    assert note.is_dir()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", "用户：".encode(), b"nothing of use"])
def test_a_note_that_makes_no_sense_is_not_quoted(path: Path, content: bytes) -> None:
    build(path)
    with another_window(path):
        path.with_name(path.name + ".使用中.txt").write_bytes(content)
        with pytest.raises(InUse, match="另一个窗口或另一台电脑"):
            Library.open(path)


def test_a_user_without_a_name_can_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("storage.lock_note.user_name", nameless)
    build(path)
    assert list(digest(path.parent)) == [path.name]


def test_only_a_process_of_this_user_on_this_computer_is_ones_own(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path)
    assert own_process(path) is None, "nobody has it"
    with another_window(path) as process:
        assert own_process(path) == process.pid
        monkeypatch.setenv("COMPUTERNAME", "ZWGK-02")
        assert own_process(path) is None
        monkeypatch.delenv("COMPUTERNAME")
        monkeypatch.setenv("LOGNAME", "李四")
        assert own_process(path) is None
    path.with_name(path.name + ".使用中.txt").write_text("进程：不是数", encoding="utf-8")
    assert own_process(path) is None


def test_a_process_is_not_its_own_other_window(path: Path) -> None:
    build(path)
    with Library.open(path):
        assert own_process(path) is None
