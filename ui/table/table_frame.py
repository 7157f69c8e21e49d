"""The edge around an official table: a line at any scale, and no longer than the table."""

from PySide6.QtCore import QMargins, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts import theme
from ui.table.cell_painting import rule_width
from ui.table.grid_model import GridModel
from ui.table.grid_view import GridView
from ui.table.table_head import TableHead
from ui.table.table_type import LINE

_EDGE = 1  # pixel
#: Rows of one line that there is room for under a head that stands still, and that there is always.
_ROWS_BELOW, _ROWS = 3, 4


class TableFrame(QWidget):
    """The head, which stands still above the rows, as long as there is room for some of them.

    Where there is not, it is the first of the rows that scroll.

    At the left and above, the edge is the ground that the two leave free: drawn as a line, it is
    overpainted by them where a pixel of the window is more than one of the screen. At the right and
    below it is the cells' own rule; where these go on out of sight, it is the ground there, too.
    """

    def __init__(self, model: GridModel, body: GridView) -> None:
        super().__init__()
        self._body = body
        self._head = TableHead(model, body) if model.grid.head else None
        self._stack = stack = QVBoxLayout(self)
        stack.setContentsMargins(_EDGE, _EDGE, 0, 0)
        stack.setSpacing(0)
        self._top = QHBoxLayout()
        if self._head:
            theme.as_ground(self._head)
            self._top.addWidget(self._head)
        theme.as_ground(body)
        stack.addLayout(self._top)
        stack.addWidget(body)
        body.laid_out.connect(self._follow)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of a few rows: the head need not stand still."""
        return QSize(super().minimumSizeHint().width(), self._lines(_ROWS))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the head stand still, or scroll."""
        super().resizeEvent(event)
        if self._head:
            stands_still = self.height() - self._head.height() >= self._lines(_ROWS_BELOW)
            if stands_still is self._head.isHidden():
                self._head.setVisible(stands_still)
                self._body.show_head(not stands_still)

    def _lines(self, count: int) -> int:
        """Return the height of rows of one line."""
        return count * (self._body.fontMetrics().height() + LINE)

    def _follow(self) -> None:
        """Leave the room above the rows' scroll bar free."""
        bar = self._body.width() - self._body.viewport().width()
        self._top.setContentsMargins(0, 0, bar, 0)
        self._leave_edges()
        self.update()

    def _leave_edges(self) -> None:
        """Leave an edge free where the cells go on out of sight, whose rules are no edge then."""
        body, left_free = self._body, self._stack.contentsMargins()
        beside = body.horizontalScrollBar().maximum() > left_free.right()
        below = body.height_of_rows > body.height() + left_free.bottom()
        wanted = QMargins(_EDGE, _EDGE, _EDGE * beside, _EDGE * below)
        if wanted != left_free:
            self._stack.setContentsMargins(wanted)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the edge as far down as there are rows, and the ground of a scroll bar."""
        head = self._head.height() if self._head and self._head.isVisible() else 0
        rows = head + self._body.height_of_rows + _EDGE
        painter = QPainter(self)
        area = self.rect()
        area.setHeight(min(area.height(), rows))
        painter.fillRect(area, theme.colours().line)
        thin = rule_width(painter)
        within = QRectF(area).adjusted(thin, thin, -thin, -thin)
        painter.fillRect(within, theme.colours().label)
        painter.end()
