"""The form of each kind of act."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ledger.cases import Case
from ledger.events import Answered, Opinion
from ledger.states import Kind
from ui.ledger.act_dialog import ActDialog
from ui.ledger.answer_dialog import AnswerDialog
from ui.ledger.opinion_dialog import OpinionDialog
from usecases.open_ledger import OpenLedger


def form_of(ledger: OpenLedger, case: Case, kind: Kind, today: date, parent: QWidget) -> ActDialog:
    """Return the form in which an act of a ``kind`` on ``case`` is recorded."""
    if kind is Answered:
        return AnswerDialog(ledger, case, today, parent)
    if kind is Opinion:
        return OpinionDialog(ledger, case, today, parent)
    return ActDialog(ledger, case, kind, today, parent)
