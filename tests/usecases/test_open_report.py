"""The open report without a window: one way in, what waits for the disk, reasons, versions."""

from collections.abc import Mapping

import pytest

from export.pending import Written
from forms.checks.finding import Severity
from forms.sign_off.content_code import content_code
from forms.sign_off.drafts import DRAFT
from forms.values import Value
from storage.errors import DiskFull, Locked
from storage.history import How
from storage.sign_off import Stage
from tests.builders import complete
from tests.usecases.crowded import CrowdedLibrary
from usecases.open_report import OpenReport

CELL, TOTAL = "disputes.review.upheld", "disputes.review.total"
CARRIED_IN = "requests.carried_in.natural"


def change(opened: OpenReport, id: str, value: int | str) -> None:
    opened.carry_out([opened.report.edit(id, value)], How.TYPED)


def previous_values(opened: OpenReport) -> Mapping[str, Value] | None:
    return opened.previous.values if opened.previous else None


def is_locked(opened: OpenReport) -> bool:
    return opened.is_final


def warnings(opened: OpenReport) -> list[str]:
    found = [each.finding for each in opened.standings if not each.is_settled]
    return [finding.code for finding in found if finding.severity is Severity.WARNING]


# ---- one way in ----------------------------------------------------------------------


def test_an_edit_is_in_the_report_and_in_the_file_and_checked(opened: OpenReport) -> None:
    opened.check()
    assert opened.findings == []
    change(opened, CARRIED_IN, 99)
    assert opened.report.number(CARRIED_IN) == 99
    assert opened.library.load(opened.id).values == opened.report.values
    assert opened.library.history(opened.id, CARRIED_IN)[-1].how is How.TYPED
    assert "requests.balance" in {finding.code for finding in opened.findings}


def test_what_an_edit_touches_are_its_fields_and_their_totals(opened: OpenReport) -> None:
    assert opened.change([opened.report.edit(CELL, 7)], How.TYPED) == {CELL, TOTAL}


def test_another_unit_or_year_has_another_last_year_and_touches_everything(
    opened: OpenReport,
) -> None:
    last = opened.previous
    year = opened.report.year
    touched = opened.change([opened.report.edit("year", 2031)], How.TYPED)
    assert last
    assert opened.previous is None
    assert touched == set(opened.report.form.fields)
    opened.change([opened.report.edit("year", year)], How.TYPED)
    assert previous_values(opened) == last.values


def test_a_report_is_not_its_own_last_year(library: CrowdedLibrary) -> None:
    """While the new year is not on the disk, the file has the report under the old one."""
    opened = OpenReport(library, library.add(complete(year=2024)))
    opened.change([opened.report.edit("year", 2025)], How.TYPED)
    assert opened.previous is None


def test_on_a_full_disk_edits_wait_and_go_in_order_once_there_is_room(
    opened: OpenReport, library: CrowdedLibrary
) -> None:
    library.is_full = True
    for number in (98, 99):
        with pytest.raises(DiskFull):
            change(opened, CARRIED_IN, number)
    assert opened.report.number(CARRIED_IN) == 99
    assert opened.findings, "it is checked all the same"
    assert opened.unstored == 1
    library.is_full = False
    assert opened.store()
    assert opened.unstored == 0
    history = library.history(opened.id, CARRIED_IN)
    assert [change.new for change in history][-2:] == [98, 99]


def test_nothing_to_store_takes_no_time(opened: OpenReport) -> None:
    assert opened.store() is None


def test_what_cannot_be_stored_can_be_given_up(opened: OpenReport, library: CrowdedLibrary) -> None:
    library.is_full = True
    opened.change([opened.report.edit(CELL, 99)], How.TYPED)
    opened.give_up_unstored()
    library.is_full = False
    assert opened.store() is None
    assert library.load(opened.id).number(CELL) != 99


# ---- reasons -------------------------------------------------------------------------


