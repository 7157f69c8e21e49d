"""A second answer where it is counted again, by choice."""

from ledger.choices import Choices
from ledger.counting import count_year
from ledger.events import Because, Redone
from tests.ledger.cases import answer, case, day, figures, ledger

AGAIN = Choices(redone="again")


def test_a_second_answer_without_a_result_is_told_where_it_counts() -> None:
    redone = case("03-03", answer("03-10"), Redone(day("06-01"), "", Because.OWN))
    assert figures(redone, choices=AGAIN) == {"received": 1, "granted": 1}
    (told,) = count_year(ledger(redone), 2025, AGAIN).unplaced
    assert told.why == "重新答复没有选办理结果，没有另计"
    assert (
        count_year(ledger(redone), 2026, AGAIN).unplaced
        == count_year(ledger(redone), 2025).unplaced
        == ()
    )
