"""The count once more, slowly and by another way: how each case stood on the last day of a year.

What stood nowhere on the last day of one year and somewhere on that of the next was received in
between; what was open on both was carried. No interval is looked at, and no total added up.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from forms.editions.form_2021 import APPLICANTS, RESULT_ROWS, request
from ledger.cases import Case
from ledger.events import (
    Answered,
    Confirmed,
    Ended,
    Event,
    Happening,
    Lapsed,
    Overdue,
    Retracted,
    Voided,
    Withdrawn,
)

_NOWHERE, _OPEN = "", "open"
_ROWS = [row for row, _, _ in RESULT_ROWS]
_EVER = date.max


def recounted(cases: Iterable[Case], year: int) -> Counter[str]:
    """Return the figures of table three by id, without totals."""
    figures: Counter[str] = Counter()
    for case in cases:
        column = case.application.applicant
        if column not in dict(APPLICANTS) or is_upside_down(case):
            continue
        before, after = stood(case, date(year - 1, 12, 31)), stood(case, date(year, 12, 31))
        if before == _NOWHERE and after != _NOWHERE:
            figures[request("received", column)] += 1
        if before == _OPEN:
            figures[request("carried_in", column)] += 1
        if after == _OPEN:
            figures[request("carried_out", column)] += 1
        if before in (_NOWHERE, _OPEN) and after in _ROWS:
            figures[request(after, column)] += 1
    return figures


def is_upside_down(case: Case) -> bool:
    """Whether the case closed on a day before it was received."""
    received = receipt(case)
    if received is None:
        return False
    closed = [h for h in holding(case.events, _EVER) if closes(h)]
    return bool(closed) and min(h.on for h in closed) < received


def stood(case: Case, on: date) -> str:
    """Return how the case stood at the end of a day: nowhere, open, or by its row."""
    if any(isinstance(h, Voided) for h in holding(case.events, _EVER)):
        return _NOWHERE
    received = receipt(case)
    if received is None or received > on:
        return _NOWHERE
    letters: list[Answered] = []
    for happening in holding(case.events, on):
        if isinstance(happening, Answered):
            letters.append(happening)
        if closes(happening):
            return row(happening, letters)
    return _OPEN


def receipt(case: Case) -> date | None:
    """Return the day of receipt."""
    application = case.application
    if application.received_on:
        return application.received_on
    if application.channel.value in ("in_person", "post"):
        return application.arrived_on
    confirmed = [h.on for h in holding(case.events, _EVER) if isinstance(h, Confirmed)]
    return min(confirmed, default=None)


def closes(happening: Happening) -> bool:
    """Whether it closes a case."""
    if isinstance(happening, Answered):
        return not happening.is_partial
    return isinstance(happening, Withdrawn | Lapsed | Ended)


def row(closing: Happening, letters: list[Answered]) -> str:
    """Return the row of a closed case; open where no result is known."""
    if isinstance(closing, Lapsed):
        fee = closing.what is Overdue.FEE
        return "otherwise.fee_overdue" if fee else "otherwise.correction_overdue"
    if not isinstance(closing, Answered):
        return "otherwise.misc"
    results = {r for letter in letters for r in (letter.result, *letter.also) if r}
    if not closing.result:
        return _OPEN
    if len(results) > 1 and results & {"granted", "partly_granted"}:
        return "partly_granted"
    return closing.result


def holding(events: tuple[Event, ...], until: date) -> list[Happening]:
    """Return what happened until that day and was not retracted by what was not retracted."""
    found = [
        event.what
        for place, event in enumerate(events)
        if not isinstance(event.what, Retracted)
        and event.what.on <= until
        and _holds(events, place)
    ]
    return sorted(found, key=lambda happening: happening.on)


def _holds(events: tuple[Event, ...], place: int) -> bool:
    for later in range(place + 1, len(events)):
        what = events[later].what
        names_it = isinstance(what, Retracted) and what.event == events[place].id
        if names_it and _holds(events, later):
            return False
    return True
