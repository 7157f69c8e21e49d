"""How a row of the findings is painted: its mark, its words, and what a click on it does."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.findings.finding_rows import Deed, FindingRow
from ui.findings.findings_model import ROW
from ui.parts import theme
from ui.parts.painting import Index, option_of
from ui.report.weights import LOOKS, SETTLED

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_HIGHLIGHTED = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
# In pixels: above and below the words, at their right, before them beside the mark and below it.
_TOP, _BOTTOM, _RIGHT = 3, 5, 4
_INDENT, _DEEP_INDENT = 20, 28
#: Before the view has a width, and higher than any words; in pixels.
_USUAL_WIDTH, _UNLIMITED = 240, 10_000
#: How many lines a written reason may take.
#: One that holds is known; of one that lapsed, what has changed counts.
_LINES_SETTLED, _LINES_LAPSED = 2, 5


class RowDelegate(QStyledItemDelegate):
    """A finding with its mark; what can be done about it indented, its action at the end."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: FindingRow = index.data(ROW)
        item = option_of(option)
        painter.save()
        if item.state & _HIGHLIGHTED:
            painter.fillRect(item.rect, theme.colours().chosen)
        if row.is_below:
            _paint_action(painter, item.rect, row)
        else:
            _paint_mark(painter, item.rect, row)
        box = _text_rect(item.rect, item.fontMetrics, row)
        painter.setPen(_ink(row))
        painter.drawText(box, _WRAP, _shown_text(row, item.fontMetrics, box.width()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height that the wrapped text needs."""
        row: FindingRow = index.data(ROW)
        view, metrics = option_of(option).widget, option_of(option).fontMetrics
        width = view.viewport().width() if isinstance(view, QListView) else _USUAL_WIDTH
        box = _text_rect(QRect(0, 0, width, _UNLIMITED), metrics, row)
        text = metrics.boundingRect(box, _WRAP, _shown_text(row, metrics, box.width()))
        height = text.height() + _TOP + _BOTTOM
        if _has_action_below(row):
            height += metrics.lineSpacing()
        return QSize(width, height)


def _paint_action(painter: QPainter, rect: QRect, row: FindingRow) -> None:
    side = Qt.AlignmentFlag.AlignTop
    if _has_action_below(row):
        side = Qt.AlignmentFlag.AlignBottom
    painter.setPen(theme.colours().accent)
    room = rect.adjusted(0, _TOP, -_RIGHT, -_BOTTOM)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | side), row.action)


def _paint_mark(painter: QPainter, rect: QRect, row: FindingRow) -> None:
    look = SETTLED if row.standing.is_settled else LOOKS[row.finding.severity]
    painter.setPen(look.ink)
    painter.drawText(rect.adjusted(4, _TOP, 0, 0), _WRAP, look.sign)


def _text_rect(rect: QRect, metrics: QFontMetrics, row: FindingRow) -> QRect:
    """Return where the words of a row stand."""
    if not row.is_below:
        return rect.adjusted(_INDENT, _TOP, -_RIGHT, 0)
    if _has_action_below(row):
        return rect.adjusted(_DEEP_INDENT, _TOP, -_RIGHT, 0)
    action = metrics.horizontalAdvance(row.action) + 6
    return rect.adjusted(_DEEP_INDENT, _TOP, -action, 0)


def _has_action_below(row: FindingRow) -> bool:
    """Whether the action stands under the text, which is long where a reason has lapsed."""
    return row.is_reason and bool(row.standing.lapsed and row.action)


def _shown_text(row: FindingRow, metrics: QFontMetrics, width: int) -> str:
    """Return the row's text, a long reason cut short."""
    if not row.is_reason:
        return row.text
    lines = _LINES_SETTLED if row.standing.is_settled else _LINES_LAPSED
    last = metrics.averageCharWidth() * 2  # a line seldom ends just at the edge
    text = row.text.replace("\n", " ")
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, lines * (width - last))


def _ink(row: FindingRow) -> QColor:
    if row.deed in (Deed.MEND, Deed.GO, Deed.REFUSE):
        return theme.colours().accent
    if row.is_reason and row.standing.lapsed:
        return theme.colours().amber
    if row.is_reason or row.standing.is_settled:
        return theme.colours().faint
    return theme.colours().ink
