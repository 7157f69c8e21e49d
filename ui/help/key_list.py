"""快捷键: what each key does, in a window that may stay open."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.parts.dialog import Dialog
from ui.parts.dialogs import close_button
from ui.parts.lists import ReadOnlyTable

_COLUMNS = ("在哪里", "键", "做什么")
_SIZE = 560, 560


class KeysDialog(Dialog):
    """The list of keys: where they are for, the keys, what they do."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__("快捷键", _SIZE, parent)
        table = ReadOnlyTable("快捷键", _COLUMNS)
        table.stretch(2)
        table.show_rows(rows)
        self.column.addWidget(table)
        self.end_with(close_button(self))
