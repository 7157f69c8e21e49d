"""Answers to the questions of sign-off, and the versions that come of them."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPushButton

from storage.sign_off import Version
from tests.ui.clerk import Clerk, children


def versions(clerk: Clerk) -> list[Version]:
    """Return the versions of the open report."""
    return clerk.library.sign_off.versions(clerk.session.id)


def press(text: str) -> Callable[[QDialog], None]:
    """Return an answer that presses the button ``text``."""

    def answer(dialog: QDialog) -> None:
        next(button for button in children(dialog, QPushButton) if button.text() == text).click()

    return answer


def finish(clerk: Clerk) -> None:
    """Make the report final."""
    with clerk.dialog(press("定稿")):
        clerk.choose("定稿")


def reopen(clerk: Clerk, why: str = "数字有误", *, published: bool = False) -> None:
    """Open the final again, for a reason."""

    def answer(dialog: QDialog) -> None:
        accept = next(
            button for button in children(dialog, QPushButton) if button.text() == "重新打开"
        )
        assert not accept.isEnabled(), "a reason is needed"
        children(dialog, QLineEdit)[0].setText(why)
        children(dialog, QCheckBox)[0].setChecked(published)
        accept.click()

    with clerk.dialog(answer):
        clerk.choose("重新打开")
