"""The findings beside the page: how many, what they say, a click to go there, to mend or to explain."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from forms.checks.finding import Severity
from forms.reasons import Standing
from ui import look
from ui.findings_model import ROW, FindingsModel, Row
from ui.grid_model import Index
from ui.painting import option_of
from ui.session import Session

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MARKS = {Severity.ERROR: ("●", look.RED), Severity.WARNING: ("▲", look.AMBER), Severity.HINT: ("○", look.FAINT)}
_SETTLED = ("✓", look.GREEN)
_INDENT = 20
#: How many lines a written reason may take: one that holds is known; of one that lapsed, what has changed counts.
_LINES_SETTLED, _LINES_LAPSED = 2, 5


class FindingsPanel(QWidget):
    """The list of findings with its summary line."""

    chosen = Signal(str)  # the field that a finding is about

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        self.summary = QLabel(wordWrap=True)
        column.addWidget(self.summary)
        self.list = _List(FindingsModel(session, self))
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setAccessibleName("校核结果")
        self.list.clicked.connect(self._use)
        self.list.activated.connect(self._use)
        QShortcut(QKeySequence("F2"), self.list, context=Qt.ShortcutContext.WidgetShortcut).activated.connect(self._explain)
        column.addWidget(self.list, 1)
        session.checked.connect(self._count)
        self._at = -1
        self._count()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) finding that no reason settles."""
        open_ones = [at for at, standing in enumerate(self._session.standings) if not standing.is_settled]
        if not open_ones:
            return
        ahead = [at for at in open_ones if (at - self._at) * by > 0] or open_ones
        self._at = ahead[0] if by > 0 else ahead[-1]
        finding = self._session.findings[self._at]
        self.list.choose(next(row for row in self.list.rows() if row.finding == finding))
        self.chosen.emit(finding.cells[0])

    def _use(self, index: QModelIndex) -> None:
        row: Row = index.data(ROW)
        if row.proposal:
            self._session.mend(row.proposal)
        elif row.is_reason:
            self._explain()
        elif row.finding in self._session.findings:
            self._at = self._session.findings.index(row.finding)
            self.chosen.emit(row.finding.cells[0])

    def _explain(self) -> None:
        from ui.reasons import explain

        if (index := self.list.currentIndex()).isValid():
            explain(self._session, index.data(ROW).standing, self.window())

    def _count(self) -> None:
        self.summary.setText(summary(self._session.standings))
        self._at = min(self._at, len(self._session.findings) - 1)


def summary(standings: Sequence[Standing]) -> str:
    """Return in words how many findings of each weight are open, and how many are settled."""
    open_ones = [standing.finding.severity for standing in standings if not standing.is_settled]
    counts = [(open_ones.count(severity), severity.label) for severity in Severity]
    counts.append((len(standings) - len(open_ones), "已说明"))
    told = " · ".join(f"{count} {label}" for count, label in counts if count)
    return f"校核　{told}" if told else "校核　没有发现问题"


class _List(QListView):
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
        same = [row for row in about if (row.proposal, row.is_reason) == (left.proposal, left.is_reason)]
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
        if option_of(option).state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, look.CHOSEN)
        if row.proposal or row.is_reason:
            painter.setPen(look.ACCENT)
            side = Qt.AlignmentFlag.AlignBottom if _is_below(row) else Qt.AlignmentFlag.AlignTop
            painter.drawText(rect.adjusted(0, 3, -4, -5), int(Qt.AlignmentFlag.AlignRight | side), row.action)
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
    return metrics.elidedText(row.text.replace("\n", " "), Qt.TextElideMode.ElideRight, lines * (width - last))


def _colour(row: Row) -> QColor:
    if row.proposal:
        return look.ACCENT
    if row.is_reason and row.standing.lapsed:
        return look.AMBER
    return look.FAINT if row.is_reason or row.standing.is_settled else look.INK
