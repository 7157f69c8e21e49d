"""What is done to the file of an open library from outside is noticed: nothing is lost silently."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from forms.report import Edit
from storage.errors import LibraryError, Overwritten, Unreachable
from storage.history import How
from storage.library import Library
from tests.storage.samples import FEE, RECEIVED, build, sample

PAGE = 4096


def put_over(path: Path, content: Path) -> None:
    """Do as ``cp`` does: the file stays the same one, with other content."""
    path.write_bytes(content.read_bytes())


def a_backup(path: Path) -> None:
    put_over(path, path.with_name("备份.nianbao"))


def another_library(path: Path) -> None:
    other = path.with_name("另一个.nianbao")
    build(other)
    put_over(path, other)


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def one_byte_less(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // PAGE // 2 * PAGE)


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def a_text_as_long(path: Path) -> None:
    path.write_text("x" * path.stat().st_size, encoding="ascii")


@pytest.mark.parametrize(
    "harm", [a_backup, another_library, nothing, one_byte_less, half, zeros, a_text_as_long]
)
def test_nothing_is_acknowledged_after_it(path: Path, harm: Callable[[Path], None]) -> None:
    library = Library.open(path)
    library.add(sample())
    library.backup(path.with_name("备份.nianbao"))
    kept = path.with_name("备份.nianbao").read_bytes()
    library.record(1, [Edit(RECEIVED, None, 41)], How.TYPED)
    harm(path)
    harmed = path.read_bytes()
    with pytest.raises(Overwritten) as told:
        library.record(1, [Edit(RECEIVED, 41, 42)], How.TYPED)
    assert "导出交换文件" in str(told.value)
    assert path.read_bytes() == harmed
    for act in (
        lambda: library.load(1),
        library.reports,
        lambda: library.backup(path.with_name("备份.nianbao")),
        lambda: library.record(1, [Edit(FEE, None, None)], How.TYPED),
    ):
        with pytest.raises(LibraryError):
            act()
    library.close()
    assert path.read_bytes() == harmed
    assert path.with_name("备份.nianbao").read_bytes() == kept
    assert sorted(file.suffix for file in path.parent.iterdir()) == [".nianbao"] * len(
        list(path.parent.glob("*.nianbao"))
    )


def test_what_happens_within_a_transaction_is_noticed_at_its_end(library: Library) -> None:
    library.add(sample())
    writing = library._file.writing()
    writing.__enter__().execute("UPDATE report SET changed_at = changed_at")
    nothing(library.path)
    with pytest.raises(Overwritten):
        writing.__exit__(None, None, None)


def test_a_file_in_another_ones_place_is_still_told_as_such(library: Library) -> None:
    library.add(sample())
    other = library.path.with_name("另一个.nianbao")
    shutil.copy(library.path, other)
    other.replace(library.path)
    with pytest.raises(Unreachable):
        library.record(1, [Edit(RECEIVED, None, 41)], How.TYPED)


def test_a_new_time_alone_is_no_harm(library: Library) -> None:
    """As virus scanners and programs for backups leave one."""
    library.add(sample())
    os.utime(library.path, (0, 0))
    library.record(1, [Edit(RECEIVED, None, 41)], How.TYPED)
    with library.path.open("ab") as file:
        file.write(bytes(100))
    library.record(1, [Edit(RECEIVED, 41, 42)], How.TYPED)
    assert library.load(1).stated(RECEIVED) == 42
