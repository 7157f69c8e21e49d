"""A scrolling view of the pages that will be printed."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.parts import theme
from ui.parts.background import Background
from ui.parts.colours import SHEET
from ui.parts.scroll_bar import calm
from ui.preview.pdf_pages import POINTS_PER_INCH, Printable, render

_GAP = 12
_FOCUS = 2  # pixels of the line that shows where the keyboard is
_A4_WIDTH = 595.28  # points
_ZOOM = 1.2
_NOTE_MARGINS = (48, 48, -48, -48)
_NOTE_PLACE = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
_LEAST, _MOST = 0.25, 4.0


class Place(NamedTuple):
    """What is at a point of the view: the index of a page, and which shares of it are before."""

    point: QPoint
    page: int
    down: float
    across: float


class PdfView(QAbstractScrollArea):
    """Pages one under the other, drawn when they come into sight, or a note why there are none.

    ``zoom`` 0 fits the width.
    """

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._printable: Printable | None = None
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()  # the pages whose pictures are of this size and content
        self._asked: set[int] = set()  # the pages that are being drawn
        self._zoom = 0.0
        self._widest = _A4_WIDTH  # of the pages that are or were shown last, in points
        self._room = QSize()  # for which the pages are laid out: beside the bar, also before it is
        self._left_at: Place | None = None  # where the clerk was when pages were taken away
        #: What stands in the place of pages while there are none.
        self.note = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        calm(self)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)
        self.setAccessibleName("预览")

    def show_pages(self, printable: Printable, first: QImage | None = None) -> None:
        """Show a finished PDF, keeping the place where the clerk was reading."""
        self._printable = printable
        self._widest = max(size.width() for size in printable.sizes)
        self.note = ""
        self._forget()
        self._images = {}
        self._lay_out()
        if first:
            self._images[0] = first
            if self._is_sharp(first):
                self._fresh.add(0)
        self.setAccessibleDescription(printable.counted)
        self._go_to(self._left_at)

    def show_note(self, note: str) -> None:
        """Take the pages away, and say in their place why there are none."""
        if note == self.note and self._printable is None:
            return
        if self._printable:
            self._left_at = self._below_top()
        self._printable = None
        self._images = {}
        self.note = note
        self.setAccessibleDescription(note)
        self.verticalScrollBar().setRange(0, 0)
        self.horizontalScrollBar().setRange(0, 0)
        self.viewport().update()

    @property
    def dots_per_inch(self) -> float:
        """The resolution at which pages are drawn now, in device pixels."""
        return self._scale() * POINTS_PER_INCH * self.devicePixelRatioF()

    def fit_width(self) -> None:
        """Make a page as wide as the view."""
        self._set_zoom(0.0)

    def zoom(self, steps: int) -> None:
        """Make the pages larger (1) or smaller (-1)."""
        self._set_zoom(min(max(self._scale() * _ZOOM**steps, _LEAST), _MOST))

    def page_rects(self) -> list[QRect]:
        """Return where each page lies in the view, scrolling taken into account."""
        if not self._printable:
            return []
        scale = self._scale()
        scrolled = self.horizontalScrollBar().value()
        top = _GAP - self.verticalScrollBar().value()
        rects: list[QRect] = []
        for size in self._printable.sizes:
            width, height = round(size.width() * scale), round(size.height() * scale)
            margin = max((self._room.width() - width) // 2, _GAP)
            rects.append(QRect(margin - scrolled, top, width, height))
            top += height + _GAP
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the pages in sight; those not drawn yet show as white paper meanwhile."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), theme.colours().side)
        if self.note:
            room = self.viewport().rect().adjusted(*_NOTE_MARGINS)
            painter.setPen(theme.colours().ink)
            painter.drawText(room, _NOTE_PLACE, self.note)
        for index, rect in enumerate(self.page_rects()):
            if not rect.intersects(self.viewport().rect()):
                continue
            painter.fillRect(rect, SHEET)
            if index in self._images:
                painter.drawImage(rect, self._images[index])
            painter.setPen(theme.colours().line)
            painter.drawRect(rect)
            if index not in self._fresh:
                self._ask(index)
        if self.hasFocus():
            painter.setPen(QPen(theme.colours().accent, _FOCUS))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that it is no longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit anew; the clerk stays at the same place."""
        super().resizeEvent(event)
        here = self._below_top()
        if not self._zoom:
            self._forget()
        self._lay_out()
        self._go_to(here)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom with Ctrl held, scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            is_forward = event.angleDelta().y() > 0
            self.zoom(1 if is_forward else -1)
        else:
            super().wheelEvent(event)

    def _scale(self) -> float:
        if self._zoom:
            return self._zoom
        return max((self._room.width() - 2 * _GAP) / self._widest, _LEAST)

    def _set_zoom(self, zoom: float) -> None:
        """Show the pages in another size; what is in the middle stays, as far as they reach."""
        here = self._here()
        self._zoom = zoom
        self._forget()
        self._lay_out()
        self._go_to(here)

    def _below_top(self) -> Place | None:
        """Return what is in the middle; None where the clerk is at the top, which stays there."""
        return self._here() if self.verticalScrollBar().value() else None

    def _here(self) -> Place | None:
        """Return what is in the middle; None where there are no pages."""
        point = QRect(QPoint(0, 0), self._room).center()
        here = None
        for page, rect in enumerate(self.page_rects()):
            if here and rect.top() > point.y():
                break
            down = (point.y() - rect.top()) / rect.height()
            across = (point.x() - rect.left()) / rect.width()
            here = Place(point, page, down, across)
        return here

    def _go_to(self, place: Place | None) -> None:
        """Bring a place to where it was in the view, as far as the pages reach."""
        rects = self.page_rects()
        if place is None or not rects:
            return
        rect = rects[min(place.page, len(rects) - 1)]
        down = rect.top() + place.down * rect.height() - place.point.y()
        across = rect.left() + place.across * rect.width() - place.point.x()
        for bar, by in ((self.verticalScrollBar(), down), (self.horizontalScrollBar(), across)):
            bar.setValue(bar.value() + round(by))

    def _is_sharp(self, first: QImage) -> bool:
        """Whether a picture of the first page is of the size that this is shown in now."""
        wanted = self.page_rects()[0].width() * self.devicePixelRatioF()
        return abs(first.width() - wanted) <= 1

    def _forget(self) -> None:
        """Have the pages in sight drawn anew; until then they show as they were, stretched."""
        self._fresh = set()
        self._asked = set()

    def _lay_out(self) -> None:
        beside_bar = self.width() - self.verticalScrollBar().sizeHint().width()
        self._room = QSize(beside_bar, self.viewport().height())
        rects = self.page_rects()
        if rects:
            height = sum(rect.height() + _GAP for rect in rects) + _GAP
            width = max(rect.width() for rect in rects) + 2 * _GAP
            room = self._room
            self.verticalScrollBar().setRange(0, max(0, height - room.height()))
            self.verticalScrollBar().setPageStep(room.height())
            self.horizontalScrollBar().setRange(0, max(0, width - room.width()))
            self.horizontalScrollBar().setPageStep(room.width())
        self.viewport().update()

    def _ask(self, index: int) -> None:
        if index in self._asked or not self._printable:
            return
        self._asked.add(index)
        printable = self._printable
        self._background.start(
            partial(render, printable, index, self.dots_per_inch),
            partial(self._show_page, printable, index),
            partial(self._fail_page, printable),
        )

    def _show_page(self, printable: Printable, index: int, image: QImage) -> None:
        if printable is self._printable and index in self._asked:
            self._images[index] = image
            self._fresh.add(index)
            self.viewport().update()

    def _fail_page(self, printable: Printable, error: Exception) -> None:
        """Show no page rather than a blank one; the fault is the program's and goes to the log."""
        if printable is self._printable:
            self.show_note(
                "预览没有画成，年报不受影响。可以先导出 PDF 查看。\n"
                "详细情况在日志里（帮助→打开日志文件夹）。"
            )
        raise error
