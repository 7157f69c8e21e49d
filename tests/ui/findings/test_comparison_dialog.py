"""与台账核对 in a clerk's hands: by keys alone, from the menu, the page of findings and a card."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from forms.editions.form_2021 import request
from forms.report import Edit
from intake.sample import sample_reports
from storage.history import How
from tests.ui.clerk import CTRL, PATIENCE, SHIFT, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.sign_off.answers import press
from ui.findings.comparison_dialog import ComparisonDialog
from ui.findings.finding_rows import Deed
from usecases.sample_ledger import make_sample_ledger

RECEIVED, GRANTED = request("received", "natural"), request("granted", "business")


@pytest.fixture
def clerk(open_reports: OpenReports, tmp_path: Path, qtbot: QtBot) -> Clerk:
    """A clerk before the sample beside its ledger, two cells of which are one too many."""
    make_sample_ledger(tmp_path / "年报.taizhang")
    clerk = open_reports(*sample_reports())
    qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    edits = []
    for id in (RECEIVED, GRANTED):
        number = clerk.report.number(id)
        assert isinstance(number, int)
        edits.append(Edit(id, number, number + 1))
    clerk.session.apply(edits, How.TYPED, "填写")
    return clerk


def compare(clerk: Clerk) -> None:
    clerk.press(Key.Key_T, CTRL | SHIFT)


def rows(dialog: ComparisonDialog) -> list[list[str]]:
    table = dialog.table
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append([item.text() for item in items if item])
    return found


def test_numbers_are_taken_by_enter_until_all_agree(clerk: Clerk) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonDialog)
        assert dialog.verdict.text() == "2 格与台账不同。"
        assert rows(dialog) == [
            ["本年新收·自然人", "26", "25", "+1", "未说明"],
            ["（一）予以公开·商业企业", "5", "4", "+1", "未说明"],
        ]
        clerk.press(Key.Key_Down)
        clerk.press(Key.Key_Return)
        assert [row[0] for row in rows(dialog)] == ["本年新收·自然人"]
        clerk.press(Key.Key_Return)
        assert dialog.verdict.text() == "✓ 表三、表四全部一致。"
        clerk.press(Key.Key_Return)

    with clerk.dialog(answer):
        compare(clerk)
    assert [one.finding.code for one in clerk.session.standings] == []
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.report.number(RECEIVED) == 26, "each is a step of undo"
    assert clerk.report.number(GRANTED) == 4


def test_a_reason_is_written_by_f2(clerk: Clerk) -> None:
    def give_reason(dialog: QDialog) -> None:
        children(dialog, QPlainTextEdit)[0].setPlainText("台账漏登一件")
        press("保存")(dialog)

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonDialog)
        with clerk.dialog(give_reason):
            clerk.press(Key.Key_F2)
        assert rows(dialog)[0][-1] == "已说明：台账漏登一件"
        dialog.reject()

    with clerk.dialog(answer):
        compare(clerk)


def test_a_case_is_opened_in_the_ledger(clerk: Clerk) -> None:
    numbers: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonDialog)
        numbers.append(dialog.cases.item(1).text().split("　")[0])
        clerk.press(Key.Key_Tab)
        clerk.press(Key.Key_Down)
        clerk.press(Key.Key_Return)

    with clerk.dialog(answer):
        compare(clerk)
    page = clerk.window.ledgers.page
    assert page
    opened = clerk.window.ledgers.opened()
    assert opened
    assert page.list.id is not None
    assert opened.case(page.list.id).application.number == numbers[0]


def test_it_opens_from_a_card_at_its_cell_and_leads_there(clerk: Clerk) -> None:
    findings = clerk.view.findings.list
    (row,) = [
        row
        for row in findings.rows()
        if row.deed is Deed.COMPARE and row.finding.fields == (GRANTED,)
    ]

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonDialog)
        assert dialog.table.currentRow() == 1
        press("去看这一格")(dialog)

    with clerk.dialog(answer):
        clerk.click_row(findings, findings.model().index(findings.rows().index(row), 0))
    assert clerk.here == GRANTED


def test_it_opens_from_the_page_of_findings(clerk: Clerk) -> None:
    clerk.open_step("校核")
    with clerk.dialog(press("关闭")):
        clerk.click(clerk.find(QPushButton, clerk.page, "与台账核对…"))


def test_without_a_ledger_that_is_told(open_reports: OpenReports) -> None:
    clerk = open_reports(*sample_reports())
    compare(clerk)
    assert "还没有台账" in clerk.page.message
    clerk.open_step("校核")
    buttons = children(clerk.page, QPushButton)
    shown = [button.text() for button in buttons if button.isVisible()]
    assert "与台账核对…" not in shown
