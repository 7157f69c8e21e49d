"""ledger count beside a library: what is counted otherwise than when a report was made final."""

from datetime import date
from pathlib import Path

import pytest

from ledger.events import Answered
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import complete
from tests.cli.ledger.ledgers import UNIT, case, make
from tests.cli.runs import run
from tests.storage.samples import digest
from usecases.ledger_read import read_ledger
from usecases.open_report import OpenReport
from usecases.tally import tally_of

FIGURES = {"requests.received.natural": 1, "requests.granted.natural": 1}


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger beside a library in which the report on 2025 is final."""
    path = tmp_path / "年报.taizhang"
    make(path, case("2025-001", Answered(date(2025, 3, 10), "granted")))
    with Library.open(tmp_path / "年报.nianbao") as library:
        opened = OpenReport(library, library.add(complete(FIGURES, unit=UNIT)))
        opened.tally = tally_of(read_ledger(path), opened.report)
        opened.keep_version(Stage.FINAL)
    return path


def add_open_case(path: Path) -> None:
    """Add a case that is open at the end of the year, after the final."""
    make(path, case("2025-002", on="2025-12-20"))


def test_what_is_as_it_was_is_not_told(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("ledger", "count", ledger, "--year", 2025) == 0
    assert run("ledger", "count", ledger, "--year", 2026) == 0
    assert capsys.readouterr().err == ""


def test_what_came_since_the_final_is_told_of_the_year_and_the_one_after(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_open_case(ledger)
    before = digest(ledger.parent)
    run("ledger", "count", ledger, "--year", 2025)
    assert capsys.readouterr().err == (
        "ledger.kind_changed 2025-002：2025 年已经定稿，定稿时没有计入，"
        "现在计入“四、结转下年；自然人”“一、新收；自然人”："
        "年报的数没有跟着变，确需更正的写明更正\n"
    )
    run("ledger", "count", ledger, "--year", 2026)
    assert capsys.readouterr().err == (
        "ledger.opening 自然人：台账上年结转 1 件，上年年报结转下年度 0 件，差 1；"
        "定稿时没有 2025-002\n"
    )
    assert digest(ledger.parent) == before


def test_a_library_that_is_open_elsewhere_is_told(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library.open(ledger.with_suffix(".nianbao")):
        assert run("ledger", "count", ledger, "--year", 2025) == 0
    assert capsys.readouterr().err.startswith("没有与定稿时的数核对：")
