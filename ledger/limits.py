"""What the 条例 gives how many working days for, and the last day of each."""

from datetime import date
from typing import Final

from ledger.cases import Case
from ledger.events import Consulted, FeeAsked, Party
from ledger.working_days import Calendar, Due

#: To answer, 第三十三条; and the most that it may be extended by.
ANSWER: Final = 20
LONGEST_EXTENSION: Final = 20
#: To ask for a correction, 第三十条.
CORRECTION: Final = 7
#: For an opinion of those without whom nothing is given out, 第三十二条 and 第三十四条.
OPINION: Final = 15
#: To pay a fee, 国办函〔2020〕109号.
FEE: Final = 20
#: Whose silence has an effect when their time is over; other organs have no such time.
_HELD_TO_TIME: Final = (Party.THIRD, Party.JOINT)


def correction_due(case: Case, calendar: Calendar) -> Due | None:
    """Return by when a correction had to be asked for; None while receipt is not confirmed."""
    if case.received_on is None:
        return None
    return calendar.after(case.received_on, CORRECTION)


def opinion_due(consulted: Consulted, calendar: Calendar) -> Due | None:
    """Return by when whoever was asked has to answer; None where there is no such time."""
    if consulted.party not in _HELD_TO_TIME or consulted.reached_on is None:
        return None
    return calendar.after(consulted.reached_on, OPINION)


def fee_due(asked: FeeAsked, calendar: Calendar) -> Due:
    """Return by when a fee has to be paid: the day that was told, else counted from the notice."""
    if asked.until is not None:
        return Due(asked.until, asked.until)
    return calendar.after(asked.on, FEE)


def days_left(due: Due, today: date, calendar: Calendar) -> int:
    """Return how many working days there are until ``due``, below 0 when it is over.

    Until the early end of a range, and 0 within it: it may be over any day. The day after counts
    as -1 even where it is no working day.
    """
    if today <= due.late:
        return calendar.between(today, due.early)
    return -max(1, calendar.between(due.late, today))
