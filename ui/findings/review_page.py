"""校核: every finding with its place, the rule's source and the reason that settles it."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QShowEvent
from PySide6.QtWidgets import QPushButton, QTableWidgetItem

from forms.checks.finding import Severity
from forms.sign_off.reasons import Standing
from ui.findings.reason_dialog import explain
from ui.findings.reason_words import lapse, may_explain
from ui.findings.review_table import ReviewTable
from ui.parts import theme
from ui.report.page import Page
from ui.report.read_notice import THEIR_OWN_FAULTS
from ui.report.session import Session
from ui.report.weights import LOOKS

_WHAT_TO_DO = "必改：定稿前一定要改正。须说明：确有原因的可以保留，请写明理由。提示：请再核对一遍。"


class Words(NamedTuple):
    """What a column says of a finding, and in which colour."""

    text: str
    colour: QColor


class ReviewPage(Page):
    """The findings as a table; a double click or Enter goes to the place, F2 to the reason."""

    chosen = Signal(object)  # the finding whose place is to be shown

    def __init__(self, session: Session) -> None:
        super().__init__(session, "校核", THEIR_OWN_FAULTS if session.is_read else _WHAT_TO_DO)
        self.table = ReviewTable()
        self._explain = self._build_action()
        self.table.addAction(self._explain)
        self.explain = QPushButton(self._explain.text())
        self.explain.setToolTip("给选中的一条写明理由（F2）")
        self.column.addWidget(self.table, 1)
        self.tools.addWidget(self.explain)
        self.first = self.table
        self.table.activated.connect(lambda index: self._use(index.row()))
        self.table.currentCellChanged.connect(self._enable)
        self.explain.clicked.connect(self._explain.trigger)
        session.checked.connect(self._refresh_when_shown)
        session.locked.connect(self._enable)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Come up to date on being shown."""
        super().showEvent(event)
        self._refresh()

    def _build_action(self) -> QAction:
        action = QAction("说明理由…", self)
        action.setShortcut(QKeySequence("F2"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._ask_reason)
        return action

    def _refresh_when_shown(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        standings = self.session.standings
        self.table.setRowCount(len(standings))
        for row, standing in enumerate(standings):
            for col, words in enumerate(self._columns(standing)):
                item = QTableWidgetItem(words.text)
                item.setForeground(words.colour)
                self.table.setItem(row, col, item)
        self.table.resizeRowsToContents()
        self._enable()
        self._say_how_far()

    def _say_how_far(self) -> None:
        standings = self.session.standings
        if self.session.is_read:
            self.tell("" if standings else "没有发现问题。", good=True)
        elif not standings:
            self.tell("没有发现问题，可以预览、打印送审稿了。", good=True)
        elif not any(standing.blocks for standing in standings):
            self.tell("没有必改的问题，须说明的都已写明理由，可以预览、打印送审稿了。", good=True)
        else:
            self.tell("")

    def _columns(self, standing: Standing) -> tuple[Words, ...]:
        """Return what the columns say."""
        finding = standing.finding
        weight, ink = LOOKS[finding.severity].ink, theme.colours().ink
        if standing.is_settled:
            weight = ink = theme.colours().faint
        return (
            Words(finding.severity.label, weight),
            Words(self._part(finding.fields[0]), ink),
            Words(finding.message, ink),
            Words(finding.source, ink),
            self._reason(standing),
        )

    def _part(self, id: str) -> str:
        section = self.session.report.form.section_of(id)
        return section.heading[:1] if section else "基本信息"

    def _reason(self, standing: Standing) -> Words:
        """Return what the last column says."""
        if standing.is_settled:
            return Words(standing.reason, theme.colours().green)
        if standing.reason:
            why = lapse(self.session.report.form, standing)
            return Words(f"已失效（{why}）：{standing.reason}", theme.colours().amber)
        if standing.finding.severity is Severity.ERROR:
            return Words("", theme.colours().faint)
        return Words("未说明", LOOKS[standing.finding.severity].ink)

    def _enable(self) -> None:
        row, standings = self.table.currentRow(), self.session.standings
        can = 0 <= row < len(standings) and may_explain(self.session, standings[row].finding)
        self._explain.setEnabled(can)
        self.explain.setEnabled(can)

    def _use(self, row: int) -> None:
        self.chosen.emit(self.session.findings[row])

    def _ask_reason(self) -> None:
        explain(self.session, self.session.standings[self.table.currentRow()], self.window())
