"""The first page: the library's reports with their state, and the ways to begin one."""

from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from storage.library import Entry, Library
from ui.parts import theme
from ui.parts.painting import Index
from usecases.progress import PartsDone, parts_done

_COLUMNS = ("单位", "年度", "填写", "状态", "最近修改")


class StartPage(QWidget):
    """Reports by year and unit; double click or Enter opens one."""

    opened = Signal(int)
    removed = Signal(int)
    wanted_new = Signal()
    wanted_sample = Signal()
    wanted_other = Signal()
    wanted_own = Signal()

    def __init__(self, library: Library, *, is_sample: bool) -> None:
        super().__init__()
        self._model = _Entries(library, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 12)
        title = QLabel("政府信息公开工作年度报告")
        theme.as_heading(title)
        column.addWidget(title)
        where = QLabel(
            f"{'示例年报库，可以随意试改' if is_sample else '年报库'}：{library.path}",
            wordWrap=True,
        )
        theme.as_faint(where)
        column.addWidget(where)
        self.new = QPushButton("新建年报…")
        self.sample = QPushButton("回到我的年报" if is_sample else "打开示例")
        self.other, self.open, self.remove = (
            QPushButton("打开其他年报库…"),
            QPushButton("打开"),
            QPushButton("移除…"),
        )
        buttons = QHBoxLayout()
        aside = self.wanted_own if is_sample else self.wanted_sample
        for button, signal in (
            (self.new, self.wanted_new),
            (self.sample, aside),
            (self.other, self.wanted_other),
        ):
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.open, self.remove):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.table = _Table()
        self.table.setModel(self._model)
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.table.activated.connect(
            lambda index: self.opened.emit(self._model.entries[index.row()].id)
        )
        self.open.clicked.connect(lambda: self.opened.emit(self._chosen()))
        self.remove.clicked.connect(lambda: self.removed.emit(self._chosen()))
        column.addWidget(self.table, 1)
        self._empty = QLabel(
            "这里还没有年报。点“新建年报”开始填写，或点“打开示例”先看一看填好的样子。",
            wordWrap=True,
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._empty, 1)

    def refresh(self) -> None:
        """Read the list anew."""
        self._model.refresh()
        some = bool(self._model.entries)
        self.table.setVisible(some)
        self._empty.setVisible(not some)
        if some:
            self.table.selectRow(0)
        self._enable()
        (self.table if some else self.new).setFocus()

    def _chosen(self) -> int:
        return self._model.entries[self.table.currentIndex().row()].id

    def _enable(self) -> None:
        for button in (self.open, self.remove):
            button.setEnabled(bool(self._model.entries) and self.table.currentIndex().isValid())


class _Table(QTableView):
    """A list of whole rows in which Enter opens."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("年报列表")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setHighlightSections(False)

    def setModel(self, model: QAbstractTableModel) -> None:  # type: ignore[override]  # noqa: N802
        """Give the unit's name the room that is left."""
        super().setModel(model)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for col, width in ((1, 90), (2, 130), (3, 130), (4, 150)):
            self.setColumnWidth(col, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open with Enter on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Entries(QAbstractTableModel):
    """The library's list. How far a report is filled in is worked out when its row comes into sight."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._known: dict[int, str] = {}
        self.entries: list[Entry] = []

    def refresh(self) -> None:
        """Read the list anew."""
        self.beginResetModel()
        self.entries = self._library.reports()
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
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self.entries[index.row()]
        match index.column():
            case 0:
                return entry.unit or "（未填单位）"
            case 1:
                return f"{entry.year} 年" if entry.year else "（未填）"
            case 2:
                return self._progress(entry.id)
            case 3:
                return _state(entry)
        return _when(entry.changed_at)

    def _progress(self, id: int) -> str:
        if id not in self._known:
            self._known[id] = _words_of(parts_done(self._library, id))
        return self._known[id]


def _words_of(parts: PartsDone) -> str:
    if parts.has_errors:
        return "● 有错误"
    if parts.done == parts.parts:
        return "✓ 已填完"
    return f"◐ 已完成 {parts.done}/{parts.parts}"


def _state(entry: Entry) -> str:
    """Return how far a report is on its way to publication."""
    if entry.is_final:
        return "已定稿"
    return f"送审第 {entry.drafts} 稿" if entry.drafts else "填报中"


def _when(at: datetime) -> str:
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
