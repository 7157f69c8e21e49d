"""A ledger as it is counted: its cases and disputes."""

from datetime import date, timedelta
from typing import NamedTuple

from ledger.cases import Case
from ledger.disputes import Dispute

#: What comes in a month before a ledger is begun is registered as it is begun.
_A_MONTH = timedelta(days=31)


class Ledger(NamedTuple):
    """The cases and disputes of one unit or several."""

    cases: tuple[Case, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def units(self) -> frozenset[str]:
        """Whose cases and disputes are in it; "" of those of which nobody has said it."""
        units = {case.application.unit for case in self.cases}
        return frozenset(units | {dispute.unit for dispute in self.disputes})

    def of(self, unit: str) -> "Ledger":
        """Return what of it is the unit's, which has also what nobody has said whose it is.

        Of several units, nobody knows whose that is.
        """
        named = (self.units | {unit}) - {""}
        if len(named) == 1:
            return self
        cases = tuple(case for case in self.cases if case.application.unit == unit)
        disputes = tuple(dispute for dispute in self.disputes if dispute.unit == unit)
        return Ledger(cases, disputes)

    @property
    def begun(self) -> date | None:
        """The day on which the first of its cases was registered; None where nobody knows."""
        moments = [case.registered_at for case in self.cases if case.registered_at]
        return min(moments).date() if moments else None

    def about(self, dispute: Dispute) -> Case | None:
        """Return the case that a dispute is about, where the ledger has it."""
        for case in self.cases:
            if case.application.id == dispute.application:
                return case
        return None

    def keeps(self, first: date, last: date) -> bool:
        """Whether it was kept for the whole time from ``first`` to ``last``, as far as it shows.

        It was not where all that came in that time came before it was begun; what was brought over
        as received in that time had others beside it, which were closed before. Nor was it where it
        was begun later in that time, or after it, and nothing shows that what had come by then was
        taken in.
        """
        arrived = []
        for case in self.cases:
            if not case.application.is_opening:
                arrived.append(case.application.arrived_on)
            elif case.received_on is not None and case.received_on >= first:
                return False
        if not arrived or min(arrived) > last:
            return False
        begun = self.begun
        if begun is None or begun <= first + _A_MONTH:
            return True
        return any(first <= day <= last and day < begun - _A_MONTH for day in arrived)
