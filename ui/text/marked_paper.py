"""A text with its marks, which are painted under the words and beside their line."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from forms.checks.finding import Finding, Severity
from forms.texts.search import Search
from ui.parts.plain import tip
from ui.report.weights import LOOKS
from ui.text import mark_painting
from ui.text.marks import Mark, around, followed, words_found
from ui.text.paper import Paper
from ui.text.placing import Change

_ORDER = list(Severity)
_LEFT = Qt.MouseButton.LeftButton


class MarkedPaper(Paper):
    """A text whose marks follow it while it changes; the document knows nothing of them."""

    #: The finding whose sign in the margin was clicked.
    sign_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[Mark] = []
        self._search: Search | None = None
        self._found: list[Mark] = []
        self._sign_font = QGuiApplication.font()

    @property
    def marks(self) -> Sequence[Mark]:
        """What is marked, where it is by now."""
        return self._marks

    def mark(self, marks: Sequence[Mark]) -> None:
        """Show these marks from now on."""
        if marks != self._marks:
            self._marks = list(marks)
            self.viewport().update()

    def look_for(self, search: Search | None) -> None:
        """Mark the words that are looked for, wherever they stand by now; None marks nothing."""
        if search or self._search:
            self._search = search
            self._found = words_found(self.toPlainText(), search) if search else []
            self.viewport().update()

    @property
    def found(self) -> Sequence[Mark]:
        """The words that are looked for, where they are by now."""
        return self._found

    def follow(self, change: Change) -> None:
        """Have the marks go along with a change of the text."""
        if self._marks:
            self.mark(followed(self._marks, change))
            self.viewport().update()
        self.look_for(self._search)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the grounds of marks and of what is looked for, the text, then lines and signs."""
        shown = self._rows_in_sight()
        painter = QPainter(self.viewport())
        for mark, row in shown:
            mark_painting.paint_ground(painter, mark, row)
        for found in self._in_sight(self._found):
            for row in mark_painting.rows(self, found):
                mark_painting.paint_found(painter, row)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        for mark, row in shown:
            mark_painting.paint_line(painter, mark, row)
        painter.setFont(self._sign_font)
        for finding, place in self._signs(shown):
            painter.setPen(LOOKS[finding.severity].ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, LOOKS[finding.severity].sign)
        painter.end()

    def _in_sight(self, marks: Sequence[Mark]) -> Iterator[Mark]:
        """Yield those of ``marks`` that are in sight, for which alone the text is laid out."""
        if not marks:
            return
        area = QRectF(self.viewport().rect())
        area.translate(0, self.verticalScrollBar().value())
        hit = self.document().documentLayout().hitTest  # cursorForPosition warns while composing
        fuzzy = Qt.HitTestAccuracy.FuzzyHit
        first = self.document().findBlock(hit(area.topLeft(), fuzzy)).position()
        last = hit(area.bottomRight(), fuzzy)
        for mark in marks:
            if mark.start <= last and mark.end >= first:
                yield mark

    def _rows_in_sight(self) -> list[tuple[Mark, QRectF]]:
        shown = []
        for mark in self._in_sight(self._marks):
            shown += [(mark, row) for row in mark_painting.rows(self, mark)]
        return shown

    def _signs(self, shown: Sequence[tuple[Mark, QRectF]]) -> Iterator[tuple[Finding, QRectF]]:
        """Yield a sign for each line of the text in which something was found, the gravest's."""
        gravest: dict[float, tuple[Finding, QRectF]] = {}
        for finding, row in _first_rows(shown):
            there, _ = gravest.setdefault(row.top(), (finding, row))
            if _ORDER.index(finding.severity) < _ORDER.index(there.severity):
                gravest[row.top()] = finding, row
        width = self.document().rootFrame().frameFormat().leftMargin()
        for finding, row in gravest.values():
            yield finding, QRectF(0, row.top(), width, row.height())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say what a mark or a sign means when the mouse rests on it."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self._told_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _told_at(self, point: QPoint) -> str:
        if sign := self._sign_at(point):
            return f"{sign.message}\n点这里在右边选中这一条"
        told = []
        for mark, row in self._rows_in_sight():
            if row.contains(point):
                told.append(mark.tip)
        return "\n".join(reversed(told))

    def _sign_at(self, point: QPoint) -> Finding | None:
        for finding, place in self._signs(self._rows_in_sight()):
            if place.contains(point):
                return finding
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take a click on a sign for one on its finding."""
        sign = self._sign_at(event.position().toPoint())
        if sign and event.button() is _LEFT:
            self.sign_clicked.emit(sign)
        else:
            super().mousePressEvent(event)

    def around(self, position: int) -> list[Mark]:
        """Return the marks of the words at a position, those of findings first."""
        return around(self._marks, position)


def _first_rows(shown: Iterable[tuple[Mark, QRectF]]) -> Iterator[tuple[Finding, QRectF]]:
    """Yield the first row of each mark of a finding."""
    last: Mark | None = None
    for mark, row in shown:
        if mark.finding and mark is not last:
            yield mark.finding, row
        last = mark
