"""Reasons beside the page: asked for by key or click, lapsing with the values, held by undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from forms.checks.finding import Finding
from storage.sign_off import Stage
from tests.builders import COLUMNS, complete
from tests.builders import LONG as LONG_TEXT
from tests.ui import explained
from tests.ui.clerk import CTRL, PATIENCE, SHIFT, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.explained import (
    IN,
    WHY,
    explain,
    last_year,
    reason_index,
    reason_rows,
    rows,
    this_year,
    writing,
)
from ui.findings.finding_rows import Deed, FindingRow
from ui.findings.findings_model import ROW
from ui.parts import theme

#: Pixels of a card below its last words, and between it and the next one.
FOOT = 24
LONG = "上年末一件申请由申请人于一月撤回，" * 20
#: What pytest hands to the tests of this module, under these names.
clerk = explained.clerk


# ---- beside the page


def test_a_warning_offers_to_be_explained_and_an_error_does_not(open_reports: OpenReports) -> None:
    clerk = open_reports(last_year(), this_year(overview=""))
    assert [row.finding.severity.label for row in rows(clerk) if row.deed is Deed.EXPLAIN] == [
        "须说明"
    ] * 2
    assert reason_rows(clerk) == ["说明理由"] * 2
    assert clerk.says("校核　1 必改 · 2 须说明")


def test_enter_on_the_row_explains_and_the_finding_is_settled(clerk: Clerk) -> None:
    while clerk.view.findings.list.currentIndex().data(ROW).deed is not Deed.EXPLAIN:
        clerk.press(Key.Key_Down)
    with clerk.dialog(writing(clerk, WHY)):
        clerk.press(Key.Key_Return)
    assert reason_rows(clerk) == [f"已说明：{WHY}改", "说明理由"]
    assert clerk.says("校核　1 须说明 · 1 已说明")
    assert [reason.text for reason in clerk.library.sign_off.reasons(clerk.session.id)] == [WHY]
    here: FindingRow = clerk.view.findings.list.currentIndex().data(ROW)
    assert here.text == f"已说明：{WHY}", "the keyboard stays where it was"
    assert clerk.view.findings.list.hasFocus()


def test_settled_findings_keep_their_place_and_lose_their_proposals(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(
        last_year(),
        complete({"requests.carried_in.natural": 2, "requests.granted.natural": 3}, year=2024),
    )

    def proposed() -> list[Finding]:
        return [row.finding for row in rows(clerk) if row.proposal]

    findings = clerk.session.findings
    settled = next(finding for finding in findings if finding.fields == (IN,))
    clerk.qtbot.waitUntil(lambda: bool(proposed()), timeout=PATIENCE)
    before = proposed()
    explain(clerk)
    assert [row.finding for row in rows(clerk) if row.text == row.finding.message] == findings
    assert proposed() == [finding for finding in before if finding != settled], (
        "and the others do not even flicker"
    )


def test_f2_explains_from_the_findings_own_row(clerk: Clerk) -> None:
    with clerk.dialog(writing(clerk, WHY)):
        clerk.press(Key.Key_F2)
    assert reason_rows(clerk)[0] == f"已说明：{WHY}改"


def test_a_hint_may_be_explained_too(open_reports: OpenReports) -> None:
    clerk = open_reports(
        complete({"requests.received.natural": 1, "requests.otherwise.misc.natural": 1})
    )
    explain(clerk, "是一件已办结的来信。")
    assert clerk.says("校核　1 已说明")


def test_the_mark_is_a_calm_tick_once_settled(clerk: Clerk) -> None:
    """What is painted is read from the pixels: amber before, green and no amber after."""

    def colours() -> set[str]:
        findings = clerk.view.findings.list
        image = (
            findings.viewport().grab(findings.visualRect(findings.model().index(0, 0))).toImage()
        )
        return {image.pixelColor(x, y).name() for x in range(20) for y in range(image.height())}

    clerk.press(Key.Key_End)  # the row is painted without the ground of the chosen one
    assert theme.colours().amber.name() in colours()
    explain(clerk)
    clerk.press(Key.Key_End)
    assert theme.colours().amber.name() not in colours()
    green = theme.colours().green
    assert any(int(name[3:5], 16) > int(name[1:3], 16) + 20 for name in colours()), green.name()


def test_f8_passes_over_what_is_settled(open_reports: OpenReports) -> None:
    clerk = open_reports(last_year(), this_year(overview=LONG_TEXT))
    clerk.view.sidebar.setFocus()
    findings = clerk.session.findings
    assert len(findings) == 3
    clerk.session.explain(findings[1], WHY)
    visited = []
    for key in (Key.Key_F8, Key.Key_F8, Key.Key_F8):
        clerk.press(key)
        visited.append(clerk.view.findings.list.currentIndex().data(ROW).finding)
    assert visited == [findings[0], findings[2], findings[0]]
    clerk.press(Key.Key_F8, SHIFT)
    assert clerk.view.findings.list.currentIndex().data(ROW).finding == findings[2]
    clerk.session.explain(findings[0], WHY)
    clerk.session.explain(findings[2], WHY)
    clerk.open_step("基本信息")
    clerk.press(Key.Key_F8)
    assert clerk.view.steps[clerk.view.step].name == "基本信息", "there is nowhere left to go"


def test_the_list_does_not_jump_while_one_is_explained(open_reports: OpenReports) -> None:
    last = complete(year=2023)
    last.apply(
        [
            last.edit(f"requests.{row}.{column}", 3)
            for row in ("received", "carried_out")
            for column in COLUMNS
        ]
    )
    clerk = open_reports(last, complete(year=2024))
    assert len(clerk.session.findings) == len(COLUMNS) + 1
    clerk.window.resize(1000, 420)
    clerk.view.findings.list.setFocus()
    clerk.press(Key.Key_Home)
    findings = clerk.view.findings.list
    chosen = findings.currentIndex().data(ROW).finding
    bar = findings.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert (
        not findings.viewport().rect().intersects(findings.visualRect(findings.currentIndex()))
    ), "it is out of sight"
    clerk.session.explain(clerk.session.findings[-1], WHY)
    QApplication.processEvents()
    assert bar.value() == before
    assert findings.currentIndex().data(ROW).finding == chosen


# ---- lapsing


def test_a_changed_value_reopens_it_and_undo_makes_it_hold_again(clerk: Clerk) -> None:
    explain(clerk)
    clerk.enter(IN, "1")
    assert reason_rows(clerk)[0] == f"原说明已失效（“上年结转·自然人”已改动）：{WHY}重新说明"
    assert clerk.says("2 须说明")
    clerk.press(Key.Key_Z, CTRL)
    assert reason_rows(clerk)[0] == f"已说明：{WHY}改"
    clerk.press(Key.Key_Z, CTRL)
    assert reason_rows(clerk)[0] == f"已说明：{WHY}改", "undo is for figures, not for reasons"
    clerk.press(Key.Key_Y, CTRL)
    assert "已失效" in reason_rows(clerk)[0]


def test_a_change_of_last_years_figure_reopens_it(clerk: Clerk) -> None:
    explain(clerk)
    previous = clerk.session.previous
    assert previous
    previous.apply([previous.edit("requests.carried_out.natural", 4)])
    clerk.session.check()
    assert reason_rows(clerk)[0] == f"原说明已失效（上年或其他对照数据已改动）：{WHY}重新说明"


def test_the_old_reason_is_offered_again(clerk: Clerk) -> None:
    explain(clerk)
    clerk.enter("requests.granted.natural", "1")
    clerk.enter(IN, "1")

    def take_it_over(dialog: QDialog) -> None:
        assert clerk.find(QPlainTextEdit, dialog, "理由").toPlainText() == WHY
        assert clerk.says("“上年结转·自然人”已改动，原说明已失效", dialog)
        clerk.press(Key.Key_Return, CTRL)

    with clerk.dialog(take_it_over):
        clerk.click_row(clerk.view.findings.list, reason_index(clerk))
    assert reason_rows(clerk)[0] == f"已说明：{WHY}改"


def test_the_review_is_done_when_every_warning_is_settled(clerk: Clerk) -> None:
    def review() -> str:
        return next(text for row in range(9) if "校核" in (text := clerk.marked(row)))

    assert review() == "▲ 校核"
    explain(clerk)
    assert review() == "▲ 校核"
    explain(clerk, number=1)
    assert review() == "✓ 校核"
    clerk.enter("requests.granted.natural", "1")
    assert review() == "● 校核"


# ---- the lock


def test_a_final_report_shows_its_reasons_and_takes_none(clerk: Clerk) -> None:
    explain(clerk)
    explain(clerk, number=1)
    clerk.session.keep_version(Stage.FINAL)
    assert reason_rows(clerk) == [f"已说明：{WHY}"] * 2
    before = clerk.library.sign_off.reasons(clerk.session.id)
    clerk.click_row(clerk.view.findings.list, reason_index(clerk))
    clerk.press(Key.Key_F2)
    clerk.press(Key.Key_Return)
    assert clerk.library.sign_off.reasons(clerk.session.id) == before
    clerk.session.reopen("电话写错了。", published=False)
    assert reason_rows(clerk) == [f"已说明：{WHY}改"] * 2


# ---- long reasons


@pytest.mark.parametrize("width", [1366, 911])
def test_a_long_reason_is_cut_short_beside_the_page_and_whole_in_the_tooltip(
    clerk: Clerk, width: int
) -> None:
    clerk.window.resize(width, 600)
    explain(clerk, LONG)
    findings, index = clerk.view.findings.list, reason_index(clerk)
    line = findings.fontMetrics().lineSpacing()
    assert findings.visualRect(index).height() < 3 * line + FOOT
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert LONG in tip
    assert tip.startswith("<p>"), "Qt wraps no other tooltip"
    assert LONG in index.data(Qt.ItemDataRole.AccessibleTextRole)
    clerk.enter(IN, "1")
    assert findings.visualRect(reason_index(clerk)).height() < 7 * line + FOOT
    assert clerk.window.width() == width, (
        "the summary and the reasons take no more room than there is"
    )


def test_marks_of_a_markup_in_a_reason_are_shown_as_written(clerk: Clerk) -> None:
    explain(clerk, "<b>一件</b> & 其他")
    assert "&lt;b&gt;一件&lt;/b&gt; &amp; 其他" in reason_index(clerk).data(
        Qt.ItemDataRole.ToolTipRole
    )
