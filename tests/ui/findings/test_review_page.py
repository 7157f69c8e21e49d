"""校核: every finding in one table, and the way from each to its place."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
)

from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import LONG, OVERVIEW, complete
from tests.storage.samples import ORIGIN
from tests.ui.clerk import CTRL, NO, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.shown import table_texts
from ui.parts import theme
from ui.parts.button import Button
from ui.parts.items import option_of
from ui.parts.sentence import kept_whole


def table(clerk: Clerk) -> QTableWidget:
    return clerk.find(QTableWidget, clerk.page, "校核结果")


def rows(clerk: Clerk) -> list[tuple[str, ...]]:
    return table_texts(table(clerk).model())


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at the review of a report with a finding of each severity."""
    clerk = open_reports(
        complete(
            {
                "requests.received.natural": 1,
                "requests.otherwise.misc.natural": 1,
                "text.overview": LONG,
                "text.problems": "无",
            }
        )
    )
    clerk.open_step("校核")
    return clerk


def test_findings_are_listed_part_by_part_with_weight_and_source(clerk: Clerk) -> None:
    found = rows(clerk)
    assert [row[:2] for row in found] == [
        ("一 总体情况", "须说明"),
        ("三 申请办理", "提示"),
        ("五 问题改进", "必改"),
    ]
    assert found[2][2:] == (
        "“五、存在的主要问题及改进情况”不能只写“无”",
        "国办公开办函〔2021〕30号",
        "",
    )
    told = {finding.message for finding in clerk.session.findings}
    assert {row[2] for row in found} == told


def test_a_double_click_goes_to_the_place(clerk: Clerk) -> None:
    clerk.double_click_row(table(clerk), table(clerk).model().index(1, 2))
    assert clerk.here == "requests.otherwise.misc.total"
    assert clerk.grid.hasFocus()


def test_enter_goes_to_the_place(clerk: Clerk) -> None:
    table(clerk).setFocus()
    clerk.press(Key.Key_Home, CTRL)
    clerk.press(Key.Key_Return)
    assert clerk.view.steps[clerk.view.step].name == "一 总体情况"


def test_the_list_follows_changes_and_says_when_nothing_is_left(clerk: Clerk) -> None:
    clerk.open_step("五 问题改进")
    clerk.press(Key.Key_A, CTRL)
    clerk.compose("写明了问题和改进的措施。")
    clerk.open_step("校核")
    assert [row[1] for row in rows(clerk)] == ["须说明", "提示"]
    session = clerk.session
    session.apply(
        [
            session.report.edit("text.overview", OVERVIEW),
            session.report.edit("requests.otherwise.misc.natural", 0),
            session.report.edit("requests.received.natural", 0),
        ],
        How.TYPED,
        "改",
    )
    assert clerk.says("✓ 没有发现问题", clerk.page)


def test_only_what_may_be_explained_asks_for_a_reason(clerk: Clerk) -> None:
    assert [row[4] for row in rows(clerk)] == ["未说明", "未说明", ""]
    can = []
    for row in range(3):
        clerk.click_row(table(clerk), table(clerk).model().index(row, 2))
        can.append(clerk.find(QPushButton, clerk.page, "说明理由…").isEnabled())
    assert can == [True, True, False]


def test_f2_explains_the_chosen_row_and_enter_goes_to_its_place(clerk: Clerk) -> None:
    clerk.click_row(table(clerk), table(clerk).model().index(0, 4))
    with clerk.dialog(lambda dialog: write(clerk, dialog, "内容较多，已报领导同意。")):
        clerk.press(Key.Key_F2)
    assert rows(clerk)[0][4] == "内容较多，已报领导同意。"
    assert rows(clerk)[0][1] == "已说明"
    assert table(clerk).currentRow() == 0
    clerk.press(Key.Key_Return)
    assert clerk.view.steps[clerk.view.step].name == "一 总体情况"


def test_a_reason_that_lapsed_says_why_in_the_table(clerk: Clerk) -> None:
    clerk.click_row(table(clerk), table(clerk).model().index(0, 0))
    with clerk.dialog(lambda dialog: write(clerk, dialog, "内容较多。")):
        clerk.click_button("说明理由…")
    session = clerk.session
    session.apply([session.report.edit("text.overview", "长" * 1600)], How.TYPED, "改")
    assert rows(clerk)[0][4] == "已失效（“一、总体情况”已改动）：内容较多。"


def test_the_menu_of_a_row_offers_to_explain_it(clerk: Clerk) -> None:
    """One action is behind the menu, the key and the button: one state holds for all three."""
    view = table(clerk)
    assert view.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    (action,) = view.actions()
    for row, can in ((2, False), (1, True)):
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.RightButton,
            NO,
            view.visualRect(view.model().index(row, 2)).center(),
        )
        assert (view.currentRow(), action.isEnabled()) == (row, can)
    with clerk.dialog(lambda dialog: write(clerk, dialog, "是一件已办结的来信。")):
        action.trigger()
    assert rows(clerk)[1][4] == "是一件已办结的来信。"


