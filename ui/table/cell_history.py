"""The history of one cell: each value it had, when, and through what."""

from PySide6.QtWidgets import QWidget

from forms.form import Field
from forms.values import show, show_moment
from storage.change import Change
from storage.history import How
from ui.parts import dialogs, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import close_button
from ui.parts.lists import ReadOnlyTable
from ui.parts.plain import Label
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
    How.FILE: "从交换文件读入",
    How.READ: "读入",
    How.CORRECTED: "取自修改稿",
    How.LEDGER: "取台账数",
    How.VERSION: "取自以前的版本",
}
_COLUMNS = ("时间", "原来", "改成", "方式")
_BLANK = "（空）"


def show_history(session: Session, field: Field, parent: QWidget) -> None:
    """Show the history of ``field`` until the clerk closes it."""
    dialogs.ask(HistoryDialog(session, field, parent))


class HistoryDialog(Dialog):
    """The changes of one field, the latest first."""

    def __init__(self, session: Session, field: Field, parent: QWidget | None = None) -> None:
        super().__init__("修改记录", (520, 360), parent)
        title = Label(field.label, wraps=True)
        theme.as_card_heading(title)
        self.column.addWidget(title)
        changes = session.library.history(session.id, field.id)
        if changes:
            self.column.addWidget(_table(changes, field.label), 1)
        elif field.parts:
            self.column.addWidget(Label("这个合计一直是自动合计，没有单独填过。"), 1)
        else:
            self.column.addWidget(Label("这一格还没有填过。"), 1)
        self.end_with(close_button(self))


def _table(changes: list[Change], name: str) -> ReadOnlyTable:
    table = ReadOnlyTable(f"{name}的修改记录", _COLUMNS)
    table.horizontalHeader().setStretchLastSection(True)
    table.show_rows([_texts(change) for change in reversed(changes)])
    return table


def _texts(change: Change) -> tuple[str, ...]:
    return (
        show_moment(change.at),
        show(change.old) or _BLANK,
        show(change.new) or _BLANK,
        WAYS[change.how],
    )
