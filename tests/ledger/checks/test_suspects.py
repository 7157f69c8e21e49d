"""Cases that may explain a difference: near either end of the year, voided, without a place."""

import pytest

from forms.values import show
from ledger.cases import Case
from ledger.checks.suspects import Suspect, Suspects
from ledger.choices import DEFAULT
from ledger.counting import count_year
from ledger.disputes import Level
from ledger.events import NotCounted, Voided
from ledger.snapshots import snapshot_of
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


def test_what_moved_since_the_final_comes_first() -> None:
    """A case that is counted elsewhere now is found by its number, one that is voided is not."""
    corrected = case(FAR, answer("06-20"), number="2025-017")
    voided = case(FAR, number="2025-018")
    near = case("12-30", answer("12-31"), number="2025-019")
    then = snapshot_of(count_year(ledger(corrected, voided, near), 2025))
    corrected = Case(corrected.application._replace(applicant="business"), corrected.events)
    voided = Case(
        voided.application, case(FAR, Voided(day("07-01"), NotCounted.MISDIRECTED)).events
    )
    now = ledger(corrected, voided, near)
    found = Suspects(now, count_year(now, 2025), DEFAULT, then)
    assert found.of("requests.received.natural")[:3] == (
        Suspect("2025-017", "定稿后不再计入这一格", corrected.application.id),
        Suspect("2025-018", "定稿后不再计入这一格"),
        Suspect("2025-019", "2025年12月30日收到", near.application.id),
    )
    assert found.of("requests.received.business")[0] == (
        Suspect("2025-017", "定稿后计入这一格", corrected.application.id)
    )
    assert found.of("requests.received.legal") == ()


def test_whose_number_several_have_is_told_without_a_case() -> None:
    first, second = case(FAR, number=""), case(FAR, number="")
    then = snapshot_of(count_year(ledger(), 2025))
    now = ledger(first, second)
    found = Suspects(now, count_year(now, 2025), DEFAULT, then)
    assert found.of("requests.received.natural") == (Suspect("没有编号", "定稿后计入这一格"),)


def test_no_case_explains_a_total_whose_parts_agree() -> None:
    """It may be kept of no total what was counted for a final."""
    kept = ledger(case(FAR, answer("06-20")), case("12-30"))
    found = Suspects(kept, count_year(kept, 2025), kept={})
    assert found.of("requests.received.natural")
    assert found.of("requests.received.total") == ()
