"""The columns of words of the review follow what their words need."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.builders import complete
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report
from ui.findings.review_table import ReviewTable, shared

_SOURCE, _REASON = 3, 4


@given(
    st.integers(min_value=0, max_value=4000),
    st.lists(st.integers(min_value=1, max_value=3000), min_size=1, max_size=5),
)
def test_all_of_the_width_is_given_and_little_needs_are_met(width: int, wanted: list[int]) -> None:
    widths = shared(width, wanted)
    assert sum(widths) == width
    for given_width, need in zip(widths, wanted, strict=True):
        assert given_width >= min(need, width // len(wanted))


def test_an_example() -> None:
    assert shared(600, [900, 100, 40]) == [460, 100, 40]
    assert shared(600, [100, 100, 40]) == [460, 100, 40]
    assert shared(600, [900, 500, 40]) == [280, 280, 40]


def test_a_source_stands_in_a_line_while_the_reasons_are_empty(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(year=2023), faulty_report(year=2024))
    clerk.open_step("校核")
    for width in (1366, 911):
        clerk.window.resize(width, 600)
        QApplication.processEvents()
        table = clerk.find(ReviewTable)
        assert not table.horizontalScrollBar().maximum()
        metrics = table.fontMetrics()
        for row in range(table.rowCount()):
            source, reason = table.item(row, _SOURCE), table.item(row, _REASON)
            assert source
            assert reason
            needed = metrics.horizontalAdvance(source.text())
            share = (table.viewport().width() - table.columnWidth(0) - table.columnWidth(1)) // 3
            assert table.columnWidth(_SOURCE) >= min(needed, share)
            assert table.columnWidth(_REASON) >= metrics.horizontalAdvance(reason.text())
