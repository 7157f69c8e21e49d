"""Reasons in a clerk's hands: a report with two warnings, rows that ask for one, writing it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QDialog

from forms.report import Report
from tests.builders import OVERVIEW, complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.findings.finding_rows import Deed, FindingRow

IN = "requests.carried_in.natural"
WHY = "上年末一件申请由申请人撤回。"


def last_year() -> Report:
    return complete({"requests.received.natural": 3, "requests.carried_out.natural": 3}, year=2023)


def this_year(overview: str = f"（一）主动公开。{OVERVIEW}") -> Report:
    """Return a report that took over one case less than last year's handed on.

    Of that 自然人 and 总计 are to be explained.
    """
    return complete(
        {
            "requests.carried_in.natural": 2,
            "requests.granted.natural": 2,
            "text.overview": overview,
        },
        year=2024,
    )


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before a report with two warnings, the keyboard on the first row of the findings."""
    clerk = open_reports(last_year(), this_year())
    assert [finding.code for finding in clerk.session.findings] == ["continuity.carried_in"] * 2
    clerk.open_step("三 申请办理")
    clerk.press(Key.Key_F6)
    assert clerk.view.findings.list.hasFocus()
    clerk.press(Key.Key_Home)
    return clerk


def rows(clerk: Clerk) -> list[FindingRow]:
    return clerk.view.findings.list.rows()


def reason_rows(clerk: Clerk) -> list[str]:
    return [row.text + row.act for row in rows(clerk) if row.deed is Deed.EXPLAIN]


def reason_index(clerk: Clerk, number: int = 0) -> QModelIndex:
    at = [row for row, shown in enumerate(rows(clerk)) if shown.deed is Deed.EXPLAIN][number]
    return clerk.view.findings.list.model().index(at, 0)


def writing(clerk: Clerk, reason: str) -> Callable[[QDialog], None]:
    def write(_dialog: QDialog) -> None:
        clerk.compose(reason)
        clerk.press(Key.Key_Return, CTRL)

    return write


def explain(clerk: Clerk, reason: str = WHY, number: int = 0) -> None:
    with clerk.dialog(writing(clerk, reason)):
        clerk.click_row(clerk.view.findings.list, reason_index(clerk, number))
