"""The field of a report's year, which is typed or stepped through."""

from datetime import datetime

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSpinBox

from forms.parsing import YEARS
from ui.parts import theme
from ui.parts.control import control_height, paint_field
from ui.parts.icons import SIZE, Icon, paint_icon
from ui.parts.menu_line import ruled
from ui.parts.wheel import held

_MORE = 1  # pixel before the year: beside Qt's own two, and the frame's three
_BEHIND = 4  # pixels between the signs and the edge, as in a box to choose from
_OVER = 2  # pixels that the squares of both signs reach over the middle


class YearBox(QSpinBox):
    """Begins at the year that reports are due for now."""

    def __init__(self) -> None:
        super().__init__(minimum=YEARS.start, maximum=YEARS.stop - 1)
        held(self)
        self.setValue(datetime.now().astimezone().year - 1)
        self.setAccessibleName("报告年度")
        line = ruled(self.lineEdit())
        line.setTextMargins(_MORE, 0, 0, 0)
        theme.as_bare(line)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the longest year, as high as a button."""
        return QSize(super().sizeHint().width(), control_height(self.fontMetrics()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the field, and the signs for a year more and one less."""
        painter = QPainter(self)
        paint_field(painter, self)
        colours = theme.colours()
        ink = colours.ink if self.isEnabled() else colours.off
        left, middle = self.width() - SIZE - _BEHIND, self.height() / 2
        paint_icon(painter, Icon.MORE, QPointF(left, middle + _OVER - SIZE), ink)
        paint_icon(painter, Icon.MENU, QPointF(left, middle - _OVER), ink)
        painter.end()
