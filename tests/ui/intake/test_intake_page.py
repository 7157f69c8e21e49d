"""读入核对: what was read is looked over beside the file's words, by keys and clicks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QTextBrowser

from forms.checks.finding import Severity
from intake.published.report_read import Answer
from tests.reads import AS_MISC, UNREAD, UNSURE, report_read
from tests.ui.clerk import CTRL, PATIENCE, Key, children
from tests.ui.intake.conftest import LookOver
from tests.ui.intake.looker import Looker
from tests.ui.test_accessible_names import nameless
from ui.parts import theme

MISC = "requests.otherwise.misc.natural"
ALT = Qt.KeyboardModifier.AltModifier


def test_it_says_whose_report_it_is_and_how_the_reading_stands(looker: Looker) -> None:
    says = looker.clerk.says
    assert says("读入核对：测试县测试局 2025 年")
    assert says("PDF · 6 页")
    assert says("▲ 200 格中读到 179")
    assert says("印着空白 0，没有读出 21，3 处要看")
    assert says("▲ 没有读到日期")
    assert says("▲ 2 处文字没有归处")
    assert says("“索引号 0001”、“打印本页”")
    assert says("还有 3 处要看")
    assert looker.clerk.window.saved.text() == "核对以前，什么也没有写进年报库"
    assert looker.library.reports() == []


def test_the_first_doubt_is_there_from_the_start_and_f8_goes_round(looker: Looker) -> None:
    assert looker.here == UNSURE
    assert looker.doubt.startswith("▲ 要看一看（1/3）")
    looker.next()
    assert looker.section == "三 申请办理"
    assert looker.here == UNREAD[0]
    assert looker.doubt.startswith("▲ 没有读出（2/3）")
    looker.next()
    assert looker.section == "基本信息"
    assert looker.focused == "成文日期"
    looker.next()
    assert looker.here == UNSURE
    looker.previous()
    assert looker.doubt.endswith("没有找到成文日期")
    looker.previous()
    assert looker.here == UNREAD[0]


def test_what_was_not_read_is_a_mark_and_no_value(looker: Looker) -> None:
    looker.next()
    assert looker.shown(UNREAD[0]) == "?"
    index = looker.grid.grid_model.index_of(UNREAD[0])
    assert index.data(Qt.ItemDataRole.EditRole) == ""
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("：没有读出")
    assert "文件把（六）印成一行" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert looker.report.stated(UNREAD[0]) is None


def test_an_answer_is_one_step_that_can_be_taken_back(looker: Looker) -> None:
    looker.next()
    looker.clerk.press(Key.Key_1, ALT)
    looker.clerk.qtbot.waitUntil(lambda: looker.report.value(MISC) == 2, timeout=PATIENCE)
    assert looker.report.value("requests.otherwise.misc.total") == 2
    assert looker.shown(UNREAD[0]) == "0"
    assert looker.doubt.startswith("✓ 看过了")
    assert looker.clerk.says("（已补 21）")
    assert looker.shown(UNREAD[-1]) == "2", "a total that follows is no mark any more"
    assert looker.clerk.says("还有 2 处要看")
    looker.clerk.press(Key.Key_Z, CTRL)
    assert looker.shown(UNREAD[0]) == "?"
    assert looker.clerk.says("还有 3 处要看")
    looker.clerk.press(Key.Key_Y, CTRL)
    assert looker.report.value(MISC) == 2
    assert looker.clerk.says("还有 2 处要看")


def test_an_answer_is_a_button_too(looker: Looker) -> None:
    looker.next()
    looker.clerk.click_button(f"{AS_MISC}(&1)")
    assert looker.report.value(MISC) == 2


def test_a_doubt_can_be_left_as_it_is(looker: Looker) -> None:
    looker.clerk.click_button("看过，不用改(&1)")
    index = looker.grid.grid_model.index_of(UNSURE)
    assert "要看一看" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    looker.next()
    looker.clerk.click_button("就留空(&2)")
    looker.next()
    looker.next()
    assert looker.doubt.endswith("没有找到成文日期"), "what is settled is not gone to again"
    assert looker.report.stated(UNREAD[0]) is None


def test_a_cell_may_be_typed_into_and_the_doubt_about_it_is_settled(looker: Looker) -> None:
    looker.clerk.type("3")
    looker.clerk.press(Key.Key_Return)
    assert looker.report.value(UNSURE) == 3
    assert looker.clerk.says("还有 2 处要看")
    looker.clerk.press(Key.Key_Z, CTRL)
    assert looker.here == UNSURE
    assert looker.clerk.says("还有 3 处要看")


def test_when_all_is_looked_at_that_is_said(look_over: LookOver) -> None:
    looker = look_over(report_read(unread=(), unsure=()))
    looker.clerk.click_button("看过，不用改(&1)")
    assert looker.doubt.startswith("✓ 看过了")
    looker.next()
    assert looker.clerk.says("✓ 200 格中读到 200")
    assert looker.clerk.says("✓ 要看的都看过了")
    assert not looker.page.next.isEnabled()


def test_the_file_shows_where_the_cell_stood(looker: Looker) -> None:
    looker.next()
    assert looker.clerk.says("2025年年报.pdf　第 3 页")
    marked = looker.page.sides.file.marked_words()
    assert marked.startswith("1.申请人无正当理由逾期不补正")


def test_a_click_in_the_file_goes_to_the_cell(looker: Looker) -> None:
    looker.next()
    file = looker.page.sides.file
    words = file.document().find("（七）总计")
    file.setTextCursor(words)
    file.ensureCursorVisible()
    words.clearSelection()
    point = file.cursorRect(words).center() - QPoint(4, 0)
    QTest.mouseClick(file.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert looker.here == "requests.total.natural"


def test_sums_that_do_not_hold_are_told_and_led_to(look_over: LookOver) -> None:
    looker = look_over(report_read({"requests.received.total": 5}, unread=()))
    assert looker.clerk.says("处勾稽不符")
    looker.clerk.click(looker.page.summary.sums)
    assert looker.section == "三 申请办理"
    first = looker.here
    looker.clerk.click(looker.page.summary.sums)
    assert looker.here != first, "another of them"
    while looker.here != first:
        looker.clerk.click(looker.page.summary.sums)


def test_what_found_no_field_is_shown_one_after_the_other(looker: Looker) -> None:
    card = looker.page.summary.leftovers
    looker.clerk.click(card)
    assert looker.page.sides.file.marked_words().startswith("测试县测试局2025年")
    looker.clerk.click(card)
    assert looker.page.sides.file.marked_words() == "一、总体情况"


def test_the_cards_lead_to_what_they_tell_of_by_keyboard(looker: Looker) -> None:
    looker.page.summary.facts.setFocus()
    looker.clerk.press(Key.Key_Space)
    assert looker.focused == "成文日期"
    looker.page.summary.counts.setFocus()
    looker.clerk.press(Key.Key_Space)
    assert looker.here == UNSURE


def test_f6_goes_from_the_form_to_the_file_and_the_answers(looker: Looker) -> None:
    looker.clerk.press(Key.Key_F6)
    assert QApplication.focusWidget() is looker.page.sides.file
    looker.clerk.press(Key.Key_F6)
    assert QApplication.focusWidget() is looker.page.sides.box.first_answer
    looker.clerk.press(Key.Key_F6)
    assert QApplication.focusWidget() is looker.grid


def test_texts_can_be_looked_at_and_changed(looker: Looker) -> None:
    looker.open("五 问题改进")
    looker.page.sides.form.page.setFocus()
    looker.clerk.press(Key.Key_A, CTRL)
    looker.clerk.compose("改过的一句。")
    looker.open("六 其他事项")
    assert looker.report.text("text.problems") == "改过的一句。"


@pytest.mark.parametrize("size", [(1366, 720), (911, 512), (683, 384)])
def test_all_of_it_is_in_sight_and_named(looker: Looker, size: tuple[int, int]) -> None:
    window = looker.clerk.window
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    for step in looker.page.sides.form.steps:
        looker.open(step.name)
        assert nameless(window) == [], step.name
        assert (window.width(), window.height()) == size, step.name
        foot = looker.page.go_on.mapTo(window, looker.page.go_on.rect().bottomRight())
        assert window.rect().contains(foot), step.name


def test_nothing_is_scrolled_on_the_screen_of_an_office(looker: Looker) -> None:
    looker.clerk.window.resize(911, 512)
    QApplication.processEvents()
    looker.next()
    areas = children(looker.page, QScrollArea)
    scrolled = next(each for each in areas if each.isAncestorOf(looker.page.sides))
    assert scrolled.verticalScrollBar().maximum() == 0
    assert scrolled.horizontalScrollBar().maximum() == 0


def test_leaving_asks_and_what_was_read_stays_until_that_is_answered(looker: Looker) -> None:
    def stay(dialog: QDialog) -> None:
        assert looker.clerk.says("还没有存进年报库", dialog)
        looker.clerk.press(Key.Key_Escape)

    with looker.clerk.dialog(stay):
        looker.clerk.choose("首页")
    assert looker.page.isVisible()
    with looker.clerk.dialog(lambda dialog: looker.clerk.click_button("不要了，离开", dialog)):
        looker.clerk.choose("首页")
    assert looker.clerk.window.reading_in.page is None
    assert looker.library.reports() == []


def test_f1_tells_how_it_is_done(looker: Looker) -> None:
    looker.clerk.press(Key.Key_F1)
    dialogs = [each for each in children(looker.clerk.window, QDialog) if each.isVisible()]
    (dialog,) = dialogs
    assert dialog.windowTitle() == "填写说明：读入核对"
    assert "库里" in looker.clerk.find(QTextBrowser, dialog).toPlainText()
    looker.clerk.click_button("关闭", dialog)


def test_what_fails_on_the_paper_is_red_and_warnings_about_it_are_not_shown(
    look_over: LookOver,
) -> None:
    looker = look_over(report_read({"requests.received.total": 5}, unread=()))
    looker.open("三 申请办理")
    model = looker.grid.grid_model
    assert model.shown(model.index_of("requests.received.total")).severity is Severity.ERROR
    severities = {model.shown(model.index_of(id)).severity for id in model.position}
    assert severities == {None, Severity.ERROR}


def test_an_answer_that_leaves_everything_is_not_offered_twice(look_over: LookOver) -> None:
    read = report_read(unsure=())
    blank = Answer("都留空", dict.fromkeys(UNREAD))
    doubt = replace(read.doubts[0], answers=(*read.doubts[0].answers, blank))
    looker = look_over(replace(read, doubts=(doubt, *read.doubts[1:])))
    labels = [button.text() for button in looker.page.sides.box.answers]
    assert labels == [f"{AS_MISC}(&1)", "都留空(&2)"]
    looker.clerk.click_button("都留空(&2)")
    assert looker.doubt.startswith("✓ 看过了")
    looker.clerk.press(Key.Key_Z, CTRL)
    assert looker.doubt.startswith("▲ 没有读出")


def test_the_form_stands_on_one_ground(looker: Looker) -> None:
    """As on its own pages, where what paints no more than its words is of the ground's colour."""
    form = looker.page.sides.form
    form.tabs.setCurrentIndex(0)
    side = form.parentWidget()
    assert side
    meta = form.page.meta
    place = meta.mapTo(side, meta.rect().center())
    shot = side.grab().toImage()
    right = meta.mapTo(side, meta.rect().topRight()).x()
    colours = {shot.pixelColor(x, place.y()).name() for x in (4, right - 4, right + 6)}
    assert colours == {theme.colours().ground.name()}
