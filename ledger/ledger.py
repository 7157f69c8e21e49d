"""A ledger as it is counted: its cases and disputes."""

from typing import NamedTuple

from ledger.cases import Case
from ledger.disputes import Dispute


class Ledger(NamedTuple):
    """The cases and disputes of one unit or several."""

    cases: tuple[Case, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    def of(self, unit: str) -> "Ledger":
        """Return what of it is the unit's."""
        cases = tuple(case for case in self.cases if case.application.unit == unit)
        disputes = tuple(dispute for dispute in self.disputes if dispute.unit == unit)
        return Ledger(cases, disputes)

    def about(self, dispute: Dispute) -> Case | None:
        """Return the case that a dispute is about, where the ledger has it."""
        for case in self.cases:
            if case.application.id == dispute.application:
                return case
        return None
