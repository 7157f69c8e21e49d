"""A message box: our own buttons, the one that Enter presses filled, giving up the key of Esc."""

import pytest
from PySide6.QtWidgets import QDialog

from tests.ui.clerk import Clerk, Key, children
from ui.parts import messages
from ui.parts.button import Button, MainAct


@pytest.mark.parametrize(("key", "answer"), [(Key.Key_Escape, False), (Key.Key_Return, False)])
def test_a_question_fills_giving_up_which_either_key_does(
    clerk: Clerk, key: Key, *, answer: bool
) -> None:
    def look(dialog: QDialog) -> None:
        words = {button.text(): type(button) for button in children(dialog, Button)}
        assert words == {"移除": Button, "取消": MainAct}
        clerk.press(key)

    with clerk.dialog(look):
        assert messages.ask(clerk.window, "移除", "要移除吗？", "移除") is answer


def test_a_click_on_the_act_answers_yes(clerk: Clerk) -> None:
    with clerk.dialog(lambda dialog: clerk.click_button("移除", dialog)):
        assert messages.ask(clerk.window, "移除", "要移除吗？", "移除")


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return])
def test_what_is_only_told_goes_by_either_key(clerk: Clerk, key: Key) -> None:
    with clerk.dialog(lambda _dialog: clerk.press(key)):
        messages.warn(clerk.window, "没有存下", "磁盘空间不足。")
