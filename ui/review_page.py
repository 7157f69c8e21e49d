"""校核: every finding with its place, its reason and the rule's source."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from forms.checks.finding import Finding, Severity
from ui import look
from ui.page import Page
from ui.session import Session

_COLUMNS = ("级别", "部分", "说明", "依据")
_COLOURS = {Severity.ERROR: look.RED, Severity.WARNING: look.AMBER, Severity.HINT: look.FAINT}


class ReviewPage(Page):
    """The findings as a table; a double click or Enter goes to the place."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session, "校核", "必改：定稿前一定要改正。须说明：确有原因的可以保留，请写明原因。提示：请再核对一遍。")
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setHorizontalHeaderLabels(_COLUMNS)
        self.table.setAccessibleName("校核结果")
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(lambda index: self._use(index.row()))
        self.column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        session.checked.connect(self._refresh_when_shown)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Come up to date on being shown."""
        super().showEvent(event)
        self._refresh()

    def _refresh_when_shown(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        findings = self.session.findings
        self.table.setRowCount(len(findings))
        for row, finding in enumerate(findings):
            for col, text in enumerate((finding.severity.label, self._part(finding), finding.message, finding.source)):
                item = QTableWidgetItem(text)
                if col == 0:
                    item.setForeground(_COLOURS[finding.severity])
                self.table.setItem(row, col, item)
        self.table.resizeRowsToContents()
        self.tell("" if findings else "没有发现问题，可以预览、打印送审稿了。", good=True)

    def _part(self, finding: Finding) -> str:
        section = self.session.report.form.section_of(finding.cells[0])
        return section.heading[:1] if section else "基本信息"

    def _use(self, row: int) -> None:
        self.chosen.emit(self.session.findings[row].cells[0])
