"""The sample's report with the sample's ledger beside it, which comes to the same figures."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from intake.sample import sample_reports
from tests.ui.clerk import PATIENCE, Clerk
from tests.ui.conftest import OpenReports
from usecases.sample_ledger import make_sample_ledger


@pytest.fixture
def ledger_path(tmp_path: Path) -> Path:
    """The sample's ledger, beside the library of the test."""
    path = tmp_path / "年报.taizhang"
    make_sample_ledger(path)
    return path


@pytest.fixture
def counted(ledger_path: Path, open_reports: OpenReports, qtbot: QtBot) -> Clerk:  # noqa: ARG001
    """A clerk at table three of the newest report of the sample."""
    clerk = open_reports(*sample_reports())
    qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    clerk.open_step("三 申请办理")
    clerk.page.setFocus()
    return clerk
