"""The rows of the findings as a list: how they are painted, and that the list stays where the clerk is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from forms.checks.finding import Severity
from ui.findings.findings_model import ROW, FindingsModel, Row
from ui.parts import theme
from ui.parts.painting import Index, option_of

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MARKS = {
    Severity.ERROR: ("●", theme.RED),
    Severity.WARNING: ("▲", theme.AMBER),
    Severity.HINT: ("○", theme.FAINT),
}
_SETTLED = ("✓", theme.GREEN)
_INDENT = 20
#: How many lines a written reason may take: one that holds is known; of one that lapsed, what has changed counts.
_LINES_SETTLED, _LINES_LAPSED = 2, 5


class FindingsList(QListView):
    """A list whose rows wrap to its width; Enter uses a row on every platform.

    It stays on its row when the rows are shown anew.
    """

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self))
        self._row: Row | None = None
        model.modelAboutToBeReset.connect(self._leave)
        model.modelReset.connect(self._return)

    def rows(self) -> list[Row]:
        """Return what the list shows."""
        model = self.model()
        return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]

    def choose(self, row: Row) -> None:
        """Make ``row`` the current one."""
        self.setCurrentIndex(self.model().index(self.rows().index(row), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the rows wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _leave(self) -> None:
        index = self.currentIndex()
        self._row = index.data(ROW) if index.isValid() else None

    def _return(self) -> None:
        if (left := self._row) is None:
            return
        about = [row for row in self.rows() if row.finding == left.finding]
        same = [
            row for row in about if (row.proposal, row.is_reason) == (left.proposal, left.is_reason)
        ]
        self.setAutoScroll(False)  # what is in sight stays in sight
        for row in (same or about)[:1]:
            self.choose(row)
        self.setAutoScroll(True)


class _RowDelegate(QStyledItemDelegate):
    """A finding with its mark; what can be done about it indented, with what a click does at the end."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: Row = index.data(ROW)
        rect, metrics = option_of(option).rect, option_of(option).fontMetrics
        painter.save()
        if option_of(option).state & (
            QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        ):
            painter.fillRect(rect, theme.CHOSEN)
        if row.proposal or row.is_reason:
            painter.setPen(theme.ACCENT)
            side = Qt.AlignmentFlag.AlignBottom if _is_below(row) else Qt.AlignmentFlag.AlignTop
            painter.drawText(
                rect.adjusted(0, 3, -4, -5), int(Qt.AlignmentFlag.AlignRight | side), row.action
            )
        else:
            mark, colour = _SETTLED if row.standing.is_settled else _MARKS[row.finding.severity]
            painter.setPen(colour)
            painter.drawText(rect.adjusted(4, 3, 0, 0), _WRAP, mark)
        box = _text_rect(rect, metrics, row)
        painter.setPen(_colour(row))
        painter.drawText(box, _WRAP, _shown(row, metrics, box.width()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height that the wrapped text needs."""
        view, metrics = option_of(option).widget, option_of(option).fontMetrics
        width = view.viewport().width() if isinstance(view, QListView) else 240
        row: Row = index.data(ROW)
        box = _text_rect(QRect(0, 0, width, 10_000), metrics, row)
        text = metrics.boundingRect(box, _WRAP, _shown(row, metrics, box.width()))
        return QSize(width, text.height() + 8 + (metrics.lineSpacing() if _is_below(row) else 0))


def _text_rect(rect: QRect, metrics: QFontMetrics, row: Row) -> QRect:
    if _is_below(row):
        return rect.adjusted(_INDENT + 8, 3, -4, 0)
    if row.proposal or row.is_reason:
        return rect.adjusted(_INDENT + 8, 3, -metrics.horizontalAdvance(row.action) - 6, 0)
    return rect.adjusted(_INDENT, 3, -4, 0)


def _is_below(row: Row) -> bool:
    """Whether what a click does stands under the text, which is long where a reason has lapsed."""
    return row.is_reason and bool(row.standing.lapsed and row.action)


def _shown(row: Row, metrics: QFontMetrics, width: int) -> str:
    """Return the row's text, a long reason cut short."""
    if not row.is_reason:
        return row.text
    lines = _LINES_SETTLED if row.standing.is_settled else _LINES_LAPSED
    last = metrics.averageCharWidth() * 2  # a line seldom ends just at the edge
    return metrics.elidedText(
        row.text.replace("\n", " "), Qt.TextElideMode.ElideRight, lines * (width - last)
    )


def _colour(row: Row) -> QColor:
    if row.proposal:
        return theme.ACCENT
    if row.is_reason and row.standing.lapsed:
        return theme.AMBER
    return theme.FAINT if row.is_reason or row.standing.is_settled else theme.INK
