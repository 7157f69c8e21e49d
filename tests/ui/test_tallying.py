"""An open report is held against the ledger beside its library."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from pytestqt.qtbot import QtBot

from forms.editions.form_2021 import request
from forms.report import Edit
from intake.sample import sample_reports
from ledger.choices import DEFAULT
from ledger.working_days import Calendar
from storage.history import How
from storage.ledger.ledger_file import LedgerFile
from storage.sign_off import Stage
from tests.ui.clerk import ALT, CTRL, PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.sign_off.answers import press
from ui import tallying
from ui.findings.finding_rows import Deed, FindingRow
from ui.report.session import Session
from ui.tallying import Tallying
from usecases.ledger_read import LedgerRead, read_ledger
from usecases.sample_ledger import make_sample_ledger
from usecases.tally import tally_of


@pytest.fixture
def clerk(open_reports: OpenReports, tmp_path: Path, qtbot: QtBot) -> Clerk:
    """A clerk before the sample's newest report, which is held against the sample's ledger."""
    make_sample_ledger(tmp_path / "年报.taizhang")
    clerk = open_reports(*sample_reports())
    qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    return clerk


def disagreeing(clerk: Clerk) -> list[str]:
    """Return the messages of what is other than in the ledger."""
    told = (standing.finding for standing in clerk.session.told)
    return [finding.message for finding in told if finding.code == "ledger.disagrees"]


def test_a_cell_that_is_other_is_found(clerk: Clerk) -> None:
    assert disagreeing(clerk) == []
    clerk.open_step("三 申请办理")
    clerk.enter(request("received", "natural"), "99")
    assert disagreeing(clerk)


def test_its_number_is_taken_from_the_card_as_one_step(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    received = request("received", "natural")
    clerk.enter(received, "99")
    findings = clerk.view.findings.list
    (row,) = [row for row in findings.rows() if row.text.startswith("改成台账数")]
    clerk.click_row(findings, findings.model().index(findings.rows().index(row), 0))
    assert clerk.report.number(received) == 25
    assert disagreeing(clerk) == []
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.report.number(received) == 99


def test_it_is_counted_anew_for_another_unit(clerk: Clerk) -> None:
    own = clerk.report.text("unit")
    clerk.session.apply([Edit("unit", own, "别的局")], How.TYPED, "改名称")
    assert clerk.session.tally is None
    clerk.session.undo()
    assert clerk.session.tally is not None


def test_a_ledger_that_is_not_read_costs_the_report_nothing(
    open_reports: OpenReports, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "年报.taizhang").write_text("不是台账", "utf-8")
    clerk = open_reports(*sample_reports())
    qtbot.waitUntil(lambda: clerk.session.tally_problem != "", timeout=PATIENCE)
    assert clerk.session.tally is None
    assert disagreeing(clerk) == []


def test_without_a_ledger_nothing_is_read(open_reports: OpenReports, tmp_path: Path) -> None:
    clerk = open_reports(*sample_reports())
    assert clerk.session.findChildren(Tallying) == []
    assert not (tmp_path / "年报.taizhang").exists()


def test_what_is_handed_in_keeps_what_was_counted(clerk: Clerk) -> None:
    with clerk.dialog(press("送审并预览")):
        clerk.choose("提交送审")
    sign_off = clerk.library.sign_off
    (version,) = sign_off.versions(clerk.session.id)
    kept = sign_off.tally(version.id)
    assert kept
    assert len(kept[request("received", "natural")]) == 25


def test_what_the_ledger_speaks_for_is_offered_first(clerk: Clerk, qtbot: QtBot) -> None:
    tally = clerk.session.tally
    clerk.session.hold_against(None)
    clerk.open_step("三 申请办理")
    clerk.enter(request("granted", "business"), "5")
    offered = [row.aside for row in mending_rows(clerk)]
    assert offered
    assert "与台账相符" not in offered
    clerk.session.hold_against(tally)
    qtbot.waitUntil(lambda: mending_rows(clerk)[0].aside == "与台账相符", timeout=PATIENCE)
    clerk.press(Key.Key_F8)
    clerk.press(Key.Key_Return, ALT)
    assert clerk.report.number(request("granted", "business")) == 4


def mending_rows(clerk: Clerk) -> list[FindingRow]:
    """Return the ways to mend that are offered, once they are worked out."""

    def rows() -> list[FindingRow]:
        return [row for row in clerk.view.findings.list.rows() if row.deed is Deed.MEND]

    clerk.qtbot.waitUntil(
        lambda: any(row.proposal and not row.finding.spans for row in rows()), timeout=PATIENCE
    )
    return rows()


def test_what_comes_in_otherwise_than_last_year_s_final_had_is_told_by_case(
    clerk: Clerk, tmp_path: Path
) -> None:
    last = clerk.session.last_year
    assert last
    earlier = Session(clerk.library, last.entry.id)
    with LedgerFile.open(tmp_path / "年报.taizhang") as ledger:
        earlier.tally = tally_of(LedgerRead(ledger.ledger(), DEFAULT, Calendar()), earlier.report)
    earlier.keep_version(Stage.FINAL)
    carried_in = request("carried_in", "natural")
    clerk.open_step("三 申请办理")
    clerk.enter(carried_in, "9")
    clerk.window.ledgers.settle(clerk.session)
    told = [one.message for one in clerk.session.findings if one.code == "continuity.carried_in"]
    assert told[0].endswith("；结转的案件和定稿时一样")


def test_the_ledger_opens_while_it_is_read_for_a_report(
    open_reports: OpenReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is waited for: nobody else has the file."""
    make_sample_ledger(tmp_path / "年报.taizhang")
    is_reading = Event()

    def read_slowly(path: Path) -> LedgerRead:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM application").fetchone()
            is_reading.set()
            sleep(1)
        return read_ledger(path)

    monkeypatch.setattr(tallying, "read_ledger", read_slowly)
    clerk = open_reports(*sample_reports())
    assert is_reading.wait(10)
    clerk.choose("依申请公开台账")
    assert clerk.window.ledgers.page


def test_a_ledger_that_goes_away_meanwhile_speaks_for_no_report(
    clerk: Clerk, tmp_path: Path
) -> None:
    clerk.session.apply([Edit(request("received", "natural"), 25, 99)], How.TYPED, "改")
    assert disagreeing(clerk)
    (tmp_path / "年报.taizhang").unlink()
    with clerk.dialog(press("送审并预览")):
        clerk.choose("提交送审")
    (version,) = clerk.library.sign_off.versions(clerk.session.id)
    assert clerk.library.sign_off.tally(version.id) is None
    assert "年报.taizhang" in clerk.session.tally_problem
    assert disagreeing(clerk) == []


def test_a_final_has_nothing_open_of_the_ledger_until_it_is_opened_again(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    clerk.enter(request("received", "natural"), "99")
    clerk.session.keep_version(Stage.FINAL)
    assert disagreeing(clerk) == []
    clerk.session.reopen("更正", published=False)
    assert disagreeing(clerk)
