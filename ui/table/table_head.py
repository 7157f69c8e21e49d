"""The head of an official table, standing still above the rows that scroll."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy

from ui.table.grid_model import GridModel
from ui.table.table_view import TableView


class TableHead(TableView):
    """The rows of the head only, laid out whenever ``body`` is, the table below them."""

    fills_height = False

    def __init__(self, model: GridModel, body: TableView) -> None:
        super().__init__(model)
        self._body = body
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for row in range(model.grid.head, model.grid.rows):
            self.setRowHidden(row, True)
        body.horizontalScrollBar().valueChanged.connect(self._scroll)
        self.horizontalScrollBar().rangeChanged.connect(self._scroll)
        body.laid_out.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the width and height that are right once shown."""
        super().showEvent(event)
        self._follow()

    def share_width(self, width: int) -> None:
        """Take the body's width rather than its own."""
        super().share_width(min(width, self._body.viewport().width()))

    def _scroll(self) -> None:
        self.horizontalScrollBar().setValue(self._body.horizontalScrollBar().value())

    def _follow(self) -> None:
        if self.font() != self._body.font():
            self.setFont(self._body.font())
        self.share_width(self._body.viewport().width())
        self.setFixedHeight(sum(map(self.rowHeight, range(self.grid_model.grid.head))))
