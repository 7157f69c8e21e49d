"""Totals follow their parts until one is typed; that is checked, and can be let follow again."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report

ROW = "requests.received.total"
COLUMN = "requests.total.business"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at the third table of a filled report."""
    report = faulty_report()
    report.apply([report.edit("requests.carried_in.natural", 1)])
    clerk = open_reports(report)
    clerk.open_step("三 申请办理")
    assert clerk.session.findings == []
    return clerk


def is_derived(clerk: Clerk, id: str) -> bool:
    """Whether the cell tells that its value follows from others."""
    return "自动合计" in clerk.model.index_of(id).data(Qt.ItemDataRole.ToolTipRole)


def codes(clerk: Clerk) -> list[str]:
    return [finding.code for finding in clerk.session.findings]


def test_a_total_shows_the_sum_of_its_parts_without_being_stored(clerk: Clerk) -> None:
    assert clerk.shown(ROW) == "18"
    assert clerk.shown("requests.total.total") == "18"
    assert is_derived(clerk, ROW)
    assert clerk.stored.stated(ROW) is None
    clerk.enter("requests.received.legal", "5")
    assert clerk.shown(ROW) == "23"


def test_a_total_of_blank_parts_is_blank_not_zero(clerk: Clerk) -> None:
    clerk.go_to("requests.received.legal")
    clerk.press(Key.Key_Delete)
    assert clerk.shown(ROW) == ""
    assert is_derived(clerk, ROW)


def test_a_different_total_is_stated_and_fails_its_row(clerk: Clerk) -> None:
    clerk.enter(ROW, "20")
    assert clerk.shown(ROW) == "20"
    assert not is_derived(clerk, ROW)
    assert clerk.stored.stated(ROW) == 20
    assert "requests.row_total" in codes(clerk)
    assert "差 2" in clerk.model.index_of(ROW).data(Qt.ItemDataRole.ToolTipRole)


def test_a_different_column_total_fails_its_column(clerk: Clerk) -> None:
    clerk.enter(COLUMN, "5")
    assert {"requests.result_total", "requests.balance"} <= set(codes(clerk))


def test_delete_takes_the_derived_value_again(clerk: Clerk) -> None:
    clerk.enter(ROW, "20")
    clerk.go_to(ROW)
    clerk.press(Key.Key_Delete)
    assert clerk.shown(ROW) == "18"
    assert is_derived(clerk, ROW)
    assert clerk.stored.stated(ROW) is None
    assert codes(clerk) == []


def test_one_command_lets_every_total_follow_again_as_one_step_of_undo(clerk: Clerk) -> None:
    clerk.enter(ROW, "20")
    clerk.enter(COLUMN, "5")
    clerk.choose("合计改用自动合计")
    assert is_derived(clerk, ROW)
    assert is_derived(clerk, COLUMN)
    assert codes(clerk) == []
    assert "2 个合计改用自动合计" in clerk.page.message
    clerk.press(Key.Key_Z, CTRL)
    assert (clerk.shown(ROW), clerk.shown(COLUMN)) == ("20", "5")
    clerk.choose("合计改用自动合计")
    clerk.choose("合计改用自动合计")
    assert "都已是自动合计" in clerk.page.message


def test_typing_the_same_number_keeps_it_derived(clerk: Clerk) -> None:
    clerk.enter(ROW, "18")
    assert is_derived(clerk, ROW)
    assert clerk.stored.stated(ROW) is None
    assert not clerk.session.undo_stack.canUndo()


def test_typing_the_right_number_over_a_wrong_one_derives_it_again(clerk: Clerk) -> None:
    clerk.enter(ROW, "20")
    clerk.enter(ROW, "18")
    assert is_derived(clerk, ROW)
    assert clerk.stored.stated(ROW) is None


def test_a_stated_total_stays_when_its_parts_change(clerk: Clerk) -> None:
    clerk.enter(ROW, "20")
    clerk.enter("requests.received.legal", "2")
    assert clerk.shown(ROW) == "20"
    assert "requests.row_total" not in codes(clerk)
    assert not is_derived(clerk, ROW)
