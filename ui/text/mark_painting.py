"""How the marks of a text look: a line under the words by their weight, a sign in the margin."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLine

from forms.checks.finding import Severity
from ui.parts import theme
from ui.parts.positions import positions
from ui.report.weights import LOOKS
from ui.text.marks import Mark
from ui.text.paper import Paper

#: How far a mark reaches over and under the foot of its characters, in sizes of these.
_OVER, _UNDER = 1.0, 0.22
#: Pixels from the edge of the paper to the bar beside a paragraph, and its width.
_BAR, _BAR_WIDTH = 3, 2
#: Pixels that the lines of two marks side by side keep from where these meet.
_APART = 1


def rows(text: Paper, mark: Mark) -> Iterator[QRectF]:
    """Yield where the words of a mark stand on the viewport, a rectangle a line of the text."""
    layout = text.document().documentLayout()
    scrolled = QPointF(0, text.verticalScrollBar().value())
    block = text.document().findBlock(mark.start)
    while block.isValid() and block.position() < mark.end:
        corner = layout.blockBoundingRect(block).topLeft() - scrolled
        start, end = _in_layout(block, mark)
        lines = block.layout()
        for number in range(lines.lineForTextPosition(start).lineNumber(), lines.lineCount()):
            line = lines.lineAt(number)
            begun = max(start, line.textStart())
            ended = min(end, line.textStart() + line.textLength())
            if begun >= ended:
                break
            row = _box(line, begun, ended, text.em).translated(corner)
            yield _beside(row) if mark.is_long else row
        block = block.next()


def _in_layout(block: QTextBlock, mark: Mark) -> tuple[int, int]:
    """Return from where to where a mark is in a block's layout, which has what is composed too."""
    start = max(0, mark.start - block.position())
    end = min(block.length() - 1, mark.end - block.position())
    layout = block.layout()
    composed = positions(layout.preeditAreaText())
    if composed and start >= layout.preeditAreaPosition():
        start += composed
    if composed and end > layout.preeditAreaPosition():
        end += composed
    return start, end


def _box(line: QTextLine, start: int, end: int, em: float) -> QRectF:
    left, right = _x(line, start), _x(line, end)
    foot = line.y() + line.ascent()
    return QRectF(left, foot - _OVER * em, right - left, (_OVER + _UNDER) * em)


def _beside(row: QRectF) -> QRectF:
    """Return where the margin is beside a row of a whole paragraph."""
    return QRectF(_BAR, row.top(), _BAR_WIDTH, row.height())


def _x(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    if isinstance(found, tuple):  # as it is; the stubs leave it open
        return float(found[0])
    raise TypeError(found)


def paint_ground(painter: QPainter, mark: Mark, row: QRectF) -> None:
    """Paint the ground of words that something was found in; of a paragraph a bar beside it."""
    if mark.finding:
        look = LOOKS[mark.finding.severity]
        painter.fillRect(row, look.ink if mark.is_long else look.ground)


def paint_found(painter: QPainter, row: QRectF) -> None:
    """Paint the ground and the outline of words that are looked for."""
    painter.setPen(QPen(theme.colours().accent, 1))
    painter.setBrush(theme.colours().chosen)
    painter.drawRect(row.toAlignedRect())


def paint_line(painter: QPainter, mark: Mark, row: QRectF) -> None:
    """Paint the line under words: dotted where they are bound, else by the weight of the finding.

    Each weight has a form of its own, for those who do not tell the colours apart.
    """
    if mark.is_long:
        return
    painter.setPen(_pen(mark))
    row = row.adjusted(_APART, 0, -_APART, 0)
    feet = round(row.bottom()) + 0.5
    if mark.finding is None:
        places = range(round(row.left()), round(row.right()), 2)
        painter.drawPoints([QPointF(x + 0.5, feet) for x in places])  # quicker than a dotted line
        return
    painter.drawLine(QPointF(row.left(), feet), QPointF(row.right(), feet))
    if mark.finding.severity is Severity.ERROR:
        painter.drawLine(QPointF(row.left(), feet + 2), QPointF(row.right(), feet + 2))


def _pen(mark: Mark) -> QPen:
    if mark.finding is None:
        return QPen(theme.colours().faint, 1)
    ink = LOOKS[mark.finding.severity].ink
    match mark.finding.severity:
        case Severity.ERROR:
            return QPen(ink, 1)
        case Severity.WARNING:
            return QPen(ink, 2)
        case Severity.HINT:
            return QPen(ink, 1, Qt.PenStyle.DashLine)
