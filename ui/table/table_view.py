"""A printed table on the screen: spans and column shares as on paper."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTableView, QWidget

from ui.table.cell_painting import wrapped_height
from ui.table.grid_delegate import GridDelegate
from ui.table.grid_model import GridModel

_LEAST = 16  # pixels of a row's height and of a column's width


class TableView(QTableView):
    """Shows a grid as the paper does, without the headers of a view."""

    fills_height = True

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid_model = model
        self.setModel(model)
        self.setItemDelegate(GridDelegate(self))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(_LEAST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The delegate rules the cells: Qt's own grid shows through spans at the edges.
        self.setShowGrid(False)
        for cell in model.grid.cells:
            if (cell.rowspan, cell.colspan) != (1, 1):
                self.setSpan(cell.row, cell.col, cell.rowspan, cell.colspan)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width out among the columns, and give each row the height its wording needs."""
        super().resizeEvent(event)
        self.share_width(self.viewport().width())

    def share_width(self, width: int) -> None:
        """Divide ``width`` pixels by the grid's shares; rounding is made up by the last column."""
        shares = self.grid_model.grid.widths
        whole = sum(shares)
        widths = [int(width * share / whole) for share in shares]
        widths[-1] += width - sum(widths)
        for col, pixels in enumerate(widths):
            if self.columnWidth(col) != pixels:
                self.setColumnWidth(col, pixels)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give each row the height its wording needs, and a share of the height that is left."""
        needed = self._needed_heights()
        shown = [row for row in range(len(needed)) if not self.isRowHidden(row)]
        extra = 0
        if self.fills_height:
            spare = self.height() - sum(needed[row] for row in shown)
            extra = max(spare // len(shown), 0)
        for row in shown:
            self.setRowHeight(row, needed[row] + min(extra, self.fontMetrics().height()))

    def _needed_heights(self) -> list[int]:
        """Return each row's height in pixels: a line at least, more where its wording wraps."""
        metrics, grid = self.fontMetrics(), self.grid_model.grid
        heights = [metrics.height() + 1] * grid.rows
        for cell in grid.cells:
            if cell.text and cell.rowspan == 1:
                columns = range(cell.col, cell.col + cell.colspan)
                width = sum(map(self.columnWidth, columns))
                height = wrapped_height(metrics, cell.text, width)
                heights[cell.row] = max(heights[cell.row], height)
        return heights
