"""The count once more, slowly and by another way: how each case stood on the last day of a year.

What stood nowhere on the last day of one year and somewhere on that of the next was received in
between; what was open on both was carried. No interval is looked at, and no total added up.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from forms.editions.form_2021 import APPLICANTS, RESULT_ROWS, request
from ledger.cases import Case
from ledger.choices import DEFAULT, Choices
from ledger.events import (
    Answered,
    Confirmed,
    Ended,
    Event,
    Happening,
    Lapsed,
    NotCounted,
    Overdue,
    Redone,
    Retracted,
    Voided,
    Withdrawn,
)

_NOWHERE, _OPEN = "", "open"
_ROWS = [row for row, _, _ in RESULT_ROWS]
_EVER = date.max


def recounted(cases: Iterable[Case], year: int, choices: Choices = DEFAULT) -> Counter[str]:
    """Return the figures of table three by id, without totals; parts are counted as they are."""
    figures: Counter[str] = Counter()
    for case in cases:
        column = case.application.applicant
        if column not in dict(APPLICANTS) or is_upside_down(case, choices):
            continue
        before = stood(case, date(year - 1, 12, 31), choices)
        after = stood(case, date(year, 12, 31), choices)
        if before == _NOWHERE and after != _NOWHERE:
            figures[request("received", column)] += 1
        if before == _OPEN:
            figures[request("carried_in", column)] += 1
        if after == _OPEN:
            figures[request("carried_out", column)] += 1
        if before in (_NOWHERE, _OPEN) and after in _ROWS:
            figures[request(after, column)] += 1
        if choices.redone == "again" and stood(case, _EVER, choices) in _ROWS:
            for redone in holding(case.events, date(year, 12, 31)):
                if isinstance(redone, Redone) and redone.on > date(year - 1, 12, 31):
                    figures[request("received", column)] += 1
                    figures[request(redone.result, column)] += 1
    return figures


def is_upside_down(case: Case, choices: Choices) -> bool:
    """Whether the case closed on a day before it was received."""
    received = receipt(case)
    end = ending(case, choices)
    return received is not None and end is not None and end.on < received


def ending(case: Case, choices: Choices) -> Happening | None:
    """Return what ended the case: an inquiry that is counted ends when it is found to be one."""
    everything = holding(case.events, _EVER)
    voided = [h for h in everything if isinstance(h, Voided)]
    if voided and choices.inquiry != "none" and voided[-1].why is NotCounted.INQUIRY:
        return voided[-1]
    closing = [h for h in everything if closes(h)]
    return closing[0] if closing else None


def stood(case: Case, on: date, choices: Choices) -> str:
    """Return how the case stood at the end of a day: nowhere, open, or by its row."""
    everything = holding(case.events, _EVER)
    end = ending(case, choices)
    received = receipt(case)
    if received is None or received > on:
        return _NOWHERE
    if isinstance(end, Withdrawn) and choices.withdrawn == "none":
        return _NOWHERE
    is_void = any(isinstance(h, Voided) for h in everything)
    if is_void and not isinstance(end, Voided):
        return _NOWHERE
    if end is None or end.on > on:
        return _OPEN
    if isinstance(end, Voided):
        return "not_processed.petition" if choices.inquiry == "petition" else "otherwise.misc"
    letters = [h for h in everything[: everything.index(end) + 1] if isinstance(h, Answered)]
    return row(end, letters, choices)


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


def row(closing: Happening, letters: list[Answered], choices: Choices) -> str:
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
        some_refused = "partly_granted" in results or any("refused" in r for r in results)
        some_lacking = any(r.startswith(("unavailable", "not_processed")) for r in results)
        if some_refused or (some_lacking and choices.partly == "partly"):
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
