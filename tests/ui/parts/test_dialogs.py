"""Asking through a dialog: the answer, what its buttons are called, and that it goes away."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clerk import Clerk, answered, children
from ui.parts import dialogs


@pytest.fixture
def dialog(clerk: Clerk) -> QDialog:
    """A dialog that asks something of the clerk."""
    dialog = QDialog(clerk.window)
    QVBoxLayout(dialog).addWidget(dialogs.Decision(dialog, "恢复"))
    return dialog


@pytest.mark.parametrize(("button", "answer"), [("恢复", True), ("取消", False)])
def test_the_answer_is_that_of_the_button(
    clerk: Clerk, dialog: QDialog, button: str, *, answer: bool
) -> None:
    with answered(lambda shown: clerk.click_button(button, shown)):
        assert dialogs.ask(dialog) is answer


def test_a_dialog_that_was_answered_is_gone(clerk: Clerk, dialog: QDialog, qtbot: QtBot) -> None:
    with answered(QDialog.reject), qtbot.waitSignal(dialog.destroyed):
        dialogs.ask(dialog)
    QApplication.processEvents()
    assert children(clerk.window, QDialog) == []


def test_what_only_shows_something_has_one_button(clerk: Clerk) -> None:
    dialog = QDialog(clerk.window)
    QVBoxLayout(dialog).addWidget(dialogs.close_button(dialog))
    assert [button.text() for button in children(dialog, QPushButton)] == ["关闭"]
    with answered(lambda shown: clerk.click_button("关闭", shown)):
        assert not dialogs.ask(dialog)


def test_the_button_that_says_yes_is_the_default(dialog: QDialog) -> None:
    decision = children(dialog, dialogs.Decision)[0]
    dialog.show()
    assert decision.yes.isDefault()
    assert isinstance(dialog.parent(), QWidget)
