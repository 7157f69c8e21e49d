"""What every dialog ends with: buttons in Chinese, an answer, and that the dialog is gone then."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox

from ui.parts.button import Button, MainAct

_ROLE = QDialogButtonBox.ButtonRole


def ask(dialog: QDialog) -> bool:
    """Show ``dialog`` until the clerk answers or closes it; return whether the answer was yes.

    The dialog goes at the next turn of the events: what was entered can be read until then.
    """
    answer = dialog.exec()
    dialog.deleteLater()
    return answer == QDialog.DialogCode.Accepted


class Decision(QDialogButtonBox):
    """The button that does what ``dialog`` is about, and the one that gives it up.

    The first is what Enter presses, but where something else is to be done before (``is_next``).
    """

    def __init__(
        self, dialog: QDialog, yes: str, no: str = "取消", *, is_next: bool = True
    ) -> None:
        super().__init__()
        self.yes = MainAct(yes) if is_next else Button(yes)
        self.yes.setDefault(is_next)
        self.addButton(self.yes, _ROLE.AcceptRole)
        self.addButton(Button(no), _ROLE.RejectRole)
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)


def close_button(dialog: QDialog, words: str = "关闭") -> QDialogButtonBox:
    """Return the one button of a ``dialog`` that only shows something."""
    buttons = QDialogButtonBox()
    buttons.addButton(Button(words), _ROLE.RejectRole)
    buttons.rejected.connect(dialog.reject)
    return buttons
