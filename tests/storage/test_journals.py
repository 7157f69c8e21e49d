"""A journal is played back into its own library and no other: every pair of a handful is tried."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Edit, Report
from forms.values import Value
from storage.errors import LibraryError, StrayJournal
from storage.history import How
from storage.library import Library
from storage.marks import is_hot, journal_of
from storage.migrations import MIGRATIONS
from storage.snapshot import snapshot
from tests.storage.kills import cut_off
from tests.storage.samples import RECEIVED, build, digest
from tests.storage.writer import state

MAGIC = bytes.fromhex("d9d505f920a163d7")
PAGE = 4096
Change = Callable[[Path], None]
STATES = 6


class Line(NamedTuple):
    """A library at each of its states, and what a kill leaves on the way to the next."""

    backups: list[Path]
    killed: list[Path]


def edits_to(number: int) -> list[Edit]:
    return [Edit(id, None, value) for id, value in state(number).items()]


def draw_line(folder: Path, start: Path | None = None, name: str = "") -> Line:
    """Make a library that goes from state to state in sessions of two edits each."""
    folder.mkdir()
    path = folder / "年报.nianbao"
    line = Line([], [])
    if start:
        shutil.copy(start, path)
    else:
        with Library.open(path) as library:
            library.add(Report(FORM_2021, state(0)))
    for number in range(STATES):
        if number % 2 == 0:
            library = Library.open(path)
        backup = folder / f"备份{number}.nianbao"
        library.backup(backup)
        line.backups.append(backup)
        cut = folder / f"断{number}" / path.name
        cut_off(library, edits_to(number + 1), cut)
        library.record(1, edits_to(number + 1), How.TYPED)
        line.killed.append(cut)
        if name:
            library.record(1, [Edit("contact.website", None, f"{name}{number}")], How.TYPED)
        if number % 2 == 1:
            library.close()
    return line


def held(path: Path) -> tuple[dict[str, Value], list[Any]]:
    """Return what a library holds, the whole of its history included."""
    with Library.open(path) as library:
        values = dict(library.load(1).values)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return values, db.execute("SELECT * FROM history ORDER BY id").fetchall()


def without_journal(path: Path, folder: Path) -> Path:
    folder.mkdir()
    return Path(shutil.copy(path, folder / path.name))


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """Two libraries that came from one another: each goes on from a state of the first."""
    folder = tmp_path_factory.mktemp("lines")
    first = draw_line(folder / "a")
    forks = [
        draw_line(folder / f"b{number}", first.backups[number], f"支{number}")
        for number in (0, 1, 2)
    ]
    return [first, *forks]


def test_its_own_is_played_back(lines: list[Line], tmp_path: Path) -> None:
    """Cut off in any transaction, the library is as it was before, with no alarm."""
    tried = 0
    for line in lines:
        for number, cut in enumerate(line.killed):
            assert is_hot(journal_of(cut))
            here = tmp_path / str(tried)
            shutil.copytree(cut.parent, here)
            wanted = held(without_journal(line.backups[number], tmp_path / f"{tried}b"))
            assert held(here / cut.name) == wanted
            tried += 1
    assert tried == 4 * STATES


def test_another_ones_is_not(lines: list[Line], tmp_path: Path) -> None:
    """A copied file beside the journal of another state is left, or is the state before it."""
    refused = 0
    every_backup = [backup for line in lines for backup in line.backups]
    every_cut = [cut for line in lines for cut in line.killed]
    for number, (cut, backup) in enumerate(product(every_cut, every_backup)):
        here = tmp_path / str(number) / cut.name
        here.parent.mkdir()
        shutil.copy(backup, here)
        shutil.copy(journal_of(cut), journal_of(here))
        before = digest(here.parent)
        try:
            opened = held(here)
        except StrayJournal:
            refused += 1
            assert digest(here.parent) == before
            with pytest.raises(StrayJournal), snapshot(here):
                pass
            assert digest(here.parent) == before
        else:
            same = without_journal(backup, tmp_path / f"{number}b")
            assert opened == held(same), "nothing was played into it but what it held"
        shutil.rmtree(here.parent)
    assert refused >= len(every_cut) * (len(every_backup) - len(lines) - 1)


def older(path: Path) -> None:
    other = path.with_name("另一个")
    Library.open(other, MIGRATIONS[:2]).close()
    other.replace(path)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def another(path: Path) -> None:
    other = path.with_name("另一个")
    build(other)
    other.replace(path)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 3 * 4096])


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("put", [older, empty, another, cut_short, gone])
def test_what_else_may_lie_beside_it_is_left(
    lines: list[Line], tmp_path: Path, put: Change
) -> None:
    for number, cut in enumerate(lines[0].killed):
        here = tmp_path / str(number) / cut.name
        shutil.copytree(cut.parent, here.parent)
        put(here)
        before = digest(here.parent)
        with pytest.raises(LibraryError):
            Library.open(here)
        assert digest(here.parent) == before


@pytest.mark.parametrize("cut", [27, 100, 3000, -1])
def test_a_journal_that_is_cut_or_changed_is_left(
    lines: list[Line], tmp_path: Path, cut: int
) -> None:
    """SQLite would play back as much of it as there is, and say nothing."""
    here = tmp_path / "库" / "年报.nianbao"
    shutil.copytree(lines[0].killed[3].parent, here.parent)
    journal = journal_of(here)
    content = journal.read_bytes()
    journal.write_bytes(content[:cut])
    if cut == -1:  # the last record ends earlier, as what is overwritten in the middle
        changed = bytearray(content)
        changed[512 + 4 + 4096 - 200] ^= 1
        journal.write_bytes(changed)
    before = digest(here.parent)
    with pytest.raises(StrayJournal) as told:
        Library.open(here)
    assert "从备份恢复" in str(told.value)
    assert digest(here.parent) == before


@pytest.mark.parametrize("old", [2, 3, 4, 5])
def test_the_journal_of_an_upgrade_is_its_own(tmp_path: Path, old: int) -> None:
    """There may be no mark yet in what it puts back; however far the new pages were written."""
    path = tmp_path / "年报.nianbao"
    with Library.open(path, MIGRATIONS[:old]) as library:
        library.add(Report(FORM_2021, state(0)))
    before = path.read_bytes()
    journal = bytearray()

    def take_journal(statement: str) -> None:
        if statement.startswith("PRAGMA user_version"):  # the last of the transaction
            journal.extend(journal_of(path).read_bytes())

    def last_step(db: sqlite3.Connection) -> None:
        MIGRATIONS[old](db)
        db.set_trace_callback(take_journal)

    Library.open(path, [*MIGRATIONS[:old], last_step]).close()
    after = path.read_bytes()
    journal[:12] = MAGIC + ((len(journal) - 512) // (PAGE + 8)).to_bytes(4, "big")
    for written in range(0, len(after) + 1, PAGE):
        path.write_bytes(after[:written] + before[written:])
        journal_of(path).write_bytes(journal)
        with Library.open(path) as library:
            assert library.load(1).stated(RECEIVED) == 0
