"""What keeps the figures of a ledger from being taken into a report: 取台账数."""

from collections.abc import Iterator

from ledger.cases import Case
from ledger.checks.finding import CaseFinding, Look
from ledger.checks.review import checks_of, found_by
from ledger.choices import Choices
from ledger.counting import Count
from ledger.ledger import Ledger
from ledger.working_days import Calendar

#: A counted case has its column, and a closed one exactly one row.
_REQUIRED = frozenset(("ledger.no_kind", "ledger.no_result", "ledger.two_results"))


def lacking(ledger: Ledger, count: Count, choices: Choices) -> Iterator[CaseFinding]:
    """Yield what the cases of ``count``, that of ``ledger``, lack to be counted where they belong.

    A case that is not received yet is counted nowhere, whatever it lacks.
    """
    look = Look(ledger, count.first.year, count.last, Calendar(), choices)
    ids = _counted_or_in_doubt(count)
    for case in ledger.cases:
        application = case.application
        is_concerned = application.id in ids or application.split_from in ids
        if is_concerned and not _is_awaited(case):
            checks = (check for check in checks_of(case, look) if check.code in _REQUIRED)
            yield from found_by(checks, case, look)


def _counted_or_in_doubt(count: Count) -> set[int | None]:
    """Return the ids of the applications that a count is made of, or may have been."""
    ids: set[int | None] = {one.application for one in count.unplaced}
    for counted in count.cases.values():
        ids.update(placing.case.application.id for placing in counted)
    ids.discard(None)
    return ids


def _is_awaited(case: Case) -> bool:
    """Whether both sides have yet to confirm that it is received."""
    return case.received_on is None and case.closing is None
