"""The steps of a report in a list at its left, each with its mark."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.parts import first_paint, theme
from ui.parts.scroll_bar import calm
from ui.report.session import Session
from ui.report.step_row import NAMES, StepRow, bold, row_height
from ui.report.steps import Step

if TYPE_CHECKING:
    from ui.report.step_marks import StepMarks

_AFTER = 20  # pixels after the longest name


class StepList(QListWidget):
    """A row a step, in their order: its mark, then its name, which stays where it is.

    The arrows open steps one after the other; a click and Enter lead on into the page.
    """

    wanted = Signal()  # the keyboard in the page of the open step

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = steps
        self._marks: StepMarks | None = None
        self._paper = _paper(self)
        calm(self)
        theme.as_sidebar(self)
        self.setAccessibleName("步骤")
        self._rows = StepRow(self, self._paper)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for step in steps:
            self.addItem(QListWidgetItem(step.name))
        self.activated.connect(self._want)
        first_paint.hear(self, QEvent.Type.FontChange, self._take_font)
        self._fit()

    def _want(self) -> None:
        self.wanted.emit()  # signals that are connected to signals take a start 1 ms

    def mark(self, session: Session) -> None:
        """Mark how far each step is; what tells that is loaded when the checks have run."""
        if self._marks is None:
            from ui.report.step_marks import StepMarks

            self._marks = StepMarks(self, self._steps, session)
        self._marks.refresh()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Lead on into the page."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is to be painted: Qt would paint all rows between two others, too."""
        region, painter = event.region(), QPainter(self._paper)
        for row in range(self.count()):
            self._rows.paint(painter, self.item(row), region)
        painter.end()

    def _take_font(self) -> None:
        """Be as wide as the names are in another font."""
        self._rows.take_font(self.font())
        self._fit()

    def _fit(self) -> None:
        """Take the width that the longest name needs, be it the open one's, beside a scroll bar.

        Which is the longest is told by the type that all of them are painted in: to measure them
        all in the open one's as well would take a start 1 ms.
        """
        height = QSize(0, row_height(self.fontMetrics()))
        for row in range(self.count()):
            self.item(row).setSizeHint(height)
        names = [step.name for step in self._steps]
        longest = max(names, key=self.fontMetrics().horizontalAdvance)
        width = QFontMetrics(bold(self.font())).horizontalAdvance(longest)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(NAMES + width + max(_AFTER, bar + 4))


def _paper(steps: QListWidget) -> QWidget:
    """Give the list what it is painted on, and return it.

    Asked for the one that Qt gives it, PySide would set up every class of widgets: 11 ms a start.
    """
    paper = QWidget()
    steps.setViewport(paper)
    paper.setAutoFillBackground(True)
    paper.setBackgroundRole(QPalette.ColorRole.Base)
    paper.setAttribute(Qt.WidgetAttribute.WA_Hover)
    return paper
