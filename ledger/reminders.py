"""What of the open cases is urgent: overdue, due within days, waiting for a correction."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from ledger.cases import Case
from ledger.deadlines import deadline_of
from ledger.limits import days_left
from ledger.states import State, state_of
from ledger.working_days import Calendar

#: From how many working days on a case is due soon: 三日内到期.
SOON: Final = 3


class Reminders(NamedTuple):
    """The open cases that are urgent, those of each kind in the order that they were given in."""

    overdue: tuple[Case, ...] = ()
    soon: tuple[Case, ...] = ()
    awaiting_correction: tuple[Case, ...] = ()

    def __str__(self) -> str:
        counts = {
            "逾期": len(self.overdue),
            "三日内到期": len(self.soon),
            "待补正": len(self.awaiting_correction),
        }
        return " · ".join(f"{label} {count}" for label, count in counts.items() if count)


def reminders(cases: Iterable[Case], calendar: Calendar, today: date) -> Reminders:
    """Return what of ``cases`` is urgent ``today``; as text, it is empty where nothing is."""
    overdue, soon, awaiting = [], [], []
    for case in cases:
        state = state_of(case)
        if state is State.AWAITING_CORRECTION:
            awaiting.append(case)
        if not state.is_open:
            continue
        due = deadline_of(case, calendar).due
        if due is None:
            continue
        left = days_left(due, today, calendar)
        if left < 0:
            overdue.append(case)
        elif left <= SOON:
            soon.append(case)
    return Reminders(tuple(overdue), tuple(soon), tuple(awaiting))
