"""The line in the head of tables three and four that says how they stand beside the ledger."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from forms.report import Edit
from intake.sample import sample_reports
from storage.history import How
from tests.ui.clerk import PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.sign_off.answers import press
from tests.ui.table.sample_with_ledger import hints, line, page
from ui.table.tally_line import TallyLine
from usecases.ledger_beside import Beside

RECEIVED = "requests.received.natural"


def test_it_says_what_both_come_to_and_follows_each_edit(counted: Clerk) -> None:
    assert line(counted) == "✓ 台账 36 件 · 表三 36 件 · 一致"
    assert not page(counted).meta.isVisible(), "the same figures would be told twice"
    counted.enter(RECEIVED, "27")
    assert line(counted) == "▲ 台账 36 件 · 表三 38 件 · 有 1 格不同"
    counted.go_to(RECEIVED)
    counted.press(Key.Key_Delete)
    assert line(counted) == "○ 台账 36 件 · 表三没有填全 · 已填的一致"
    counted.open_step("四 复议诉讼")
    assert line(counted) == "✓ 台账 4 件 · 表四 4 件 · 一致"


def test_an_edit_is_held_against_the_ledger_once_when_it_is_checked(counted: Clerk) -> None:
    said: list[str] = []
    counted.session.changed.connect(lambda _ids: said.append(line(counted)))
    counted.session.checked.connect(lambda: said.append(line(counted)))
    counted.enter(RECEIVED, "27")
    before, after = said
    assert before == "✓ 台账 36 件 · 表三 36 件 · 一致", "what was settled is not known yet"
    assert after == "▲ 台账 36 件 · 表三 38 件 · 有 1 格不同"


def test_a_ledger_of_a_part_of_the_year_is_compared_with_nothing(counted: Clerk) -> None:
    assert counted.session.tally
    counted.session.hold_against(replace(counted.session.tally, is_whole=False))
    assert line(counted) == "○ 台账没有登记全年，没有比较"


def test_a_ledger_that_was_not_read_says_so(
    open_reports: OpenReports, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "年报.taizhang").write_text("不是台账", "utf-8")
    clerk = open_reports(*sample_reports())
    qtbot.waitUntil(lambda: clerk.session.tally_problem != "", timeout=PATIENCE)
    clerk.open_step("三 申请办理")
    assert line(clerk) == "○ 台账没有读出，没有比较"
    ledger = page(clerk).ledger
    assert ledger
    assert clerk.session.tally_problem.split("\n")[0] in ledger.line.toolTip()
    assert not ledger.take.isVisible()


def test_without_a_ledger_nothing_of_it_is_there(open_reports: OpenReports) -> None:
    clerk = open_reports(*sample_reports())
    clerk.open_step("三 申请办理")
    ledger = page(clerk).ledger
    assert ledger
    assert line(clerk) == ""
    assert not ledger.take.isVisible()
    assert page(clerk).meta.isVisible()
    assert "F4 依据" not in hints(clerk)
    assert not clerk.action("这一格的依据").isEnabled()
    assert not clerk.action("取台账数").isEnabled()
    clerk.open_step("二 主动公开")
    assert page(clerk).ledger is None


def test_a_report_of_another_unit_is_told_whose_it_is(counted: Clerk) -> None:
    own = counted.report.text("unit")
    counted.session.apply([Edit("unit", own, "别的局")], How.TYPED, "改名称")
    assert line(counted) == f"○ 台账是“{own}”的，没有比较"
    assert not counted.action("取台账数").isEnabled()
    counted.session.undo()
    counted.open_step("三 申请办理")
    assert line(counted).startswith("✓")
    assert counted.action("取台账数").isEnabled()


def places(clerk: Clerk) -> list[QPoint]:
    """Return where the table, its tools and its first cell are in the window."""
    page_ = page(clerk)
    shown: list[QWidget] = [page_.view, page_.fill, page_._last_year]
    found = [widget.mapTo(clerk.window, QPoint()) for widget in shown]
    return [*found, page_.view.visualRect(page_.model.index_of(RECEIVED)).topLeft()]


def lay_out() -> None:
    """Let every layout settle: one asks the next."""
    for _ in range(4):
        QApplication.processEvents()


@pytest.mark.parametrize(
    "size", [(1366, 728), (911, 472), (683, 344)], ids=["100 %", "150 %", "200 %"]
)
def test_it_comes_in_late_and_moves_nothing(counted: Clerk, size: tuple[int, int]) -> None:
    counted.window.resize(*size)
    tally = counted.session.tally
    counted.session.hold_against(None)
    lay_out()
    before = places(counted)
    counted.session.hold_against(tally)
    lay_out()
    assert line(counted)
    assert places(counted) == before


def test_where_room_is_scarce_the_heading_gives_way_to_what_it_comes_to(counted: Clerk) -> None:
    counted.window.resize(911, 472)
    QApplication.processEvents()
    ledger = page(counted).ledger
    assert ledger
    ledger.line.grab()
    metrics = ledger.line.fontMetrics()
    assert ledger.line.width() < metrics.horizontalAdvance(line(counted))
    assert ledger.line.width() >= metrics.horizontalAdvance("▲ 台账：有 175 格不同")
    assert line(counted) in ledger.line.toolTip()
    assert ledger.line.shown == "✓ 台账：一致"
    reason = "有 1 格不同，已说明"
    told = Beside(("✓ 台账 36 件", "表三 38 件", reason), f"✓ 台账：{reason}", "")
    ledger.line.tell(told)
    assert ledger.line.shown.startswith("✓ 台账：有 1 格不同"), "the widest is told, too"
    ledger.line.refresh()
    counted.window.resize(683, 344)
    QApplication.processEvents()
    assert ledger.line.width() < metrics.horizontalAdvance("✓ 台账：一致"), "the tools go before"
    assert line(counted) in ledger.take.toolTip()


def test_a_click_leads_to_the_comparison(counted: Clerk) -> None:
    with counted.dialog(press("关闭")):
        counted.click(counted.find(TallyLine, counted.page))
