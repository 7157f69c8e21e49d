"""Whatever happened to them, cases balance, and come to what another way of counting gives."""

import os
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from forms.editions.form_2021 import COLUMNS, request
from ledger.cases import Case
from ledger.choices import DEFAULT
from ledger.counting import count_year
from ledger.ledger import Ledger
from tests.ledger.recount import recounted
from tests.ledger.sequences import YEARS, any_case, any_choices

#: How many sequences of events; 10,000 by hand.
SEQUENCES = int(os.environ.get("NIANBAO_SEQUENCES", "1000"))
_AT_ONCE = 20


def ledgers() -> list[tuple[Random, Ledger]]:
    """Return ledgers of cases to which anything happened."""
    found = []
    for seed in range(SEQUENCES // _AT_ONCE):
        chance = Random(seed)
        cases = [any_case(chance) for _ in range(_AT_ONCE)]
        found.append((chance, Ledger(tuple(_split(chance, cases)))))
    return found


def _split(chance: Random, cases: list[Case]) -> Iterator[Case]:
    """Yield the cases, some as split from another, which may be split from them in turn.

    Some of those have no number of their own.
    """
    for case in cases:
        if chance.random() < 0.2:
            other = chance.choice(cases).application.id
            number = chance.choice(("", case.application.number))
            part = case.application._replace(split_from=other, number=number)
            yield Case(part, case.events)
        else:
            yield case


def _each_for_itself(cases: tuple[Case, ...]) -> Ledger:
    """Return a ledger of the cases as if none had been split from another."""
    whole = (Case(case.application._replace(split_from=None), case.events) for case in cases)
    return Ledger(tuple(whole))


def test_received_and_carried_in_are_closed_or_carried_out() -> None:
    counted = 0
    for chance, ledger in ledgers():
        for choices in (DEFAULT, any_choices(chance)):
            for year in YEARS:
                cells = count_year(ledger, year, choices).cells
                for column, _ in COLUMNS:
                    came = cells[request("received", column)] + cells[request("carried_in", column)]
                    went = cells[request("total", column)] + cells[request("carried_out", column)]
                    assert came == went, (choices, year, column)
                    counted += came
    assert counted > SEQUENCES


def test_what_one_year_leaves_the_next_takes_over() -> None:
    for chance, ledger in ledgers():
        choices = any_choices(chance)
        for year, next_year in pairwise(YEARS):
            left = count_year(ledger, year, choices).cells
            taken = count_year(ledger, next_year, choices).cells
            for column, _ in COLUMNS:
                assert taken[request("carried_in", column)] == left[request("carried_out", column)]


def test_a_slow_recount_by_another_way_comes_to_the_same() -> None:
    for chance, ledger in ledgers():
        for choices in (DEFAULT, any_choices(chance)._replace(split="numbers")):
            for year in YEARS:
                counted = count_year(_each_for_itself(ledger.cases), year, choices)
                expected = recounted(ledger.cases, year, choices)
                for id, number in counted.cells.items():
                    assert number == len(counted.because(id))
                    if "total" not in id and id.startswith("requests."):
                        assert number == expected[id], (choices, year, id)
