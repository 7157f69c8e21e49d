"""Finding and replacing in the window: by keys alone, all over the report, as one step of undo."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from forms.report import Report
from forms.values import Value
from storage.sign_off import Stage
from tests.builders import YEAR, complete
from tests.ui.clerk import CTRL, SHIFT, Clerk, Key, children
from tests.ui.conftest import OpenReports
from ui.find.find_bar import FindBar
from ui.identity.line_editor import LineEditor
from ui.text.text_editor import TextEditor

OVERVIEW = "（一）水务局主动公开。全年24件。\n（二）水务局依申请公开。"
WEBSITE = "www.qinghe.example"
PROBLEMS = "水务局人手少，水务局要改进。"


def report() -> Report:
    changes: dict[str, Value] = {
        "unit": "青禾县水务局",
        "contact.website": WEBSITE,
        "text.overview": OVERVIEW,
        "text.problems": PROBLEMS,
        "requests.received.natural": 24,
    }
    return complete(changes)


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at section one of a report on 水务局."""
    clerk = open_reports(report())
    clerk.open_step("一 总体情况")
    return clerk


@pytest.fixture
def bar(clerk: Clerk) -> FindBar:
    """The bar for replacing, opened by its key."""
    clerk.press(Key.Key_H, CTRL)
    return clerk.find(FindBar)


def editor(clerk: Clerk) -> TextEditor:
    return clerk.find(TextEditor, clerk.page)


def chosen(clerk: Clerk) -> tuple[str, int, str]:
    """Return the open step, and where in its text what is chosen."""
    cursor = editor(clerk).textCursor()
    return clerk.view.steps[clerk.view.step].name, cursor.selectionStart(), cursor.selectedText()


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget else ""


