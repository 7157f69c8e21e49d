"""Which figures move where the office chooses otherwise (统计口径)."""

from typing import NamedTuple

from forms.editions.form_2021 import FORM
from ledger.choices import Choices
from ledger.counting import CELLS, count
from ledger.ledger import Ledger
from ledger.periods import Period


class Shift(NamedTuple):
    """A cell that is no total, and its figure by one choice and by another."""

    id: str
    before: int
    after: int

    def __str__(self) -> str:
        """Return it as the clerk reads it."""
        field = FORM.fields[self.id]
        return f"{field.name} {self.before} → {self.after}"


def shifts(ledger: Ledger, period: Period, before: Choices, after: Choices) -> list[Shift]:
    """Return the cells whose figures of the ``period`` move; totals follow them."""
    held = count(ledger, period.first, period.last, before).cells
    then = count(ledger, period.first, period.last, after).cells
    found = []
    for id in CELLS:
        if held[id] != then[id] and not FORM.fields[id].parts:
            found.append(Shift(id, held[id], then[id]))
    return found
