"""What the ledger counts otherwise than when a report was made final, and what is said of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from forms.report import Edit, Report
from forms.values import Value
from ledger.cases import Case
from ledger.choices import DEFAULT
from ledger.counting import count_year
from ledger.snapshots import OWN
from storage.errors import Damaged
from storage.library import Library
from storage.row_sum import row_sum
from storage.sign_off import Stage
from tests.builders import complete, stated_totals
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import answer, case, ledger
from usecases.closed_years import (
    brought_over,
    closed_years,
    counted_for_final,
    moved_since,
    moved_years,
    read_closed_years,
)
from usecases.ledger_read import LedgerRead
from usecases.open_report import OpenReport
from usecases.tally import tally_of

GRANTED = case("03-03", answer("03-10"), number="2025-017")
OPEN = case("12-20", number="2025-019")
BEFORE = (GRANTED, OPEN)
#: The first of them as it is when its kind was put right after the final.
CORRECTED = Case(GRANTED.application._replace(applicant="business"), GRANTED.events)
TODAY = date(2026, 4, 1)
RECEIVED = "requests.received.natural"


def held(*cases: Case) -> LedgerRead:
    """Return a ledger of some cases."""
    return LedgerRead(ledger(*cases), DEFAULT, CALENDAR)


def counted(*cases: Case) -> Report:
    """Return the report of 2025 that says what a ledger of some cases comes to."""
    cells = count_year(ledger(*cases), 2025).cells
    figures: dict[str, Value] = {id: cells[id] for id in OWN}
    return complete(figures)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "年报.nianbao") as library:
        yield library


def finished(library: Library, report: Report, *cases: Case) -> OpenReport:
    """Return a report that was made final with a ledger of some cases."""
    opened = OpenReport(library, library.add(report))
    opened.tally = tally_of(held(*cases), report)
    opened.keep_version(Stage.FINAL)
    return opened


def test_a_final_closes_its_year_with_what_was_counted(library: Library) -> None:
    report = counted(*BEFORE)
    finished(library, report, *BEFORE)
    (closed,) = closed_years(library)
    assert (closed.unit, closed.year) == (report.text("unit"), 2025)
    assert closed.report.values == report.values
    assert closed.counted[RECEIVED] == (("2025-017", "received"), ("2025-019", "received"))
    assert list(moved_years(held(*BEFORE), [closed])) == []


def test_a_draft_closes_nothing_nor_does_a_final_without_a_ledger(library: Library) -> None:
    opened = OpenReport(library, library.add(counted(*BEFORE)))
    opened.tally = tally_of(held(*BEFORE), opened.report)
    opened.keep_version(Stage.DRAFT)
    other = OpenReport(library, library.add(complete(year=2024)))
    other.keep_version(Stage.FINAL)
    assert closed_years(library) == []


@pytest.mark.parametrize("published", [True, False])
def test_what_was_opened_again_stands_only_where_it_was_published(
    library: Library, *, published: bool
) -> None:
    opened = finished(library, counted(*BEFORE), *BEFORE)
    opened.reopen("数字有误", published=published)
    assert len(closed_years(library)) == published


def test_of_several_finals_the_last_that_stands_counts(library: Library) -> None:
    opened = finished(library, counted(*BEFORE), *BEFORE)
    opened.reopen("类别有误", published=True)
    opened.tally = tally_of(held(CORRECTED, OPEN), opened.report)
    opened.keep_version(Stage.FINAL)
    (closed,) = closed_years(library)
    assert list(moved_years(held(CORRECTED, OPEN), [closed])) == []
    opened.reopen("又有误", published=False)  # so the first is what was published
    (closed,) = closed_years(library)
    assert list(moved_years(held(*BEFORE), [closed])) == []
    finished(library, counted(GRANTED), GRANTED)
    (closed,) = closed_years(library)
    assert list(moved_years(held(GRANTED), [closed])) == []


def test_a_kind_that_was_put_right_is_told_with_the_cells_and_the_case(library: Library) -> None:
    finished(library, counted(*BEFORE), *BEFORE)
    (moved,) = moved_years(held(CORRECTED, OPEN), closed_years(library))
    assert moved.told == (
        "2025 年年报已经定稿，台账现在与定稿时不同："
        "一、新收；自然人 定稿时 2，现在 1；一、新收；商业企业 定稿时 0，现在 1；"
        "（一）予以公开；自然人 定稿时 1，现在 0；共 4 格。年报没有改动。"
    )
    (finding,) = moved.findings
    assert (finding.code, finding.number, finding.application) == (
        "ledger.kind_changed",
        "2025-017",
        GRANTED.application.id,
    )


def test_a_case_that_turns_out_to_be_another_units_is_told(library: Library) -> None:
    report = counted(*BEFORE)
    finished(library, report, *BEFORE)
    unit = report.text("unit")
    own = Case(OPEN.application._replace(unit=unit), OPEN.events)
    elsewhere = Case(GRANTED.application._replace(unit="别的局"), GRANTED.events)
    (moved,) = moved_years(held(elsewhere, own), closed_years(library))
    assert moved.told == (
        "2025 年年报已经定稿，台账现在与定稿时不同："
        "一、新收；自然人 定稿时 2，现在 1；（一）予以公开；自然人 定稿时 1，现在 0。年报没有改动。"
    )


def test_cases_that_change_places_are_told_where_no_figure_moves(library: Library) -> None:
    other = case("03-03", answer("03-10"), number="2025-018", applicant="business")
    finished(library, counted(GRANTED, other), GRANTED, other)
    swapped = Case(other.application._replace(applicant="natural"), other.events)
    (moved,) = moved_years(held(CORRECTED, swapped), closed_years(library))
    assert moved.cells == ()
    assert moved.told == (
        "2025 年年报已经定稿，台账现在与定稿时不同：各格的数没有变，计入的案件有变。年报没有改动。"
    )
    assert [finding.number for finding in moved.findings] == ["2025-017", "2025-018"]
    assert moved.correction(TODAY) == ""


def test_the_sentence_for_section_six_names_each_figure_that_moved(library: Library) -> None:
    finished(library, counted(*BEFORE), *BEFORE)
    (moved,) = moved_years(held(CORRECTED, OPEN), closed_years(library))
    sentence = moved.correction(TODAY)
    assert sentence.startswith("更正说明：本报告发布后，于2026年4月1日更正如下：")
    assert "第三部分“一、本年新收政府信息公开申请数量·自然人”由2更正为1；" in sentence
    assert "第三部分“一、本年新收政府信息公开申请数量·商业企业”由0更正为1；" in sentence
    assert "数量·总计" not in sentence  # which is what it was
    assert "“（七）总计·自然人”由1更正为0" in sentence


def test_totals_that_the_final_stated_follow_their_parts(library: Library) -> None:
    finished(library, stated_totals(counted(*BEFORE)), *BEFORE)
    (moved,) = moved_years(held(GRANTED), closed_years(library))
    assert "数量·总计”由2更正为1" in moved.correction(TODAY)


def test_where_the_final_was_another_than_the_ledger_no_sentence_is_proposed(
    library: Library,
) -> None:
    report = counted(*BEFORE)
    finished(library, report.changed([Edit(RECEIVED, 2, 5)]), *BEFORE)
    (moved,) = moved_years(held(CORRECTED, OPEN), closed_years(library))
    assert len(moved.cells) == 4
    assert moved.correction(TODAY) == ""


def test_nothing_is_said_of_a_ledger_that_was_begun_anew(library: Library) -> None:
    finished(library, counted(*BEFORE), *BEFORE)
    closed = closed_years(library)
    new = held(case("2026-02-02", number="2026-001"))
    assert list(moved_years(new, closed)) == []
    assert list(brought_over(new, closed[0])) == []
    assert list(moved_years(held(), closed)) == []


def test_the_year_after_begins_as_the_final_ended(library: Library) -> None:
    finished(library, counted(*BEFORE), *BEFORE)
    (closed,) = closed_years(library)
    assert list(brought_over(held(*BEFORE), closed)) == []
    answered = Case(OPEN.application, case("12-20", answer("12-30")).events)
    (finding,) = brought_over(held(GRANTED, answered), closed)
    assert finding.code == "ledger.opening"
    assert finding.message == (
        "自然人：台账上年结转 0 件，上年年报结转下年度 1 件，差 1；现在没有 2025-019"
    )


def test_an_open_report_is_held_against_its_own_final(library: Library) -> None:
    opened = finished(library, counted(*BEFORE), *BEFORE)
    assert moved_since(opened.tally, library, opened.id) is None
    opened.tally = tally_of(held(CORRECTED, OPEN), opened.report)
    assert opened.tally
    moved = moved_since(opened.tally, library, opened.id)
    assert moved
    assert len(moved.cells) == 4
    assert moved_since(replace(opened.tally, is_whole=False), library, opened.id) is None
    assert moved_since(None, library, opened.id) is None
    other = library.add(complete(year=2024))
    assert moved_since(opened.tally, library, other) is None


def test_a_library_is_looked_into_without_a_trace(library: Library) -> None:
    finished(library, counted(*BEFORE), *BEFORE)
    library.close()
    before = library.path.read_bytes()
    (closed,) = read_closed_years(library.path)
    assert closed.year == 2025
    assert library.path.read_bytes() == before


def test_a_cell_that_no_table_has_is_damage(library: Library) -> None:
    finished(library, counted(*BEFORE), *BEFORE)
    library.close()
    content = '{"requests.received.total": [["2025-017", "received"]]}'
    with closing(sqlite3.connect(library.path)) as db:
        db.execute("DROP TRIGGER tally_holds")
        db.execute("UPDATE tally SET content = ?, sum = ?", (content, row_sum(1, content)))
        db.commit()
    with pytest.raises(Damaged):
        read_closed_years(library.path)


def test_what_was_counted_for_a_final_is_held_against_a_report_of_that_year_only(
    library: Library,
) -> None:
    opened = finished(library, counted(*BEFORE), *BEFORE)
    kept = counted_for_final(library, opened.id, opened.report)
    assert kept
    assert set(kept) == {
        RECEIVED,
        "requests.granted.natural",
        "requests.carried_out.natural",
    }
    tally = tally_of(held(CORRECTED, OPEN), opened.report, kept)
    assert tally
    (suspect, *_) = tally.suspects.of(RECEIVED)
    assert (suspect.number, suspect.why) == ("2025-017", "定稿后不再计入这一格")
    other = opened.report.changed([Edit("year", 2025, 2024)])
    assert counted_for_final(library, opened.id, other) is None