def test_the_page_says_when_nothing_stands_in_the_way(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.overview": LONG}))
    clerk.open_step("校核")
    words = "须说明的都已写明理由"
    assert not clerk.says(words, clerk.page)
    clerk.session.explain(clerk.session.findings[0], "内容较多。")
    assert clerk.says(words, clerk.page)


@pytest.mark.parametrize("overview", [OVERVIEW, LONG], ids=["nothing found", "all explained"])
def test_from_there_one_way_leads_on(open_reports: OpenReports, overview: str) -> None:
    clerk = open_reports(complete({"text.overview": overview}))
    for finding in clerk.session.findings:
        clerk.session.explain(finding, "内容较多。")
    clerk.open_step("校核")
    seen = [button.text() for button in children(clerk.page, Button) if button.isVisible()]
    assert set(seen) <= {"说明理由…"}
    clerk.click_button("下一步")
    assert clerk.view.steps[clerk.view.step].name == "预览与导出"


def test_where_nothing_is_found_the_keyboard_is_on_the_way_on(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.open_step("校核")
    assert clerk.view.next.hasFocus()
    clerk.press(Key.Key_Space)
    assert clerk.view.steps[clerk.view.step].name == "预览与导出"


def test_from_the_way_on_the_keyboard_comes_to_the_next_pane(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.open_step("六 其他事项")
    clerk.view.sidebar.setFocus()
    clerk.view.open_review()
    clerk.press(Key.Key_F6)
    assert clerk.view.next.hasFocus()
    clerk.press(Key.Key_F6)
    assert not clerk.view.next.hasFocus()


def test_of_what_was_read_it_is_said_too(library: Library, open_window: OpenWindow) -> None:
    library.last_open = library.add(complete(), How.READ, ORIGIN)
    clerk = open_window(library)
    clerk.await_checked()
    clerk.open_step("校核")
    assert clerk.says("✓ 没有发现问题", clerk.page)


def test_the_counts_of_the_page_are_those_of_the_panel(clerk: Clerk) -> None:
    assert clerk.page.meta.text() == "1 必改 · 1 须说明 · 1 提示"
    clerk.session.explain(clerk.session.findings[2], "是一件已办结的来信。")
    assert clerk.page.meta.text() == "1 必改 · 1 须说明 · 1 已说明"
    assert clerk.says(f"校核　{clerk.page.meta.text()}")


def test_a_final_report_takes_no_reasons(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.overview": LONG}))
    clerk.session.explain(clerk.session.findings[0], "内容较多。")
    clerk.open_step("校核")
    clerk.click_row(table(clerk), table(clerk).model().index(0, 0))
    button = clerk.find(QPushButton, clerk.page, "说明理由…")
    assert button.isEnabled()
    clerk.session.keep_version(Stage.FINAL)
    assert not button.isEnabled()
    clerk.session.reopen("写错了一个字。", published=False)
    assert button.isEnabled()


def test_long_reasons_are_whole_at_any_width(clerk: Clerk) -> None:
    clerk.session.explain(clerk.session.findings[1], "内容较多，已报领导同意。" * 20)
    view = table(clerk)

    def fits_anew(before: int) -> bool:
        return view.columnWidth(4) != before and view.rowHeight(0) == view.sizeHintForRow(0)

    heights = []
    for width in (1366, 911):
        before = view.columnWidth(4)
        clerk.window.resize(width, 600)
        clerk.qtbot.waitUntil(partial(fits_anew, before), timeout=PATIENCE)
        heights.append(view.rowHeight(0))
    assert heights[1] > heights[0]


def test_no_figure_is_torn_from_its_words_where_a_line_ends(clerk: Clerk) -> None:
    listed = table(clerk)
    delegate = listed.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    for row, message in enumerate(row[2] for row in rows(clerk)):
        option = QStyleOptionViewItem()
        delegate.initStyleOption(option, listed.model().index(row, 2))
        assert option_of(option).text == kept_whole(message)
    assert any(kept_whole(row[2]) != row[2] for row in rows(clerk))


def write(clerk: Clerk, dialog: QDialog, reason: str) -> None:
    """Write a reason in the open dialog and save it by key."""
    assert dialog.windowTitle() == "说明理由"
    clerk.compose(reason)
    clerk.press(Key.Key_Return, CTRL)


def test_the_panel_counts_by_severity(clerk: Clerk) -> None:
    assert clerk.says("校核　1 必改 · 1 须说明 · 1 提示")


def test_the_row_where_the_keyboard_is_has_a_bar_and_no_box(clerk: Clerk) -> None:
    listed = table(clerk)
    listed.setFocus()
    clerk.press(Key.Key_Down)
    colours = theme.colours()
    cell = listed.visualRect(listed.currentIndex().siblingAtColumn(0))
    image = listed.viewport().grab(cell).toImage()
    middle = cell.height() // 2
    assert image.pixelColor(1, middle) == colours.accent
    assert image.pixelColor(cell.width() - 1, middle) == colours.chosen
    clerk.view.sidebar.setFocus()
    image = listed.viewport().grab(cell).toImage()
    assert image.pixelColor(1, middle) == colours.chosen


def test_nothing_is_clear_while_something_typed_was_not_taken(open_reports: OpenReports) -> None:
    """The steps are red then: whoever is told that nothing was found would go on to sign."""
    clerk = open_reports(complete())
    clerk.open_step("校核")
    assert clerk.says("✓ 没有发现问题")
    clerk.view.go_to("date")
    clerk.press(Key.Key_A, CTRL)
    clerk.type("2022.2.30")
    clerk.open_step("校核")
    assert not clerk.says("没有发现问题")
    assert clerk.says("● “成文日期”填的没有收下：没有这一天（2022年2月没有30日），还不在报告里")
    assert clerk.view.findings.summary.text() == "校核　1 处没有收下"
    clerk.click_button("去改")
    assert clerk.view.step == 0
    assert clerk.page.message.startswith("成文日期填的没有收下")
    clerk.press(Key.Key_Escape)
    clerk.open_step("校核")
    assert clerk.says("✓ 没有发现问题")
    assert clerk.view.findings.summary.text() == "校核　没有发现问题"
    assert not clerk.says("没有收下")
