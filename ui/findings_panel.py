"""The findings beside the page: how many, what they say, a click to go there, a click to mend."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from forms.checks.finding import Finding, Severity
from ui import look
from ui.findings_model import ROW, FindingsModel, Row
from ui.grid_model import Index
from ui.painting import option_of
from ui.session import Session

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MARKS = {Severity.ERROR: ("●", look.RED), Severity.WARNING: ("▲", look.AMBER), Severity.HINT: ("○", look.FAINT)}
_INDENT, _USE = 20, 34


class FindingsPanel(QWidget):
    """The list of findings with its summary line."""

    chosen = Signal(str)  # the field that a finding is about

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        self.summary = QLabel()
        column.addWidget(self.summary)
        self.list = _List()
        self.list.setModel(FindingsModel(session, self))
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setAccessibleName("校核结果")
        self.list.clicked.connect(self._use)
        self.list.activated.connect(self._use)
        column.addWidget(self.list, 1)
        session.checked.connect(self._count)
        self._at = -1
        self._count()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) finding."""
        findings = self._session.findings
        if findings:
            self._at = (self._at + by) % len(findings)
            self._select(findings[self._at])
            self.chosen.emit(findings[self._at].cells[0])

    def _select(self, finding: Finding) -> None:
        model = self.list.model()
        for row in range(model.rowCount()):
            shown: Row = model.index(row, 0).data(ROW)
            if shown.finding == finding:
                self.list.setCurrentIndex(model.index(row, 0))
                return

    def _use(self, index: QModelIndex) -> None:
        row: Row = index.data(ROW)
        if row.proposal:
            self._session.mend(row.proposal)
        elif row.finding in self._session.findings:
            self._at = self._session.findings.index(row.finding)
            self.chosen.emit(row.finding.cells[0])

    def _count(self) -> None:
        self.summary.setText(summary(self._session.findings))
        self._at = min(self._at, len(self._session.findings) - 1)


def summary(findings: list[Finding]) -> str:
    """Return how many findings of each weight there are, in words."""
    counts = [(severity.label, sum(finding.severity is severity for finding in findings)) for severity in Severity]
    told = " · ".join(f"{count} {label}" for label, count in counts if count)
    return f"校核　{told}" if told else "校核　没有发现问题"


class _List(QListView):
    """A list whose rows wrap to its width; Enter uses a row on every platform."""

    def __init__(self) -> None:
        super().__init__()
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the rows wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """A finding with its mark; a proposal indented, with 〔用〕 at its end."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: Row = index.data(ROW)
        painter.save()
        rect = option_of(option).rect
        if option_of(option).state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, look.CHOSEN)
        if row.proposal:
            painter.setPen(look.ACCENT)
            painter.drawText(rect.adjusted(0, 3, -4, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), "〔用〕")
        else:
            mark, colour = _MARKS[row.finding.severity]
            painter.setPen(colour)
            painter.drawText(rect.adjusted(4, 3, 0, 0), _WRAP, mark)
            painter.setPen(look.INK)
        painter.drawText(self._text_rect(rect, row), _WRAP, row.text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height that the wrapped text needs."""
        view = option_of(option).widget
        width = view.viewport().width() if isinstance(view, QListView) else 240
        inner = self._text_rect(QRect(0, 0, width, 10_000), index.data(ROW))
        text = option_of(option).fontMetrics.boundingRect(inner, _WRAP, index.data(ROW).text)
        return QSize(width, text.height() + 8)

    def _text_rect(self, rect: QRect, row: Row) -> QRect:
        return rect.adjusted(_INDENT + 8, 3, -_USE - 6, 0) if row.proposal else rect.adjusted(_INDENT, 3, -4, 0)
