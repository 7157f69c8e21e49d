"""The findings beside the page: how many, and a click to go there, to mend or to explain."""

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms.checks.finding import Finding
from ui.findings.counts import Counts
from ui.findings.finding_rows import Deed, FindingRow
from ui.findings.findings_list import FindingsList
from ui.findings.findings_model import ROW, FindingsModel
from ui.findings.following import place_after
from ui.findings.reason_dialog import explain
from ui.findings.text_acts import cells_of, refuse_numbers
from ui.parts import theme
from ui.parts.button import Link
from ui.parts.plain import Label
from ui.report.blank_cells import blank_table, fill_blanks
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
_NOWHERE_YET, _HALF = -1, 0.5  # steps
_NOWHERE = "先按 F8 到要改的那一处，再按建议改正"
_NO_PROPOSAL = "这一处没有现成的改法，请直接修改"


class FindingsPanel(QWidget):
    """The list of findings with its summary line."""

    chosen = Signal(object)  # the finding whose place is to be shown
    wanted = Signal(str)  # the cell that is to be shown
    told = Signal(str)  # what was done
    mendable = Signal(bool)  # whether there is a way to mend the finding that was gone to last

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        #: Where the finding stands that was gone to last; between two where it stood, once it went.
        self._at: float = _NOWHERE_YET
        self._before: list[Finding] = []  # what was told last
        self._here: Finding | None = None  # that finding, as long as it is there
        self._can_mend = False  # as was said last
        theme.as_paper(self)
        self.summary = Counts()
        self._notice = Label(THEIR_OWN_FAULTS, wraps=True)
        theme.as_faint(self._notice)
        self._model = FindingsModel(session, self)
        self.list = FindingsList(self._model)
        self.list.setAccessibleName("校核结果")
        self.update_numbers = Link()
        self.update_numbers.clicked.connect(self._update_numbers)
        self._deeds: dict[Deed, Callable[[FindingRow], None]] = {
            Deed.SHOW: lambda row: self._show(row.finding),
            Deed.LEAD: lambda row: self._show(row.leader or row.finding),
            Deed.MEND: self._mend,
            Deed.FILL: self._fill,
            Deed.UNFOLD: lambda row: self._model.turn(row.finding),
            Deed.GO: self._go,
            Deed.COMPARE: lambda row: session.comparison_wanted.emit(row.finding.fields[0]),
            Deed.REFUSE: lambda row: refuse_numbers(session, row.finding),
            Deed.EXPLAIN: lambda _row: self._explain(),
        }
        self._lay_out()
        self.list.used.connect(self._use)
        f2 = QShortcut(QKeySequence("F2"), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        f2.activated.connect(self._explain)
        session.checked.connect(self._count)
        session.locked.connect(self._count)
        session.not_taken.changed.connect(self._count)
        session.pointed.connect(self.choose)
        self._model.mendings.found.connect(self._offer)
        self._count()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) finding that no reason settles."""
        self._session.settle()
        standings = enumerate(self._session.told)
        open_ones = [at for at, standing in standings if not standing.is_settled]
        if not open_ones:
            return
        if by > 0:
            there = next((at for at in open_ones if at > self._at), open_ones[0])
        else:
            there = next((at for at in reversed(open_ones) if at < self._at), open_ones[-1])
        self._show(self._told[there])

    def choose(self, finding: Finding) -> None:
        """Make ``finding`` the current one of the list, and the one that the next follows."""
        if finding in self._told:
            self._at, self._here = self._told.index(finding), finding
            self.list.choose(next(row for row in self.list.rows() if row.finding == finding))
            self.list.reveal(finding)
            self._offer()

    def mend(self) -> None:
        """Carry out what is likeliest to mend the finding that was gone to last."""
        self._session.settle()
        if self._here is None:
            self._session.refused.emit(_NOWHERE)
            return
        about = self._rows_here()
        if _offers_mending(about):
            self._session.mend(self._model.mendings.proposals(self._here)[0])
        elif about[1:] and about[1].deed is Deed.LEAD:
            self._session.refused.emit(f"{about[1].text}。请先改好那一处")
        else:
            self._session.refused.emit(_NO_PROPOSAL)

    def _rows_here(self) -> list[FindingRow]:
        """Return the card of the finding that was gone to last."""
        return [row for row in self.list.rows() if row.finding == self._here]

    def _offer(self) -> None:
        """Say whether that can be mended, where it could not be before, or could."""
        can_mend = self._here is not None and _offers_mending(self._rows_here())
        if can_mend is not self._can_mend:
            self._can_mend = can_mend
            self.mendable.emit(can_mend)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(self.summary)
        head.addWidget(self._notice)
        head.addWidget(self.update_numbers, alignment=Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 16, 2, 8)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def _use(self, row: FindingRow) -> None:
        """Do what a row is for; one of a finding that is no longer there does nothing."""
        if row.finding in self._told:
            self._deeds[row.deed](row)

    def _mend(self, row: FindingRow) -> None:
        if row.proposal:
            self._session.mend(row.proposal)

    def _fill(self, row: FindingRow) -> None:
        table = blank_table(self._session.report.form, row.finding)
        if table and not self._session.refuses():
            self.told.emit(fill_blanks(self._session, table))

    def _go(self, row: FindingRow) -> None:
        self.wanted.emit(cells_of(self._session.report.form, row.finding)[0])

    def _show(self, finding: Finding) -> None:
        """Go to the place of ``finding``."""
        self.choose(finding)
        self.chosen.emit(finding)

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
        told = self._session.told
        self.summary.count(told, len(self._session.not_taken.standing))
        self._notice.setVisible(bool(told) and self._session.is_read)
        self._stay()
        self._offer()
        is_time = are_tables_sound(self._session)
        stale = stale_numbers(self._session) if is_time else 0
        self.update_numbers.setText(label_for(stale))
        self.update_numbers.setVisible(stale >= _SEVERAL)

    def _stay(self) -> None:
        """Note where the finding stands by now that was gone to; the next follows one that went."""
        told = self._told
        if self._here in told:
            self._at = told.index(self._here)
        elif self._at > _NOWHERE_YET:
            self._here = None
            self._at = place_after(ceil(self._at), self._before, told) - _HALF
        self._before = told


def _offers_mending(card: Sequence[FindingRow]) -> bool:
    return any(row.deed is Deed.MEND for row in card)
