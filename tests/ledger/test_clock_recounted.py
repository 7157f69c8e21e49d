"""The clock on any order of events: as a slow recount has it, and still when the state says so."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forms.days import read_day
from ledger.deadlines import deadline_of
from ledger.events import (
    Confirmed,
    Consulted,
    Corrected,
    CorrectionAsked,
    Extended,
    FeeAsked,
    FeePaid,
    Happening,
    Opinion,
    Party,
    ReasonAsked,
    ReasonGiven,
)
from ledger.states import ALLOWED, State, state_of
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import case
from tests.ledger.dues import of
from tests.ledger.slow_clock import is_waited, slow_due

_STANDING = (State.AWAITING_CORRECTION, State.AWAITING_REASON, State.AWAITING_FEE)


@st.composite
def events(draw: st.DrawFn) -> tuple[date, list[Happening]]:
    """Make a day of receipt and what may happen after it, in an order that states allow."""
    received = draw(st.dates(date(2019, 1, 1), date(2025, 12, 31)))
    day = received
    happened: list[Happening] = []
    for _ in range(draw(st.integers(0, 8))):
        day += timedelta(draw(st.integers(0, 9)))
        allowed = ALLOWED[state_of(case(str(received), *happened))]
        kinds = [kind for kind in allowed if kind in _MADE]
        kind = draw(st.sampled_from(kinds))
        happened.append(_MADE[kind](draw, day))
    return received, happened


def _consulted(draw: st.DrawFn, day: date) -> Happening:
    reached = draw(st.none() | st.integers(0, 5).map(lambda days: day + timedelta(days)))
    return Consulted(day, draw(st.sampled_from(Party)), reached)


_MADE: dict[type[Happening], Callable[[st.DrawFn, date], Happening]] = {
    CorrectionAsked: lambda _, day: CorrectionAsked(day),
    Corrected: lambda _, day: Corrected(day),
    ReasonAsked: lambda _, day: ReasonAsked(day),
    ReasonGiven: lambda _, day: ReasonGiven(day),
    FeeAsked: lambda _, day: FeeAsked(day),
    FeePaid: lambda _, day: FeePaid(day),
    Consulted: _consulted,
    Opinion: lambda draw, day: Opinion(day, draw(st.sampled_from(Party))),
    Extended: lambda draw, day: Extended(day, draw(st.integers(1, 20))),
    Confirmed: lambda _, day: Confirmed(day),
}


@given(events())
def test_the_due_day_is_that_of_a_slow_recount(made: tuple[date, list[Happening]]) -> None:
    received, happened = made
    deadline = of(str(received), *happened)
    if deadline.due is None or not deadline.due.is_certain:
        return
    assert deadline.due.early == _due_or_missed(received, happened)


def _due_or_missed(received: date, happened: list[Happening]) -> date:
    """Return the due day, of which the first that passed before the next step stays."""
    for place, happening in enumerate(happened):
        due = _slow_due(received, happened[:place])
        if due is not None and happening.on > due:
            return due
    due = _slow_due(received, happened)
    assert due is not None
    return due


def _slow_due(received: date, happened: list[Happening]) -> date | None:
    waiting = case(str(received), *happened)
    if state_of(waiting) in _STANDING or is_waited(date(2100, 1, 1), waiting.happened, CALENDAR):
        return None
    return slow_due(waiting, CALENDAR)


@given(events())
def test_the_clock_stands_where_the_state_says_so(made: tuple[date, list[Happening]]) -> None:
    received, happened = made
    examined = case(str(received), *happened)
    state, deadline = state_of(examined), deadline_of(examined, CALENDAR)
    if state in _STANDING:
        is_late = any("已过" in says for says in of(str(received), *happened).says)
        assert deadline.due is None or is_late
    assert (deadline.wait is not None) == (state in (*_STANDING, State.CONSULTING))
    assert deadline.due is not None or deadline.wait is not None


@given(events())
def test_steps_go_by_day_and_are_whole_sentences(made: tuple[date, list[Happening]]) -> None:
    received, happened = made
    deadline = of(str(received), *happened)
    dated = deadline.says[: -2 if deadline.due else None]  # the end stands last
    days = [read_day(says[: says.index("日") + 1]) for says in dated]
    assert days == sorted(days)
    assert all(says and "None" not in says for says in deadline.says)


@given(events(), st.integers(0, 30))
def test_waiting_longer_never_makes_it_due_sooner(
    made: tuple[date, list[Happening]], days: int
) -> None:
    received, happened = made
    plain = deadline_of(case(str(received), *happened), CALENDAR).due
    asked = Consulted(received, Party.ORGAN)
    first = case(str(received), asked, Opinion(received + timedelta(days), Party.ORGAN), *happened)
    waited = deadline_of(first, CALENDAR).due
    if plain is not None and waited is not None:
        assert waited.early >= plain.early
