"""The findings beside the page: how many, and a click to go there, to mend or to explain."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from forms.checks.finding import Finding, Severity
from forms.sign_off.reasons import Standing
from ui.findings.finding_rows import Deed, FindingRow
from ui.findings.findings_list import FindingsList
from ui.findings.findings_model import ROW, FindingsModel
from ui.findings.reason_dialog import explain
from ui.findings.text_acts import cells_of, refuse_numbers
from ui.parts.plain import Label
from ui.report.read_notice import THEIR_OWN_FAULTS
from ui.report.session import Session
from ui.report.text_numbers import (
    are_tables_sound,
    label_for,
    stale_numbers,
    update_numbers,
)

#: Of so many numbers one step is kinder than one after the other.
_SEVERAL = 2
_NOWHERE = "先按 F8 到要改的那一处，再按建议改正"
_NO_PROPOSAL = "这一处没有现成的改法，请直接修改"


class FindingsPanel(QWidget):
    """The list of findings with its summary line."""

    chosen = Signal(object)  # the finding whose place is to be shown
    wanted = Signal(str)  # the cell that is to be shown
    told = Signal(str)  # what was done

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._at = -1  # where the finding stands, or stood, that was gone to last
        self._here: Finding | None = None  # that finding, as long as it is there
        self.summary = Label(wraps=True)
        self._model = FindingsModel(session, self)
        self.list = FindingsList(self._model)
        self.list.setAccessibleName("校核结果")
        self.update_numbers = QPushButton()
        self.update_numbers.clicked.connect(self._update_numbers)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.addWidget(self.summary)
        column.addWidget(self.update_numbers)
        column.addWidget(self.list, 1)
        self.list.clicked.connect(self._use)
        self.list.activated.connect(self._use)
        f2 = QShortcut(QKeySequence("F2"), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        f2.activated.connect(self._explain)
        session.checked.connect(self._count)
        session.locked.connect(self._count)
        session.pointed.connect(self.choose)
        self._count()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) finding that no reason settles."""
        self._session.settle()
        standings = enumerate(self._session.told)
        open_ones = [at for at, standing in standings if not standing.is_settled]
        if not open_ones:
            return
        if by > 0:
            self._at = next((at for at in open_ones if at > self._at), open_ones[0])
        else:
            self._at = next((at for at in reversed(open_ones) if at < self._at), open_ones[-1])
        finding = self._told[self._at]
        self.choose(finding)
        self.chosen.emit(finding)

    def choose(self, finding: Finding) -> None:
        """Make ``finding`` the current one of the list, and the one that the next follows."""
        if finding in self._told:
            self._at, self._here = self._told.index(finding), finding
            self._model.open(finding)
            self.list.choose(next(row for row in self.list.rows() if row.finding == finding))
            self.list.reveal(finding)

    def mend(self) -> None:
        """Carry out what is likeliest to mend the finding that was gone to last."""
        self._session.settle()
        for row in self.list.rows():
            if row.finding == self._here and row.proposal:
                self._session.mend(row.proposal)
                return
        self._session.refused.emit(_NO_PROPOSAL if self._here else _NOWHERE)

    def _use(self, index: QModelIndex) -> None:
        row: FindingRow = index.data(ROW)
        if row.finding not in self._told:
            return
        match row.deed:
            case Deed.SHOW:
                self.choose(row.finding)
                self.chosen.emit(row.finding)
            case Deed.MEND:
                if row.proposal:
                    self._session.mend(row.proposal)
            case Deed.GO:
                self.wanted.emit(cells_of(self._session.report.form, row.finding)[0])
            case Deed.REFUSE:
                refuse_numbers(self._session, row.finding)
            case Deed.EXPLAIN:
                self._explain()

    @property
    def _told(self) -> list[Finding]:
        return [standing.finding for standing in self._session.told]

    def _explain(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            explain(self._session, index.data(ROW).standing, self.window())

    def _update_numbers(self) -> None:
        self.told.emit(update_numbers(self._session))

    def _count(self) -> None:
        standings = self._session.told
        words = summary(standings)
        if standings and self._session.is_read:
            words += f"\n{THEIR_OWN_FAULTS}"
        self.summary.setText(words)
        self._stay()
        is_time = are_tables_sound(self._session)
        stale = stale_numbers(self._session) if is_time else 0
        self.update_numbers.setText(label_for(stale))
        self.update_numbers.setVisible(stale >= _SEVERAL)

    def _stay(self) -> None:
        """Note where the finding stands by now that was gone to; the next follows one that went."""
        if self._here in self._told:
            self._at = self._told.index(self._here)
        elif self._here:
            self._at, self._here = self._at - 1, None


def summary(standings: Sequence[Standing]) -> str:
    """Return in words how many findings of each weight are open, and how many are settled."""
    open_ones = Counter(
        standing.finding.severity for standing in standings if not standing.is_settled
    )
    counts = [(severity.label, open_ones[severity]) for severity in Severity]
    counts.append(("已说明", len(standings) - open_ones.total()))
    words = " · ".join(f"{count} {label}" for label, count in counts if count)
    return f"校核　{words or '没有发现问题'}"
