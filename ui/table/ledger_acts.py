"""The ledger at tables three and four: what it says beside them, 依据 and 取台账数."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from forms.form import Section
from storage.history import How
from ui.parts import dialogs
from ui.parts.button import Link
from ui.parts.plain import tip
from ui.report.session import Session
from ui.table.grid_view import GridView
from ui.table.tally_line import TallyLine
from usecases.ledger_beside import TABLES

if TYPE_CHECKING:
    from usecases.ledger_figures import LedgerFigures
    from usecases.tally import LedgerTally

_TAKE = "取台账数"
_NAMED = 3  # cases


class LedgerActs(QObject):
    """A ``line`` and a link in the head of the page; they are not there without a ledger."""

    cases_wanted = Signal(object)  # a Selection that is to be shown in the ledger
    done = Signal(str)  # what was changed

    def __init__(self, session: Session, section: Section, view: GridView) -> None:
        super().__init__(view)
        self._session = session
        self._section = section
        self._view = view
        self.line = TallyLine(session, section)
        self.take = Link(_TAKE)
        self.take.clicked.connect(self.take_figures)
        self.take.hide()

    def refresh(self) -> None:
        """Show how the ledger and the table stand by now."""
        self.line.refresh()
        self.take.setToolTip(tip(f"用台账计的数填这张表，先看改哪些格\n{self.line.text()}"))
        self.take.setVisible(self._session.tally is not None)
        self.take.setEnabled(not self._session.is_final)

    def show_evidence(self) -> None:
        """Show which cases the current cell counts by the ledger, and why."""
        session, view = self._session, self._view
        session.settle()
        field = view.grid_model.field(view.currentIndex())
        if session.tally is None or field is None:
            return
        from ui.table.evidence_dialog import EvidenceDialog
        from usecases.cell_evidence import cell_evidence

        evidence = cell_evidence(session.report, session.tally, field.id)
        dialog = EvidenceDialog(evidence, view.window())
        dialogs.ask(dialog)
        if dialog.selection:
            self.cases_wanted.emit(dialog.selection)

    def take_figures(self) -> None:
        """Fill the table from the ledger, after a look at what that changes."""
        session = self._session
        session.settle()
        if session.tally is None or session.refuses():
            return
        from usecases.ledger_figures import ledger_figures, obstacles

        if found := obstacles(session.tally, self._section):
            from ui.table.obstacles_dialog import ObstaclesDialog

            dialog = ObstaclesDialog(found, self._view.window())
            dialogs.ask(dialog)
            if dialog.selection:
                self.cases_wanted.emit(dialog.selection)
            return
        figures = ledger_figures(session.report, session.tally, self._section)
        if figures.blanks or figures.others:
            self._ask(figures, session.tally)
        else:
            self.done.emit(f"{TABLES[self._section.id].name}与台账一致，没有要取的数")

    def _ask(self, figures: "LedgerFigures", tally: "LedgerTally") -> None:
        from ui.table.take_figures_dialog import TakeFiguresDialog

        dialog = TakeFiguresDialog(figures, self._doubts(tally), self._view.window())
        if not dialogs.ask(dialog):
            return
        edits = figures.edits(self._session.report, dialog.wanted)
        self._session.apply(edits, How.LEDGER, _TAKE)
        told = f"已取台账数，改了 {len(edits)} 格"
        if left := len(figures.others) - len(dialog.wanted):
            told += f"；{left} 格与台账不同，没有改"
        self.done.emit(told)

    def _doubts(self, tally: "LedgerTally") -> list[str]:
        """Return why the ledger's figures may not be all that the table should have."""
        from usecases.ledger_figures import unplaced

        doubts = []
        if not tally.is_whole:
            doubts.append("台账没有登记全年，看来是年度中间开始用的，数可能不全。")
        if self._section.id == "disputes" and not tally.ledger.disputes:
            doubts.append("台账里一件复议、诉讼也没有登记，取的都是 0。")
        if outside := unplaced(tally, self._section):
            words = "；".join(one.words for one in outside[:_NAMED])
            more = f"等 {len(outside)} 件" if len(outside) > _NAMED else ""
            doubts.append(f"没有归入台账数的：{words}{more}")
        return doubts
