"""Looking into a library without a trace: whatever its state is, not one byte changes."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.errors import Damaged, InUse, LibraryError, NewerVersion, NotALibrary, Unreachable
from storage.library import Library
from storage.migrations import MIGRATIONS
from storage.sign_off import Stage
from storage.snapshot import snapshot
from tests.places import REPOSITORY
from tests.storage.samples import RECEIVED, build, digest, sample


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "我的 年报#1?%41" / "库.nianbao"
    path.parent.mkdir()
    build(path)
    return path


def test_everything_is_there_and_nothing_changes(library: Path) -> None:
    before = digest(library.parent)
    with snapshot(library) as opened:
        assert opened.load(1).values == sample().values
        opened.sign_off.keep(1, Stage.DRAFT, opened.load(1))  # even this stays in the copy
    assert digest(library.parent) == before
    with Library.open(library) as opened:
        assert opened.sign_off.versions(1) == []


def test_it_can_be_looked_into_where_nothing_can_be_written(library: Path) -> None:
    library.chmod(0o444)
    library.parent.chmod(0o555)
    try:
        with snapshot(library) as opened:
            assert len(opened.reports()) == 1
    finally:
        library.parent.chmod(0o755)


def test_a_library_of_an_older_version_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "旧.nianbao"
    Library.open(path, MIGRATIONS[:1]).close()
    before = digest(tmp_path)
    with snapshot(path) as opened:
        assert opened.reports() == []
    assert digest(tmp_path) == before


HOLDING = """
import sys
from pathlib import Path
from storage.library import Library
with Library.open(Path(sys.argv[1])) as library:
    print("open", flush=True)
    sys.stdin.readline()
    library.remove(1)
"""


def test_an_open_library_is_in_use_and_whoever_has_it_goes_on(library: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(library)],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        window.stdout.readline()
        before = digest(library.parent)
        with pytest.raises(InUse, match="正在使用"), snapshot(library):
            pytest.fail("it was opened")
        assert digest(library.parent) == before
        window.communicate("\n")
    assert window.returncode == 0
    with snapshot(library) as opened:
        assert opened.reports() == []


KILLED = """
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")
db.execute("PRAGMA cache_spill = 1")
db.execute("BEGIN")
db.execute("UPDATE report SET unit = 'half done'")
db.execute("UPDATE cell SET value = value || hex(zeroblob(3000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


def is_whole(content: bytes, half: Path) -> bool:
    """Whether the file without its journal is the library."""
    half.mkdir()
    (half / "a").write_bytes(content)
    try:
        with Library.open(half / "a") as opened:
            return opened.load(1).values == sample().values
    except LibraryError:
        return False


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_change_that_was_cut_off_is_not_seen_and_its_journal_stays(library: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(library)], check=False)
    assert done.returncode == -signal.SIGKILL
    before = digest(library.parent)
    assert f"{library.name}-journal" in before
    assert not is_whole(library.read_bytes(), library.with_name("half"))
    with snapshot(library) as opened:
        assert opened.load(1).values == sample().values
    assert digest(library.parent) == before


def nothing(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def text(path: Path) -> None:
    path.write_text("政府信息公开" * 500, "utf-8")


def a_database_with_a_log(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY)")


def a_newer_one(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 999")


def a_broken_one(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 + 100 :] = os.urandom(len(content) - 4096 - 100)
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (nothing, Unreachable),
        (a_folder, Unreachable),
        (text, NotALibrary),
        (a_database_with_a_log, NotALibrary),
        (a_newer_one, NewerVersion),
        (a_broken_one, Damaged),
    ],
)
def test_what_is_no_library_is_told_by_its_name(
    make: Callable[[Path], None], error: type[LibraryError], library: Path
) -> None:
    make(library)
    before = digest(library.parent)
    with pytest.raises(error) as raised, snapshot(library) as opened:
        opened.load(1)
    assert str(library) in str(raised.value)
    assert digest(library.parent) == before


def test_what_is_found_wrong_later_is_told_by_its_name_too(library: Path) -> None:
    with closing(sqlite3.connect(library)) as other:
        other.execute("UPDATE cell SET value = x'00' WHERE field = ?", (RECEIVED,))
        other.commit()
    with pytest.raises(Damaged) as raised, snapshot(library) as opened:
        opened.load(1)
    assert str(library) in str(raised.value)
