"""The due day by another way: every day on its own, asked whether it counts."""

from datetime import date, timedelta

from ledger.cases import Case
from ledger.events import (
    Consulted,
    Corrected,
    Extended,
    FeePaid,
    Happening,
    Opinion,
    Party,
    ReasonAsked,
    ReasonGiven,
)
from ledger.working_days import Calendar


def slow_due(case: Case, calendar: Calendar) -> date:
    """Return the due day of an open case that waits for nothing, all of its days announced."""
    assert case.received_on is not None
    start, extended = case.received_on, 0
    for happening in case.happened:
        if isinstance(happening, (Corrected, FeePaid)):
            start, extended = happening.on, 0
        if isinstance(happening, Extended):
            extended += happening.days
    day, count = start, 0
    while count < 20 + min(20, extended):
        day += timedelta(1)
        if calendar.is_working(day) and not is_waited(day, case.happened, calendar):
            count += 1
    last = day
    while True:
        day += timedelta(1)
        if is_waited(day, case.happened, calendar):
            last = day
        elif calendar.is_working(day):
            return last


def is_waited(day: date, happened: tuple[Happening, ...], calendar: Calendar) -> bool:
    """Whether on ``day`` the office waits for an opinion or for reasons."""
    waits: list[tuple[str, date, date]] = []  # for whom, after which day, at most until
    for happening in happened:
        if happening.on >= day:
            break
        match happening:
            case Consulted(on=on, party=party, reached_on=reached):
                waits.append((party.value, on, last_of_waiting(party, reached, calendar)))
            case Opinion(party=party):
                for wait in waits:
                    if wait[0] == party.value:
                        waits.remove(wait)
                        break
            case ReasonAsked(on=on):
                waits.append(("reason", on, date.max))
            case ReasonGiven():
                waits = [wait for wait in waits if wait[0] != "reason"]
            case _:
                pass
    return any(day <= until for _, _, until in waits)


def last_of_waiting(party: Party, reached: date | None, calendar: Calendar) -> date:
    """Return the fifteenth working day after ``reached``, of those who have a set time."""
    if reached is None or party is Party.ORGAN:
        return date.max
    count, day = 0, reached
    while count < 15:
        day += timedelta(1)
        count += calendar.is_working(day)
    return day
