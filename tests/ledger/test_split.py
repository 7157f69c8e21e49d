"""What was split from an application: by its numbers, or as one."""

import pytest

from ledger.cases import Case
from ledger.choices import DEFAULT, Choices
from ledger.counting import count_year
from ledger.events import FeeAsked, Happening, Lapsed, NotCounted, Overdue, Voided, Withdrawn
from tests.ledger.cases import answer, case, day, figures, ledger

ONCE = Choices(split="once")
VOIDED = Voided(day("03-04"), NotCounted.MISTAKEN)


def family(root: Case, *parts: Happening, number: str = "") -> list[Case]:
    """Return an application and its parts, which have that ``number`` and what ended each."""
    made = [root]
    for end in parts:
        made.append(case("03-05", end, number=number, split_from=root.application.id))
    return made


def test_a_part_without_a_number_counts_with_its_application() -> None:
    """§5 no. 9: 1 unless the office gave each part a number and an answer of its own."""
    root = case("03-03", answer("03-10"))
    both = family(root, answer("03-12"), answer("2026-01-06"), number=" ")
    assert figures(*both) == {"received": 1, "carried_out": 1}
    assert figures(*both, year=2026) == {"carried_in": 1, "granted": 1}
    numbered = family(root, answer("03-12"), number="2025-900")
    assert figures(*numbered) == {"received": 2, "granted": 2}


def test_a_part_of_a_numbered_part_counts_with_that() -> None:
    root, part = family(case("03-03", answer("03-10")), answer("03-12"), number="2025-900")
    deeper = case("03-06", answer("03-12"), number="", split_from=part.application.id)
    assert figures(root, part, deeper) == {"received": 2, "granted": 2}


@pytest.mark.parametrize("choices", [DEFAULT, ONCE])
def test_the_parts_of_what_was_voided_are_one(choices: Choices) -> None:
    parts = family(case("03-03", VOIDED), answer("03-10"), answer("03-12", "refused.deliberative"))
    assert figures(*parts, choices=choices) == {"received": 1, "partly_granted": 1}


def test_numbered_parts_of_what_was_voided_are_one_where_so_chosen() -> None:
    parts = family(case("03-03", VOIDED), answer("03-10"), answer("03-12"), number="2025-900")
    assert figures(*parts, choices=ONCE) == {"received": 1, "granted": 1}
    assert figures(*parts) == {"received": 2, "granted": 2}


@pytest.mark.parametrize(
    "end", [Withdrawn(day("03-12")), Lapsed(day("03-12"), Overdue.FEE)], ids=["withdrawn", "lapsed"]
)
def test_what_was_not_answered_withholds_nothing(end: Happening) -> None:
    granted = family(case("03-03", answer("03-10")), end)
    assert figures(*granted) == {"received": 1, "granted": 1}
    other_way = family(case("03-03", FeeAsked(day("03-04")), end), answer("03-14"))
    assert figures(*other_way) == {"received": 1, "granted": 1}
    partly = family(case("03-03", answer("03-10")), end, answer("03-12", "unavailable.not_held"))
    assert figures(*partly) == {"received": 1, "partly_granted": 1}


def test_parts_of_which_none_was_answered_are_what_the_application_is() -> None:
    none = family(case("03-03", Withdrawn(day("03-05"))), Lapsed(day("03-12"), Overdue.CORRECTION))
    assert figures(*none) == {"received": 1, "otherwise.misc": 1}


def test_an_item_of_an_answer_that_ended_otherwise_withholds_nothing() -> None:
    one = case("03-03", answer("03-10", also=("otherwise.misc",)))
    assert figures(one) == {"received": 1, "granted": 1}


def test_what_a_family_came_as_is_not_what_its_application_came_as() -> None:
    root = case("03-08", answer("03-10"), number="2025-001")
    (came,) = count_year(ledger(*family(root, answer("03-12"))), 2025).because(
        "requests.received.natural"
    )
    assert came.sentence == "2025-001：2025年3月5日 收到 → 一、新收；自然人"
