"""The results of other items of an answer, ticked in a list that is there when it is wanted."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from ui.parts.button import Link
from ui.parts.lists import PlainList
from usecases.result_search import RESULTS

_KEY: Final = Qt.ItemDataRole.UserRole
_ROWS: Final = 5


class _List(PlainList):
    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of a few rows."""
        return QSize(super().sizeHint().width(), _ROWS * self.sizeHintForRow(0) + 8)


class AlsoField:
    """No result is ticked until the clerk does so, with Space."""

    def __init__(self, name: str) -> None:
        self.widget = QWidget()
        self.more = Link("还有其他事项，结果不同…")
        self.more.setAutoDefault(False)  # Enter registers
        self.more.clicked.connect(self._show)
        self.list = _List(name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for result in RESULTS:
            item = QListWidgetItem(result.words)
            item.setData(_KEY, result.key)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.hide()
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)

    def value(self) -> tuple[str, ...]:
        """Return the keys of the rows that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def _show(self) -> None:
        self.more.hide()
        self.list.show()
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
