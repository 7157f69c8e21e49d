"""Which applicants' persons may be erased: of cases that have long been done with."""

from collections.abc import Iterator
from datetime import date

from ledger.cases import Case
from ledger.disputes import Dispute
from ledger.ledger import Ledger
from ledger.states import State, state_of

#: For how many full years after its last step a case keeps its person, unless another is said.
YEARS_KEPT = 3
#: A case that was voided has no archiving: it was no application.
_DONE_WITH = (State.ARCHIVED, State.VOID)


def erasable(ledger: Ledger, before: int) -> list[int]:
    """Return the applications that were done with before the year ``before``, by id.

    That is after archiving, with nothing in that year or later, in a dispute about it neither.
    """
    last_day = date(before - 1, 12, 31)
    disputed: dict[int, date] = {}
    for dispute in ledger.disputes:
        if dispute.application is not None and not dispute.is_mistaken:
            later = disputed.get(dispute.application, date.min)
            disputed[dispute.application] = max(later, _last_of_dispute(dispute))
    found: list[int] = []
    for case in ledger.cases:
        id = case.application.id
        last = max(*_days(case), disputed.get(id, date.min))
        if last <= last_day and state_of(case) in _DONE_WITH:
            found.append(id)
    return found


def _days(case: Case) -> Iterator[date]:
    yield case.application.arrived_on
    yield case.received_on or date.min
    for happening in case.happened:
        yield happening.on


def _last_of_dispute(dispute: Dispute) -> date:
    """Return when it was over, which nobody knows of one that is pending."""
    return max(instance.closed_on or date.max for instance in dispute.instances)
