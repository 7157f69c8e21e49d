"""What the ledger comes to for a report: whose cases, of which year, and where that differs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from forms.editions.form_2021 import request
from forms.report import Edit, Report
from forms.sign_off.reasons import Standing
from forms.values import Value
from intake.sample import sample_reports
from ledger.ledger import Ledger
from storage.history import How
from storage.ledger.ledger_file import LedgerFile
from storage.library import Library
from storage.sign_off import Stage
from usecases.ledger_read import LedgerRead, read_ledger
from usecases.open_report import OpenReport
from usecases.sample_ledger import make_sample_ledger
from usecases.tally import LedgerTally, other_units, tally_of

NEWEST = max(sample_reports(), key=lambda report: report.year or 0)
RECEIVED = request("received", "natural")
UNIT = NEWEST.text("unit")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> LedgerRead:
    path = tmp_path_factory.mktemp("示例") / "示例.taizhang"
    make_sample_ledger(path)
    return read_ledger(path)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenReport]:
    with Library.open(tmp_path / "年报.nianbao") as library:
        yield OpenReport(library, library.add(NEWEST))


def changed(report: Report, id: str, value: Value) -> Report:
    return report.changed([Edit(id, report.value(id), value)])


def test_a_report_that_is_as_the_ledger_counts_has_no_finding(sample: LedgerRead) -> None:
    tally = tally_of(sample, NEWEST)
    assert tally
    assert tally.is_whole
    assert list(tally.findings(NEWEST)) == []


def test_a_cell_that_differs_is_a_finding_with_both_numbers(sample: LedgerRead) -> None:
    tally = tally_of(sample, NEWEST)
    assert tally
    counted = tally.count.cells[RECEIVED]
    found = list(tally.findings(changed(NEWEST, RECEIVED, counted + 2)))
    assert [(one.code, one.fields, one.left, one.right) for one in found] == [
        ("ledger.disagrees", (RECEIVED,), counted + 2, counted)
    ]


@pytest.mark.parametrize(("id", "value"), [("unit", "别的局"), ("year", None)])
def test_nothing_is_counted_for_another_unit_or_no_year(
    sample: LedgerRead, id: str, value: Value
) -> None:
    assert tally_of(sample, changed(NEWEST, id, value)) is None


def test_a_ledger_without_a_unit_is_held_against_a_report_with_one(sample: LedgerRead) -> None:
    unnamed = []
    for case in sample.ledger.cases:
        unnamed.append(replace(case, application=case.application._replace(unit="")))
    read = sample._replace(ledger=Ledger(tuple(unnamed)))
    tally, named = tally_of(read, NEWEST), tally_of(sample, NEWEST)
    assert tally
    assert named
    assert tally.count.cells[RECEIVED] == named.count.cells[RECEIVED] > 0
    assert tally_of(read, changed(NEWEST, "unit", "")) is None


def test_a_ledger_of_a_part_of_the_year_is_held_against_nothing(sample: LedgerRead) -> None:
    """All that came in the year came before the ledger was begun."""
    brought = []
    for case in sample.ledger.cases:
        application = case.application._replace(is_opening=True)
        brought.append(replace(case, application=application))
    tally = tally_of(sample._replace(ledger=Ledger(tuple(brought))), NEWEST)
    assert tally
    assert not tally.is_whole
    assert list(tally.findings(changed(NEWEST, RECEIVED, 99))) == []


def test_the_open_report_is_checked_against_it(sample: LedgerRead, opened: OpenReport) -> None:
    opened.check()
    before = opened.findings
    opened.tally = tally_of(sample, opened.report)
    opened.check()
    assert opened.findings == before
    assert opened.tally
    counted = opened.tally.count.cells[RECEIVED]
    opened.report.apply([Edit(RECEIVED, counted, counted + 1)])
    opened.check()
    (found,) = [one for one in opened.findings if one.code == "ledger.disagrees"]
    assert (found.fields, found.left, found.right) == ((RECEIVED,), counted + 1, counted)


@pytest.mark.parametrize("stage", Stage)
def test_a_version_keeps_what_was_counted(
    sample: LedgerRead, opened: OpenReport, stage: Stage
) -> None:
    opened.tally = tally_of(sample, opened.report)
    version = opened.keep_version(stage)
    kept = opened.sign_off.tally(version.id)
    assert opened.tally
    assert kept
    assert {id: len(counted) for id, counted in kept.items()} == {
        id: len(counted) for id, counted in opened.tally.count.own.items()
    }
    assert ("2025-001", "received") in kept[RECEIVED]
    if stage is Stage.FINAL:  # from which on what moves is told
        assert opened.tally.kept == opened.tally.snapshot
    else:
        assert opened.tally.kept is None


def test_a_version_keeps_no_count_of_a_part_of_the_year(
    sample: LedgerRead, opened: OpenReport
) -> None:
    tally = tally_of(sample, opened.report)
    assert tally
    opened.tally = replace(tally, is_whole=False)
    part = opened.keep_version(Stage.DRAFT)
    opened.tally = None
    without = opened.keep_version(Stage.DRAFT)
    assert [opened.sign_off.tally(one.id) for one in (part, without)] == [None, None]


def test_no_applicant_is_in_the_library(sample: LedgerRead, opened: OpenReport) -> None:
    """Their names are in a ledger, and a library goes where that may not."""
    path = opened.library.path.with_name("示例.taizhang")
    make_sample_ledger(path)
    with LedgerFile.open(path) as ledger:
        persons = ledger.persons().values()
    names = {field for person in persons for field in person if isinstance(field, str) and field}
    opened.tally = tally_of(sample, opened.report)
    opened.keep_version(Stage.FINAL)
    opened.library.close()
    assert names
    library = opened.library.path.read_bytes()
    assert b"2025-001" in library
    assert [name for name in sorted(names) if name.encode() in library] == []


def disagreeing(opened: OpenReport) -> list[Standing]:
    """Return how what is other than in the ledger stands."""
    opened.check()
    return [one for one in opened.standings if one.finding.code == "ledger.disagrees"]


@pytest.fixture
def differing(sample: LedgerRead, opened: OpenReport) -> OpenReport:
    """Return a report with one more received than the ledger has."""
    opened.tally = tally_of(sample, opened.report)
    number = opened.report.number(RECEIVED)
    assert isinstance(number, int)
    opened.carry_out([opened.report.edit(RECEIVED, number + 1)], How.TYPED)
    return opened


def test_what_is_not_filled_in_yet_is_told_by_the_report_s_own_checks(
    differing: OpenReport,
) -> None:
    differing.carry_out([differing.report.edit(RECEIVED, None)], How.TYPED)
    assert disagreeing(differing) == []
    assert "cell.blank" in [finding.code for finding in differing.findings]


def test_its_number_is_proposed(differing: OpenReport) -> None:
    (standing,) = disagreeing(differing)
    (offered,) = differing.proposals(standing.finding)
    assert offered.message == f"改成台账数\u00a0{standing.finding.right}"
    differing.carry_out(offered.edits, How.PROPOSAL)
    assert disagreeing(differing) == []


def test_a_reason_is_asked_for_again_when_either_number_moves(differing: OpenReport) -> None:
    (standing,) = disagreeing(differing)
    differing.explain(standing.finding, "台账漏登一件")
    (standing,) = disagreeing(differing)
    assert standing.is_settled
    number = differing.report.number(RECEIVED)
    assert isinstance(number, int)
    differing.carry_out([differing.report.edit(RECEIVED, number + 1)], How.TYPED)
    (standing,) = disagreeing(differing)
    assert (standing.is_settled, standing.lapsed) == (False, (RECEIVED,))
    differing.carry_out([differing.report.edit(RECEIVED, number)], How.TYPED)
    (standing,) = disagreeing(differing)
    assert standing.is_settled, "the values are back"
    tally = differing.tally
    assert tally
    differing.tally = with_one_less(tally)
    (standing,) = disagreeing(differing)
    assert (standing.is_settled, standing.lapsed) == (False, ("",))


def test_a_final_has_nothing_open_of_a_ledger_that_went_on(differing: OpenReport) -> None:
    (standing,) = disagreeing(differing)
    differing.explain(standing.finding, "台账漏登一件")
    differing.keep_version(Stage.FINAL)
    (standing,) = disagreeing(differing)
    assert standing.is_settled
    assert differing.tally
    differing.tally = with_one_less(differing.tally)
    assert disagreeing(differing) == []
    differing.reopen("更正", published=True)
    (standing,) = disagreeing(differing)
    assert not standing.is_settled


@pytest.mark.parametrize(
    ("unit", "others"), [(UNIT, ()), ("", ()), ("某局", (UNIT,)), (f"{UNIT} ", (UNIT,))]
)
def test_whose_ledger_it_is_is_told_where_it_is_not_the_report_s(
    sample: LedgerRead, unit: str, others: tuple[str, ...]
) -> None:
    assert other_units(sample, changed(NEWEST, "unit", unit)) == others


def test_a_ledger_without_units_or_cases_is_no_other_s(sample: LedgerRead) -> None:
    report = changed(NEWEST, "unit", "某局")
    assert other_units(sample._replace(ledger=Ledger()), report) == ()
    case = sample.ledger.cases[0]
    nobody = replace(case, application=case.application._replace(unit=""))
    assert other_units(sample._replace(ledger=Ledger((nobody,))), report) == ()


def with_one_less(tally: LedgerTally) -> LedgerTally:
    """Return what the ledger comes to without one of its cases that were received."""
    count = tally.count
    cases = dict(count.cases)
    cases["received", "natural"] = cases["received", "natural"][1:]
    return replace(tally, count=replace(count, cases=cases))


def test_what_is_told_with_a_finding_takes_no_mending_away(
    sample: LedgerRead, tmp_path: Path
) -> None:
    carried_in = request("carried_in", "natural")
    with Library.open(tmp_path / "两年.nianbao") as library:
        ids = [library.add(report) for report in sample_reports()]
        opened = max((OpenReport(library, id) for id in ids), key=lambda one: one.report.year or 0)
        opened.tally = tally_of(sample, opened.report)
        number = opened.report.number(carried_in)
        assert isinstance(number, int)
        opened.carry_out([opened.report.edit(carried_in, number + 1)], How.TYPED)
        (told,) = [
            one
            for one in opened.findings
            if one.fields == (carried_in,) and "上年年报" in one.message
        ]
        assert told.code == "continuity.carried_in"
        assert "；台账里是 2024-" in told.message
        (offered,) = opened.proposals(told)
        assert offered.edits[0].new == number
        opened.carry_out(offered.edits, How.PROPOSAL)
        assert opened.findings == []


def test_of_several_ways_to_mend_that_of_the_ledger_comes_first(
    sample: LedgerRead, opened: OpenReport
) -> None:
    granted = request("granted", "business")
    number = opened.report.number(granted)
    assert isinstance(number, int)
    opened.carry_out([opened.report.edit(granted, number + 1)], How.TYPED)
    (unbalanced, *_) = (one for one in opened.findings if one.code == "requests.balance")
    without = opened.proposals(unbalanced)
    assert without[0].edits[0].id == RECEIVED.replace("natural", "business")
    assert not any(proposal.is_counted for proposal in without)
    opened.tally = tally_of(sample, opened.report)
    first, *others = opened.proposals(unbalanced)
    assert (first.edits[0].id, first.edits[0].new, first.is_counted) == (granted, number, True)
    assert not any(proposal.is_counted for proposal in others)
    assert len(others) + 1 == len(without)
