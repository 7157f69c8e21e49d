"""What keeps the figures of a ledger from being taken: what a counted case has to have."""

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.checks.lacking import lacking
from ledger.choices import DEFAULT
from ledger.counting import count_year
from tests.ledger.cases import answer, case, ledger


def codes(*cases: Case) -> list[str]:
    """Return the codes of what keeps the figures of 2025 back."""
    held = ledger(*cases)
    return [one.code for one in lacking(held, count_year(held, 2025), DEFAULT)]


@pytest.mark.parametrize(
    ("faulty", "code"),
    [
        (case("03-03", answer("03-10"), applicant=""), "ledger.no_kind"),
        (case("03-03", answer("03-10", "")), "ledger.no_result"),
        (case("03-03", answer("03-10"), answer("03-20")), "ledger.two_results"),
    ],
    ids=["no kind", "no result", "two results"],
)
def test_a_counted_case_needs_a_column_and_one_row(faulty: Case, code: str) -> None:
    assert codes(case("03-03", answer("03-10")), faulty) == [code]


def test_nothing_else_keeps_them_back() -> None:
    late = case("03-03", answer("12-10"))
    assert codes(late, case("11-03")) == []


def test_of_other_years_nothing_is_asked() -> None:
    before = case("2024-03-03", answer("2024-03-10"), applicant="")
    after = case("2026-01-03", applicant="")
    assert codes(before, after) == []


def test_what_is_not_received_yet_counts_nowhere() -> None:
    assert codes(case("03-03", applicant="", channel=Channel.INTERNET)) == []


def test_a_part_counts_with_its_application() -> None:
    whole = case("03-03", answer("03-10"))
    part = case("03-03", answer("03-10", ""), number="", split_from=whole.application.id)
    assert codes(whole, part) == ["ledger.no_result"]
