"""Text that is being typed: in the file within two seconds, told as unsaved until then."""

import time

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from storage.history import How
from storage.library import Library
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, children
from ui.report.typing import LATEST_MS, PAUSE_MS, Typing
from ui.text.text_editor import TextEditor

TEXT = "text.overview"
UNSAVED = "未保存"


@pytest.fixture
def writer(clerk: Clerk) -> Clerk:
    """A clerk in the empty text of section one."""
    clerk.open_step("一 总体情况")
    return clerk


def typing_of(clerk: Clerk) -> Typing:
    """Return what watches over the text that is open."""
    (found,) = children(clerk.find(TextEditor, clerk.page), Typing)
    return found


def compose_only(text: str) -> None:
    """Have an input method hold ``text`` in the field that has the keyboard."""
    target = QApplication.focusWidget()
    assert target
    QCoreApplication.sendEvent(target, QInputMethodEvent(text, []))


def type_steadily(clerk: Clerk, seconds: float) -> int:
    """Type a character every tenth of a second or so, never resting; return how many."""
    count = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        clerk.compose("字")
        count += 1
        QTest.qWait(PAUSE_MS // 5)
    return count


def test_the_promise_is_two_seconds() -> None:
    assert PAUSE_MS < LATEST_MS < 2_000


def test_steady_typing_is_stored_while_it_goes_on_and_is_one_step_of_undo(writer: Clerk) -> None:
    writer.compose("旧")
    writer.await_stored(TEXT, "旧")
    timers = children(typing_of(writer), QTimer)
    pause = next(timer for timer in timers if timer.interval() == PAUSE_MS)
    pause.setInterval(PATIENCE)  # a busy machine makes no pause
    typing_of(writer).finish()
    count = type_steadily(writer, 3 * LATEST_MS / 1_000)
    history = writer.library.history(writer.session.id, TEXT)
    assert len(history) >= 3, "not only at the end"
    writer.await_stored(TEXT, "旧" + "字" * count)
    writer.press(Key.Key_Z, CTRL)
    assert writer.stored.text(TEXT) == "旧"
    writer.press(Key.Key_Y, CTRL)
    assert writer.stored.text(TEXT) == "旧" + "字" * count
    writer.press(Key.Key_Z, CTRL, times=2)
    assert writer.stored.text(TEXT) == ""


def test_a_run_that_comes_to_nothing_is_no_step(writer: Clerk) -> None:
    writer.compose("旧")
    writer.press(Key.Key_S, CTRL)
    run = typing_of(writer).run
    edit = writer.report.edit
    how = writer.library.history(writer.session.id, TEXT)[0].how
    writer.session.apply([edit(TEXT, "旧字")], how, "", run)
    writer.session.apply([edit(TEXT, "旧")], how, "", run)
    writer.press(Key.Key_Z, CTRL)
    assert writer.stored.text(TEXT) == ""


def test_two_fields_are_never_one_step(writer: Clerk) -> None:
    for id in (TEXT, "text.problems"):
        edit = writer.report.edit(id, "字")
        writer.session.apply([edit], How.TYPED, "", run=7)
    writer.session.undo()
    assert (writer.stored.text(TEXT), writer.stored.text("text.problems")) == ("字", "")


def test_what_is_typed_after_an_undo_is_a_step_of_its_own(writer: Clerk) -> None:
    writer.compose("甲")
    writer.press(Key.Key_S, CTRL)
    writer.compose("乙")
    writer.press(Key.Key_Z, CTRL)
    assert writer.stored.text(TEXT) == "甲"
    writer.compose("丙")
    writer.press(Key.Key_Z, CTRL)
    assert writer.stored.text(TEXT) == "甲"


def test_the_status_says_so_until_it_is_stored(writer: Clerk) -> None:
    before = writer.window.saved.text()
    writer.compose("一")
    assert writer.window.saved.text() == UNSAVED
    writer.await_stored(TEXT, "一")
    assert writer.window.saved.text().startswith("已保存")
    writer.compose("二")
    assert writer.window.saved.text() == UNSAVED
    writer.press(Key.Key_Backspace)
    writer.qtbot.waitUntil(lambda: writer.window.saved.text() != UNSAVED, timeout=PATIENCE)
    assert writer.window.saved.text().startswith("已保存")
    assert before != UNSAVED


def test_looking_at_a_text_is_no_typing(writer: Clerk) -> None:
    writer.paste("（一）主动公开。全年公开。")
    writer.await_stored(TEXT, "（一）主动公开。全年公开。")
    said = writer.window.saved.text()
    writer.open_step("五 问题改进")
    writer.open_step("一 总体情况")
    assert writer.window.saved.text() == said


def test_a_line_is_stored_while_it_is_typed_and_a_date_when_it_is_left(clerk: Clerk) -> None:
    clerk.find(QLineEdit, clerk.page, "联系电话").setFocus()
    clerk.type("0100-12")
    assert clerk.window.saved.text() == UNSAVED
    clerk.await_stored("contact.phone", "0100-12")
    assert clerk.window.saved.text().startswith("已保存")
    clerk.find(QLineEdit, clerk.page, "成文日期").setFocus()
    clerk.type("2025-01-1")
    QTest.qWait(PAUSE_MS + 100)
    assert clerk.stored.date is None, "the tenth or one of ten more days"
    assert clerk.window.saved.text() == UNSAVED
    clerk.type("6")
    clerk.press(Key.Key_Tab)
    assert str(clerk.stored.date) == "2025-01-16"
    assert clerk.window.saved.text().startswith("已保存")


def test_a_line_keeps_what_is_under_the_fingers(clerk: Clerk) -> None:
    line = clerk.find(QLineEdit, clerk.page, "地址")
    line.setFocus()
    clerk.type("Road 1, ")
    clerk.await_stored("contact.address", "Road 1,")
    assert line.text() == "Road 1, "
    clerk.type("2")
    clerk.press(Key.Key_Tab)
    assert clerk.stored.text("contact.address") == "Road 1, 2"
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.stored.stated("contact.address") in ("Road 1,", None)


def test_a_cell_is_told_as_unsaved_while_it_is_typed(clerk: Clerk) -> None:
    clerk.open_step("四 复议诉讼")
    clerk.go_to("disputes.review.upheld")
    said = clerk.window.saved.text()
    clerk.type("1")
    assert clerk.window.saved.text() == UNSAVED
    clerk.press(Key.Key_Escape)
    assert clerk.window.saved.text() == said
    clerk.type("1")
    clerk.press(Key.Key_Return)
    assert clerk.window.saved.text().startswith("已保存")


# ---- what an input method holds


def test_what_an_input_method_holds_is_unsaved(writer: Clerk) -> None:
    said = writer.window.saved.text()
    compose_only("zhuang")
    assert writer.window.saved.text() == UNSAVED
    QTest.qWait(PAUSE_MS + 100)
    assert writer.stored.stated(TEXT) is None, "a pause for thought does not choose the character"
    compose_only("")
    assert writer.window.saved.text() == said


@pytest.mark.parametrize("leave", ["二 主动公开", "基本信息", "校核", "预览与导出"])
def test_it_is_in_the_text_when_the_page_is_left(writer: Clerk, leave: str) -> None:
    writer.compose("主动")
    compose_only("公开")
    names = [step.name for step in writer.view.steps]
    writer.view.open_step(names.index(leave))
    assert writer.stored.text(TEXT) == "主动公开"


@pytest.mark.parametrize("entry", ["立即保存", "提交送审", "版本与比较"])
def test_it_is_in_the_text_when_a_menu_needs_it(writer: Clerk, entry: str) -> None:
    compose_only("公开")
    if entry == "立即保存":
        writer.press(Key.Key_S, CTRL)
    else:
        with writer.dialog(lambda dialog: dialog.reject()):
            writer.choose(entry)
    assert writer.stored.text(TEXT) == "公开"


def test_it_is_in_the_text_when_the_window_closes(writer: Clerk) -> None:
    compose_only("公开")
    id, path = writer.session.id, writer.library.path
    writer.window.close()
    with Library.open(path) as library:
        assert library.load(id).text(TEXT) == "公开"


def test_undo_takes_it_back_and_redo_gives_it(writer: Clerk) -> None:
    writer.compose("主动")
    writer.await_stored(TEXT, "主动")
    compose_only("公开")
    writer.session.undo()
    assert writer.find(TextEditor, writer.page).toPlainText() == "主动"
    writer.session.redo()
    assert writer.stored.text(TEXT) == "主动公开"


def test_a_line_gets_it_too(clerk: Clerk) -> None:
    clerk.find(QLineEdit, clerk.page, "联系科室").setFocus()
    compose_only("办公室")
    assert clerk.window.saved.text() == UNSAVED
    clerk.session.settle()
    assert clerk.stored.text("contact.office") == "办公室"


def test_the_preview_that_is_made_at_rest_does_not_meddle_with_what_is_composed(
    writer: Clerk,
) -> None:
    compose_only("zhuang")
    writer.view._prepare_preview()
    compose_only("状况")
    writer.compose("状况")
    writer.await_stored(TEXT, "状况")


@pytest.mark.parametrize("leave", ["close", "list", "step", "save"])
def test_an_open_cell_is_taken_when_it_is_left_in_any_way(clerk: Clerk, leave: str) -> None:
    clerk.open_step("四 复议诉讼")
    clerk.go_to("disputes.review.upheld")
    clerk.type("7")
    id, path = clerk.session.id, clerk.library.path
    if leave == "step":
        clerk.view.open_step(0)
    elif leave == "save":
        clerk.press(Key.Key_S, CTRL)
    elif leave == "list":
        clerk.press(Key.Key_L, CTRL)
    if leave in ("step", "save"):
        assert clerk.window.saved.text() != UNSAVED
    clerk.window.close()
    with Library.open(path) as library:
        assert library.load(id).stated("disputes.review.upheld") == 7