def test_what_is_typed_is_marked_and_counted_at_once(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    assert focused() == "查找"
    clerk.compose("水务局")
    bar = clerk.find(FindBar)
    assert clerk.says("第 4 处，共 7 处", bar)
    assert clerk.says("其他页：基本信息 3 处 · 五 问题改进 2 处", bar)
    assert [mark.start for mark in editor(clerk).found] == [3, 21]
    assert chosen(clerk) == ("一 总体情况", 3, "水务局")
    assert not bar.by.isVisible()


def test_enter_leads_on_through_the_pages_and_round(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("水务局")
    clerk.press(Key.Key_Return)
    assert chosen(clerk) == ("一 总体情况", 21, "水务局")
    clerk.press(Key.Key_Return)
    assert chosen(clerk) == ("五 问题改进", 0, "水务局")
    assert focused() == "查找"
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Return)
    assert clerk.view.step == 0
    assert clerk.says("第 1 处，共 7 处")
    unit = clerk.find(LineEditor, clerk.page, "单位全称")
    assert unit.selectedText() == "水务局"
    assert clerk.says("第 1 处，共 7 处")
    clerk.press(Key.Key_Return, SHIFT)
    assert chosen(clerk) == ("五 问题改进", 7, "水务局")


def test_f3_goes_on_from_where_the_cursor_is_and_the_keyboard_with_it(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("水务局")
    editor(clerk).setFocus()
    clerk.press(Key.Key_End, CTRL)
    clerk.press(Key.Key_F3)
    assert chosen(clerk) == ("五 问题改进", 0, "水务局")
    assert isinstance(QApplication.focusWidget(), TextEditor)
    clerk.press(Key.Key_F3, SHIFT)
    assert chosen(clerk) == ("一 总体情况", 21, "水务局")


def test_f3_without_words_asks_for_some_and_later_goes_on_with_them(clerk: Clerk) -> None:
    clerk.press(Key.Key_F3)
    assert focused() == "查找"
    clerk.compose("水务局")
    clerk.press(Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), TextEditor)
    assert not editor(clerk).found, "without the bar nothing is marked"
    clerk.press(Key.Key_F3)
    assert clerk.find(FindBar)
    assert chosen(clerk) == ("一 总体情况", 21, "水务局")


def test_what_is_chosen_on_the_page_is_looked_for(clerk: Clerk) -> None:
    editor(clerk).point_at(3, 6)
    clerk.press(Key.Key_F, CTRL)
    assert clerk.find(FindBar).words.text() == "水务局"
    editor(clerk).point_at(0, len(OVERVIEW))
    clerk.press(Key.Key_F, CTRL)
    assert clerk.find(FindBar).words.text() == "水务局", "of several lines nothing is taken"


def test_width_and_case_make_a_difference_only_where_wanted(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("２４件")
    bar = clerk.find(FindBar)
    assert clerk.says("第 1 处，共 1 处", bar)
    bar.exact.click()
    assert clerk.says("没有找到", bar)
    assert not bar.next.isEnabled()
    assert not editor(clerk).found


def test_a_figure_of_a_table_is_found_and_never_replaced(clerk: Clerk, bar: FindBar) -> None:
    clerk.compose("24")
    assert clerk.says("共 3 处", bar)
    assert clerk.says("2 处在表格里，只能查找", bar)
    clerk.press(Key.Key_Return)
    assert clerk.view.steps[clerk.view.step].name == "三 申请办理"
    assert clerk.here == "requests.received.natural"
    bar.by.setFocus()
    clerk.type("25")
    clerk.press(Key.Key_Return)
    assert clerk.says("没有替换：这一处在表格里，只能查找")
    clerk.click(bar.replace_all)
    assert clerk.says("已替换 1 处，可以用 Ctrl+Z 撤销")
    assert clerk.stored.value("requests.received.natural") == 24
    assert "全年25件" in clerk.stored.text("text.overview")


def test_the_label_of_a_row_leads_to_the_row(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("重复申请")
    clerk.press(Key.Key_Return)
    assert clerk.here == "requests.not_processed.repeated.natural"


def test_all_are_replaced_as_one_step_of_undo(clerk: Clerk, bar: FindBar) -> None:
    before = clerk.report.values
    clerk.compose("水务局")
    clerk.press(Key.Key_Tab)
    bar.by.setFocus()
    clerk.compose("农业农村局")
    clerk.click(bar.replace_all)
    assert clerk.says("已替换 7 处，可以用 Ctrl+Z 撤销")
    assert clerk.says("没有找到", bar)
    stored = clerk.stored
    assert stored.text("unit") == "青禾县农业农村局"
    assert stored.text("text.problems") == "农业农村局人手少，农业农村局要改进。"
    assert stored.stated("text.preamble") is None, "it goes on following the unit"
    assert editor(clerk).toPlainText() == OVERVIEW.replace("水务局", "农业农村局")
    assert clerk.session.undo_stack.undoText() == "全部替换"
    clerk.session.undo()
    assert clerk.report.values == before
    assert clerk.stored.values == before
    clerk.session.redo()
    assert clerk.stored.text("unit") == "青禾县农业农村局"


def test_one_after_the_other_is_replaced_by_enter(clerk: Clerk, bar: FindBar) -> None:
    clerk.compose("水务局")
    bar.by.setFocus()
    clerk.compose("本水务局")
    clerk.press(Key.Key_Return)
    assert clerk.stored.text("text.overview").startswith("（一）本水务局主动")
    assert chosen(clerk) == ("一 总体情况", 22, "水务局"), "not the one that was just put there"
    clerk.press(Key.Key_Return)
    assert clerk.stored.text("text.overview").endswith("（二）本水务局依申请公开。")
    assert chosen(clerk) == ("五 问题改进", 0, "水务局")
    assert focused() == "替换为"
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Return)
    assert clerk.stored.text("unit") == "青禾县本水务局"
    assert clerk.session.undo_stack.undoText() == "替换"


def test_what_a_field_cannot_take_changes_nothing(clerk: Clerk, bar: FindBar) -> None:
    before = clerk.report.values
    clerk.compose("2025")
    bar.by.setFocus()
    clerk.compose("去年")
    clerk.click(bar.replace_all)
    assert clerk.says("没有替换：报告年度：年度应是 2008 至 2099 之间的四位数")
    bar.words.setFocus()
    clerk.press(Key.Key_Return)
    bar.by.setFocus()
    clerk.press(Key.Key_Return)
    assert clerk.says("没有替换：报告年度")
    assert clerk.stored.values == before


def test_words_for_the_same_words_change_nothing(clerk: Clerk, bar: FindBar) -> None:
    clerk.compose("水务局")
    bar.by.setText("水务局")
    clerk.click(bar.replace_all)
    assert clerk.says("没有要替换的")
    assert not clerk.session.undo_stack.canUndo()


def test_typing_goes_on_while_the_bar_is_open(clerk: Clerk, bar: FindBar) -> None:
    clerk.compose("水务局")
    editor(clerk).setFocus()
    clerk.press(Key.Key_Home, CTRL)
    clerk.compose("水务局")
    assert [mark.start for mark in editor(clerk).found] == [0, 6, 24]
    clerk.session.settle()
    assert clerk.says("共 8 处", bar)


def test_enter_without_any_place_shown_only_finds(clerk: Clerk, bar: FindBar) -> None:
    clerk.open_step("六 其他事项")
    bar.words.setFocus()
    clerk.compose("水务局")
    bar.by.setFocus()
    clerk.compose("局")
    clerk.press(Key.Key_Return)
    assert clerk.stored.text("unit") == "青禾县水务局"
    assert clerk.says("第 1 处，共 7 处", bar)


def test_another_page_is_counted_as_such(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("水务局")
    clerk.open_step("五 问题改进")
    assert clerk.says("其他页：基本信息 3 处 · 一 总体情况 2 处")


def test_a_final_report_only_finds(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.FINAL)
    assert not clerk.action("替换(&H)").isEnabled()
    clerk.press(Key.Key_F, CTRL)
    clerk.compose("水务局")
    bar = clerk.find(FindBar)
    assert clerk.says("第 4 处，共 7 处", bar)
    bar.open(replacing=True)
    assert not bar.by.isVisible()


def test_a_date_is_replaced_as_it_is_shown(clerk: Clerk, bar: FindBar) -> None:
    clerk.compose("1月16日")
    bar.by.setText("1月27日")
    clerk.click(bar.replace_all)
    assert clerk.stored.date == date(YEAR + 1, 1, 27)
    assert clerk.says("已替换 1 处")


def test_ten_thousand_places_are_replaced(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"text.problems": "公开信息为民" * 10_000}))
    clerk.open_step("五 问题改进")
    clerk.press(Key.Key_H, CTRL)
    bar = clerk.find(FindBar)
    clerk.compose("公开信息")
    assert bar.finder.count >= 10_000
    bar.by.setText("政务")
    clerk.click(bar.replace_all)
    assert clerk.stored.text("text.problems") == "政务为民" * 10_000


def test_lines_have_names(bar: FindBar) -> None:
    lines = [bar.words, bar.by]
    assert [line.accessibleName() for line in lines] == ["查找", "替换为"]
    assert all(isinstance(line, QLineEdit) for line in lines)


def test_a_line_that_is_found_while_typing_is_brought_into_sight(clerk: Clerk) -> None:
    clerk.window.resize(911, 470)
    clerk.open_step("基本信息")
    line = next(each for each in children(clerk.page, LineEditor) if each.text() == WEBSITE)
    assert line.visibleRegion().isEmpty()
    clerk.press(Key.Key_F, CTRL)
    clerk.type(WEBSITE)
    assert not line.visibleRegion().isEmpty()
