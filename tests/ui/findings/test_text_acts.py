"""Findings about texts: each with its likeliest mending, all its acts where the clerk is."""

import pytest

from forms.checks.finding import Finding, Severity
from forms.texts.span import Span
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import YEAR, complete
from tests.storage.samples import ORIGIN
from tests.ui.clerk import ALT, CTRL, Clerk, Key
from tests.ui.conftest import OpenReports, OpenWindow
from ui.findings.finding_rows import Deed, FindingRow
from ui.findings.findings_model import ROW
from ui.findings.text_acts import Numbers

TEXT = "text.overview"
WORDS = (
    f"{YEAR - 1}年，本局认真做好公开工作。\n申请、审核、网站、培训都照常。\n"
    f"{YEAR - 2}年，本局认真做好管理工作。"
)
THIRD = f"\n{YEAR - 3}年，本局认真做好监督工作。"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before a text with two wrong years."""
    clerk = open_reports(complete({TEXT: WORDS}))
    clerk.open_step("一 总体情况")
    return clerk


def rows(clerk: Clerk, code: str = "text.year") -> list[FindingRow]:
    return [row for row in clerk.view.findings.list.rows() if row.finding.code == code]


def deeds(clerk: Clerk, finding: Finding) -> list[Deed]:
    return [row.deed for row in rows(clerk) if row.finding == finding]


def click(clerk: Clerk, row: FindingRow) -> None:
    view = clerk.view.findings.list
    clerk.click_row(view, view.model().index(view.rows().index(row), 0))


def findings(clerk: Clerk) -> list[Finding]:
    return list(dict.fromkeys(row.finding for row in rows(clerk)))


def test_of_each_all_that_can_be_done_is_shown_and_nothing_jumps_on_a_click(clerk: Clerk) -> None:
    first, second = findings(clerk)
    before = rows(clerk)
    assert (
        deeds(clerk, first) == deeds(clerk, second) == [Deed.SHOW, *[Deed.MEND] * 2, Deed.EXPLAIN]
    )
    click(clerk, rows(clerk)[0])
    clerk.press(Key.Key_F8)
    assert rows(clerk) == before


def test_all_are_mended_by_keys_and_undone(clerk: Clerk) -> None:
    clerk.view.findings.list.setFocus()
    clerk.press(Key.Key_Home)
    assert clerk.view.findings.list.currentIndex().row() == 0
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)
    assert clerk.report.text(TEXT).startswith(f"{YEAR}年，")
    assert len(findings(clerk)) == 1
    clerk.press(Key.Key_Home)
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)
    assert not findings(clerk)
    assert clerk.stored.text(TEXT) == WORDS.replace(str(YEAR - 1), str(YEAR)).replace(
        str(YEAR - 2), str(YEAR)
    )
    clerk.press(Key.Key_Z, CTRL, times=2)
    assert clerk.report.text(TEXT) == WORDS


def test_the_keyboard_goes_on_to_what_comes_after_what_was_mended(clerk: Clerk) -> None:
    first, second = findings(clerk)
    click(clerk, rows(clerk)[1])
    current = clerk.view.findings.list.currentIndex()
    assert first not in findings(clerk)
    assert clerk.view.findings.list.rows()[current.row()].finding == findings(clerk)[0]
    assert findings(clerk)[0].message == second.message


def test_what_is_typed_meanwhile_is_not_lost(clerk: Clerk) -> None:
    clerk.page.setFocus()
    clerk.press(Key.Key_End, CTRL)
    clerk.type("尾巴")
    click(clerk, rows(clerk)[1])
    assert clerk.report.text(TEXT) == WORDS.replace(str(YEAR - 1), str(YEAR)) + "尾巴"


def test_a_final_report_is_not_mended(clerk: Clerk) -> None:
    clerk.session.keep_version(Stage.FINAL)
    assert {row.deed for row in rows(clerk)} == {Deed.SHOW}


def test_from_place_to_place_and_mended_without_leaving_the_text(clerk: Clerk) -> None:
    clerk.page.setFocus()
    clerk.press(Key.Key_Return, ALT)
    assert "先按 F8" in clerk.page.refusal
    assert clerk.report.text(TEXT) == WORDS
    clerk.press(Key.Key_F8)
    clerk.press(Key.Key_Return, ALT)
    assert clerk.report.text(TEXT) == WORDS.replace(str(YEAR - 1), str(YEAR))
    clerk.press(Key.Key_Return, ALT)
    assert clerk.report.text(TEXT).count(str(YEAR)) == 1, "the clerk has not seen the next yet"
    clerk.press(Key.Key_F8)
    clerk.press(Key.Key_Return, ALT)
    assert not findings(clerk), "none was passed over"


def test_after_one_that_was_mended_the_next_follows(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({TEXT: WORDS + THIRD}))
    clerk.open_step("一 总体情况")
    for count in (3, 2, 1):
        assert len(findings(clerk)) == count
        clerk.press(Key.Key_F8)
        current = clerk.view.findings.list.currentIndex().data(ROW)
        assert current.finding == findings(clerk)[0]
        clerk.press(Key.Key_Return, ALT)


@pytest.mark.parametrize("key", [Key.Key_F8, Key.Key_Down])
def test_all_that_can_be_done_is_in_sight(open_reports: OpenReports, key: Key) -> None:
    years = [
        f"{YEAR - 1}年，本局认真做好第{number}项公开工作。" for number in "甲乙丙丁戊己庚辛壬癸"
    ]
    clerk = open_reports(complete({TEXT: "\n".join(years * 2)}))
    clerk.window.resize(1000, 500)
    clerk.open_step("一 总体情况")
    view = clerk.view.findings.list
    view.setFocus()
    seen = set()
    for _ in range(45):
        clerk.press(key)
        finding = view.currentIndex().data(ROW).finding
        seen.add(finding)
        for at, row in enumerate(view.rows()):
            if row.finding == finding:
                place = view.visualRect(view.model().index(at, 0))
                assert view.viewport().rect().contains(place), (at, row.text)
    assert len(seen) > 9


def test_of_what_has_no_proposal_that_is_told(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({"contact.phone": None}))
    clerk.press(Key.Key_F8)
    clerk.press(Key.Key_Return, ALT)
    assert "没有现成的改法" in clerk.page.refusal


# ---- a number that is held against a table

COUNTED = "全年新收政府信息公开申请31件。"
RECEIVED = "requests.received.total"


@pytest.fixture
def counter(open_reports: OpenReports) -> Clerk:
    """A clerk before a text that says 31 where the table has 33."""
    figures = {"requests.received.natural": 33, "requests.granted.natural": 33}
    clerk = open_reports(complete({TEXT: COUNTED, **figures}))
    clerk.open_step("一 总体情况")
    return clerk


def row_of(clerk: Clerk, deed: Deed) -> FindingRow:
    """Open the finding about the number and return what is offered to do so."""
    click(clerk, rows(clerk, "text.count")[0])
    return next(row for row in rows(clerk, "text.count") if row.deed is deed)


def test_the_figure_of_the_table_is_put_into_the_text(counter: Clerk) -> None:
    mend = row_of(counter, Deed.MEND)
    assert "".join(mend.text.split()) == "改成33件"
    click(counter, mend)
    assert counter.stored.text(TEXT) == COUNTED.replace("31", "33")
    assert not rows(counter, "text.count")


def test_the_way_leads_to_the_cell(counter: Clerk) -> None:
    go = row_of(counter, Deed.GO)
    assert go.text == "去看表三"
    click(counter, go)
    assert counter.here == RECEIVED


def test_a_number_that_is_none_of_the_tables_is_left_alone_and_may_come_back(
    counter: Clerk,
) -> None:
    refuse = row_of(counter, Deed.REFUSE)
    assert refuse.spoken == "这不是表内数"
    click(counter, refuse)
    assert not rows(counter, "text.count")
    assert counter.stored.text(TEXT) == COUNTED
    assert list(counter.stored.choices.values()) == [()]
    counter.press(Key.Key_Z, CTRL)
    assert rows(counter, "text.count")


def test_all_numbers_of_a_sentence_about_something_else_are_refused_at_once(
    open_reports: OpenReports,
) -> None:
    text = "全年新收政府信息公开申请31件，上年结转5件，结转下年度继续办理4件。"
    clerk = open_reports(complete({TEXT: text}))
    clerk.open_step("一 总体情况")
    refuse = row_of(clerk, Deed.REFUSE)
    assert refuse.text == "这 3 处都不是表内数"
    click(clerk, refuse)
    assert list(clerk.stored.choices.values()) == [()] * 3
    assert not rows(clerk, "text.count")
    clerk.press(Key.Key_Z, CTRL)
    assert not clerk.stored.choices


def test_of_a_finding_about_other_things_its_numbers_are_none(counter: Clerk) -> None:
    whole = Span(TEXT, 0, len(COUNTED))
    other = Finding("text.other", Severity.WARNING, (TEXT,), "别的", "来源", spans=(whole,))
    assert Numbers(counter.session).of(other) == []
    (about,) = (row.finding for row in rows(counter, "text.count") if not row.is_below)
    assert [each.value for each in Numbers(counter.session).of(about)] == [31]


def test_all_of_it_by_keys(counter: Clerk) -> None:
    counter.press(Key.Key_F8)
    counter.press(Key.Key_F6)
    for _ in range(9):
        if counter.view.findings.list.currentIndex().data(ROW).deed is Deed.REFUSE:
            break
        counter.press(Key.Key_Down)
    counter.press(Key.Key_Return)
    assert list(counter.report.choices.values()) == [()]


def test_from_a_refused_number_the_keyboard_goes_on_to_the_next(open_reports: OpenReports) -> None:
    unbalanced = {"requests.received.natural": 33}
    clerk = open_reports(complete({TEXT: f"{COUNTED}\n{WORDS}", **unbalanced}))
    clerk.open_step("一 总体情况")
    click(clerk, row_of(clerk, Deed.REFUSE))
    current = clerk.view.findings.list.currentIndex().data(ROW)
    assert current.finding == findings(clerk)[0]
    assert len(findings(clerk)) == 2


def test_what_was_published_elsewhere_is_looked_at_and_left(
    library: Library, open_window: OpenWindow
) -> None:
    report = complete({TEXT: COUNTED, "requests.received.natural": 33})
    library.last_open = library.add(report, How.READ, ORIGIN)
    clerk = open_window(library)
    clerk.await_checked()
    click(clerk, rows(clerk, "text.count")[0])
    assert {row.deed for row in rows(clerk, "text.count")} == {Deed.SHOW, Deed.GO}


def test_of_three_that_read_alike_only_the_one_is_refused(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({TEXT: f"{COUNTED}\n{COUNTED}\n{COUNTED}"}))
    clerk.open_step("一 总体情况")
    click(clerk, row_of(clerk, Deed.REFUSE))
    assert list(clerk.report.choices.values()) == [()]
    assert len([row for row in rows(clerk, "text.count") if not row.is_below]) == 2
