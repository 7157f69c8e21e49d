"""A person may be erased once its case was archived and nothing happened to it for full years."""

import pytest

from ledger.applications import Channel
from ledger.disputes import Dispute, Instance, Level, Role
from ledger.erasable import YEARS_KEPT, erasable
from ledger.events import (
    Answered,
    Archived,
    Because,
    Confirmed,
    Happening,
    NotCounted,
    Redone,
    Retracted,
    Voided,
)
from tests.ledger.cases import answer, case, day, dispute, ledger

DONE = (answer("04-01"), Archived(day("04-10")))


def may_be_erased(*happenings: Happening, disputes: tuple[Dispute, ...] = (), before: int) -> bool:
    one = case("03-03", *happenings)
    about = [each._replace(application=one.application.id) for each in disputes]
    return bool(erasable(ledger(one, *about), before))


@pytest.mark.parametrize(
    "happenings",
    [
        DONE,
        (Voided(day("03-09"), NotCounted.MISDIRECTED),),
        (*DONE, Redone(day("05-01"), "granted", Because.OWN), Archived(day("05-02"))),
    ],
)
def test_what_is_done_with_may_be(happenings: tuple[Happening, ...]) -> None:
    assert may_be_erased(*happenings, before=2026)
    assert not may_be_erased(*happenings, before=2025)


@pytest.mark.parametrize(
    "happenings",
    [
        (),
        (answer("04-01"),),
        (answer("04-01"), Archived(day("2026-01-01"))),
        (*DONE, Redone(day("05-01"), "granted", Because.OWN)),
        (*DONE, Retracted(day("04-11"), 2)),
    ],
)
def test_what_is_not_done_with_may_not(happenings: tuple[Happening, ...]) -> None:
    assert not may_be_erased(*happenings, before=2026)
    assert may_be_erased(*happenings, Archived(day("2026-02-01")), before=2027) or not happenings


def test_the_last_day_of_a_year_is_that_year() -> None:
    last = (Answered(day("04-01"), "granted"), Archived(day("2025-12-31")))
    assert may_be_erased(*last, before=2026)
    assert not may_be_erased(*last, before=2025)


def test_a_dispute_about_it_keeps_it() -> None:
    over = dispute("review", Instance(Level.REVIEW, day("05-01"), day("2026-02-01"), "upheld"))
    pending = dispute("review", Instance(Level.REVIEW, day("05-01")))
    assert not may_be_erased(*DONE, disputes=(over,), before=2026)
    assert may_be_erased(*DONE, disputes=(over,), before=2027)
    assert not may_be_erased(*DONE, disputes=(over, pending), before=2040)
    mistaken = pending._replace(role=Role.MISTAKEN)
    assert may_be_erased(*DONE, disputes=(mistaken,), before=2026)
    unrelated = dispute("review", Instance(Level.REVIEW, day("05-01")))
    assert erasable(ledger(case("03-03", *DONE), unrelated), 2026)


def test_a_day_that_came_later_than_it_was_registered_counts() -> None:
    late = case(
        "2025-12-30",
        Confirmed(day("2026-01-04")),
        Voided(day("2025-12-31"), NotCounted.MISTAKEN),
        channel=Channel.LETTER,
    )
    assert erasable(ledger(late), 2026) == []
    assert erasable(ledger(late), 2027) == [late.application.id]


def test_three_full_years_are_kept() -> None:
    assert YEARS_KEPT == 3
