"""The list of the start page: whole rows, sorted by their heads, with a menu of their own."""

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QSizePolicy, QTableView

from storage.entry import Entry
from ui.parts.list_head import BESIDE, ListHead
from ui.parts.list_rows import Move, dress_as_list, row_at_end, row_height
from ui.parts.scroll_bar import calm
from ui.parts.typing_keys import ENTER
from ui.start.report_acts import ReportActs, menu_of
from ui.start.report_row import ReportRow
from ui.start.reports_model import CHANGED, CODE, COLUMNS, STATE, UNIT, YEAR, ReportsModel

#: The widest that usually stands in a column; the first has the room that is left.
_WIDEST = {
    YEAR: "2025 年 ↓",
    STATE: "送审第 10 稿 ● 上年年报的文件名",
    CODE: "e390 faa6 23dd 71c0 55ab",
    CHANGED: "2026年12月31日",
}
#: What is left out first, where a unit's name would have less than so many characters.
_LEFT_OUT = (CODE, CHANGED)
_LEAST = 12
_ROWS = 6  # that are in sight whatever the size of the window


class ReportList(QTableView):
    """A list in which Enter opens, Delete removes, and a click on a head sorts."""

    def __init__(self, model: ReportsModel, acts: ReportActs) -> None:
        super().__init__()
        calm(self)
        self._model = model
        self._acts = acts
        self.setAccessibleName("历年年报")
        self.setModel(model)
        self.setItemDelegate(ReportRow(model))
        dress_as_list(self)
        self.verticalHeader().setDefaultSectionSize(self._row_height)
        self._dress_head()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        model.modelReset.connect(self.updateGeometry)
        self.activated.connect(self._open)

    def _dress_head(self) -> None:
        head = ListHead(self)
        self.setHorizontalHeader(head)
        head.setFixedHeight(self._row_height)
        head.setSectionResizeMode(UNIT, QHeaderView.ResizeMode.Stretch)
        head.setSortIndicator(YEAR, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        for column, words in _WIDEST.items():
            width = self.fontMetrics().horizontalAdvance(words) + 2 * BESIDE
            self.setColumnWidth(column, width)

    @property
    def _row_height(self) -> int:
        return row_height(self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room for the heads and a few rows."""
        rows = min(_ROWS, len(self._model.entries))
        return QSize(0, self._row_height * (rows + 1))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room for all of the reports."""
        return QSize(0, self._row_height * (len(self._model.entries) + 1))

    @property
    def chosen(self) -> Entry | None:
        """The report on which the keyboard is."""
        row = self.currentIndex().row()
        return self._model.entries[row] if 0 <= row < len(self._model.entries) else None

    def choose(self, row: int) -> None:
        """Choose a row, or the last one where there are not so many."""
        if self._model.entries:
            self.selectRow(min(max(row, 0), len(self._model.entries) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open with Enter on every platform; remove with Delete."""
        chosen = self.chosen
        if chosen and event.key() in ENTER:
            self._acts.open(chosen)
        elif chosen and event.key() == Qt.Key.Key_Delete:
            self._acts.remove(chosen)
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802
        self, action: Move, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End lead to the first row and to the last."""
        return row_at_end(self, action) or super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Show what can be done to the report under the mouse, or to the chosen one."""
        place = self.indexAt(event.pos())
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.currentIndex()
            at = self.viewport().mapToGlobal(self.visualRect(place).bottomLeft())
        if not place.isValid():
            return
        self.selectRow(place.row())
        menu = menu_of(self._model.entries[place.row()], self._acts, self)
        self._add_orders(menu)
        menu.exec(at)
        menu.deleteLater()

    def _add_orders(self, menu: QMenu) -> None:
        """Let the list be sorted without a mouse, too."""
        from ui.parts.menu_line import add_line

        add_line(menu)
        orders = menu.addMenu("排序")
        for column, name in enumerate(COLUMNS):
            orders.addAction(f"按{name}", lambda column=column: self.turn_order(column))

    def turn_order(self, column: int) -> None:
        """Sort by a column, the other way round where the list is sorted by it already."""
        head = self.horizontalHeader()
        order = Qt.SortOrder.AscendingOrder
        is_ascending = head.sortIndicatorOrder() is order
        if head.sortIndicatorSection() == column and is_ascending:
            order = Qt.SortOrder.DescendingOrder
        self.sortByColumn(column, order)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave columns out where a unit's name would have no room."""
        super().resizeEvent(event)
        left = self.viewport().width()
        left -= self.fontMetrics().horizontalAdvance("单") * _LEAST
        left -= sum(self.columnWidth(column) for column in (YEAR, STATE))
        for column in reversed(_LEFT_OUT):
            left -= self.fontMetrics().horizontalAdvance(_WIDEST[column]) + 2 * BESIDE
            self.setColumnHidden(column, left < 0)

    def _open(self) -> None:
        if self.chosen:
            self._acts.open(self.chosen)
