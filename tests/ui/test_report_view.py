"""The steps of an open report: how far each is, and that any opens at any time."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import LONG, complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report, faulty_report
from tests.ui.shown import tip_text
from ui.page_pane import PagePane
from ui.parts.foot import Foot
from ui.report.step_row import MARK
from ui.report.steps import steps
from ui.table.balance_strip import BalanceStrip

NAMES = [
    "基本信息",
    "一 总体情况",
    "二 主动公开",
    "三 申请办理",
    "四 复议诉讼",
    "五 问题改进",
    "六 其他事项",
    "校核",
    "预览与导出",
]


def marks(clerk: Clerk) -> dict[str, str]:
    """Return the mark before each step of the sidebar."""
    items = [clerk.view.sidebar.item(row) for row in range(clerk.view.sidebar.count())]
    return {item.text(): item.data(MARK) or "" for item in items}


def test_the_steps_are_those_of_the_report_in_order(clerk: Clerk) -> None:
    assert list(marks(clerk)) == NAMES
    assert [step.name for step in steps(clerk.report.form)] == NAMES


def test_an_empty_report_has_empty_steps(clerk: Clerk) -> None:
    assert marks(clerk) == {
        "基本信息": "◐",
        **dict.fromkeys(NAMES[1:7], "○"),
        "校核": "◐",
        "预览与导出": "",
    }


def test_a_complete_report_is_done_throughout(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    assert marks(clerk) == {**dict.fromkeys(NAMES[:8], "✓"), "预览与导出": ""}


def test_a_step_that_breaks_a_rule_is_marked_and_the_review_with_it(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(faulty_report())
    assert [name for name, mark in marks(clerk).items() if mark == "●"] == ["三 申请办理", "校核"]


def test_a_step_with_something_to_be_explained_is_not_done(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(
        complete(
            {
                "text.overview": LONG,
                "requests.received.natural": 1,
                "requests.otherwise.misc.natural": 1,
            }
        )
    )
    assert {finding.severity.label for finding in clerk.session.findings} == {"须说明", "提示"}
    assert marks(clerk)["一 总体情况"] == marks(clerk)["校核"] == "▲"
    assert marks(clerk)["三 申请办理"] == marks(clerk)["五 问题改进"] == "✓", "hints do not count"
    warning = clerk.session.findings[0]
    clerk.session.explain(warning, "内容多，已经领导同意。")
    assert marks(clerk)["一 总体情况"] == marks(clerk)["校核"] == "✓"


def test_a_mark_follows_what_is_typed(open_reports: OpenReports) -> None:
    clerk = open_reports(blank_report())
    clerk.open_step("四 复议诉讼")
    clerk.go_to("disputes.review.upheld")
    clerk.type("2")
    assert marks(clerk)["四 复议诉讼"] == "○", "nothing is in the report yet"
    clerk.press(Key.Key_Return)
    assert marks(clerk)["四 复议诉讼"] == "◐"
    clerk.press(Key.Key_0, CTRL)
    assert marks(clerk)["四 复议诉讼"] == "✓"
    clerk.enter("disputes.review.total", "3")
    assert marks(clerk)["四 复议诉讼"] == "●"
    item = clerk.view.sidebar.item(NAMES.index("四 复议诉讼"))
    why = "1 处必改："
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"四 复议诉讼，有必改；{why}")
    assert tip_text(item.toolTip()).startswith(why)


@pytest.mark.parametrize("first", NAMES)
def test_any_step_opens_from_any_other_by_click(clerk: Clerk, first: str) -> None:
    for name in NAMES:
        clerk.open_step(first)
        clerk.open_step(name)
        assert clerk.page.isVisible()
        heading = clerk.view.steps[clerk.view.step].section
        assert clerk.says(heading.heading if heading else name, clerk.page)


def test_keys_turn_the_steps_and_the_keyboard_goes_along(clerk: Clerk) -> None:
    for name in [*NAMES[1:], NAMES[-1]]:
        clerk.press(Key.Key_PageDown, CTRL)
        assert clerk.view.steps[clerk.view.step].name == name
        focused = clerk.window.focusWidget()
        assert clerk.page.isAncestorOf(focused)
    for name in [*reversed(NAMES[:-1]), NAMES[0]]:
        clerk.press(Key.Key_PageUp, CTRL)
        assert clerk.view.steps[clerk.view.step].name == name


def test_buttons_turn_the_steps_and_end_at_the_ends(clerk: Clerk) -> None:
    assert not clerk.view.back.isEnabled()
    for name in NAMES[1:]:
        clerk.click_button("下一步")
        assert clerk.view.steps[clerk.view.step].name == name
    assert not clerk.view.next.isVisible(), "the last page has its own next acts"
    for name in reversed(NAMES[:-1]):
        clerk.click_button("上一步")
        assert clerk.view.steps[clerk.view.step].name == name


def test_an_unfinished_step_never_holds_one_back(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    clerk.go_to("requests.received.natural")
    clerk.type("12")
    clerk.press(Key.Key_PageDown, CTRL)
    assert clerk.view.steps[clerk.view.step].name == "四 复议诉讼"
    assert clerk.stored.stated("requests.received.natural") == 12, (
        "what stood in the open editor went along"
    )


def test_a_step_comes_back_as_it_was_left(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.open_step("三 申请办理")
    clerk.go_to("requests.otherwise.misc.legal")
    clerk.open_step("一 总体情况")
    clerk.open_step("三 申请办理")
    assert clerk.here == "requests.otherwise.misc.legal"


def test_f6_goes_round_the_panes_and_f9_makes_room(clerk: Clerk) -> None:
    clerk.open_step("三 申请办理")
    panes = []
    for _ in range(4):
        panes.append(clerk.window.focusWidget().accessibleName())
        clerk.press(Key.Key_F6)
    table = "三、收到和处理政府信息公开申请情况"
    assert panes == [table, "校核结果", "步骤", table]
    before = clerk.grid.width()
    clerk.press(Key.Key_F9)
    assert not clerk.view.findings.isVisible()
    assert clerk.grid.width() > before
    clerk.press(Key.Key_F9)
    assert clerk.view.findings.isVisible()


def test_arrows_in_the_sidebar_open_steps(clerk: Clerk) -> None:
    clerk.open_step("基本信息")
    clerk.view.sidebar.setFocus()
    clerk.press(Key.Key_Down, times=3)
    assert clerk.view.steps[clerk.view.step].name == "三 申请办理"
    assert clerk.view.sidebar.hasFocus()


def test_no_other_window_flashes_up_while_steps_are_opened(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2023), complete(year=2024))
    shown = Shown()
    application = QApplication.instance()
    assert application
    application.installEventFilter(shown)
    for name in NAMES:
        clerk.open_step(name)
    application.removeEventFilter(shown)
    assert shown.windows == []
    assert clerk.window.isActiveWindow()


def test_an_edit_paints_what_changes_and_nothing_that_is_behind_it(
    open_reports: OpenReports, qtbot: QtBot
) -> None:
    clerk = open_reports(complete())
    clerk.open_step("三 申请办理")
    clerk.await_checked()
    qtbot.wait(100)  # what opening a step has still to paint
    behind = [clerk.view, clerk.find(PagePane), clerk.page, clerk.find(Foot)]
    strip = clerk.find(BalanceStrip)
    painted = Painted(strip, *behind, clerk.view.findings)
    index = clerk.model.index_of("requests.received.natural")
    clerk.model.enter(index, int(clerk.shown("requests.received.natural")) + 1)
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)
    assert painted.names == ["BalanceStrip"]


class Painted(QObject):
    """Notes which of ``widgets`` are painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.names: list[str] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.names.append(type(watched).__name__)
        return False


class Shown(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(repr(watched))
        return False
