"""依据: why a cell of tables three and four counts what it does, and which cases that are."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from forms.form import Field
from forms.report import Report
from forms.values import show
from ledger.evidence import Evidence
from usecases.ledger_search import Selection
from usecases.tally import LedgerTally

_NOT_WHOLE = "台账没有登记全年，这里只有台账里有的。"


class CellEvidence(NamedTuple):
    """What is told of a cell: both figures, then a sentence for each case; it names no person.

    ``cases`` has the application that each line is about, None where it is about none.
    """

    field: Field
    figures: str
    lines: Sequence[Evidence]
    cases: Sequence[int | None]

    @property
    def text(self) -> str:
        """All of it, as it is copied."""
        sentences = [line.sentence for line in self.lines]
        return "\n".join([f"{self.field.label}：{self.figures}", *sentences])

    def selection(self, first: int | None = None) -> Selection:
        """Return the cases as the list of the ledger shows them, ``first`` the chosen one."""
        ids = frozenset(id for id in self.cases if id is not None)
        return Selection(self.field.name, ids, first)


def cell_evidence(report: Report, tally: LedgerTally, id: str) -> CellEvidence:
    """Return why ``tally`` counts what it does in a cell of ``report``, a total's parts in turn."""
    lines = tally.count.because(id)
    figures = _figures(report, tally, id)
    return CellEvidence(report.form.fields[id], figures, lines, tuple(_cases(tally, lines)))


def _figures(report: Report, tally: LedgerTally, id: str) -> str:
    value, counted = report.value(id), tally.count.cells[id]
    told = f"台账 {counted} 件，"
    if value is None:
        told += "表中没有填。"
    elif value == counted:
        told += f"表中也是 {counted}。"
    else:
        told += f"表中 {show(value)}。"
    return told if tally.is_whole else told + _NOT_WHOLE


def _cases(tally: LedgerTally, lines: Iterable[Evidence]) -> Iterable[int | None]:
    """Yield what each line is about; a dispute is about the application that it came of."""
    of_disputes = {dispute.id: dispute.application for dispute in tally.ledger.disputes}
    known = {case.application.id for case in tally.ledger.cases}
    for line in lines:
        id = line.application
        if line.dispute is not None:
            id = of_disputes.get(line.dispute)
        yield id if id in known else None
