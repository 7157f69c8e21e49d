"""依据 (F4): which cases a cell counts, from there to the ledger and back, by keys alone."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QListWidget

from tests.ui.clerk import ALT, Clerk, Key, children
from tests.ui.table.sample_with_ledger import hints
from ui.ledger.ledger_page import LedgerPage
from ui.table.evidence_dialog import EvidenceDialog

FILES = "requests.refused.enforcement_files.natural"
RECEIVED, TOTAL = "requests.received.natural", "requests.received.total"
SENTENCE = "2025-008：2025年3月28日 答复 → （三）7.属于行政执法案卷；自然人"


def looked(clerk: Clerk, id: str, look: Callable[[EvidenceDialog], None]) -> None:
    """Press F4 on a cell and look at what comes up."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, EvidenceDialog)
        look(dialog)
        if dialog.isVisible():
            clerk.press(Key.Key_Escape)

    clerk.go_to(id)
    with clerk.dialog(answer):
        clerk.press(Key.Key_F4)


def sentences(dialog: QDialog) -> list[str]:
    (listed,) = children(dialog, QListWidget)
    return [listed.item(row).text() for row in range(listed.count())]


def ledger_page(clerk: Clerk) -> LedgerPage:
    found = clerk.window.ledgers.page
    assert found
    return found


def listed(clerk: Clerk) -> list[str]:
    """Return the numbers that the ledger's list shows."""
    return [row.case.application.number for row in ledger_page(clerk).model.rows]


def test_a_cell_tells_its_cases_and_both_figures(counted: Clerk) -> None:
    def look(dialog: EvidenceDialog) -> None:
        assert sentences(dialog) == [SENTENCE]
        said = [label.text() for label in children(dialog, QLabel)]
        assert "台账 1 件，表中也是 1。" in said
        assert any("《条例》第三十六条" in words for words in said), "the rule of the chosen one"

    looked(counted, FILES, look)


def test_a_total_tells_those_of_its_parts(counted: Clerk) -> None:
    def look(dialog: EvidenceDialog) -> None:
        assert len(sentences(dialog)) == counted.report.value(TOTAL) == 33

    looked(counted, TOTAL, look)


def test_a_cell_of_table_four_tells_its_disputes(counted: Clerk) -> None:
    def look(dialog: EvidenceDialog) -> None:
        assert len(sentences(dialog)) == 2
        assert all(words.endswith("→ 行政复议·结果维持") for words in sentences(dialog))

    counted.open_step("四 复议诉讼")
    looked(counted, "disputes.review.upheld", look)


def test_a_cell_without_cases_says_so(counted: Clerk) -> None:
    def look(dialog: EvidenceDialog) -> None:
        assert counted.says("台账里没有计入这一格的。", dialog)
        assert not dialog.open_case.isVisible()

    looked(counted, "requests.received.other", look)


def test_what_is_being_typed_is_taken_first(counted: Clerk) -> None:
    def look(dialog: EvidenceDialog) -> None:
        assert counted.says("台账 25 件，表中 29。", dialog)

    counted.go_to(RECEIVED)
    counted.type("29")

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, EvidenceDialog)
        look(dialog)
        dialog.reject()

    with counted.dialog(answer):
        counted.press(Key.Key_F4)


def test_enter_opens_the_chosen_case_and_the_way_back_leads_to_the_cell(counted: Clerk) -> None:
    def choose(dialog: EvidenceDialog) -> None:
        counted.press(Key.Key_Down, times=2)
        assert sentences(dialog)[2].startswith("2025-004：")
        counted.press(Key.Key_Return)

    looked(counted, RECEIVED, choose)
    page = ledger_page(counted)
    assert page.list.hasFocus()
    assert page.list.id is not None
    assert page._ledger.case(page.list.id).application.number == "2025-004"
    assert len(listed(counted)) == 25
    assert page.head.selected.text() == "× 本年新收·自然人 25"
    assert page.head.home.text() == "回到年报"
    counted.press(Key.Key_Left, ALT)
    counted.await_checked()
    assert counted.here == RECEIVED


def test_the_cases_of_a_cell_are_listed_alone_until_all_are_wanted(counted: Clerk) -> None:
    def show_all(_dialog: EvidenceDialog) -> None:
        counted.press(Key.Key_Tab, times=2)
        counted.press(Key.Key_Return)

    looked(counted, RECEIVED, show_all)
    page = ledger_page(counted)
    assert len(listed(counted)) == 25
    assert page.list.currentIndex().row() == 0, "none of them in particular"
    page.head.selected.setFocus()
    counted.press(Key.Key_Space)
    assert len(listed(counted)) == 62
    assert not page.head.selected.isVisible()


def test_sentences_are_copied_without_names(counted: Clerk) -> None:
    def copy(dialog: EvidenceDialog) -> None:
        counted.press(Key.Key_Tab, times=3)
        counted.press(Key.Key_Space)
        assert counted.says("✓ 已复制，其中没有申请人姓名", dialog)

    looked(counted, FILES, copy)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[1:] == [SENTENCE]
    assert copied[0].endswith("：台账 1 件，表中也是 1。")


def test_it_stands_in_the_menu_of_a_cell_and_is_hinted_at(counted: Clerk) -> None:
    texts = [action.text() for action in counted.grid.actions()]
    assert "这一格的依据…" in texts
    assert "取台账数…" in texts
    assert "F4 依据" in hints(counted)
    assert "Ctrl+Shift+T 与台账核对" in hints(counted)
    assert counted.action("这一格的依据").shortcut().toString() == "F4"
