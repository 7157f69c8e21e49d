"""快捷键: what each key does, in a window that may stay open."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.parts.dialogs import close_button
from ui.parts.lists import ReadOnlyTable

_COLUMNS = ("在哪里", "键", "做什么")
_SIZE = 560, 560


class KeysDialog(QDialog):
    """The list of keys: where they are for, the keys, what they do."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("快捷键")
        self.resize(*_SIZE)
        table = ReadOnlyTable("快捷键", _COLUMNS)
        table.stretch(2)
        table.choose_whole_rows()
        table.show_rows(rows)
        column = QVBoxLayout(self)
        column.addWidget(table)
        column.addWidget(close_button(self))
