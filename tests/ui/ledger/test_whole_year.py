"""A year by keys alone: ten applications, what happened to them, then tables three and four."""

import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forms.editions.form_2021 import request
from forms.report import Report
from forms.values import Value
from ledger.counting import CELLS
from storage.ledger.ledger_file import LedgerFile
from tests.places import REPOSITORY
from tests.ui.clerk import PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from tests.ui.ledger.keeper import Keeper
from ui.table.tally_line import TallyLine

sys.path.insert(0, str(REPOSITORY / "dev"))

from walk.year import ACTS, ARRIVALS, COUNTED, DISPUTED, REASON, REVIEW, STATED, SUIT, UNIT, YEAR

ENTER, CTRL = Key.Key_Return, Qt.KeyboardModifier.ControlModifier
MOST_TABS = 20
#: The cells that are overtyped, with their numbers.
OVERTYPED = {
    request("refused.enforcement_files", "natural"): "2",
    request("not_processed.repeated", "natural"): "0",
}


@pytest.fixture
def keeper(open_reports: OpenReports, tmp_path: Path) -> Keeper:
    """Who keeps an empty ledger beside a report in which nothing is yet."""
    LedgerFile.open(tmp_path / "年报.taizhang").close()
    clerk = open_reports(blank_report(UNIT, YEAR))
    clerk.choose("首页")
    clerk.choose("依申请公开台账")
    return Keeper(clerk, datetime.now().astimezone().date())


def test_a_year_is_kept_and_taken_by_keys_alone(keeper: Keeper, qtbot: QtBot) -> None:
    clerk = keeper.clerk
    for arrival in ARRIVALS:
        keeper.register("", *arrival)
    for act in ACTS:
        go_to(keeper, act.number)
        press_act(keeper, f"{act.name}…", act.filled_in)
    for dispute in (REVIEW, SUIT):
        go_to(keeper, DISPUTED)
        press_act(keeper, "登记复议诉讼…", dispute)
    clerk.press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    clerk.press(ENTER)  # 继续填写
    qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    take(clerk, "三 申请办理")
    assert differing(clerk.report, COUNTED) == {}
    for id, number in OVERTYPED.items():
        clerk.enter(id, number)
    with clerk.dialog(explain_all(clerk)):
        clerk.press(Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert clerk.find(TallyLine).text().startswith("✓")
    take(clerk, "四 复议诉讼")
    assert differing(clerk.report, COUNTED | STATED, "") == {}
    told = [each for each in clerk.session.standings if each.finding.code == "ledger.disagrees"]
    assert [each.reason for each in told] == [REASON, REASON]
    assert not any(each.blocks for each in told)


def go_to(keeper: Keeper, number: str) -> None:
    """Go to the row of a case."""
    assert keeper.page.list.hasFocus()
    keeper.clerk.press(Key.Key_Home)
    while keeper.case.application.number != number:
        keeper.clerk.press(Key.Key_Down)


def press_act(keeper: Keeper, name: str, filled_in: Mapping[str, str]) -> None:
    """Go on from the list to an act of its case, and fill in the form that it brings up."""
    clerk = keeper.clerk
    clerk.press(ENTER)
    tab_to(clerk, lambda here: isinstance(here, QPushButton) and here.text() == name)

    def fill(_dialog: QDialog) -> None:
        for field, words in filled_in.items():
            tab_to(clerk, partial(is_called, field))
            clerk.type(words)
        clerk.press(ENTER)

    with clerk.dialog(fill):
        clerk.press(ENTER)


def is_called(name: str, here: QWidget) -> bool:
    return here.accessibleName() == name


def tab_to(clerk: Clerk, is_there: Callable[[QWidget], bool]) -> None:
    """Press Tab until the keyboard is where it is wanted."""
    for _ in range(MOST_TABS):
        here = QApplication.focusWidget()
        if here and is_there(here):
            return
        clerk.press(Key.Key_Tab)
    pytest.fail(f"Tab does not lead there from {QApplication.focusWidget()}")


def take(clerk: Clerk, step: str) -> None:
    """Have a table filled from the ledger."""
    clerk.open_step(step)
    with clerk.dialog(lambda _dialog: clerk.press(ENTER)):
        clerk.choose("取台账数")


def explain_all(clerk: Clerk) -> Callable[[QDialog], None]:
    """Return what explains each cell that differs, in the comparison."""

    def write(_dialog: QDialog) -> None:
        clerk.type(REASON)
        clerk.press(ENTER, CTRL)

    def explain(dialog: QDialog) -> None:
        for _ in OVERTYPED:
            with clerk.dialog(write):
                clerk.press(Key.Key_F2)
            dialog.activateWindow()  # as a window system does
            clerk.qtbot.waitUntil(dialog.isActiveWindow, timeout=PATIENCE)
            clerk.press(Key.Key_Down)
        clerk.press(Key.Key_Escape)

    return explain


def differing(report: Report, wanted: Mapping[str, int], of: str = "requests.") -> dict[str, Value]:
    """Return the totals of rows, and the cells of table four, that are not as ``wanted``."""
    found: dict[str, Value] = {}
    for id in CELLS:
        is_part = id.startswith("requests.") and not id.endswith(".total")
        if id.startswith(of) and not is_part and report.number(id) != wanted.get(id, 0):
            found[id] = report.number(id)
    return found
