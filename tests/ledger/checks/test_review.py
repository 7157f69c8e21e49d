"""All checks together, over whatever happened to cases."""

import re
from random import Random

import pytest

from ledger.applications import Channel
from ledger.cases import Case
from ledger.checks.finding import CaseFinding
from ledger.checks.review import CASE_CHECKS, DISPUTE_CHECKS, review
from ledger.choices import DEFAULT, Choices
from ledger.counting import count_year
from ledger.disputes import Level
from ledger.events import (
    Archived,
    Because,
    NotCounted,
    Opinion,
    Redone,
    Voided,
    Withdrawn,
)
from ledger.questions import let_pass
from ledger.states import State, state_of
from tests.ledger.cases import answer, case, day, dispute, heard
from tests.ledger.checks.looks import found, look
from tests.ledger.sequences import YEARS, any_case, any_choices

SEEDS = range(20)
COUNTED = Choices(inquiry="misc")
BLOCKING = {"ledger.no_kind", "ledger.no_result", "ledger.two_results", "ledger.order"}


def reviewed(cases: list[Case], year: int) -> tuple[CaseFinding, ...]:
    """Return what is found in the cases long after the year."""
    return review(look(*cases, year=year, today=day("2027-06-01")))


def test_a_register_in_order() -> None:
    review_of = dispute("review", heard(Level.REVIEW, "04-06", "05-01", "upheld"))
    kept = case("03-03", answer("03-20"), number="2025-001")
    assert found(kept, review_of) == []


def test_findings_name_case_or_dispute() -> None:
    unknown = case("03-03", answer("03-10"), number="", applicant="")
    wrong = dispute("review", heard(Level.REVIEW, "04-06", "04-05"))._replace(number="")
    number, kind, days = review(look(unknown, wrong))
    assert str(number) == "没有编号：没有登记编号"
    assert kind.number == "没有编号"
    assert (kind.application, kind.dispute) == (unknown.application.id, None)
    assert (days.application, days.dispute) == (None, wrong.id)
    assert days.number == "没有编号"


def looked(made: Case, choices: Choices, year: int = 2025) -> list[str]:
    """Return the codes of what is found where the office has so chosen."""
    over = look(made, year=year)._replace(choices=choices)
    return [one.code for one in review(over)]


def test_an_inquiry_needs_its_place_where_it_is_counted() -> None:
    void = Voided(day("03-06"), NotCounted.INQUIRY)
    unknown = case("03-03", void, applicant="")
    assert looked(unknown, DEFAULT) == []
    assert looked(unknown, COUNTED) == ["ledger.no_kind"]
    assert looked(unknown, COUNTED, 2026) == []
    assert looked(case("03-03", void), COUNTED) == []
    assert looked(case("03-10", void), COUNTED) == ["ledger.order"]
    mistaken = case("03-03", Voided(day("03-06"), NotCounted.MISTAKEN), applicant="")
    assert looked(mistaken, COUNTED) == []


def test_a_withdrawn_case_needs_no_column_where_it_is_in_no_cell() -> None:
    withdrawn = case("03-03", Withdrawn(day("03-05")), applicant="")
    assert looked(withdrawn, DEFAULT) == ["ledger.no_kind"]
    assert looked(withdrawn, Choices(withdrawn="none")) == []
    never_received = case("03-03", Withdrawn(day("03-05")), applicant="", channel=Channel.LETTER)
    assert looked(never_received, DEFAULT) == []


def test_a_second_answer_has_a_result_where_it_counts_again() -> None:
    redone = case("03-03", answer("03-10"), Redone(day("2026-01-12"), "", Because.OWN))
    again = Choices(redone="again")
    assert looked(redone, again, 2026) == ["ledger.no_result"]
    assert looked(redone, DEFAULT, 2026) == []


def test_a_second_end_is_of_its_own_year_too() -> None:
    twice = case("03-03", answer("03-10"), answer("2026-01-12"))
    for year, codes in ((2024, []), (2025, ["ledger.two_results"]), (2026, ["ledger.two_results"])):
        assert looked(twice, DEFAULT, year) == codes
    archived = case("03-03", answer("03-10", ""), Archived(day("2025-03-12")))
    assert looked(archived, DEFAULT, 2026) == ["ledger.no_result"]
    late = case("03-03", answer("06-10"), Archived(day("2026-01-12")))
    assert looked(late, DEFAULT) == ["ledger.overdue"]
    assert looked(late, DEFAULT, 2026) == []


@pytest.mark.parametrize(("year", "amiss"), [(2023, 0), (2024, 1), (2025, 1), (2026, 0)])
def test_a_dispute_is_of_the_years_in_which_it_was_pending(year: int, amiss: int) -> None:
    suit = dispute(
        "direct_suit",
        heard(Level.FIRST, "2024-06-03", "2024-12-02", "upheld"),
        heard(Level.APPEAL, "2024-12-01", "2025-02-03", "upheld"),
    )
    assert len(found(suit, year=year)) == amiss
    pending = dispute("review", heard(Level.REVIEW, "2024-06-03", "", "upheld"))
    assert len(found(pending, year=year)) == (year > 2023)


def test_codes_and_sources_are_whole() -> None:
    for check in (*CASE_CHECKS, *DISPUTE_CHECKS):
        assert re.fullmatch(r"ledger\.[a-z_]+", check.code)
        assert check.source


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_has_no_place_has_an_error(seed: int) -> None:
    """Else a figure would be taken that lacks a case which nobody is told of."""
    chance = Random(f"place {seed}")
    cases = [any_case(chance) for _ in range(50)]
    choices = any_choices(chance)._replace(split="numbers")
    placeless = 0
    for year in YEARS:
        over = look(*cases, year=year, today=day("2027-06-01"))._replace(choices=choices)
        counted = count_year(over.ledger, year, choices)
        errors = {one.application for one in review(over) if one.code in BLOCKING}
        by_id = {case.application.id: case for case in cases}
        placeless += len(counted.unplaced)
        for unplaced in counted.unplaced:
            waits = state_of(by_id[unplaced.application or 0]) is State.UNCONFIRMED
            assert waits or unplaced.application in errors, unplaced
    assert placeless


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_states_allow_is_in_order(seed: int) -> None:
    """But for what names which party it is of, or which period passed: that is by chance here."""
    chance = Random(f"order {seed}")
    for made in (any_case(chance, is_lawful=True) for _ in range(100)):
        names = any(isinstance(happening, Opinion) for happening in made.happened)
        names = names or any(map(let_pass, made.happened))
        codes = {one.code for one in reviewed([made], made.application.arrived_on.year)}
        assert "ledger.two_results" not in codes
        assert names or "ledger.order" not in codes, made
