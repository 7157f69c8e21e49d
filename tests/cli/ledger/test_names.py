"""No command of the ledger puts a name anywhere but into the ledger and its copies."""

import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest

import main as program
from ledger.events import Answered
from storage.ledger.ledger_file import LedgerFile, Newcomer
from tests.cli.ledger.ledgers import MARKED, archived, case, make
from tests.storage.ledger.test_erasing import with_name

ACTS: tuple[tuple[object, ...], ...] = (
    ("count", "--year", 2025),
    ("count", "--year", 2025, "--json"),
    ("due", "--on", "2025-03-10"),
    ("due", "--on", "2025-03-10", "--json"),
    ("erase", "--before", 2019),
)


@pytest.fixture
def everywhere(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have what is written for a while, the log and the settings below one folder."""
    assert home.is_relative_to(tmp_path)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return tmp_path


def named(number: str) -> Newcomer:
    """Return a case of somebody marked, with something wrong in it."""
    return case(number, Answered(date(2025, 3, 1), "granted"))


@pytest.mark.parametrize("act", ACTS, ids=lambda act: " ".join(map(str, act)))
def test_no_name_is_printed_or_written_elsewhere(
    everywhere: Path, act: tuple[object, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    path = everywhere / "台账.taizhang"
    make(path, named("2025-001"), case("2025-002"), archived("2020-001"))
    before = set(everywhere.rglob("*"))
    command, *rest = act
    program.main(["ledger", str(command), str(path), *map(str, rest)])
    told = capsys.readouterr()
    assert told.out
    assert MARKED not in told.out + told.err
    assert with_name(everywhere, MARKED) == {path.name}
    assert set(everywhere.rglob("*")) == before


def test_no_name_is_in_what_is_told_of_a_fault(
    everywhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was raised may quote what stood in the file; neither the log nor the line do."""
    path = everywhere / "台账.taizhang"
    make(path, named("2025-001"))

    def fail(path: Path) -> None:
        with LedgerFile.open(path) as ledger:
            raise RuntimeError(ledger.person(1).name)

    monkeypatch.setattr("cli.ledger_due.read_ledger", fail)
    assert program.main(["ledger", "due", str(path)]) == 3
    told = capsys.readouterr()
    assert "程序出了意外的问题" in told.err
    assert MARKED not in told.out + told.err
    assert list(everywhere.rglob("nianbao.log")) or sys.platform == "win32"
    assert with_name(everywhere, MARKED) == {path.name}
