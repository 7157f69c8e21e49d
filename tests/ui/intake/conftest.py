"""What the tests of 读入核对 share: a window in which a report that was read is looked over."""

from collections.abc import Callable

import pytest

from intake.published.report_read import ReportRead
from storage.library import Library
from tests.reads import file_read
from tests.ui.conftest import OpenWindow
from tests.ui.intake.looker import Looker
from ui.intake.look import Look

LookOver = Callable[..., Looker]


@pytest.fixture
def look_over(library: Library, open_window: OpenWindow) -> LookOver:
    """Show what was read in a window on the library."""

    def show(read: ReportRead | None = None) -> Looker:
        clerk = open_window(library)
        clerk.window.reading_in.look_over(Look(file_read(read)))
        return Looker(clerk)

    return show


@pytest.fixture
def looker(look_over: LookOver) -> Looker:
    """A clerk before a report with an unsure cell, a row that was not read, and no date."""
    return look_over()
