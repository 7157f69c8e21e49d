"""依据: a sentence for each case of a cell, and which case that is."""

import pytest

from forms.values import Value
from tests.ledger.cases import answer, case
from tests.usecases.tallies import CASES, RECEIVED, REVIEW, TOTAL, UPHELD, report, tally
from usecases.cell_evidence import CellEvidence, cell_evidence
from usecases.ledger_search import Selection

FIRST, SECOND = CASES[1].application.id, CASES[2].application.id


def evidence(id: str, values: dict[str, Value] | None = None) -> CellEvidence:
    return cell_evidence(report(values), tally(), id)


def test_each_case_has_its_sentence_with_its_days_as_the_report_writes_them() -> None:
    assert evidence(RECEIVED).text == (
        "一、本年新收政府信息公开申请数量·自然人：台账 2 件，表中也是 2。\n"
        "2025-001：2025年3月3日 当面提交 → 一、新收；自然人\n"
        "2025-002：2025年4月3日 当面提交 → 一、新收；自然人"
    )
    assert list(evidence(RECEIVED).cases) == [FIRST, SECOND]


def test_a_total_has_those_of_its_parts() -> None:
    assert list(evidence(TOTAL).cases) == [FIRST, SECOND]
    wanted = Selection("本年新收·总计", frozenset((FIRST, SECOND)), SECOND)
    assert evidence(TOTAL).selection(SECOND) == wanted


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (2, "台账 2 件，表中也是 2。"),
        (5, "台账 2 件，表中 5。"),
        (None, "台账 2 件，表中没有填。"),
        ("约五件", "台账 2 件，表中 约五件。"),
    ],
)
def test_both_figures_are_told(value: Value, told: str) -> None:
    assert evidence(RECEIVED, {RECEIVED: value}).figures == told


def test_of_a_ledger_of_a_part_of_the_year_that_is_said() -> None:
    found = cell_evidence(report(), tally(is_whole=False), RECEIVED)
    assert found.figures.endswith("台账没有登记全年，这里只有台账里有的。")


def test_a_cell_that_counts_nothing_has_no_line() -> None:
    found = evidence("requests.received.other")
    assert (list(found.lines), found.figures) == ([], "台账 0 件，表中也是 0。")


def test_a_dispute_leads_to_the_application_that_it_is_about() -> None:
    about = REVIEW._replace(application=FIRST)
    found = cell_evidence(report(), tally(*CASES, about), UPHELD)
    assert list(found.cases) == [FIRST]
    assert list(evidence(UPHELD).cases) == [None], "it is about none"


def test_no_sentence_is_about_a_case_that_is_not_there() -> None:
    other = case("03-03", answer("03-10"))
    gone = REVIEW._replace(application=other.application.id)
    assert list(cell_evidence(report(), tally(*CASES, gone), UPHELD).cases) == [None]
