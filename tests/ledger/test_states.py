"""The state of a case follows from its events, and says what may happen next."""

import pytest

from ledger.applications import Channel
from ledger.events import (
    KINDS,
    Answered,
    Archived,
    Because,
    Confirmed,
    Consulted,
    Corrected,
    CorrectionAsked,
    Ended,
    Extended,
    FeeAsked,
    FeePaid,
    Happening,
    Lapsed,
    NotCounted,
    Opinion,
    Overdue,
    Party,
    ReasonAsked,
    ReasonGiven,
    Redone,
    Retracted,
    Voided,
    Withdrawn,
)
from ledger.states import ALLOWED, State, state_of
from tests.ledger.cases import case, day

ASKED = CorrectionAsked(day("03-05"), day("03-20"))
THIRD = Consulted(day("03-05"), Party.THIRD)
ANSWERED = Answered(day("03-25"), "granted")
ARCHIVED = Archived(day("04-01"))
REDONE = Redone(day("06-01"), "granted", Because.REVIEW)


@pytest.mark.parametrize(
    ("happenings", "state"),
    [
        ((), State.IN_HAND),
        ((ASKED,), State.AWAITING_CORRECTION),
        ((ASKED, Corrected(day("03-10"))), State.IN_HAND),
        ((ASKED, ASKED, Corrected(day("03-10"))), State.IN_HAND),
        ((ReasonAsked(day("03-05")),), State.AWAITING_REASON),
        ((ReasonAsked(day("03-05")), ReasonGiven(day("03-06"))), State.IN_HAND),
        ((FeeAsked(day("03-05")),), State.AWAITING_FEE),
        ((FeeAsked(day("03-05")), FeePaid(day("03-06"))), State.IN_HAND),
        ((THIRD,), State.CONSULTING),
        ((THIRD, THIRD, Opinion(day("03-09"), Party.THIRD)), State.CONSULTING),
        ((THIRD, THIRD, *(Opinion(day("03-09"), Party.THIRD, id) for id in (2, 1))), State.IN_HAND),
        ((THIRD, Opinion(day("03-09"), Party.THIRD, 7)), State.CONSULTING),
        ((THIRD, Opinion(day("03-09"), Party.ORGAN)), State.CONSULTING),
        ((THIRD, Opinion(day("03-09"), Party.THIRD)), State.IN_HAND),
        ((Opinion(day("03-04"), Party.THIRD), THIRD), State.CONSULTING),
        ((THIRD, ASKED), State.AWAITING_CORRECTION),
        ((THIRD, ASKED, Corrected(day("03-10"))), State.CONSULTING),
        ((ASKED, FeeAsked(day("03-06"))), State.AWAITING_FEE),
        ((ASKED, FeeAsked(day("03-06")), FeePaid(day("03-07"))), State.AWAITING_CORRECTION),
        ((Extended(day("03-20"), 20, "局长"),), State.IN_HAND),
        ((Answered(day("03-10"), "granted", is_partial=True),), State.IN_HAND),
        ((ANSWERED,), State.ANSWERED),
        ((ANSWERED, Withdrawn(day("03-26"))), State.ANSWERED),
        ((Withdrawn(day("03-24")), ANSWERED), State.WITHDRAWN),
        ((ASKED, Lapsed(day("03-21"), Overdue.CORRECTION)), State.LAPSED),
        ((Ended(day("03-24"), "申请人死亡"),), State.ENDED),
        ((ANSWERED, ARCHIVED), State.ARCHIVED),
        ((ANSWERED, ARCHIVED, REDONE), State.ANSWERED),
        ((ANSWERED, ARCHIVED, REDONE, Archived(day("06-09"))), State.ARCHIVED),
        ((Lapsed(day("03-21"), Overdue.FEE), REDONE), State.ANSWERED),
        ((Archived(day("03-04")), ANSWERED), State.ANSWERED),
        ((ANSWERED, Voided(day("04-01"), NotCounted.MISTAKEN)), State.VOID),
        ((ANSWERED, Retracted(day("04-01"), 1)), State.IN_HAND),
    ],
)
def test_the_state_follows_from_what_happened(
    happenings: tuple[Happening, ...], state: State
) -> None:
    assert state_of(case("03-03", *happenings)) is state


def test_what_has_to_be_confirmed_waits_for_it() -> None:
    assert state_of(case("03-03", channel=Channel.FAX)) is State.UNCONFIRMED
    assert state_of(case("03-03", Confirmed(day("03-04")), channel=Channel.FAX)) is State.IN_HAND


def test_every_state_says_what_may_happen_and_every_kind_may_at_some_time() -> None:
    assert set(ALLOWED) == set(State)
    offered = {kind for kinds in ALLOWED.values() for kind in kinds}
    assert offered | {Retracted} == set(KINDS.values())


@pytest.mark.parametrize("state", State)
def test_an_answer_is_offered_just_where_one_is_owed(state: State) -> None:
    confirmed = state is not State.UNCONFIRMED
    assert (Answered in ALLOWED[state]) == (state.is_open and confirmed)
