"""The list from which the clerk chooses versions of a report."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.parts import theme
from ui.parts.items import Index, option_of
from ui.parts.list_rows import paint_bar, paint_line_below
from ui.parts.scroll_bar import calm
from ui.sign_off.version_rows import NOW, VersionRow

_ROW = Qt.ItemDataRole.UserRole
_MARGIN = 8


class VersionList(QListWidget):
    """Lets the clerk choose one state, or several with Ctrl."""

    def __init__(self) -> None:
        super().__init__()
        calm(self)
        self.rows: Sequence[VersionRow] = ()
        theme.as_sidebar(self)
        self.setAccessibleName("各版")
        self.setItemDelegate(_RowDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[VersionRow]) -> None:
        """List ``rows``, which may have become more; what is chosen stays so, at first the top."""
        chosen = [row.name for row in self.chosen()] or [NOW]
        current = max(self.currentRow(), 0)
        with QSignalBlocker(self):
            self.clear()
            self.rows = rows
            for row in rows:
                item = QListWidgetItem(self)
                item.setData(_ROW, row)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            self.setCurrentRow(current)
            for number, row in enumerate(rows):
                self.item(number).setSelected(row.name in chosen)
        self.itemSelectionChanged.emit()

    def chosen(self) -> list[VersionRow]:
        """Return the rows that are chosen, from the top."""
        return [row for number, row in enumerate(self.rows) if self.item(number).isSelected()]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the rows wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """A row with its name in bold and the rest below, wrapped."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row on the ground of what is chosen, the keyboard's with its bar."""
        item = option_of(option)
        if item.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(item.rect, theme.colours().chosen)
        if item.state & QStyle.StateFlag.State_HasFocus:
            paint_bar(painter, item.rect)
        painter.save()
        paint_line_below(painter, item.rect)
        painter.translate(item.rect.topLeft())
        _document(option, index).drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height that the wrapped words need."""
        return QSize(0, round(_document(option, index).size().height()))


def _document(option: QStyleOptionViewItem, index: Index) -> QTextDocument:
    """Return a row's words as rich text, as wide as the list."""
    row: VersionRow = index.data(_ROW)
    item = option_of(option)
    document = QTextDocument()
    document.setDocumentMargin(_MARGIN)
    document.setDefaultFont(item.font)
    title = f"<b>{escape(row.name)}</b> {row.time}"
    details = "<br>".join(map(escape, row.lines)).replace("\n", "<br>")
    ink = theme.colours().ink.name()
    document.setHtml(f'<span style="color:{ink}">{title}<br>{details}</span>')
    if isinstance(item.widget, QListView):
        document.setTextWidth(item.widget.viewport().width())
    return document
