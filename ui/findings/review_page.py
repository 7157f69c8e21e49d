"""校核: every finding with its place, the rule's source and the reason that settles it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableWidgetItem

from forms.checks.finding import Severity
from forms.sign_off.reasons import Standing
from ui.findings.findings_model import lapse, may_explain
from ui.parts import theme
from ui.parts.lists import ReadOnlyTable
from ui.report.page import Page
from ui.report.session import Session

_COLUMNS = ("级别", "部分", "问题", "依据", "说明")
_MESSAGE, _SOURCE, _REASON = 2, 3, 4
_SOURCE_WIDTH = 9  # characters of the rule's source in a line
_COLOURS = {Severity.ERROR: theme.RED, Severity.WARNING: theme.AMBER, Severity.HINT: theme.FAINT}


class ReviewPage(Page):
    """The findings as a table; a double click or Enter goes to the place, F2 to the reason."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            "校核",
            "必改：定稿前一定要改正。须说明：确有原因的可以保留，请写明理由。提示：请再核对一遍。",
        )
        self.table = _Table()
        self.table.activated.connect(lambda index: self._use(index.row()))
        self.table.currentCellChanged.connect(self._enable)
        self.column.addWidget(self.table, 1)
        self._explain = QAction("说明理由…", self)
        self._explain.setShortcut(QKeySequence("F2"))
        self._explain.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._explain.triggered.connect(self._ask_reason)
        self.table.addAction(self._explain)
        self.explain = QPushButton(self._explain.text())
        self.explain.setToolTip("给选中的一条写明理由（F2）")
        self.explain.clicked.connect(self._explain.trigger)
        self.tools.addWidget(self.explain)
        self.setFocusProxy(self.table)
        session.checked.connect(self._refresh_when_shown)
        session.locked.connect(self._enable)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Come up to date on being shown."""
        super().showEvent(event)
        self._refresh()

    def _refresh_when_shown(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        standings = self.session.standings
        self.table.setRowCount(len(standings))
        for row, standing in enumerate(standings):
            for col, (text, colour) in enumerate(self._columns(standing)):
                item = QTableWidgetItem(text)
                item.setForeground(colour)
                self.table.setItem(row, col, item)
        self.table.resizeRowsToContents()
        self._enable()
        if not standings:
            self.tell("没有发现问题，可以预览、打印送审稿了。", good=True)
        elif not any(standing.blocks for standing in standings):
            self.tell("没有必改的问题，须说明的都已写明理由，可以预览、打印送审稿了。", good=True)
        else:
            self.tell("")

    def _columns(self, standing: Standing) -> list[tuple[str, QColor]]:
        """Return what the columns say, each in its colour."""
        finding = standing.finding
        weight, ink = (
            (theme.FAINT, theme.FAINT)
            if standing.is_settled
            else (_COLOURS[finding.severity], theme.INK)
        )
        return [
            (finding.severity.label, weight),
            (self._part(finding.fields[0]), ink),
            (finding.message, ink),
            (finding.source, ink),
            self._reason(standing),
        ]

    def _part(self, id: str) -> str:
        section = self.session.report.form.section_of(id)
        return section.heading[:1] if section else "基本信息"

    def _reason(self, standing: Standing) -> tuple[str, QColor]:
        """Return what the last column says, and in which colour."""
        if standing.is_settled:
            return standing.reason, theme.GREEN
        if standing.reason:
            return (
                f"已失效（{lapse(self.session.report.form, standing)}）：{standing.reason}",
                theme.AMBER,
            )
        if standing.finding.severity is Severity.ERROR:
            return "", theme.FAINT
        return "未说明", _COLOURS[standing.finding.severity]

    def _enable(self) -> None:
        row = self.table.currentRow()
        can = 0 <= row < len(self.session.standings) and may_explain(
            self.session, self.session.standings[row].finding
        )
        self._explain.setEnabled(can)
        self.explain.setEnabled(can)

    def _use(self, row: int) -> None:
        self.chosen.emit(self.session.findings[row].fields[0])

    def _ask_reason(self) -> None:
        from ui.findings.reason_dialog import explain

        explain(self.session, self.session.standings[self.table.currentRow()], self.window())


class _Table(ReadOnlyTable):
    """Whole rows that wrap; what can be done to one stands in its menu."""

    def __init__(self) -> None:
        super().__init__("校核结果", _COLUMNS)
        self.choose_whole_rows()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setWordWrap(True)
        self.stretch(_MESSAGE, _REASON)
        header = self.horizontalHeader()
        header.setSectionResizeMode(_SOURCE, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_SOURCE, self.fontMetrics().horizontalAdvance("国") * _SOURCE_WIDTH)
        wrap = QTimer(self, interval=0, singleShot=True)
        wrap.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(wrap.start)
