"""The history of one cell: each value it had, when, and through what."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from forms.form import Field
from forms.values import show
from storage.history import Change, How
from ui.report.session import Session

#: Through what a value came, in the clerk's words.
WAYS = {
    How.TYPED: "键入",
    How.PASTED: "粘贴",
    How.FILLED: "空格填 0",
    How.PROPOSAL: "采用建议",
    How.UNDO: "撤销",
    How.REDO: "重做",
    How.NEW: "新建年报时带入",
    How.FILE: "从文件读入",
    How.CORRECTED: "取自修改稿",
    How.VERSION: "取自以前的版本",
}
_COLUMNS = ("时间", "原来", "改成", "方式")
_BLANK = "（空）"


class HistoryDialog(QDialog):
    """The changes of one field, the latest first."""

    def __init__(self, session: Session, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("修改记录")
        self.resize(520, 360)
        column = QVBoxLayout(self)
        changes = session.library.history(session.id, field.id)
        title = QLabel(field.label, wordWrap=True)
        column.addWidget(title)
        note = (
            ""
            if changes
            else "这一格还没有填过。"
            if not field.parts
            else "这个合计一直是自动合计，没有单独填过。"
        )
        column.addWidget(QLabel(note) if note else _table(changes, field.label), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText("关闭")
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def _table(changes: list[Change], name: str) -> QTableWidget:
    table = QTableWidget(len(changes), len(_COLUMNS))
    table.setAccessibleName(f"{name}的修改记录")
    table.setHorizontalHeaderLabels(_COLUMNS)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    for row, change in enumerate(reversed(changes)):
        texts = (
            f"{change.at:%Y-%m-%d %H:%M:%S}",
            show(change.old) or _BLANK,
            show(change.new) or _BLANK,
            WAYS[change.how],
        )
        for col, text in enumerate(texts):
            table.setItem(row, col, QTableWidgetItem(text))
    return table
