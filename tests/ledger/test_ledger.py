"""For which time a ledger was kept, and whose cases are in it."""

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.disputes import Level
from tests.ledger.cases import case, day, dispute, heard, ledger

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


def test_what_a_dispute_is_about() -> None:
    one, other = case("03-03"), case("03-03")
    made = dispute("review", heard(Level.REVIEW, "05-06"))
    kept = ledger(one, other, made)
    assert kept.about(made) is None
    assert kept.about(made._replace(application=other.application.id)) is other
