"""取台账数: looked over first, one step of undo, and what the clerk typed stays."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog, QListWidget
from pytestqt.qtbot import QtBot

from forms.values import Value
from intake.sample import sample_reports
from ledger.counting import count_year
from storage.history import How
from storage.sign_off import Stage
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.table.sample_with_ledger import NAME, add_without_kind, line, page
from ui.parts.lists import ReadOnlyTable
from ui.table.cell_history import HistoryDialog
from ui.table.obstacles_dialog import ObstaclesDialog
from ui.table.take_figures_dialog import TakeFiguresDialog

RECEIVED, OTHER = "requests.received.natural", "requests.received.other"
CARRIED_IN, TOTAL = "requests.carried_in.natural", "requests.received.total"


def changed(clerk: Clerk, values: dict[str, Value]) -> None:
    """Have other values in the report."""
    edits = [clerk.report.edit(id, value) for id, value in values.items()]
    clerk.session.apply(edits, How.TYPED, "填数")


def empty(clerk: Clerk) -> None:
    """Leave nothing in the open table."""
    changed(clerk, {field.id: None for field in clerk.model.grid.fields})


def counted_figures(clerk: Clerk, of: str) -> dict[str, int]:
    assert clerk.session.tally
    cells = clerk.session.tally.count.cells
    return {id: number for id, number in cells.items() if id.startswith(of)}


def figures(clerk: Clerk, of: str) -> dict[str, Value]:
    return {id: clerk.report.value(id) for id in counted_figures(clerk, of)}


def take(clerk: Clerk, answer: Callable[[TakeFiguresDialog], None]) -> None:
    """Use the link of the page by the keyboard, and answer what comes up."""

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, TakeFiguresDialog)
        answer(dialog)

    ledger = page(clerk).ledger
    assert ledger
    ledger.take.setFocus()
    with clerk.dialog(look):
        clerk.press(Key.Key_Return)


def agree(clerk: Clerk) -> Callable[[TakeFiguresDialog], None]:
    return lambda _dialog: clerk.press(Key.Key_Return)


def test_an_empty_table_is_filled_in_one_step(counted: Clerk) -> None:
    empty(counted)

    def look(dialog: TakeFiguresDialog) -> None:
        assert dialog.yes.text() == "取 144 格"
        assert counted.report.stated(RECEIVED) is None, "nothing is changed before"
        counted.press(Key.Key_Return)

    take(counted, look)
    assert figures(counted, "requests.") == counted_figures(counted, "requests.")
    assert counted.report.stated(TOTAL) is None, "totals follow"
    assert counted.stored.stated(OTHER) == 0
    assert line(counted) == "✓ 台账 36 件 · 表三 36 件 · 一致"
    assert counted.page.message == "已取台账数，改了 144 格"
    (change,) = counted.library.history(counted.session.id, OTHER)[-1:]
    assert (change.new, change.how) == (0, How.LEDGER)
    assert counted.session.undo_stack.undoText() == "取台账数"
    counted.press(Key.Key_Z, CTRL)
    assert not any(counted.report.stated(id) for id in counted_figures(counted, "requests."))


def test_the_history_of_a_cell_says_where_it_is_from(counted: Clerk) -> None:
    changed(counted, {RECEIVED: None})
    take(counted, agree(counted))
    dialog = HistoryDialog(counted.session, counted.report.form.fields[RECEIVED], counted.window)
    dialog.show()
    table = counted.find(ReadOnlyTable, dialog)
    assert table.model().index(0, 3).data() == "取台账数"
    dialog.close()


def test_table_four_is_filled_too(counted: Clerk) -> None:
    counted.open_step("四 复议诉讼")
    empty(counted)
    take(counted, agree(counted))
    assert figures(counted, "disputes.") == counted_figures(counted, "disputes.")
    assert counted.page.message == "已取台账数，改了 12 格"


def test_what_was_typed_stays_and_is_listed(counted: Clerk) -> None:
    changed(counted, {RECEIVED: 27, CARRIED_IN: 5, OTHER: None, TOTAL: 40})

    def look(dialog: TakeFiguresDialog) -> None:
        assert counted.says("已填的 3 格与台账不同，不勾选就不改：", dialog)
        assert dialog.yes.text() == "取 1 格"
        assert [box.text() for box in dialog.boxes] == [
            "本年新收·自然人",
            "本年新收·总计",
            "上年结转·自然人",
        ]
        counted.press(Key.Key_Return)

    take(counted, look)
    assert counted.report.stated(OTHER) == 0
    assert counted.report.stated(RECEIVED) == 27
    assert counted.report.stated(TOTAL) == 40
    assert counted.page.message == "已取台账数，改了 1 格；3 格与台账不同，没有改"


def test_what_was_typed_is_taken_one_by_one(counted: Clerk) -> None:
    changed(counted, {RECEIVED: 27, CARRIED_IN: 5})

    def look(dialog: TakeFiguresDialog) -> None:
        assert not dialog.yes.isEnabled()
        counted.press(Key.Key_Down)
        counted.press(Key.Key_Space)
        assert dialog.yes.text() == "取 1 格"
        counted.press(Key.Key_Return)

    take(counted, look)
    assert counted.report.stated(RECEIVED) == 27
    assert counted.report.stated(CARRIED_IN) == 2


def test_or_all_of_it_and_a_typed_total_follows_its_parts_again(counted: Clerk) -> None:
    changed(counted, {RECEIVED: 27, TOTAL: 40})

    def look(dialog: TakeFiguresDialog) -> None:
        counted.click_button("全选", dialog)
        assert dialog.yes.text() == "取 2 格"
        counted.click_button("全不选", dialog)
        assert not dialog.yes.isEnabled()
        counted.click_button("全选", dialog)
        counted.click(dialog.yes)

    take(counted, look)
    assert counted.report.stated(RECEIVED) == 25
    assert (counted.report.stated(TOTAL), counted.report.value(TOTAL)) == (None, 33)


def test_nothing_is_changed_where_the_clerk_does_not_want_it(counted: Clerk) -> None:
    empty(counted)
    take(counted, lambda _dialog: counted.press(Key.Key_Escape))
    assert counted.report.stated(RECEIVED) is None
    assert counted.session.undo_stack.undoText() == "填数"


def test_a_table_that_agrees_has_nothing_to_take(counted: Clerk) -> None:
    counted.choose("取台账数")
    assert counted.page.message == "表三与台账一致，没有要取的数"
    assert not counted.session.undo_stack.canUndo()


def test_of_a_ledger_of_a_part_of_the_year_that_is_told_first(counted: Clerk) -> None:
    assert counted.session.tally
    empty(counted)
    counted.session.hold_against(replace(counted.session.tally, is_whole=False))

    def look(dialog: TakeFiguresDialog) -> None:
        assert counted.says("▲ 台账没有登记全年", dialog)
        counted.press(Key.Key_Return)

    take(counted, look)
    assert counted.report.stated(RECEIVED) == 25


def test_of_a_ledger_that_has_no_dispute_that_is_told_before_table_four_is_filled(
    counted: Clerk,
) -> None:
    tally = counted.session.tally
    assert tally
    without = tally.ledger._replace(disputes=())
    count = count_year(without, tally.count.first.year, tally.choices)
    counted.session.hold_against(replace(tally, ledger=without, count=count))
    told: list[bool] = []

    def look(dialog: TakeFiguresDialog) -> None:
        told.append(counted.says("一件复议、诉讼也没有登记，取的都是 0", dialog))
        dialog.reject()

    empty(counted)
    take(counted, look)
    counted.open_step("四 复议诉讼")
    empty(counted)
    take(counted, look)
    assert told == [False, True]


def test_a_final_takes_nothing(counted: Clerk) -> None:
    changed(counted, {RECEIVED: 27})
    counted.session.keep_version(Stage.FINAL)
    ledger = page(counted).ledger
    assert ledger
    assert not ledger.take.isEnabled()
    assert not counted.action("取台账数").isEnabled()
    assert counted.action("这一格的依据").isEnabled()
    ledger.take_figures()
    assert counted.report.stated(RECEIVED) == 27
    assert "已经定稿" in counted.page.message


def test_a_case_without_a_kind_keeps_them_back_and_is_led_to(
    ledger_path: Path, open_reports: OpenReports, qtbot: QtBot
) -> None:
    add_without_kind(ledger_path)
    clerk = open_reports(*sample_reports())
    qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    clerk.open_step("三 申请办理")
    empty(clerk)

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ObstaclesDialog)
        shown = clerk.find(QListWidget, dialog)
        assert [shown.item(row).text() for row in range(shown.count())] == [
            "2025-900：没有选申请人类别，不知道计入哪一列"
        ]
        assert clerk.says("年报没有改动", dialog)
        clerk.press(Key.Key_Return)

    clerk.grid.setFocus()
    with clerk.dialog(look):
        clerk.choose("取台账数")
    found = clerk.window.ledgers.page
    assert found
    assert [row.case.application.number for row in found.model.rows] == ["2025-900"]
    assert found.head.selected.text() == "× 要补登的 1"
    found.head.home.click()
    clerk.await_checked()
    clerk.open_step("四 复议诉讼")
    assert line(clerk) == "✓ 台账 4 件 · 表四 4 件 · 一致", "table four is not concerned"
    assert not clerk.says(NAME)
