"""What a 登记簿 is made of: a unit's cases and disputes of some time, and how they are counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ledger.applications import Person
from ledger.cases import Case
from ledger.choices import Choices
from ledger.counting import Count, count
from ledger.ledger import Ledger
from ledger.periods import Period
from ledger.working_days import Calendar


@dataclass(frozen=True)
class Register:
    """The ``ledger`` of a unit in a ``period``, as it stands ``today``.

    ``persons`` are those who applied, by the id of the application. They are named only where that
    is wanted: ``has_names``.
    """

    ledger: Ledger
    persons: Mapping[int, Person]
    period: Period
    choices: Choices
    calendar: Calendar
    today: date
    has_names: bool = False

    @property
    def unit(self) -> str:
        """Whose it is; "" where nobody has said so."""
        return max(self.ledger.units, default="")

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.unit}政府信息公开申请登记簿（{self.period}）"

    @cached_property
    def cases(self) -> list[Case]:
        """The cases that were in hand at any time of the period, in the order of receipt."""
        found = [case for case in self.ledger.cases if _is_of(case, self.period)]
        return sorted(found, key=_order)

    @cached_property
    def count(self) -> Count:
        """What the period comes to."""
        return count(self.ledger, self.period.first, self.period.last, self.choices)


def whole_time(ledger: Ledger, today: date) -> Period:
    """Return the time from the first that a ledger knows of until ``today``."""
    days = [_came_on(case) for case in ledger.cases]
    days += [dispute.opened_on for dispute in ledger.disputes]
    return Period(min([*days, today]), today)


def _is_of(case: Case, period: Period) -> bool:
    came_on = _came_on(case)
    if case.voided is not None:
        return period.first <= came_on <= period.last
    is_over = case.closing is not None and max(case.closing.on, came_on) < period.first
    return came_on <= period.last and not is_over


def _came_on(case: Case) -> date:
    return case.received_on or case.application.arrived_on


def _order(case: Case) -> tuple[date, str, int]:
    return _came_on(case), case.application.number, case.application.id
