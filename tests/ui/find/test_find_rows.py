"""The rows of the bar: no more of them than are used."""

import pytest
from PySide6.QtTest import QTest

from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk whose report is filled in."""
    return open_reports(complete())


def test_nothing_is_left_of_the_row_for_replacing_where_one_only_finds(clerk: Clerk) -> None:
    clerk.press(Key.Key_F, CTRL)
    bar = clerk.view.find_bar
    QTest.qWait(1)
    gap = bar.exact.y() - bar.words.geometry().bottom()
    assert gap < bar.words.height()
