"""All checks together, over whatever happened to cases."""

import re
from random import Random

import pytest

from ledger.cases import Case
from ledger.checks.finding import CaseFinding
from ledger.checks.review import CASE_CHECKS, DISPUTE_CHECKS, review
from ledger.counting import count_year
from ledger.disputes import Level
from ledger.events import Lapsed, Opinion
from ledger.states import State, state_of
from tests.ledger.cases import answer, case, day, dispute, heard
from tests.ledger.checks.looks import found, look
from tests.ledger.sequences import YEARS, any_case

SEEDS = range(20)
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


def test_codes_and_sources_are_whole() -> None:
    for check in (*CASE_CHECKS, *DISPUTE_CHECKS):
        assert re.fullmatch(r"ledger\.[a-z_]+", check.code)
        assert check.source


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_has_no_place_has_an_error(seed: int) -> None:
    """Else a figure would be taken that lacks a case which nobody is told of."""
    chance = Random(f"place {seed}")
    cases = [any_case(chance) for _ in range(50)]
    for year in YEARS:
        counted = count_year(look(*cases).ledger, year)
        errors = {one.application for one in reviewed(cases, year) if one.code in BLOCKING}
        by_id = {case.application.id: case for case in cases}
        for unplaced in counted.unplaced:
            waits = state_of(by_id[unplaced.application or 0]) is State.UNCONFIRMED
            assert waits or unplaced.application in errors, unplaced


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_states_allow_is_in_order(seed: int) -> None:
    """But for what names which party it is of, or which period passed: that is by chance here."""
    chance = Random(f"order {seed}")
    for made in (any_case(chance, is_lawful=True) for _ in range(100)):
        names = any(isinstance(happening, Lapsed | Opinion) for happening in made.happened)
        codes = {one.code for one in reviewed([made], made.application.arrived_on.year)}
        assert "ledger.two_results" not in codes
        assert names or "ledger.order" not in codes, made
