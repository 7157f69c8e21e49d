"""Cases that may explain a difference: near either end of the year, voided, without a place."""

import pytest

from forms.values import show
from ledger.cases import Case
from ledger.checks.suspects import Suspect, Suspects
from ledger.counting import count_year
from ledger.disputes import Level
from ledger.events import NotCounted, Voided
from tests.ledger.cases import answer, case, day, dispute, heard, ledger

ROWS = ("received", "carried_in", "carried_out")
FAR = "06-15"


def suspects(made: Case, cell: str) -> tuple[Suspect, ...]:
    """Return what is suspected in a cell of the table for 2025."""
    kept = ledger(made)
    return Suspects(kept, count_year(kept, 2025)).of(f"requests.{cell}")


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize(
    ("received_on", "is_near"),
    [
        ("2024-12-20", False),
        ("2024-12-21", True),
        ("01-10", True),
        ("01-11", False),
        ("12-20", False),
        ("12-21", True),
        ("2026-01-10", True),
        ("2026-01-11", False),
    ],
)
def test_what_was_received_near_an_end(row: str, received_on: str, *, is_near: bool) -> None:
    found = suspects(case(received_on), f"{row}.natural")
    assert [one.why for one in found] == [f"{show(day(received_on))}收到"] * is_near


def test_what_was_closed_near_an_end_is_suspected_in_its_row_and_column() -> None:
    made = case(FAR, answer("2026-01-10"))
    why = "2026年1月10日办结"
    assert [one.why for one in suspects(made, "granted.natural")] == [why]
    assert [one.why for one in suspects(made, "carried_out.natural")] == [why]
    assert suspects(made, "partly_granted.natural") == suspects(made, "granted.legal") == ()


@pytest.mark.parametrize(
    ("arrived_on", "is_of_year"),
    [("2024-12-31", False), ("01-01", True), ("12-31", True), ("2026-01-01", False)],
)
def test_what_was_voided_in_the_year(arrived_on: str, *, is_of_year: bool) -> None:
    voided = Voided(day("2026-01-05"), NotCounted.MISTAKEN)
    found = suspects(case(arrived_on, voided), "granted.natural")
    assert [one.why for one in found] == ["作废：误登记"] * is_of_year
    unknown = suspects(case(arrived_on, voided, applicant=""), "granted.natural")
    assert len(unknown) == is_of_year


def test_disputes_are_suspected_in_table_four_alone() -> None:
    unsure = dispute("review", heard(Level.REVIEW, "05-06", "07-01"))
    unknown = case(FAR, applicant="")
    kept = ledger(unsure, unknown)
    found = Suspects(kept, count_year(kept, 2025))
    assert [one.dispute for one in found.of("disputes.review.upheld")] == [unsure.id]
    (one,) = found.of("requests.received.natural")
    assert one.application == unknown.application.id
