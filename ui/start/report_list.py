"""The list of a library's reports: whose, for which year, and how far each of them is."""

from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from storage.entry import Entry
from storage.library import Library
from ui.parts.painting import Index
from ui.parts.plain import tip
from usecases.progress import Overview, overview

_COLUMNS = ("单位", "年度", "填写", "状态", "最近修改")
#: In pixels; the first column has the room that is left.
_WIDTHS = {1: 90, 2: 130, 3: 130, 4: 150}


class ReportList(QTableView):
    """A list of whole rows in which Enter opens."""

    def __init__(self, model: "ReportsModel") -> None:
        super().__init__()
        self.setAccessibleName("历年年报")
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for col, width in _WIDTHS.items():
            self.setColumnWidth(col, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open with Enter on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ReportsModel(QAbstractTableModel):
    """The library's reports. How far one is filled in is worked out when its row comes in sight."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._known: dict[int, str] = {}
        self.entries: list[Entry] = []
        self.has_removed = False

    def refresh(self) -> None:
        """Read the list anew."""
        self.beginResetModel()
        self.entries = self._library.reports()
        self.has_removed = bool(self._library.removed())
        self._known = {}
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many reports there are."""
        return 0 if parent and parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the columns of the list."""
        return 0 if parent and parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[section]
        return None

    def data(self, index: QModelIndex | Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column says of a report."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(index)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._tip(index))
            case _:
                return None

    def _words(self, index: QModelIndex | Index) -> str:
        entry = self.entries[index.row()]
        match index.column():
            case 0:
                return entry.unit or "（未填单位）"
            case 1:
                return _year(entry)
            case 2:
                return self._progress(entry)
            case 3:
                return entry.state
            case _:
                return _when(entry.changed_at)

    def _tip(self, index: QModelIndex | Index) -> str:
        entry = self.entries[index.row()]
        is_about_state = index.column() in (2, 3)
        origin = self._library.origin(entry.id) if is_about_state and entry.is_read else None
        if origin is None:
            return self._words(index)
        return (
            f"{_when(origin.at)} 从“{origin.name}”（{origin.format}）读入，"
            "作为上年年报用来核对，不送审、不定稿。"
        )

    def _progress(self, entry: Entry) -> str:
        if entry.is_read:
            return "只作核对"
        if entry.id not in self._known:
            self._known[entry.id] = _words_of(overview(self._library, entry.id))
        return self._known[entry.id]


def _words_of(seen: Overview) -> str:
    if seen.has_errors:
        return "● 有必改"
    if seen.done == len(seen.parts):
        return "✓ 已填完"
    return f"◐ 已完成 {seen.done}/{len(seen.parts)}"


def named(entry: Entry) -> str:
    """Return what a report is called in a sentence."""
    return f"{entry.unit or '（未填单位）'} {entry.year or '××××'} 年的年报"


def _year(entry: Entry) -> str:
    if entry.year:
        return f"{entry.year} 年"
    return "（未填）"


def _when(at: datetime) -> str:
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
