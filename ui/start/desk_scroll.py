"""What scrolls the desk: its cards and the list, which scrolls its own rows where they are many."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.parts.scroll_bar import calm
from ui.start.desk_head import DeskHead
from ui.start.desk_notices import DeskNotices
from ui.start.report_list import ReportList

#: Pixels around the page.
MARGIN = 28


class DeskScroll(QScrollArea):
    """Scrolls a ``column``; its ``head`` is as wide as what is in sight, whatever stands below.

    The ``notices`` under it end where it does.
    """

    def __init__(self, head: DeskHead, notices: DeskNotices) -> None:
        super().__init__()
        calm(self)
        self._head = head
        self._notices = notices
        inside = _Column()
        self.column = inside.column
        self.column.setContentsMargins(MARGIN, 20, MARGIN, 16)
        self.column.setSpacing(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def follow(self, table: ReportList) -> None:
        """Have the row in sight that the keyboard goes to."""
        reveal = partial(QTimer.singleShot, 0, self, partial(self._reveal, table))
        table.selectionModel().currentRowChanged.connect(lambda *_: reveal())

    def _reveal(self, table: ReportList) -> None:
        if not table.hasFocus():
            return  # a row is only made ready for it
        row = table.visualRect(table.currentIndex())
        place = table.viewport().mapTo(self.widget(), row.bottomLeft())
        self.ensureVisible(place.x(), place.y(), 0, row.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have no act of the head off to the right, and notices no wider than the column."""
        in_sight = self.viewport().width()
        self._head.setFixedWidth(in_sight - 2 * MARGIN)
        self._notices.setContentsMargins(0, 0, self.width() - in_sight, 0)
        super().resizeEvent(event)


class _Column(QWidget):
    """As high as it has to be: a list of many rows scrolls them itself, under its heads."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the least height."""
        return self.column.minimumHeightForWidth(width)
