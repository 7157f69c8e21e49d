"""Table three is filled by keyboard alone; its errors come, are gone to, mended, brought back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from forms.report import Report
from tests.builders import complete, hegang
from tests.ui.clerk import CTRL, PATIENCE, SHIFT, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report, faulty_report, inputs
from ui.findings.finding_rows import Deed, FindingRow
from ui.findings.findings_model import ROW

BALANCE = "requests.balance"


def balance_errors(clerk: Clerk) -> list[str]:
    return [
        finding.message.split("：")[0]
        for finding in clerk.session.findings
        if finding.code == BALANCE
    ]


def rows(clerk: Clerk) -> list[tuple[QModelIndex, FindingRow]]:
    """Return the rows of the findings beside the page."""
    model = clerk.view.findings.list.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [(index, index.data(ROW)) for index in indexes]


def click_finding(clerk: Clerk, name: str) -> None:
    index = next(
        index
        for index, row in rows(clerk)
        if not row.proposal and row.finding.code == BALANCE and row.text.startswith(name)
    )
    clerk.click_row(clerk.view.findings.list, index)


def click_proposal(clerk: Clerk, id: str) -> None:
    """Wait for the proposal that changes ``id`` and click on it."""

    def proposed() -> list[QModelIndex]:
        return [
            index for index, row in rows(clerk) if row.proposal and row.proposal.edits[0].id == id
        ]

    clerk.qtbot.waitUntil(lambda: bool(proposed()), timeout=PATIENCE)
    clerk.click_row(clerk.view.findings.list, proposed()[0])


def unfold(clerk: Clerk) -> None:
    """Wait for the finding that more can be done about than is shown, and have it all shown."""

    def folded() -> list[QModelIndex]:
        return [index for index, row in rows(clerk) if row.deed is Deed.UNFOLD]

    clerk.qtbot.waitUntil(lambda: bool(folded()), timeout=PATIENCE)
    clerk.click_row(clerk.view.findings.list, folded()[0])


def fill_table_three(clerk: Clerk, figures: Report) -> None:
    """Go to the third table and type every figure, with Enter, Tab and arrows to get on."""
    clerk.press(Key.Key_PageDown, CTRL, times=3)
    last_row = inputs("requests")[-6:]
    for id in inputs("requests"):
        assert clerk.here == id
        assert balance_errors(clerk) == (["自然人"] if id in last_row[1:] else [])
        clerk.type(str(figures.stated(id)))
        if id.endswith((".research", ".legal")):
            clerk.press(Key.Key_Tab)
        elif (
            id.endswith(".welfare") and id not in last_row
        ):  # the arrow leaves the cell, and so does Enter after it
            clerk.press(Key.Key_Down)
            clerk.press(Key.Key_Up)
            clerk.press(Key.Key_Return)
        else:
            clerk.press(Key.Key_Enter)


def test_two_balance_errors_appear_as_the_last_figures_go_in(clerk: Clerk) -> None:
    report = faulty_report()
    fill_table_three(clerk, report)
    for field in report.form.fields.values():
        if field.id.startswith("requests."):
            assert clerk.report.value(field.id) == report.value(field.id)
            assert clerk.stored.value(field.id) == report.value(field.id)
            assert clerk.shown(field.id) == str(report.value(field.id))
    assert balance_errors(clerk) == ["自然人", "总计"]


@pytest.mark.parametrize("figures", [faulty_report, hegang], ids=["own", "hegang"])
def test_a_clicked_proposal_mends_both_and_undo_brings_them_back(
    open_reports: OpenReports, figures: Callable[[], Report]
) -> None:
    report = blank_report()
    report.apply([report.edit(id, figures().stated(id)) for id in inputs("requests")])
    clerk = open_reports(report)
    clerk.open_step("三 申请办理")
    assert balance_errors(clerk) == ["自然人", "总计"]
    click_proposal(clerk, "requests.carried_in.natural")
    assert (
        clerk.shown("requests.carried_in.natural")
        == clerk.shown("requests.carried_in.total")
        == "1"
    )
    assert balance_errors(clerk) == []
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.shown("requests.carried_in.natural") == "0"
    assert balance_errors(clerk) == ["自然人", "总计"]
    clerk.press(Key.Key_Y, CTRL)
    assert clerk.shown("requests.carried_in.natural") == "1"
    assert balance_errors(clerk) == []
    assert clerk.stored.stated("requests.carried_in.natural") == 1


def test_the_other_proposal_mends_as_well(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    clerk.open_step("三 申请办理")
    unfold(clerk)
    click_proposal(clerk, "requests.carried_out.natural")
    assert clerk.shown("requests.carried_out.natural") == "0"
    assert clerk.session.findings == []
    assert clerk.says("没有发现问题")


def test_a_proposal_that_last_year_supports_comes_first(open_reports: OpenReports) -> None:
    last = complete({"requests.received.natural": 1, "requests.carried_out.natural": 1}, year=2023)
    clerk = open_reports(last, faulty_report(year=2024))
    clerk.open_step("三 申请办理")
    clerk.qtbot.waitUntil(lambda: any(row.proposal for _, row in rows(clerk)), timeout=PATIENCE)
    first = next(row for _, row in rows(clerk) if row.proposal)
    assert first.proposal
    assert first.proposal.edits[0].id == "requests.carried_in.natural"
    assert first.aside == "与上年年报相符"


def test_f8_goes_from_finding_to_finding_across_steps(open_reports: OpenReports) -> None:
    clerk = open_reports(
        complete(
            {"text.problems": "无", "requests.received.research": 2, "disputes.review.total": 9}
        )
    )
    codes = []
    for _ in range(4):
        clerk.press(Key.Key_F8)
        codes.append(
            (clerk.view.steps[clerk.view.step].name, clerk.window.focusWidget().accessibleName())
        )
    table, disputes, problems = (
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
    )
    assert codes == [
        ("三 申请办理", table),
        ("三 申请办理", table),
        ("四 复议诉讼", disputes),
        ("五 问题改进", problems),
    ]
    clerk.press(Key.Key_F8, SHIFT)
    assert clerk.here == "disputes.review.upheld"
    clerk.press(Key.Key_F8, SHIFT)
    assert clerk.here == "requests.received.total"
    clerk.press(Key.Key_F8, SHIFT)
    assert clerk.here == "requests.received.research"
    clerk.press(Key.Key_F8, SHIFT)
    assert clerk.view.steps[clerk.view.step].name == "五 问题改进", "round and round"


def test_a_click_on_a_finding_goes_to_its_cell(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    click_finding(clerk, "总计")
    assert clerk.view.steps[clerk.view.step].name == "三 申请办理"
    assert clerk.here == "requests.received.total"
    assert clerk.grid.hasFocus()
    clerk.type("7")
    clerk.press(Key.Key_Return)
    assert clerk.report.stated("requests.received.total") == 7


def test_enter_uses_a_finding_and_a_proposal_in_the_list(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    clerk.open_step("三 申请办理")
    clerk.qtbot.waitUntil(lambda: any(row.proposal for _, row in rows(clerk)), timeout=PATIENCE)
    assert clerk.grid.hasFocus()
    clerk.press(Key.Key_F6)
    assert clerk.view.findings.list.hasFocus()
    clerk.press(Key.Key_Home)
    clerk.press(Key.Key_Return)
    assert clerk.grid.hasFocus()
    assert clerk.here == "requests.received.natural"
    clerk.press(Key.Key_F6)
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)
    assert balance_errors(clerk) == []


def test_figures_typed_faster_than_the_window_can_follow_are_all_taken(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(blank_report())
    clerk.open_step("三 申请办理")
    clerk.grid.setFocus()
    figures = range(1, 13)
    for figure in (
        figures
    ):  # straight into the focused widget: nothing that Qt has put off is done in between
        for key in (*(Key(ord(digit)) for digit in str(figure)), Key.Key_Return):
            focused = QApplication.focusWidget()
            assert focused
            text = "" if key is Key.Key_Return else chr(key.value)
            QApplication.sendEvent(
                focused, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
            )
    rows = ("received", "carried_in")
    columns = ("natural", "business", "research", "welfare", "legal", "other")
    assert [
        clerk.report.value(f"requests.{row}.{column}") for row in rows for column in columns
    ] == list(figures)
