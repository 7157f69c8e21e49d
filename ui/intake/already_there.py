"""What was read beside the report of that unit and year which is in the library already."""

from enum import Enum

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from forms.report import Report
from ui.parts.button import Button, MainAct
from ui.parts.dialog import Dialog
from ui.parts.plain import Label
from ui.sign_off.comparison_view import ComparisonView, State


class DuplicateAnswer(Enum):
    """What is to be done about a report that is there twice."""

    BACK = "back"  # to what was read
    KEPT = "kept"  # that of the library is the right one
    ADD = "add"  # both are wanted


class AlreadyThereDialog(Dialog):
    """Shows the differences and asks which report is meant; nothing is replaced."""

    def __init__(self, kept: Report, read: Report, parent: QWidget) -> None:
        super().__init__("库里已有这份年报", (760, 460), parent)
        self.choice = DuplicateAnswer.BACK
        view = ComparisonView()
        view.compare(State("库里的", kept), State("读入的", read))
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self._use, self._add = Button("用库里的，不存读入的"), Button("两份都留")
        back = MainAct("回到核对")
        buttons.addButton(self._use, role.AcceptRole)
        buttons.addButton(self._add, role.ActionRole)
        buttons.addButton(back, role.RejectRole)
        self._use.clicked.connect(lambda: self._end(DuplicateAnswer.KEPT))
        self._add.clicked.connect(lambda: self._end(DuplicateAnswer.ADD))
        back.clicked.connect(self.reject)
        self.column.addWidget(
            Label(
                f"年报库里已有{kept.text('unit')} {kept.year} 年的年报，它不会被替换。"
                "两者的不同如下；要改库里的那份，请打开它修改。",
                wraps=True,
            )
        )
        self.column.addWidget(view, 1)
        self.end_with(buttons)
        back.setDefault(True)

    def _end(self, choice: DuplicateAnswer) -> None:
        self.choice = choice
        self.accept()

    @staticmethod
    def ask(kept: Report, read: Report, parent: QWidget) -> DuplicateAnswer:
        """Return what the clerk wants; closing the dialog leads back."""
        dialog = AlreadyThereDialog(kept, read, parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.choice
