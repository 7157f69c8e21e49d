"""What is kept of a count: register numbers and rules, and of numbers nothing that tells who."""

import pytest

from ledger.counting import CELLS, count_year
from ledger.snapshots import OWN, Counted, kept_number, snapshot_of
from tests.ledger.cases import case, ledger


def test_the_cells_are_those_that_are_no_totals() -> None:
    assert set(CELLS) > OWN
    assert "requests.received.natural" in OWN
    assert "disputes.review.pending" in OWN
    assert "requests.received.total" not in OWN


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("2025-017", "2025-017"),
        ("青档〔2025〕17号", "青档〔2025〕17号"),
        ("2025-002（330106198802151234）", "2025-002"),
        ("330106198802151234", "没有编号"),
        ("", "没有编号"),
        ("9" * 50_000, "9" * 40 + "…"),
        ("330106198802151234；" * 5_000, "没有编号"),
        ("甲" * 40, "甲" * 40),
    ],
)
def test_a_number_is_kept_without_those_of_persons_and_not_too_long(number: str, kept: str) -> None:
    assert kept_number(number) == kept


def test_it_is_kept_so_in_a_snapshot() -> None:
    made = case("2025-03-03", number="2025-002（330106198802151234）")
    assert snapshot_of(count_year(ledger(made), 2025)) == {
        "requests.received.natural": (Counted("2025-002", "received"),),
        "requests.carried_out.natural": (Counted("2025-002", "carried_out"),),
    }
