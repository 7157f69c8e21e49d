"""The sample's ledger comes to the tables of the sample's reports, and nothing is found in it."""

from datetime import date
from pathlib import Path

import pytest

from forms.report import Report
from intake.sample import sample_reports
from ledger.checks.against import disagrees
from ledger.checks.finding import Look
from ledger.checks.review import review
from ledger.counting import CELLS, count_year
from ledger.events import KINDS
from ledger.states import state_of
from storage.ledger.ledger_file import LedgerFile
from usecases.ledger_read import LedgerRead, calendar_with, read_ledger
from usecases.sample_ledger import make_sample_ledger

LATER = date(2026, 11, 26)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> LedgerRead:
    path = tmp_path_factory.mktemp("示例") / "示例.taizhang"
    make_sample_ledger(path)
    return read_ledger(path)


@pytest.mark.parametrize("report", sample_reports(), ids=lambda report: str(report.year))
def test_each_cell_is_that_of_the_report(sample: LedgerRead, report: Report) -> None:
    assert report.year
    count = count_year(sample.ledger, report.year, sample.choices)
    assert len(CELLS) == 175 + 15
    assert {id: report.number(id) for id in CELLS} == count.cells
    assert count.unplaced == ()
    assert list(disagrees(count, report)) == []


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_nothing_is_found_in_it(sample: LedgerRead, year: int) -> None:
    assert review(Look(sample.ledger, year, LATER, sample.calendar)) == ()


def test_it_shows_what_may_happen(sample: LedgerRead) -> None:
    """Corrections, extensions, an opinion of a third party, a case over the new year, a redone."""
    kinds = {event.what.key for case in sample.ledger.cases for event in case.events}
    assert kinds >= {"correction_asked", "lapsed", "extended", "consulted", "redone", "archived"}
    assert kinds <= KINDS.keys()
    assert not any(state_of(case).is_open for case in sample.ledger.cases)
    assert len(sample.ledger.disputes) == 7
    assert {case.application.unit for case in sample.ledger.cases} == {
        sample_reports()[0].text("unit")
    }


def test_it_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "示例.taizhang"
    make_sample_ledger(path)
    with LedgerFile.open(path) as ledger:
        ledger.put_right(ledger.case(1).application._replace(subject="改过"), "经办")
        assert all(person.name for person in ledger.persons().values())
        assert ledger.is_sound()
    make_sample_ledger(path)
    with LedgerFile.open(path) as ledger:
        assert len(ledger.ledger().cases) == 62
        assert ledger.case(1).application.subject == "改过"


def test_what_the_clerk_took_from_a_notice_comes_before_what_ships() -> None:
    shipped = calendar_with([]).of_year(2026)
    assert shipped
    other = shipped._replace(off=frozenset(), source="另一份")
    assert calendar_with([other]).of_year(2026) == other
    assert calendar_with([other]).of_year(2025) == calendar_with([]).of_year(2025)
