"""The result of an answer, chosen from the rows of the form by arrows or by a few words."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from ui.ledger.editors import NotUnderstood
from ui.parts.line import Line
from ui.parts.lists import PlainList
from ui.parts.plain import tip
from usecases.result_search import results_with

_KEY: Final = Qt.ItemDataRole.UserRole
_ROWS: Final = 7
_MOVES: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class _Words(Line):
    """Words to find a result by; arrows move in the list meanwhile."""

    def __init__(self, results: PlainList) -> None:
        super().__init__(placeholder="输入几个字查找，如：执法、信访、不存在；↑ ↓ 选择")
        self._results = results

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Hand the keys that move on to the list."""
        if event.key() in _MOVES:
            self._results.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class _List(PlainList):
    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of a few rows."""
        return QSize(super().sizeHint().width(), _ROWS * self.sizeHintForRow(0) + 8)


class ResultField:
    """A search over the list of all results; nothing is chosen until the clerk does so."""

    def __init__(self, name: str) -> None:
        self.widget = QWidget()
        self.list = _List(name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words = _Words(self.list)
        self.words.setAccessibleName(f"查找{name}")
        self.words.textChanged.connect(self._find)
        self.widget.setFocusProxy(self.words)
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.list)
        self._find("")

    def value(self) -> str:
        """Return the key of the chosen row."""
        item = self.list.currentItem()
        if item is None:
            raise NotUnderstood("请选择办理结果", self.words)
        return str(item.data(_KEY))

    def _find(self, words: str) -> None:
        """List what is found; the only or the first one is chosen where words were typed."""
        self.list.clear()
        for result in results_with(words):
            article = f"　{result.article}" if result.article else ""
            item = QListWidgetItem(f"{result.words}{article}")
            item.setData(_KEY, result.key)
            item.setToolTip(tip(item.text()))
            self.list.addItem(item)
        if words.strip() and self.list.count():
            self.list.setCurrentRow(0)
