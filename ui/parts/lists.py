"""The lists and tables that dialogs and pages show things in, which nobody edits."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from ui.parts.chosen_row import ChosenRow
from ui.parts.items import Index, option_of
from ui.parts.list_head import PlainHead
from ui.parts.list_rows import Move, paint_line_below, row_at_end
from ui.parts.scroll_bar import calm


class PlainList(QListWidget):
    """Lines, one of which is chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        calm(self)
        self.setAccessibleName(name)
        self.setItemDelegate(ChosenRow(self))


class _LinedRow(ChosenRow):
    """Parts a row from the next by a thin line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, and what of the line is below it."""
        super().paint(painter, option, index)
        painter.save()
        paint_line_below(painter, option_of(option).rect)
        painter.restore()


class ReadOnlyTable(QTableWidget):
    """Whole rows under named columns, each as wide as its words need; Tab leaves the table."""

    def __init__(self, name: str, columns: Sequence[str]) -> None:
        super().__init__(0, len(columns))
        calm(self)
        header = PlainHead(self)
        self.setHorizontalHeader(header)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(columns)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setItemDelegate(_LinedRow(self))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def moveCursor(  # noqa: N802
        self, action: Move, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End lead to the first row and to the last."""
        return row_at_end(self, action) or super().moveCursor(action, modifiers)

    def stretch(self, *columns: int) -> None:
        """Let ``columns`` share the width that the others leave; none is narrower than its head."""
        header = self.horizontalHeader()
        for column in columns:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            # Qt has one least width for all; where nothing is left, a column stays as it was.
            least = max(header.minimumSectionSize(), header.sectionSizeHint(column))
            header.setMinimumSectionSize(least)
            header.resizeSection(column, least)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show ``rows``, a text for each column, in place of what was there."""
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
