"""A page's long heading does not make the window wider than a small screen."""

from tests.builders import complete
from tests.ui.conftest import OpenReports


def test_what_is_beside_a_heading_gives_way_first_and_then_the_heading(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete())
    clerk.open_step("四 复议诉讼")
    page = clerk.page
    assert page.heading.width() == page.heading.sizeHint().width()
    assert page.minimumSizeHint().width() < page.heading.sizeHint().width()


def test_what_is_beside_a_short_heading_stands_next_to_it(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.open_step("校核")
    heading = clerk.page.heading
    assert heading.width() == heading.fontMetrics().horizontalAdvance("校核")
