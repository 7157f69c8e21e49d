"""What is told moves nothing: the same pixel hits the same thing before, meanwhile and after."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLineEdit, QWidget

from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import ALT, CTRL, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report

THREE_LINES = "没有粘贴：第 17 行第 4 列“若干”不是数。\n请改好再粘贴。\n没有改动任何数字。"


def places(clerk: Clerk) -> dict[int, tuple[QPoint, QWidget]]:
    """Return where in the window each thing stands that can be clicked or typed into."""
    found: dict[int, tuple[QPoint, QWidget]] = {}
    for widget in children(clerk.window, QWidget):
        kinds = QAbstractButton | QAbstractScrollArea | QLineEdit
        if isinstance(widget, kinds) and widget.isVisible():
            found[id(widget)] = (widget.mapTo(clerk.window, QPoint(0, 0)), widget)
    return found


@pytest.mark.parametrize("words", ["没有这一天", THREE_LINES])
def test_no_page_moves(open_reports: OpenReports, words: str) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        QApplication.processEvents()
        before = places(clerk)
        clerk.page.tell(words)
        QApplication.processEvents()
        assert clerk.says(words)
        assert places(clerk) == before, step.name
        clerk.page.tell("")
        QApplication.processEvents()
        assert not clerk.says(words)
        assert places(clerk) == before, step.name


def test_the_same_click_hits_the_same_cell(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    clerk.open_step("三 申请办理")
    clerk.go_to("requests.granted.research")
    row = clerk.model.index_of("requests.granted.research")
    at = clerk.grid.visualRect(row).center()
    clerk.paste("若干")
    assert clerk.page.refusal
    QApplication.processEvents()
    assert clerk.grid.indexAt(at) == row
    assert clerk.view.foot.told == clerk.page.refusal


def test_what_another_page_tells_is_not_told_here_and_is_there_again(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    clerk.open_step("一 总体情况")
    clerk.page.tell("没有存。")
    clerk.open_step("三 申请办理")
    assert clerk.view.foot.told == ""
    clerk.open_step("一 总体情况")
    assert clerk.view.foot.told == "没有存。"


@pytest.mark.parametrize("step", ["基本信息", "一 总体情况", "三 申请办理", "校核"])
def test_escape_puts_it_away(open_reports: OpenReports, step: str) -> None:
    clerk = open_reports(complete())
    clerk.open_step(step)
    clerk.page.tell("没有存。")
    clerk.press(Key.Key_Escape)
    assert (clerk.view.foot.told, clerk.page.message) == ("", "")


def test_a_click_on_it_puts_it_away(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.open_step("三 申请办理")
    clerk.page.tell("没有存。")
    clerk.view.foot.dismissed.emit()
    assert clerk.page.message == ""


def test_why_changes_are_not_stored_stays_away_once_it_is_put_away(
    open_reports: OpenReports,
) -> None:
    """Storing is tried again every few seconds, each time in vain; another reason is told."""
    clerk = open_reports(complete())
    clerk.session.not_stored.emit("磁盘满了。")
    assert clerk.view.foot.told == "磁盘满了。"
    clerk.press(Key.Key_Escape)
    clerk.session.not_stored.emit("磁盘满了。")
    assert clerk.view.foot.told == ""
    clerk.session.not_stored.emit("U 盘不在了。")
    assert clerk.view.foot.told == "U 盘不在了。"


def test_the_next_change_takes_it_away(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.open_step("四 复议诉讼")
    clerk.page.tell("没有粘贴。")
    clerk.press(Key.Key_Delete)
    assert clerk.view.foot.told == ""
    clerk.press(Key.Key_Z, CTRL)


def test_the_foot_says_how_to_go_on_while_anything_is_open(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    assert clerk.says("F8 到下一处问题", clerk.view.foot)
    clerk = open_reports(complete(year=2020))
    assert not clerk.says("F8 到下一处问题", clerk.view.foot)


def test_the_foot_says_which_keys_help_on(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2020, changes={"disputes.review.upheld": None}))
    clerk.open_step("四 复议诉讼")
    clerk.window.resize(1366, 768)
    for way in ("F8 到下一处问题 · F6 在各栏之间切换", "Ctrl+0 空格填 0 · Ctrl+PgDn 下一步"):
        assert clerk.says(way, clerk.view.foot)
    clerk.press(Key.Key_0, CTRL)
    assert clerk.says("Ctrl+PgDn 下一步", clerk.view.foot)
    clerk.open_step("预览与导出")
    assert not clerk.says("Ctrl+PgDn", clerk.view.foot)


def test_the_foot_offers_to_mend_only_what_can_be_mended(open_reports: OpenReports) -> None:
    mend = "Alt+Enter 按建议改正"
    clerk = open_reports(faulty_report())
    clerk.window.resize(1366, 768)
    clerk.await_checked()
    assert not clerk.says(mend, clerk.view.foot), "no finding was gone to"
    clerk.press(Key.Key_F8)
    clerk.qtbot.waitUntil(lambda: clerk.says(mend, clerk.view.foot), timeout=PATIENCE)
    clerk.press(Key.Key_Return, ALT)
    assert not clerk.says(mend, clerk.view.foot), "it is mended"
    clerk.press(Key.Key_Z, CTRL)
    assert not clerk.says(mend, clerk.view.foot), "it was not gone to again"


def test_the_foot_does_not_offer_to_mend_what_has_no_proposal(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(changes={"disputes.review.upheld": None}))
    clerk.window.resize(1366, 768)
    clerk.await_checked()
    clerk.press(Key.Key_F8)
    QApplication.processEvents()
    assert clerk.view.findings.list.currentIndex().isValid()
    assert clerk.says("F8 到下一处问题 · F6", clerk.view.foot)


def test_a_final_is_offered_no_key_that_changes_it(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2020, changes={"disputes.review.upheld": None}))
    clerk.open_step("四 复议诉讼")
    clerk.window.resize(1366, 768)
    assert clerk.says("Ctrl+0", clerk.view.foot)
    clerk.session.keep_version(Stage.FINAL)
    assert clerk.session.is_final
    assert not clerk.says("Ctrl+0", clerk.view.foot)
