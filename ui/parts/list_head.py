"""The heads of a list: soft words over a thin line, a sign by which one sorts."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.parts import theme
from ui.parts.list_rows import BEFORE_WORDS, BEHIND_WORDS, paint_line_below

#: In pixels, before the words and behind them.
BESIDE = 14
_AROUND = 12  # above and below the words of a table's head together
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
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
        _paint_head(painter, rect, rect.adjusted(BESIDE, 0, 0, 0), self.words(logical))


class PlainHead(QHeaderView):
    """The heads of a table of mere words; each stands where the words below it do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)

    def sectionSizeFromContents(self, logical: int) -> QSize:  # noqa: N802
        """Return the room of a head's words, and of what cells leave beside theirs."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._words(logical))
        return QSize(BEFORE_WORDS + width + BEHIND_WORDS, metrics.height() + _AROUND)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        """Paint a head, its words at the side at which those of the column are."""
        across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        side = self.model().headerData(logical, across, role) or _AT_LEFT
        room = rect.adjusted(BEFORE_WORDS, 0, -BEHIND_WORDS, 0)
        _paint_head(painter, rect, room, self._words(logical), side)

    def _words(self, logical: int) -> str:
        return str(self.model().headerData(logical, Qt.Orientation.Horizontal))


def _paint_head(
    painter: QPainter, rect: QRect, room: QRect, words: str, side: Qt.AlignmentFlag = _AT_LEFT
) -> None:
    """Paint a head that fills ``rect``, its words within ``room``."""
    colours = theme.colours()
    painter.save()
    painter.fillRect(rect, colours.paper)
    painter.setPen(colours.faint)
    painter.drawText(room, int(side), words)
    paint_line_below(painter, rect)
    painter.restore()
