"""Typing into a cell: what is taken, what is refused, and that the old value stays."""

from decimal import Decimal

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from forms.values import Value
from tests.builders import complete
from tests.ui.clerk import CTRL, PATIENCE, SHIFT, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import inputs

CELL = "disclosure.penalties.decisions"
FEE = "disclosure.fees.amount"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at the second table, with 47 in the cell of 行政处罚."""
    clerk = open_reports(complete({"disclosure.penalties.decisions": 47}))
    clerk.open_step("二 主动公开")
    clerk.go_to(CELL)
    return clerk


def editor() -> QLineEdit | None:
    """Return the editor of the cell, if one is open."""
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, QLineEdit) else None


def test_typing_replaces(clerk: Clerk) -> None:
    clerk.type("8")
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated(CELL) == 8


def test_digits_typed_on_wording_go_nowhere(clerk: Clerk) -> None:
    """Qt would look for a cell that begins with the first, and have the next replace it."""
    row, col = clerk.model.position[CELL]
    clerk.click_row(clerk.grid, clerk.model.index(row - 1, col))
    clerk.type("47")
    assert clerk.shown(CELL) == "47"
    assert editor() is None
    assert clerk.stored.stated(CELL) == 47


def test_f2_edits_what_is_there(clerk: Clerk) -> None:
    clerk.press(Key.Key_F2)
    clerk.press(Key.Key_End)
    clerk.type("1")
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated(CELL) == 471


def test_a_double_click_edits(clerk: Clerk) -> None:
    clerk.double_click_row(clerk.grid, clerk.model.index_of(CELL))
    opened = editor()
    assert opened
    assert opened.text() == "47"
    clerk.press(Key.Key_Escape)


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_clears(clerk: Clerk, key: Key) -> None:
    clerk.press(key)
    assert clerk.shown(CELL) == ""
    assert clerk.stored.stated(CELL) is None


def test_escape_leaves_the_cell_as_it_was(clerk: Clerk) -> None:
    clerk.type("99")
    clerk.press(Key.Key_Escape)
    assert clerk.shown(CELL) == "47"
    assert clerk.stored.stated(CELL) == 47
    assert clerk.grid.hasFocus()
    assert clerk.here == CELL
    assert not clerk.session.undo_stack.canUndo()


def test_an_unchanged_value_is_no_change(clerk: Clerk) -> None:
    clerk.press(Key.Key_F2)
    clerk.press(Key.Key_Return)
    clerk.enter(CELL, "47")
    assert not clerk.session.undo_stack.canUndo()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("１２", 12),
        ("3件", 3),
        ("1,234", 1234),
        (" 5 ", 5),
        ("１，０００条", 1000),
        ("007", 7),
        ("0", 0),
    ],
)
def test_numbers_are_taken_as_people_type_them(clerk: Clerk, typed: str, value: Value) -> None:
    clerk.type(typed)
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated(CELL) == value
    assert clerk.shown(CELL) == str(value)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("59237.2449", Decimal("59237.2449")), ("1.50万元", Decimal("1.50")), ("０", Decimal(0))],
)
def test_the_fee_keeps_every_decimal(clerk: Clerk, typed: str, value: Value) -> None:
    clerk.go_to(FEE)
    clerk.type(typed)
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated(FEE) == value
    assert clerk.shown(FEE) == str(value)


REFUSED = [
    ("abc", "不是数字"),
    ("/", "没有发生的请填 0"),
    ("-1", "不能是负数"),
    ("1.5", "不能有小数"),
    ("无", "没有发生的请填 0"),
    ("1 2", "位置不对"),
    ("5元", "不填金额"),
    ("99999999999", "过大"),
]


@pytest.mark.parametrize(("typed", "reason"), REFUSED)
@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Tab])
def test_what_is_no_number_is_refused_with_the_reason_and_the_editor_stays(
    clerk: Clerk, typed: str, reason: str, key: Key
) -> None:
    clerk.type(typed)
    clerk.press(key)
    opened = editor()
    assert opened, "the editor stays open"
    assert opened.text() == typed
    assert reason in QToolTip.text()
    assert clerk.stored.stated(CELL) == 47
    clerk.press(Key.Key_Escape)
    assert clerk.shown(CELL) == "47"


@pytest.mark.parametrize(("typed", "reason"), REFUSED)
def test_leaving_a_refused_cell_puts_the_old_value_back_and_says_why(
    clerk: Clerk, typed: str, reason: str
) -> None:
    clerk.type(typed)
    clerk.go_to(FEE)
    assert clerk.shown(CELL) == "47"
    assert clerk.stored.stated(CELL) == 47
    assert reason in clerk.page.message
    assert "仍为原来的值" in clerk.page.message
    assert clerk.says(clerk.page.message), "and it is in sight"


def test_the_reason_goes_away_with_the_next_change(clerk: Clerk) -> None:
    clerk.type("abc")
    clerk.go_to(FEE)
    assert clerk.page.message
    clerk.type("1")
    clerk.press(Key.Key_Return)
    assert clerk.page.message == ""


def test_a_mended_entry_is_taken_after_a_refusal(clerk: Clerk) -> None:
    clerk.type("1.5")
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Backspace, times=2)
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated(CELL) == 1


def test_enter_and_tab_go_through_the_cells_to_fill_and_back(clerk: Clerk) -> None:
    cells = inputs("disclosure")
    clerk.go_to(cells[0])
    for number, id in enumerate(cells):
        assert clerk.here == id
        clerk.press(Key.Key_Tab if number % 2 else Key.Key_Return)
    assert not clerk.grid.hasFocus(), "after the last cell the keyboard goes on"
    clerk.go_to(cells[-1])
    for number, id in enumerate(reversed(cells[1:])):
        assert clerk.here == id
        clerk.press(Key.Key_Backtab if number % 2 else Key.Key_Return, SHIFT)
    assert clerk.here == cells[0]


def test_arrows_skip_the_wording(clerk: Clerk) -> None:
    clerk.go_to("disclosure.normative_documents.in_force")
    clerk.press(Key.Key_Down)
    assert clerk.here == "disclosure.permits.decisions"
    clerk.press(Key.Key_Down)
    assert clerk.here == CELL
    clerk.press(Key.Key_Left)
    assert clerk.here == CELL, "there is only wording at the left"
    clerk.press(Key.Key_Home, CTRL)
    assert clerk.here == "disclosure.regulations.issued"
    clerk.press(Key.Key_Up)
    assert clerk.here == "disclosure.regulations.issued"
    clerk.press(Key.Key_End, CTRL)
    assert clerk.here == FEE
    clerk.press(Key.Key_PageUp)
    assert clerk.here == "disclosure.regulations.issued"


def test_wording_cannot_be_edited(clerk: Clerk) -> None:
    for cell in clerk.model.grid.cells:
        if cell.field is None and cell.row >= clerk.model.grid.head:
            index = clerk.model.index(cell.row, cell.col)
            clerk.double_click_row(clerk.grid, index)
            assert editor() is None
            assert index.data() == cell.text


def test_closing_the_window_keeps_what_stands_in_an_open_editor(clerk: Clerk) -> None:
    clerk.type("52")
    id, path = clerk.session.id, clerk.library.path
    clerk.window.close()
    clerk.qtbot.waitUntil(lambda: not clerk.window.isVisible(), timeout=PATIENCE)
    with type(clerk.library).open(path) as library:
        assert library.load(id).stated(CELL) == 52


def test_what_cannot_be_a_number_is_quoted_as_it_was_typed(clerk: Clerk) -> None:
    clerk.enter(CELL, "<b>1<br>")
    document = QTextDocument()
    document.setHtml(QToolTip.text())
    assert "“<b>1<br>”不是数字" in document.toPlainText()
    clerk.press(Key.Key_Escape)


def test_a_sum_is_typed_and_its_result_kept(clerk: Clerk) -> None:
    clerk.type("=9+3")
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated(CELL) == 12
    assert clerk.shown(CELL) == "12"
    assert clerk.library.history(clerk.session.id, CELL)[-1].new == 12
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.stored.stated(CELL) == 47


def test_a_sum_of_money_in_full_width(clerk: Clerk) -> None:
    clerk.go_to(FEE)
    clerk.press(Key.Key_F2)
    clerk.press(Key.Key_A, CTRL)
    clerk.type("＝０．１＋０．２")
    clerk.press(Key.Key_Tab)
    assert clerk.stored.stated(FEE) == Decimal("0.3")


@pytest.mark.parametrize(
    ("typed", "why"), [("=3-9", "算出来是 -6，不能是负数"), ("=9+", "算式没有写完")]
)
def test_a_sum_that_makes_no_number_stays_in_the_cell(clerk: Clerk, typed: str, why: str) -> None:
    clerk.type(typed)
    clerk.press(Key.Key_Return)
    opened = editor()
    assert opened
    assert opened.text() == typed
    assert why in QTextDocument(QToolTip.text()).toPlainText() + QToolTip.text()
    clerk.open_step("三 申请办理")
    assert clerk.stored.stated(CELL) == 47


def test_a_sum_that_cannot_be_read_is_told_of_on_leaving_the_cell(clerk: Clerk) -> None:
    clerk.type("=9+")
    clerk.go_to(FEE)
    assert "算式没有写完，要像 =9+3 这样写，仍为原来的值" in clerk.page.message
    assert clerk.stored.stated(CELL) == 47


def test_a_sum_that_is_pasted_is_no_number(clerk: Clerk) -> None:
    clerk.paste("=9+3")
    assert "“=9+3”不能填入：“=9+3”不是数字" in clerk.page.message
    clerk.press(Key.Key_F2)
    clerk.press(Key.Key_A, CTRL)
    clerk.paste("=9+3")
    clerk.press(Key.Key_Return)
    assert editor(), "it stays to be mended"
    assert clerk.stored.stated(CELL) == 47
    clerk.press(Key.Key_A, CTRL)
    clerk.type("=")
    clerk.paste("9+3")
    clerk.press(Key.Key_Return)
    assert clerk.stored.stated(CELL) == 12
