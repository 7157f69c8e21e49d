"""Neither 送审 nor 定稿 is passed because the ledger was not read yet, nor held up by one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget

from forms.editions.form_2021 import request
from intake.sample import sample_reports
from tests.ui.clerk import Clerk, children
from tests.ui.conftest import OpenReports
from tests.ui.shown import label_text
from tests.ui.sign_off.answers import finish, press, versions
from ui import tallying
from ui.ledgers import Ledgers
from usecases.sample_ledger import make_sample_ledger

UNREAD = "台账没有读出，年报没有与它核对："


@pytest.fixture
def clerk(open_reports: OpenReports, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Clerk:
    """A clerk before the sample, which is one off its ledger, and that was not read yet."""
    make_sample_ledger(tmp_path / "年报.taizhang")
    before, newest = sorted(sample_reports(), key=lambda report: report.year or 0)
    monkeypatch.setattr(Ledgers, "tally", lambda _self, _session: None)
    received, granted = request("received", "natural"), request("granted", "natural")
    edits = []
    for id in (received, granted):
        number = newest.number(id)
        assert isinstance(number, int)
        edits.append(newest.edit(id, number + 1))
    clerk = open_reports(before, newest.changed(edits))
    for standing in clerk.session.standings:
        clerk.session.explain(standing.finding, "核对过了。")
    assert clerk.session.tally is None
    return clerk


def noting(told: list[str], answer: Callable[[QDialog], None]) -> Callable[[QDialog], None]:
    """Return an answer that notes what the dialog says."""

    def note(dialog: QDialog) -> None:
        told.append(label_text(dialog))
        told.extend(
            shown.item(row).text()
            for shown in children(dialog, QListWidget)
            for row in range(shown.count())
        )
        answer(dialog)

    return note


def test_a_final_waits_for_it(clerk: Clerk) -> None:
    told: list[str] = []
    with clerk.dialog(noting(told, press("关闭"))):
        clerk.choose("定稿")
    assert not clerk.session.is_final
    assert any("本年新收·自然人：表中 26，台账 25，差 1" in words for words in told)


def test_a_draft_waits_for_it(clerk: Clerk) -> None:
    told: list[str] = []
    with clerk.dialog(noting(told, press("送审并预览"))):
        clerk.choose("提交送审")
    assert "2 处须说明" in told[0]
    (version,) = versions(clerk)
    assert clerk.library.sign_off.tally(version.id)


def test_one_that_is_not_read_holds_up_nothing(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> None:
        raise OSError("盘不在")

    monkeypatch.setattr(tallying, "read_ledger", fail)
    told: list[str] = []
    with clerk.dialog(noting(told, press("送审并预览"))):
        clerk.choose("提交送审")
    assert f"{UNREAD}盘不在" in told[0]
    clerk.open_step("校核")
    assert clerk.says(f"{UNREAD}盘不在")
    finish(clerk)
    assert clerk.session.is_final


def test_a_draft_that_comes_back_is_read_beside_it(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was printed on its slip is nobody's note."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    clerk.choose("取回修改稿")
    assert clerk.session.tally
