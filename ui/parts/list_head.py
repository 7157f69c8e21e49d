"""The heads of a list: soft words over a thin line, a sign by which one sorts."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.parts import theme

#: In pixels, before the words and behind them.
BESIDE = 14
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SIGNS = {Qt.SortOrder.AscendingOrder: " ↑", Qt.SortOrder.DescendingOrder: " ↓"}


class ListHead(QHeaderView):
    """A click on a head sorts by it, a second one the other way round."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setStretchLastSection(False)
        self.setHighlightSections(False)

    def words(self, section: int) -> str:
        """Return what stands over a column."""
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        if section == self.sortIndicatorSection():
            name += _SIGNS[self.sortIndicatorOrder()]
        return name

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        """Paint a head."""
        colours = theme.colours()
        painter.save()
        painter.fillRect(rect, colours.paper)
        painter.setPen(colours.faint)
        painter.drawText(rect.adjusted(BESIDE, 0, 0, 0), _WORDS, self.words(logical))
        painter.setPen(QPen(colours.line, 1))
        below = QRectF(rect).adjusted(0, 0, 0, -0.5)
        painter.drawLine(below.bottomLeft(), below.bottomRight())
        painter.restore()
