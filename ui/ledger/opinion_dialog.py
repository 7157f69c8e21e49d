"""登记意见: an act that answers one of several questions, whose party goes with it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ledger.cases import Case
from ledger.consultations import Consultation
from ledger.events import Happening, Opinion
from ui.ledger.act_dialog import ActDialog
from ui.ledger.editors import NotUnderstood
from usecases.open_ledger import OpenLedger


class OpinionDialog(ActDialog):
    """Asks which question it is that an opinion answers."""

    def __init__(self, ledger: OpenLedger, case: Case, today: date, parent: QWidget) -> None:
        super().__init__(ledger, case, Opinion, today, parent)

    def _made(self, values: dict[str, object]) -> Happening:
        on, question = values["on"], values["question"]
        if not isinstance(on, date) or not isinstance(question, Consultation):
            raise TypeError(values)
        if on < question.asked.on:
            raise NotUnderstood("收到日期早于征求意见的日期，请核对", self.fields["on"][1].widget)
        return Opinion(on, question.asked.party, question.event)
