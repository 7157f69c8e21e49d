"""One stack of undo across cells, text and identity; the keyboard goes to where the change is."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from forms.parsing import MAX_TEXT
from storage.history import How
from tests.builders import UNIT
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key
from tests.ui.figures import inputs
from ui.identity.line_editor import LineEditor
from ui.text.text_editor import TextEditor

CELL = "disputes.review.upheld"


def step_name(clerk: Clerk) -> str:
    return str(clerk.view.steps[clerk.view.step].name)


def write(clerk: Clerk, text: str) -> None:
    """Write into the text that has the keyboard, and pause until it is stored."""
    before = clerk.find(TextEditor, clerk.page).toPlainText()
    clerk.compose(text)
    id = clerk.view.steps[clerk.view.step].section.text_id  # type: ignore[union-attr]
    clerk.await_stored(id, before + text)


def test_undo_goes_back_through_cells_texts_and_identity_and_redo_on_again(clerk: Clerk) -> None:
    unit = clerk.find(QLineEdit, clerk.page, "单位全称")
    unit.setFocus()
    clerk.press(Key.Key_End)
    clerk.compose("某某科")
    clerk.press(Key.Key_Return)
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.open_step("五 问题改进")
    write(clerk, "改进公开时效。")
    clerk.open_step("三 申请办理")
    clerk.go_to(inputs("requests")[0])
    clerk.press(Key.Key_0, CTRL)
    assert clerk.report.text("unit") == f"{UNIT}某某科"

    seen = []
    for _ in range(4):
        clerk.press(Key.Key_Z, CTRL)
        focused = QApplication.focusWidget()
        assert focused
        seen.append((step_name(clerk), focused.accessibleName()[:4]))
    assert seen == [
        ("三 申请办理", "三、收到"),
        ("五 问题改进", "五、存在"),
        ("四 复议诉讼", "四、政府"),
        ("基本信息", "单位全称"),
    ]
    assert clerk.report.values == {"unit": UNIT, "kind": "department", "year": 2024}
    assert clerk.stored.values == clerk.report.values
    assert unit.text() == UNIT

    steps = []
    for _ in range(4):
        clerk.press(Key.Key_Y, CTRL)
        steps.append(step_name(clerk))
    assert steps == ["基本信息", "四 复议诉讼", "五 问题改进", "三 申请办理"]
    assert clerk.report.text("text.problems") == "改进公开时效。"
    assert clerk.report.stated(CELL) == 4
    assert clerk.report.stated(inputs("requests")[-1]) == 0
    assert clerk.stored.values == clerk.report.values


def test_the_cell_that_undo_changes_is_the_current_one(clerk: Clerk) -> None:
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.enter("disputes.post_review_suit.pending", "5")
    clerk.go_to("disputes.direct_suit.other")
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.here == "disputes.post_review_suit.pending"
    assert clerk.shown(clerk.here) == ""
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.here == CELL
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.here == CELL, "there is nothing left to take back"


def test_undo_within_a_text_goes_pause_by_pause_and_then_beyond_it(clerk: Clerk) -> None:
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.open_step("六 其他事项")
    editor = clerk.find(TextEditor, clerk.page)
    assert editor.hasFocus()
    write(clerk, "甲。")
    write(clerk, "乙。")
    clerk.press(Key.Key_Z, CTRL)
    assert (editor.toPlainText(), editor.hasFocus()) == ("甲。", True)
    clerk.press(Key.Key_Z, CTRL)
    assert editor.toPlainText() == ""
    clerk.press(Key.Key_Y, CTRL)
    clerk.press(Key.Key_Y, CTRL)
    assert editor.toPlainText() == "甲。乙。"
    clerk.press(Key.Key_Z, CTRL, times=3)
    assert step_name(clerk) == "四 复议诉讼"
    assert clerk.shown(CELL) == ""


def test_undo_takes_back_what_is_typed_and_not_stored_yet(clerk: Clerk) -> None:
    clerk.open_step("六 其他事项")
    clerk.compose("无")
    clerk.press(Key.Key_Z, CTRL)
    editor = clerk.find(TextEditor, clerk.page)
    assert editor.toPlainText() == ""
    assert clerk.stored.stated("text.other_matters") is None
    clerk.press(Key.Key_Y, CTRL)
    assert editor.toPlainText() == "无"
    assert clerk.stored.stated("text.other_matters") == "无"


def test_a_new_change_after_undo_ends_the_way_forward(clerk: Clerk) -> None:
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.press(Key.Key_Z, CTRL)
    clerk.enter(CELL, "6")
    clerk.press(Key.Key_Y, CTRL)
    assert clerk.shown(CELL) == "6"


def test_ctrl_z_in_the_editor_of_a_cell_is_about_what_is_being_typed(clerk: Clerk) -> None:
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.go_to("disputes.direct_suit.other")
    clerk.type("12")
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.shown(CELL) == "4", "the step before is not touched while a cell is being edited"
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.shown(CELL) == ""


def test_the_history_tells_through_what_each_change_came(clerk: Clerk) -> None:
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.press(Key.Key_Z, CTRL)
    clerk.press(Key.Key_Y, CTRL)
    clerk.paste("7")
    clerk.press(Key.Key_0, CTRL)
    history = clerk.library.history(clerk.session.id, CELL)
    assert [(change.old, change.new, change.how) for change in history] == [
        (None, 4, How.TYPED),
        (4, None, How.UNDO),
        (None, 4, How.REDO),
        (4, 7, How.PASTED),
    ]
    filled = clerk.library.history(clerk.session.id, "disputes.review.other")
    assert [(change.new, change.how) for change in filled] == [(0, How.FILLED)]


def test_other_edits_do_not_disturb_a_text_that_is_being_written(clerk: Clerk) -> None:
    clerk.open_step("一 总体情况")
    write(clerk, "首句。末句。")
    editor = clerk.find(TextEditor, clerk.page)
    for _ in range(3):
        clerk.press(Key.Key_Left)
    clerk.compose("中句。")
    clerk.qtbot.waitUntil(
        lambda: clerk.stored.text("text.overview") == "首句。中句。末句。", timeout=PATIENCE
    )
    assert editor.textCursor().position() == 6, "the cursor stays where it was"
    clerk.press(Key.Key_Z, CTRL)
    assert editor.toPlainText() == "首句。末句。"
    assert editor.textCursor().position() == 3


def paste_too_much(clerk: Clerk) -> TextEditor:
    """Paste into the open text more than a text takes; return its editor."""
    editor = clerk.find(TextEditor, clerk.page)
    editor.setFocus()
    QGuiApplication.clipboard().setText("长" * (MAX_TEXT + 1))
    clerk.press(Key.Key_V, CTRL)
    assert "没有保存" in clerk.page.refusal
    return editor


def test_undo_takes_back_first_what_a_text_did_not_take(clerk: Clerk) -> None:
    """It is no step: the last one may be anywhere, and is not taken back in its stead."""
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.open_step("一 总体情况")
    before = clerk.find(TextEditor, clerk.page).toPlainText()
    editor = paste_too_much(clerk)
    clerk.press(Key.Key_Z, CTRL)
    assert editor.toPlainText() == before
    assert clerk.page.message == ""
    assert clerk.session.not_taken.labels == []
    assert clerk.stored.value(CELL) == 4, "nothing elsewhere was taken back"
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.stored.value(CELL) is None


def test_undo_by_the_menu_takes_back_a_line_that_was_not_taken(clerk: Clerk) -> None:
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.open_step("基本信息")
    clerk.view.go_to("date")
    line = clerk.window.focusWidget()
    assert isinstance(line, LineEditor)
    before = line.text()
    line.selectAll()
    clerk.type("2022.2.30")
    clerk.choose("撤销")
    assert line.text() == before
    assert clerk.stored.value(CELL) == 4


def test_undo_elsewhere_leaves_what_was_not_taken_where_it_stands(clerk: Clerk) -> None:
    clerk.open_step("一 总体情况")
    editor = paste_too_much(clerk)
    clerk.open_step("四 复议诉讼")
    clerk.enter(CELL, "4")
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.stored.value(CELL) is None
    assert len(editor.toPlainText()) > MAX_TEXT
    assert clerk.session.not_taken.labels
    clerk.open_step("一 总体情况")
    editor.setFocus()
    clerk.press(Key.Key_Z, CTRL)
    assert len(editor.toPlainText()) < MAX_TEXT
    assert clerk.session.not_taken.labels == []
