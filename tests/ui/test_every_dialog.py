"""Every dialog as it comes up: it alarms nobody who has done nothing yet, and its buttons are ours.

That Enter presses what is filled is held of every dialog that any test answers: ``clerk.answered``.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout

from storage.sign_off import Stage
from tests.builders import complete
from tests.places import REPOSITORY
from tests.ui.clerk import Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from ui.parts import dialogs, messages, theme
from ui.parts.button import Button

#: Entries of the menus that bring up a dialog, but for those of the system.
ENTRIES = (
    "新建年报",
    "找回移除的年报",
    "最近打开的年报库",
    "备份位置",
    "恢复年报库",
    "设置",
    "插入数字",
    "提交送审",
    "登记审核意见",
    "版本与比较",
    "定稿",
    "关于公开年报",
)


def alarms(dialog: QDialog) -> list[str]:
    """Return what is said in red."""
    found = []
    for label in children(dialog, QLabel):
        ink = label.palette().color(QPalette.ColorRole.WindowText)
        if label.isVisible() and label.text().strip() and ink == theme.colours().red:
            found.append(label.text())
    return found


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("report", [blank_report, complete], ids=["blank", "complete"])
def test_no_dialog_comes_up_with_an_alarm(
    open_reports: OpenReports, entry: str, report: Callable[[], object]
) -> None:
    clerk = open_reports(report())
    clerk.session.keep_version(Stage.DRAFT)
    clerk.open_step("一 总体情况")

    def look(dialog: QDialog) -> None:
        assert alarms(dialog) == []
        for button in children(dialog, QPushButton):
            assert isinstance(button, Button), button.text()
        dialog.reject()

    with clerk.dialog(look):
        clerk.choose(entry)


def test_an_alarm_would_be_found(clerk: Clerk) -> None:
    dialog = QDialog(clerk.window)
    label = QLabel("请填写", dialog)
    dialog.show()
    assert alarms(dialog) == []
    theme.as_refusal(label)
    assert alarms(dialog) == ["请填写"]


def test_a_filled_button_that_enter_does_not_press_would_be_found(clerk: Clerk) -> None:
    dialog = QDialog(clerk.window)
    column = QVBoxLayout(dialog)
    decision = dialogs.Decision(dialog, "移除")
    column.addWidget(decision)
    other = Button("取消")
    column.addWidget(other)
    other.setDefault(True)
    with pytest.raises(AssertionError, match="but Enter presses"), clerk.dialog(QDialog.reject):
        dialogs.ask(dialog)


def test_enter_goes_to_what_the_clerk_has_moved_to(clerk: Clerk) -> None:
    def go_on(_dialog: QDialog) -> None:
        clerk.press(Key.Key_Left)
        clerk.press(Key.Key_Return)

    with clerk.dialog(go_on):
        assert messages.ask(clerk.window, "移除", "要移除吗？", "移除")


@pytest.mark.parametrize("entry", ["新建年报", "登记审核意见"])
def test_enter_presses_the_same_once_the_keyboard_has_gone_over_another(
    open_reports: OpenReports, entry: str
) -> None:
    clerk = open_reports(complete())
    clerk.session.keep_version(Stage.DRAFT)

    def go_over(dialog: QDialog) -> None:
        buttons: list[QPushButton] = children(dialog, QPushButton)
        default = next(each for each in buttons if each.isDefault())
        refusal = next(each for each in buttons if each.text() == "取消")
        field = dialog.focusWidget()
        assert field is not None
        assert not isinstance(field, QPushButton)
        refusal.setFocus(Qt.FocusReason.TabFocusReason)
        assert refusal.isDefault()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        assert default.isDefault()
        dialog.reject()

    with clerk.dialog(go_over):
        clerk.choose(entry)


def test_no_module_takes_a_button_of_qt() -> None:
    """What Qt calls its buttons, and how it draws them, is not ours."""
    for path in sorted((REPOSITORY / "ui").rglob("*.py")):
        text = path.read_text("utf-8")
        assert "StandardButton" not in text, path
        if path.name != "message_box.py":
            assert "setDefaultButton" not in text, path
