"""取台账数: blanks are filled, what was typed stays unless it is asked for, totals follow."""

from forms.report import Edit, Report
from forms.values import Value
from ledger.disputes import Level
from tests.ledger.cases import answer, case, dispute, heard
from tests.usecases.tallies import CASES, GRANTED, RECEIVED, TOTAL, report, section, tally
from usecases.ledger_figures import LedgerFigures, ledger_figures, obstacles, unplaced

THREE, FOUR = section("requests"), section("disputes")


def figures(values: dict[str, Value] | None = None) -> LedgerFigures:
    return ledger_figures(report(values), tally(), THREE)


def blank_table() -> Report:
    return report({field.id: None for field in THREE.fields})


def test_every_blank_gets_what_is_counted_0_too_and_no_total_is_typed() -> None:
    held = blank_table()
    edits = ledger_figures(held, tally(), THREE).edits(held)
    new = {edit.id: edit.new for edit in edits}
    assert len(new) == 6 * 24
    assert new[RECEIVED] == 2
    assert new["requests.received.other"] == 0
    held.apply(edits)
    assert all(held.value(id) == tally().count.cells[id] for id in new)
    assert held.value(TOTAL) == 2
    assert held.stated(TOTAL) is None


def test_what_is_typed_over_stays_and_is_taken_one_by_one() -> None:
    found = figures({RECEIVED: 5, GRANTED: 4})
    assert [(each.field.id, each.stands, each.counted) for each in found.others] == [
        (RECEIVED, 5, 2),
        (GRANTED, 4, 3),
    ]
    assert found.edits(report({RECEIVED: 5, GRANTED: 4})) == []
    assert found.edits(report({RECEIVED: 5, GRANTED: 4}), {GRANTED}) == [Edit(GRANTED, 4, 3)]


def test_a_typed_total_that_is_other_follows_its_parts_again() -> None:
    (other,) = figures({TOTAL: 9}).others
    assert (other.stands, other.counted, other.new) == (9, 2, None)
    assert figures({TOTAL: 2}).others == []


def test_what_is_no_number_is_not_blank() -> None:
    found = figures({RECEIVED: "约五件"})
    assert found.blanks == {}
    assert [each.stands for each in found.others] == ["约五件"]


def test_a_table_that_agrees_has_nothing_to_be_taken() -> None:
    found = figures()
    assert (dict(found.blanks), list(found.others)) == ({}, [])


def test_what_a_case_lacks_is_an_obstacle_with_its_case() -> None:
    lacking = case("03-03", answer("03-10", ""), number="2025-009")
    (found,) = obstacles(tally(*CASES, lacking), THREE)
    assert found.words == "2025-009：2025年3月10日 已经答复，但没有选办理结果"
    assert found.application == lacking.application.id
    assert obstacles(tally(*CASES, lacking), FOUR) == []


def test_what_has_no_place_in_table_four_is_an_obstacle_there() -> None:
    unsaid = dispute("review", heard(Level.REVIEW, "05-06", "07-01"))
    (found,) = obstacles(tally(*CASES, unsaid), FOUR)
    assert "没有选结果" in found.words
    assert obstacles(tally(*CASES, unsaid), THREE) == []


def test_what_is_only_not_received_yet_is_told_and_keeps_nothing_back() -> None:
    early = case("03-03", answer("03-01"), number="2025-010")
    assert obstacles(tally(*CASES, early), THREE) == []
    assert [one.words[:9] for one in unplaced(tally(*CASES, early), THREE)] == ["2025-010："]
