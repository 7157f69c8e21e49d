"""Cards in a clerk's hands: acts that share a line, more that unfolds, one finding for another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from forms.report import Report
from forms.values import Value
from storage.sign_off import Stage
from tests.builders import OVERVIEW, YEAR, complete
from tests.ui.clerk import ALT, CTRL, NO, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports
from ui.findings import row_delegate
from ui.findings.finding_rows import Deed, FindingRow

UNBALANCED: dict[str, Value] = {
    "requests.received.natural": 3,
    "requests.granted.natural": 3,
    "requests.carried_out.natural": 1,
}
BLANK: dict[str, Value] = {
    "requests.received.other": None,
    "requests.granted.other": None,
    "disputes.review.upheld": None,
}


def rows(clerk: Clerk) -> list[FindingRow]:
    return clerk.view.findings.list.rows()


def of(clerk: Clerk, deed: Deed) -> list[FindingRow]:
    return [row for row in rows(clerk) if row.deed is deed]


def click(clerk: Clerk, row: FindingRow) -> None:
    view = clerk.view.findings.list
    clerk.click_row(view, view.model().index(view.rows().index(row), 0))


def await_proposals(clerk: Clerk) -> None:
    clerk.qtbot.waitUntil(lambda: bool(of(clerk, Deed.MEND)), timeout=PATIENCE)


# ---- one finding for another


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before a column that does not balance, and so the totals do not either."""
    clerk = open_reports(complete(UNBALANCED))
    clerk.open_step("三 申请办理")
    await_proposals(clerk)
    return clerk


def test_a_finding_that_another_s_mending_settles_says_so_and_leads_there(clerk: Clerk) -> None:
    column, total = clerk.session.findings
    (led,) = of(clerk, Deed.LEAD)
    assert (led.text, led.finding) == ("上面一处改好，这里自然相符", total)
    assert {row.finding for row in of(clerk, Deed.MEND)} == {column}
    click(clerk, led)
    assert clerk.here == "requests.received.natural"


def test_every_way_that_is_offered_settles_it(clerk: Clerk) -> None:
    for fold in of(clerk, Deed.UNFOLD):
        click(clerk, fold)
    count = len(of(clerk, Deed.MEND))
    assert count > 1
    for number in range(count):
        clerk.qtbot.waitUntil(lambda: len(of(clerk, Deed.MEND)) == count, timeout=PATIENCE)
        click(clerk, of(clerk, Deed.MEND)[number])
        assert clerk.session.findings == []
        clerk.press(Key.Key_Z, CTRL)


def test_by_key_the_other_is_mended_and_not_this_one(clerk: Clerk) -> None:
    clerk.press(Key.Key_F8, times=2)
    clerk.press(Key.Key_Return, ALT)
    assert "请先改好那一处" in clerk.page.refusal
    assert len(clerk.session.findings) == 2


def test_where_two_columns_fail_neither_stands_for_the_total(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(UNBALANCED | {"requests.received.other": 5}))
    clerk.qtbot.wait(100)  # until all is worked out
    assert len(clerk.session.findings) == 3
    assert of(clerk, Deed.LEAD) == []


def test_of_the_same_mending_it_is_said_where_it_stands_first(open_reports: OpenReports) -> None:
    """Last year handed on 1: that mends the column, its total, and what was carried over."""
    last = complete({"requests.received.natural": 1, "requests.carried_out.natural": 1}, year=2024)
    clerk = open_reports(last, complete(UNBALANCED))
    await_proposals(clerk)
    notes = [(row.finding.code, row.text) for row in of(clerk, Deed.LEAD)]
    assert ("continuity.carried_in", "上面采用第一种改法，这里也相符") in notes
    carried = next(row.finding for row in of(clerk, Deed.LEAD) if "第一种" in row.text)
    assert [row.deed for row in rows(clerk) if row.finding == carried] == [
        Deed.SHOW,
        Deed.LEAD,
        Deed.EXPLAIN,
    ], "it may be explained all the same"
    clerk.session.explain(carried, "有台账为证。")
    assert carried not in {row.finding for row in of(clerk, Deed.LEAD)}
    click(clerk, of(clerk, Deed.MEND)[0])
    assert clerk.session.findings == []


# ---- more ways


def test_more_ways_unfold_where_the_row_stands(clerk: Clerk) -> None:
    (fold,) = of(clerk, Deed.UNFOLD)
    at = rows(clerk).index(fold)
    click(clerk, fold)
    assert [row.act for row in of(clerk, Deed.UNFOLD)] == ["收起"]
    assert rows(clerk).index(of(clerk, Deed.UNFOLD)[0]) == at
    assert rows(clerk)[at + 1].deed is Deed.MEND
    clerk.press(Key.Key_Return)
    assert rows(clerk)[at] == fold


