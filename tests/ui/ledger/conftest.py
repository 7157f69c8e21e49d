"""A clerk before the ledger, in which nothing is yet."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from tests.ui.clerk import Clerk
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from tests.ui.ledger.keeper import Keeper


@pytest.fixture
def begun(open_reports: OpenReports, tmp_path: Path) -> Clerk:
    """A clerk at the start page of a library beside which an empty ledger is."""
    from storage.ledger.ledger_file import LedgerFile

    LedgerFile.open(tmp_path / "年报.taizhang").close()
    clerk = open_reports(blank_report())
    clerk.choose("首页")
    return clerk


@pytest.fixture
def keeper(begun: Clerk) -> Keeper:
    """Who keeps the ledger, its page open."""
    begun.choose("依申请公开台账")
    return Keeper(begun, datetime.now().astimezone().date())


def refuse(dialog: QDialog) -> None:
    """Answer a dialog with no."""
    dialog.reject()
