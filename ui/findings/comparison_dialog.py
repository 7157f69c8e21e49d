"""与台账核对: every cell that differs from the ledger, and the cases that may explain it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QTableWidgetItem, QWidget

from forms.values import show
from storage.history import How
from ui.findings.reason_dialog import explain
from ui.findings.reason_words import may_explain, reason_line
from ui.parts import theme
from ui.parts.button import Button, MainAct
from ui.parts.dialog import Dialog
from ui.parts.lists import PlainList, ReadOnlyTable
from ui.parts.plain import Label
from ui.parts.typing_keys import ENTER
from ui.report.session import Session
from ui.report.tally_notice import tally_notice
from usecases.comparison import Compared, Verdict, comparison, verdict
from usecases.ledger_search import Selection

_COLUMNS = ("格", "表中", "台账", "差", "说明")
_REASON = 4
_SIZE, _SMALL = (820, 520), (520, 0)  # pixels
_HEIGHT_OF_CASES = 96  # pixels
_CASES = "可能是这几件（按 Enter 到台账里看）"
_NO_CASES = "没有特别要看的案件。"
_UNFILLED, _UNEXPLAINED = "还没有填", "未说明"
_APPLICATION = Qt.ItemDataRole.UserRole


class ComparisonDialog(Dialog):
    """Takes the ledger's number, writes a reason, or ends with what is to be gone to.

    That is a ``selection`` of cases in the ledger, or a ``cell``.
    """

    def __init__(self, session: Session, cell: str = "", parent: QWidget | None = None) -> None:
        #: The cells that differ, by the rows of the table.
        self._shown = comparison(session)
        super().__init__("与台账核对", _SIZE if self._shown else _SMALL, parent)
        self._session = session
        self.selection: Selection | None = None
        self.cell = ""
        self.verdict = Label(wraps=True)
        theme.as_card_heading(self.verdict)
        self.table = ReadOnlyTable("与台账不同的格", _COLUMNS)
        self.table.stretch(_REASON)
        for column in range(1, _REASON):
            _at_right(self.table.horizontalHeaderItem(column))
        self._head_of_cases = Label(wraps=True)
        theme.as_faint(self._head_of_cases)
        self.cases = _Cases()
        self.take, self.explain = MainAct("取台账数"), Button("说明理由…")
        self.explain.setToolTip("F2")
        self.go, self.leave = Button("去看这一格"), Button("关闭")
        self._lay_out()
        self._connect()
        self._refresh()
        self._choose(cell)

    def _lay_out(self) -> None:
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._head_of_cases)
        self.column.addWidget(self.cases)
        self.column.addStretch()  # where the rest is not shown
        row = QHBoxLayout()
        for button in (self.explain, self.go):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        self.end_with(row)
        self.take.setDefault(True)

    def _connect(self) -> None:
        self.take.clicked.connect(self._take)
        self.explain.clicked.connect(self._explain)
        self.go.clicked.connect(self._go)
        self.leave.clicked.connect(self.reject)
        QShortcut(QKeySequence("F2"), self).activated.connect(self.explain.click)
        self.table.currentCellChanged.connect(self._follow)
        self.cases.used.connect(self._open)
        self._session.checked.connect(self._refresh)

    def _refresh(self) -> None:
        """Compare anew, and stay about where the clerk is."""
        row = max(self.table.currentRow(), 0)
        self._shown = comparison(self._session)
        notice = tally_notice(self._session)
        told = Verdict(notice) if notice else verdict(self._session, self._shown)
        self.verdict.setText(f"✓ {told.words}" if told.is_good else told.words)
        (theme.as_done if told.is_good else theme.as_warning)(self.verdict)
        self.table.show_rows([self._columns(each) for each in self._shown])
        for at in range(len(self._shown)):
            for column in range(1, _REASON):
                _at_right(self.table.item(at, column))
        is_any = bool(self._shown)
        for part in (self.table, self._head_of_cases, self.cases, self.take, self.explain, self.go):
            part.setVisible(is_any)
        if is_any:
            self.table.setCurrentCell(min(row, len(self._shown) - 1), 0)
        self._follow()
        if not is_any:
            self.leave.setFocus()

    def _columns(self, each: Compared) -> Sequence[str]:
        _, stated, counted = each.difference
        gap = "" if stated is None else f"{stated - counted:+}"
        shown = show(stated) or "（空）"
        return self._name(each), shown, str(counted), gap, self._reason(each)

    def _name(self, each: Compared) -> str:
        field = self._session.report.form.fields[each.difference.id]
        return field.name

    def _reason(self, each: Compared) -> str:
        if each.standing is None:
            return _UNFILLED if each.difference.stated is None else ""
        if not each.standing.reason:
            return _UNEXPLAINED
        return reason_line(self._session.report.form, each.standing)

    def _choose(self, cell: str) -> None:
        ids = [each.difference.id for each in self._shown]
        if cell in ids:
            self.table.setCurrentCell(ids.index(cell), 0)
        if ids:
            self.table.setFocus()

    @property
    def _chosen(self) -> Compared | None:
        row = self.table.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _follow(self) -> None:
        """Show the cases of the chosen row, and enable what can be done about it."""
        chosen = self._chosen
        self.cases.show_cases(chosen)
        has_cases = self.cases.count() > 0
        self._head_of_cases.setText(_CASES if has_cases else _NO_CASES)
        self.cases.setVisible(has_cases)
        is_open = chosen is not None and not self._session.is_closed
        self.take.setEnabled(is_open and chosen is not None and chosen.proposal is not None)
        standing = chosen.standing if chosen else None
        finding = standing.finding if standing else None
        self.explain.setEnabled(bool(finding and may_explain(self._session, finding)))

    def _take(self) -> None:
        """Take the number of the ledger into the chosen cell, as one step of undo."""
        chosen = self._chosen
        if chosen and chosen.proposal:
            self._session.apply(chosen.proposal.edits, How.LEDGER, "取台账数")

    def _explain(self) -> None:
        chosen = self._chosen
        if chosen and chosen.standing:
            explain(self._session, chosen.standing, self)

    def _go(self) -> None:
        if self._chosen:
            self.cell = self._chosen.difference.id
            self.accept()

    def _open(self, case: int) -> None:
        chosen = self._chosen
        if chosen:
            ids = frozenset(
                one.application for one in chosen.suspects if one.application is not None
            )
            self.selection = Selection(f"{self._name(chosen)} 可能是这几件", ids, case)
            self.accept()


class _Cases(PlainList):
    """The cases that may explain a difference; Enter or a double click opens one in the ledger."""

    used = Signal(int)  # the id of an application

    def __init__(self) -> None:
        super().__init__("可能是这几件")
        self.setMaximumHeight(_HEIGHT_OF_CASES)
        self.itemDoubleClicked.connect(self._use)

    def show_cases(self, compared: Compared | None) -> None:
        """Show the cases of a cell that differs; disputes about none can be read, not opened."""
        self.clear()
        for suspect in compared.suspects if compared else ():
            item = QListWidgetItem(f"{suspect.number}　{suspect.why}")
            item.setData(_APPLICATION, suspect.application)
            self.addItem(item)
        self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open a case with Enter, which here presses no button."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif self.currentItem():
            self._use(self.currentItem())

    def _use(self, item: QListWidgetItem) -> None:
        case = item.data(_APPLICATION)
        if case is not None:
            self.used.emit(case)


def _at_right(item: QTableWidgetItem | None) -> None:
    if item:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