def test_a_second_click_mends_nothing_more(open_reports: OpenReports) -> None:
    """Another finding has come under the mouse by then."""
    years = "".join(f"{YEAR - 1}年，本局认真做好{what}工作。\n" for what in "甲乙丙丁戊己")
    clerk = open_reports(complete({"text.overview": years + OVERVIEW}))
    view = clerk.view.findings.list
    index = view.model().index(rows(clerk).index(of(clerk, Deed.MEND)[0]), 0)
    point = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO, point)
    assert view.indexAt(point).isValid()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NO, point)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NO, point)
    assert clerk.report.text("text.overview").count(str(YEAR - 1)) == 5


# ---- blank cells


def test_the_blanks_of_one_table_are_filled_in_one_step(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(BLANK))
    third, fourth = of(clerk, Deed.FILL)
    assert [third.text, fourth.text] == ["把 2 个空格填 0", "把 1 个空格填 0"]
    click(clerk, third)
    assert clerk.page.message == "已把 2 个空格填为 0"
    assert clerk.stored.stated("requests.granted.other") == 0
    assert clerk.stored.stated("disputes.review.upheld") is None
    assert of(clerk, Deed.FILL) == [fourth]
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.stored.values == complete(BLANK).values


def test_it_does_what_the_key_does_on_that_table(open_reports: OpenReports) -> None:
    reports: list[Report] = []
    clerk = open_reports(complete(BLANK))
    clerk.open_step("三 申请办理")
    clerk.press(Key.Key_0, CTRL)
    reports.append(clerk.stored)
    clerk.press(Key.Key_Z, CTRL)
    click(clerk, of(clerk, Deed.FILL)[0])
    reports.append(clerk.stored)
    assert reports[0].values == reports[1].values


def test_a_final_report_is_not_filled(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(BLANK))
    clerk.session.keep_version(Stage.FINAL)
    assert of(clerk, Deed.FILL) == []


# ---- what is said, and where it stands


def test_the_keys_lead_over_every_row_and_act(clerk: Clerk) -> None:
    view = clerk.view.findings.list
    view.setFocus()
    clerk.press(Key.Key_Home)
    seen = [view.currentIndex().row()]
    for _ in rows(clerk)[1:]:
        clerk.press(Key.Key_Down)
        seen.append(view.currentIndex().row())
    assert seen == list(range(len(rows(clerk))))
    clerk.press(Key.Key_Down)
    assert view.currentIndex().row() == seen[-1]
    clerk.press(Key.Key_Up, times=len(seen))
    assert view.currentIndex().row() == 0


def test_two_short_acts_share_a_line_and_both_are_clicked(open_reports: OpenReports) -> None:
    text = "全年新收政府信息公开申请31件。"
    clerk = open_reports(complete({"text.overview": text}))
    clerk.open_step("一 总体情况")
    view = clerk.view.findings.list
    mend, go = of(clerk, Deed.MEND)[0], of(clerk, Deed.GO)[0]
    places = [view.visualRect(view.model().index(rows(clerk).index(row), 0)) for row in (mend, go)]
    assert places[0].top() == places[1].top()
    assert places[0].right() < places[1].left()
    click(clerk, go)
    assert clerk.here == "requests.received.total"


def test_a_screen_reader_hears_what_a_row_is_and_does(clerk: Clerk) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = clerk.view.findings.list.model()
    said = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    assert said[0].startswith("必改：自然人：")
    assert said[1].startswith("建议：")
    assert said[1].endswith("，采用")
    assert "上面一处改好，这里自然相符" in said


# ---- what is kept of rows


def heights(clerk: Clerk) -> list[int]:
    view = clerk.view.findings.list
    return [
        view.sizeHintForIndex(view.model().index(at, 0)).height() for at in range(len(rows(clerk)))
    ]


def test_rows_take_more_room_in_larger_type(clerk: Clerk) -> None:
    before = heights(clerk)
    view = clerk.view.findings.list
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    view.setFont(font)
    assert all(now > then for now, then in zip(heights(clerk), before, strict=True))


def test_rows_take_the_same_room_where_little_is_kept(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = heights(clerk)
    view = clerk.view.findings.list
    monkeypatch.setattr(row_delegate, "_MOST_KEPT", 0)
    view._delegate.forget()
    assert heights(clerk) == before


def test_what_a_card_says_cannot_be_typed_over(clerk: Clerk) -> None:
    view = clerk.view.findings.list
    before = [row.text for row in rows(clerk)]
    clerk.double_click_row(view, view.model().index(0, 0))
    view.setFocus()
    clerk.type("改")
    assert not children(view, QLineEdit)
    assert not view.model().setData(view.model().index(0, 0), "改")
    assert [view.model().index(at, 0).data() for at in range(len(before))] == before
