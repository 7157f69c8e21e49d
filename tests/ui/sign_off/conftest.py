"""What the tests of sign-off share."""

import pytest

from intake.sample import sample_reports
from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import Clerk
from tests.ui.conftest import OpenReports
from tests.ui.sign_off.versions_shown import CELL, OTHER, OVERVIEW, TEXT, edit


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before the filled sample of two years, in which nothing is open."""
    return open_reports(*sample_reports())


@pytest.fixture
def twice(open_reports: OpenReports) -> Clerk:
    """A clerk who has handed a complete report in twice and changed two fields since."""
    clerk = open_reports(complete({TEXT: OVERVIEW}))
    clerk.session.keep_version(Stage.DRAFT, "请审")
    edit(clerk, CELL, 5)
    clerk.session.keep_version(Stage.DRAFT, "已改")
    edit(clerk, OTHER, 5)
    edit(clerk, TEXT, "（一）主动公开。按时公开了各类信息。")
    return clerk
