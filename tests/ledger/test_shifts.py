"""Which figures move where the office chooses otherwise."""

from ledger.choices import DEFAULT
from ledger.events import Withdrawn
from ledger.ledger import Ledger
from ledger.periods import year_of
from ledger.shifts import Shift, shifts
from tests.ledger.cases import answer, case, day

NOT_COUNTED = DEFAULT._replace(withdrawn="none")


def test_each_cell_that_moves_is_named_with_both_figures() -> None:
    ledger = Ledger((case("03-03", Withdrawn(day("03-10"))), case("03-04", answer("03-11"))))
    moved = shifts(ledger, year_of(2025), DEFAULT, NOT_COUNTED)
    assert moved == [
        Shift("requests.received.natural", 2, 1),
        Shift("requests.otherwise.misc.natural", 1, 0),
    ]
    assert str(moved[0]) == "本年新收·自然人 2 → 1"


def test_of_another_year_nothing_moves() -> None:
    ledger = Ledger((case("03-03", Withdrawn(day("03-10"))),))
    assert shifts(ledger, year_of(2024), DEFAULT, NOT_COUNTED) == []
