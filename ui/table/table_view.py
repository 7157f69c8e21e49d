"""A printed table on the screen: spans and column shares as on paper."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QTableView, QWidget

from forms.values import show
from ui.parts.scroll_bar import calm
from ui.parts.type_size import Sized, type_sizes
from ui.table.column_widths import column_widths
from ui.table.grid_delegate import GridDelegate
from ui.table.grid_model import GridModel
from ui.table.table_type import LINE, TableType

_LEAST = 16  # pixels of a row's height and of a column's width


class TableView(QTableView):
    """Shows a grid as the paper does, without the headers of a view."""

    fills_height = True
    laid_out = Signal()

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid_model = model
        self._digits = 0
        calm(self)
        self.setModel(model)
        model.session.changed.connect(self._make_room)
        self._delegate = GridDelegate(TableType(self.font()), self)
        self.setItemDelegate(self._delegate)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(_LEAST)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The delegate rules the cells: Qt's own grid shows through spans at the edges.
        self.setShowGrid(False)
        for cell in model.grid.cells:
            if (cell.rowspan, cell.colspan) != (1, 1):
                self.setSpan(cell.row, cell.col, cell.rowspan, cell.colspan)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Take the wheel with Ctrl for another size of type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            type_sizes().turn(Sized.TABLES, event)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width out among the columns, and give each row the height its wording needs."""
        super().resizeEvent(event)
        self.share_width(self.viewport().width())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Lay the table out anew in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.type = TableType(self.font())
            self.share_width(self.viewport().width())

    def share_width(self, width: int) -> None:
        """Divide ``width`` pixels among the columns; where more are needed, the table scrolls."""
        model = self.grid_model
        values = map(model.session.report.value, model.position)
        self._digits = max(len(show(value)) for value in values)
        widths = column_widths(model.grid, width, self._type, self._digits)
        for col, pixels in enumerate(widths):
            if self.columnWidth(col) != pixels:
                self.setColumnWidth(col, pixels)
        self._fit_rows()

    @property
    def _type(self) -> TableType:
        return self._delegate.type

    @property
    def height_of_rows(self) -> int:
        """The height in pixels of all rows together that are not hidden."""
        return self.verticalHeader().length()

    def _make_room(self, ids: set[str]) -> None:
        """Widen the columns where a figure that has changed is longer than all that there were."""
        model = self.grid_model
        for id in ids & model.position.keys():
            if len(show(model.session.report.value(id))) > self._digits:
                self.share_width(self.viewport().width())
                return

    def _fit_rows(self) -> None:
        """Give each row the height its wording needs, and a share of the height that is left."""
        needed = self._needed_heights()
        shown = [row for row in range(len(needed)) if not self.isRowHidden(row)]
        extra, rest = 0, 0
        if self.fills_height:
            spare = max(self.viewport().height() - sum(needed[row] for row in shown), 0)
            extra, rest = divmod(spare, len(shown))
        most = self._type.metrics.height()
        for at, row in enumerate(shown):
            more = extra + 1 if at < rest else extra
            self.setRowHeight(row, needed[row] + min(more, most))
        self.laid_out.emit()

    def _needed_heights(self) -> list[int]:
        """Return each row's height in pixels: a line at least, more where its wording wraps."""
        grid = self.grid_model.grid
        heights = [self._type.metrics.height() + LINE] * grid.rows
        for cell in grid.cells:
            if cell.text and cell.rowspan == 1:
                columns = range(cell.col, cell.col + cell.colspan)
                width = sum(map(self.columnWidth, columns))
                height = self._type.height(cell.text, width)
                heights[cell.row] = max(heights[cell.row], height)
        return heights
