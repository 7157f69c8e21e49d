"""For which time a ledger was kept, and whose cases are in it."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.disputes import Level
from tests.ledger.cases import UNIT, case, day, dispute, heard, ledger

LAST_YEARS = case("2024-12-03", is_opening=True)


@pytest.mark.parametrize(
    ("cases", "keeps"),
    [
        ((), False),
        ((LAST_YEARS,), False),
        ((case("12-31"),), True),
        ((LAST_YEARS, case("03-03")), True),
        ((case("2024-03-03"),), True),
        ((case("2026-01-01"),), False),
        ((case("03-03"), case("01-01", is_opening=True)), False),
        ((case("03-03"), case("2024-12-31", is_opening=True)), True),
        ((case("03-03"), case("02-03", is_opening=True, channel=Channel.LETTER)), True),
    ],
)
def test_for_which_year_a_ledger_was_kept(cases: tuple[Case, ...], *, keeps: bool) -> None:
    assert ledger(*cases).keeps(day("01-01"), day("12-31")) == keeps


@pytest.mark.parametrize(
    ("begun", "arrived", "keeps"),
    [
        ("06-10", ["06-08", "09-01"], False),
        ("06-10", ["02-03", "06-08"], True),
        ("2026-01-05", ["12-20"], False),
        ("2026-01-05", ["03-03", "12-20"], True),
        ("01-20", ["03-03"], True),
        ("2024-06-10", ["03-03"], True),
        ("06-10", ["2024-03-03", "06-08"], False),
        ("2026-01-05", ["2024-03-03"], False),
        ("2025-01-05", ["2024-03-03"], True),
    ],
)
def test_one_that_was_begun_later_has_what_had_come_by_then(
    begun: str, arrived: list[str], *, keeps: bool
) -> None:
    kept = ledger(*(registered(begun, case(on)) for on in arrived))
    assert kept.of(UNIT).keeps(day("01-01"), day("12-31")) == keeps


def registered(on: str, case: Case) -> Case:
    return replace(case, registered_at=datetime.combine(day(on), time(9)))


def test_a_unit_that_came_into_the_ledger_of_another_was_not_kept_before() -> None:
    """As one that was renamed during the year, whose cases until then have the old name."""
    old = registered("2024-01-05", case("2024-01-05"))
    new = registered("07-01", case("07-01"))
    renamed = replace(new, application=new.application._replace(unit="新局"))
    both = ledger(old, renamed)
    assert both.of(UNIT).keeps(day("01-01"), day("12-31"))
    assert not both.of("新局").keeps(day("01-01"), day("12-31"))


def test_what_nobody_has_named_is_of_the_only_unit() -> None:
    """A ledger may be begun before the library has a report that names the unit."""
    unnamed, own = case("03-03"), case("04-04")
    unnamed = replace(unnamed, application=unnamed.application._replace(unit=""))
    assert ledger(unnamed).of(UNIT).cases == (unnamed,)
    assert ledger(unnamed, own).of(UNIT).cases == (unnamed, own)
    assert ledger(unnamed, own).of("").cases == (unnamed, own)
    assert ledger(unnamed, own).of("新局").cases == ()
    other = replace(own, application=own.application._replace(unit="新局"))
    assert ledger(unnamed, own, other).of(UNIT).cases == (own,)


def test_what_a_dispute_is_about() -> None:
    one, other = case("03-03"), case("03-03")
    made = dispute("review", heard(Level.REVIEW, "05-06"))
    kept = ledger(one, other, made)
    assert kept.about(made) is None
    assert kept.about(made._replace(application=other.application.id)) is other
