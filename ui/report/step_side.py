"""The side of an open report: the way back to the start page, and the steps."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.button import Link
from ui.parts.icons import SIZE, Icon, paint_icon
from ui.parts.painting import fill
from ui.report.step_list import StepList
from ui.report.step_row import MARKS, NAMES, row_height
from ui.report.steps import Step

_ABOVE = 8  # pixels


class StepSide(QWidget):
    """As wide as the names of the steps are, with a thin line towards the page."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self.home = _Home()
        self.list = StepList(steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _ABOVE, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.home)
        column.addWidget(self.list, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and the line."""
        colours, painter = theme.colours(), QPainter(self)
        fill(painter, self.rect(), colours.side)
        fill(painter, QRect(self.width() - 1, 0, 1, self.height()), colours.line)
        painter.end()


class _Home(Link):
    """The first row, an act: its sign stands among the marks, its words among the names."""

    def __init__(self) -> None:
        super().__init__("首页", Icon.BACK)
        self.setToolTip("回到首页（Ctrl+L）")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of a row."""
        metrics = self.fontMetrics()
        return QSize(NAMES + metrics.horizontalAdvance(self.text()), row_height(metrics))

    def _paint_words(self, painter: QPainter) -> None:
        room = self.rect()
        if self._icon:
            paint_icon(
                painter, self._icon, QPointF(MARKS - 2, (room.height() - SIZE) / 2), self._ink()
            )
        painter.setPen(self._ink())
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room.adjusted(NAMES, 0, 0, 0), left, self.text())
