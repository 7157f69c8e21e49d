"""A report chosen from a list that is searched while one types, however many there are."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from storage.entry import Entry
from ui.parts.line import Line
from ui.parts.lists import PlainList
from ui.start.reports_model import is_found, unit_of, year_of

#: So many are seen at a glance, without a search.
_AT_A_GLANCE = 6
_ROWS = 5
_ENTRY = Qt.ItemDataRole.UserRole


class ReportChoice(QWidget):
    """Tells by ``changed`` that another report is chosen, or none is found."""

    changed = Signal()

    def __init__(self, name: str, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries
        self.search = _Search(placeholder="查找单位、年度")
        self.search.setAccessibleName(f"查找{name}")
        self.search.setClearButtonEnabled(True)
        self.list = _List(name)
        self.search.left.connect(self.list.setFocus)
        self.search.textChanged.connect(self._find)
        self.list.currentRowChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.search.setHidden(len(entries) <= _AT_A_GLANCE)
        self._show(entries, entries[0] if entries else None)

    @property
    def entry(self) -> Entry | None:
        """The chosen report; None where none is."""
        item = self.list.currentItem()
        entry = item.data(_ENTRY) if item else None
        return entry if isinstance(entry, Entry) else None

    def choose(self, entry: Entry) -> None:
        """Choose a report."""
        self._show(self._entries, entry)

    def take_keyboard(self) -> None:
        """Put the keyboard where one searches, else on the list."""
        (self.list if self.search.isHidden() else self.search).setFocus()

    def _find(self, words: str) -> None:
        found = [entry for entry in self._entries if is_found(entry, words)]
        self._show(found, self.entry)

    def _show(self, entries: Sequence[Entry], chosen: Entry | None) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(f"{unit_of(entry)}　{year_of(entry)}")
            item.setData(_ENTRY, entry)
            self.list.addItem(item)
        row = entries.index(chosen) if chosen in entries else 0
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.changed.emit()


class _Search(Line):
    """Leaves for the list with ↓."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to what was found; Enter is the dialog's."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _List(PlainList):
    """A few rows high."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the rows that are usually in sight."""
        row = max(self.sizeHintForRow(0), self.fontMetrics().height())
        return QSize(super().sizeHint().width(), row * min(_ROWS, max(self.count(), 2)) + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of two rows."""
        return QSize(0, 2 * self.fontMetrics().height() + 8)
