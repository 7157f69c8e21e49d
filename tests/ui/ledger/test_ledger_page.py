"""The ledger from the start page and back; what its list shows, and what it does not."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel

from ledger.applications import Application, Channel, Person
from ledger.events import Answered, CorrectionAsked
from storage.ledger.ledger_file import LedgerFile, Newcomer
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from tests.ui.ledger.conftest import refuse
from tests.ui.ledger.keeper import Keeper, told
from tests.ui.ledger.test_registering import FIELDS
from ui.ledger.case_model import Column
from ui.start.ledger_card import LedgerCard
from usecases.ledger_search import Wanted

NAME = "张三丰收"


def newcomer(number: str, came: date, *happened: CorrectionAsked | Answered) -> Newcomer:
    subject = f"第 {number} 件的内容"
    application = Application(0, "", number, Channel.IN_PERSON, came, "natural", subject)
    return Newcomer(application, Person(name=NAME), happened)


@pytest.fixture
def filled(tmp_path: Path) -> None:
    """A ledger of three cases: overdue, waiting for a correction, closed."""
    came = date(2025, 3, 3)
    with LedgerFile.open(tmp_path / "年报.taizhang") as ledger:
        late = newcomer("2025-001", came)
        waiting = newcomer("2025-002", came, CorrectionAsked(date(2025, 3, 5)))
        closed = newcomer("2024-009", date(2024, 3, 5), Answered(date(2024, 3, 8), "granted"))
        ledger.add([late, waiting, closed], "测试")


@pytest.fixture
def opened(filled: None, begun: Clerk) -> Keeper:  # noqa: ARG001
    """The page of that ledger."""
    begun.choose("依申请公开台账")
    return Keeper(begun, date.today())  # noqa: DTZ011


def test_a_library_without_a_ledger_is_asked_before_one_is_begun(
    open_reports: OpenReports, tmp_path: Path
) -> None:
    clerk = open_reports(blank_report())
    with clerk.dialog(refuse):
        clerk.choose("依申请公开台账")
    assert clerk.window.view
    assert not list(tmp_path.glob("*.taizhang"))

    def agree(dialog: QDialog) -> None:
        clerk.click_button("建立台账", dialog)

    with clerk.dialog(agree):
        clerk.choose("依申请公开台账")
    assert clerk.window.ledgers.page
    assert (tmp_path / "年报.taizhang").exists()
    assert clerk.says("台账里还没有申请")


def counts(clerk: Clerk) -> list[str]:
    """Return what the start page counts of the ledger, once it has been looked into."""
    card = clerk.find(LedgerCard)
    clerk.qtbot.waitUntil(lambda: bool(children(card.counts, QLabel)), timeout=PATIENCE)
    return [label.text() for label in children(card.counts, QLabel) if label.isVisible()]


def test_the_start_page_counts_what_is_to_be_seen_to(
    filled: None,  # noqa: ARG001
    begun: Clerk,
) -> None:
    said = ["1", "件逾期", "0", "件三日内到期", "1", "件待补正", "1", "件 2024 年新收"]
    assert counts(begun) == said
    begun.click(begun.find(LedgerCard).act)
    assert begun.window.ledgers.page
    begun.click_button("首页")
    assert counts(begun) == said, "also of the ledger that is open now"


def test_the_newest_is_first_and_filters_count(opened: Keeper) -> None:
    assert [row[0] for row in opened.listed()] == ["2025-002", "2025-001", "2024-009"]
    clerk = opened.clerk
    clerk.click_button("● 逾期 1")
    assert [row[0] for row in opened.listed()] == ["2025-001"]
    clerk.click_button("待补正 1")
    assert [row[0] for row in opened.listed()] == ["2025-002"]
    clerk.click_button("在办 2")
    assert len(opened.listed()) == 2
    clerk.click_button("三日内到期 0")
    assert opened.listed() == []
    assert clerk.says("没有符合条件的申请")
    clerk.click_button("全部 3")
    assert len(opened.listed()) == 3


def test_home_and_end_go_to_the_first_and_the_last_case(opened: Keeper) -> None:
    opened.clerk.press(Key.Key_End)
    assert opened.case.application.number == "2024-009"
    opened.clerk.press(Key.Key_Home)
    assert opened.case.application.number == "2025-002"


def test_a_year_and_words_narrow_the_list(opened: Keeper) -> None:
    head = opened.page.head
    head.year.setCurrentIndex(head.year.findData(2024))
    assert [row[0] for row in opened.listed()] == ["2024-009"]
    assert opened.clerk.says("新收 1 · 办结 1")
    head.year.setCurrentIndex(0)
    opened.clerk.press(Key.Key_F, CTRL)
    opened.clerk.type("002")
    assert [row[0] for row in opened.listed()] == ["2025-002"]
    opened.clerk.qtbot.waitUntil(lambda: "2025-002" in told(opened.page.card), timeout=PATIENCE)
    opened.clerk.press(Key.Key_Return)
    assert opened.page.list.hasFocus()
    opened.clerk.press(Key.Key_F, CTRL)
    opened.clerk.press(Key.Key_Escape)
    assert len(opened.listed()) == 3


def test_the_head_counts_what_the_list_shows(opened: Keeper) -> None:
    head, clerk = opened.page.head, opened.clerk
    assert head.counts.text() == "新收 3 · 办结 1 · 在办 2"
    head.year.setCurrentIndex(head.year.findData(2025))
    assert head.counts.text() == "新收 2 · 办结 0 · 在办 2"
    head.year.setCurrentIndex(0)
    assert head.counts.text() == "新收 3 · 办结 1 · 在办 2"
    head.search_line.setText("002")
    assert head.filters[Wanted.ALL].text() == "全部 1"
    clerk.click_button("待补正 1")
    assert [row[0] for row in opened.listed()] == ["2025-002"]
    clerk.click_button("逾期 0")
    assert opened.listed() == []


def said(keeper: Keeper) -> str:
    """Return all that is in sight, in titles, tips and names for screen readers."""
    page = keeper.page
    words = [keeper.clerk.window.windowTitle(), keeper.clerk.window.saved.text()]
    for row in keeper.listed():
        words += row
    model = page.model
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        words += [str(model.index(0, column).data(role)) for column in range(8)]
    for label in children(page, QLabel):
        words += [label.text(), label.accessibleName()]
    for button in children(page, QAbstractButton):
        words += [button.text(), button.accessibleName()]
    return "\n".join(words)


def test_names_are_shown_only_while_they_are_asked_for(opened: Keeper) -> None:
    assert NAME not in said(opened)
    width = opened.page.list.columnWidth(Column.APPLICANT)
    opened.clerk.click_button("显示姓名")
    assert opened.listed()[0][2] == f"{NAME}（自然人）"
    assert opened.page.list.columnWidth(Column.APPLICANT) > width
    assert opened.clerk.says(f"姓名或名称：{NAME}", opened.page.card)
    assert NAME not in opened.clerk.window.windowTitle()
    opened.clerk.click_button("显示姓名")
    assert NAME not in said(opened)
    assert opened.page.list.columnWidth(Column.APPLICANT) == width
    opened.clerk.click_button("显示姓名")
    opened.clerk.choose("首页")
    opened.clerk.choose("依申请公开台账")
    assert NAME not in said(opened)


def test_the_title_of_a_form_names_no_person(keeper: Keeper) -> None:
    keeper.register(*FIELDS)

    def look(dialog: QDialog) -> None:
        assert NAME not in dialog.windowTitle()
        assert NAME not in told(dialog)
        dialog.reject()

    keeper.act("登记答复", then=look)


def test_a_ledger_that_is_in_use_is_told_and_the_report_stays(
    open_reports: OpenReports, tmp_path: Path
) -> None:
    path = tmp_path / "年报.taizhang"
    clerk = open_reports(blank_report())
    path.write_bytes(b"SQLite format 3\x00" + bytes(8000))

    def look(dialog: QDialog) -> None:
        assert "年报不受影响" in told(dialog)
        dialog.accept()

    with clerk.dialog(look):
        clerk.choose("依申请公开台账")
    assert clerk.window.view
    assert clerk.window.ledgers.page is None


def test_a_backup_is_kept_when_the_page_is_left(keeper: Keeper, tmp_path: Path) -> None:
    keeper.register(*FIELDS)
    keeper.clerk.choose("首页")
    assert list(tmp_path.rglob("*.taizhang")) != [tmp_path / "年报.taizhang"]


def test_a_report_is_opened_from_the_page(keeper: Keeper) -> None:
    keeper.clerk.window.open_report(1)
    assert keeper.clerk.window.view
    assert keeper.clerk.window.ledgers.page is None