def test_a_reason_settles_a_warning_until_its_figures_change(library: CrowdedLibrary) -> None:
    library.add(complete({"requests.carried_out.natural": 1}, year=2024))
    opened = OpenReport(library, library.add(complete(year=2025)))
    opened.check()
    assert warnings(opened) == ["continuity.carried_in", "continuity.carried_in"]
    opened.explain(opened.findings[0], "上年年报已更正。")
    assert warnings(opened) == ["continuity.carried_in"]
    change(opened, CARRIED_IN, 2)
    assert warnings(opened) == ["continuity.carried_in", "continuity.carried_in"]


def test_a_proposal_mends_what_was_found(library: CrowdedLibrary) -> None:
    """12 received and 13 dealt with: one more was carried in, or one less came of it."""
    figures = {"requests.received.natural": 12, "requests.granted.natural": 13}
    opened = OpenReport(library, library.add(complete(figures)))
    opened.check()
    assert opened.findings
    proposal = opened.proposals(opened.findings[0])[0]
    opened.carry_out(proposal.edits, How.PROPOSAL)
    assert opened.findings == []


# ---- versions and the lock -----------------------------------------------------------


def test_a_draft_has_its_number_while_nothing_was_changed_since(opened: OpenReport) -> None:
    assert opened.draft_name == DRAFT
    opened.keep_version(Stage.DRAFT)
    opened.keep_version(Stage.DRAFT)
    assert opened.draft_name == "送审稿第 2 稿"
    before = opened.report.number(CELL)
    change(opened, CELL, 99)
    assert opened.draft_name == DRAFT
    opened.carry_out([opened.report.edit(CELL, before)], How.UNDO)
    assert opened.draft_name == "送审稿第 2 稿"


def test_a_version_has_what_was_still_waiting(opened: OpenReport) -> None:
    opened.change([opened.report.edit(CELL, 99)], How.TYPED)
    version = opened.keep_version(Stage.DRAFT)
    assert opened.sign_off.content(version.id).number(CELL) == 99
    assert opened.library.load(opened.id).number(CELL) == 99


def test_without_room_there_is_no_version(opened: OpenReport, library: CrowdedLibrary) -> None:
    opened.change([opened.report.edit(CELL, 99)], How.TYPED)
    library.is_full = True
    with pytest.raises(DiskFull):
        opened.keep_version(Stage.DRAFT)
    assert opened.sign_off.versions(opened.id) == []


def test_a_final_locks_until_it_is_opened_again(opened: OpenReport) -> None:
    opened.keep_version(Stage.FINAL)
    assert is_locked(opened)
    before = opened.report.values
    with pytest.raises(Locked):
        change(opened, CELL, 99)
    assert opened.report.values == before
    assert opened.unstored == 0
    opened.reopen("印错了一个字。", published=True)
    assert not is_locked(opened)
    change(opened, CELL, 99)
    assert opened.library.load(opened.id).number(CELL) == 99


# ---- exports -------------------------------------------------------------------------


def test_what_was_exported_is_kept_with_the_version_that_says_the_same(opened: OpenReport) -> None:
    code = content_code(opened.report)
    files = [Written("pdf", "年报.pdf", "ab" * 32), Written("docx", "年报.docx", "cd" * 32)]
    assert opened.remember_exports(code, files[:1]) == ""
    version = opened.keep_version(Stage.DRAFT)
    assert opened.remember_exports(code, files) == ""
    kept = opened.library.exports.all()
    assert [(each.report, each.version, each.name) for each in kept] == [
        (opened.id, None, "年报.pdf"),
        (opened.id, version.id, "年报.pdf"),
        (opened.id, version.id, "年报.docx"),
    ]
    assert {each.code for each in kept} == {code}


def test_an_export_that_cannot_be_kept_is_told_and_no_more(opened: OpenReport) -> None:
    """The library was taken away meanwhile: the file that was written is good all the same."""
    path = opened.library.path
    path.rename(path.with_name("移走了"))
    files = [Written("pdf", "年报.pdf", "ab" * 32)]
    told = opened.remember_exports(content_code(opened.report), files)
    assert "文件已被移走" in told
    path.with_name("移走了").rename(path)
    assert opened.library.exports.all() == []
