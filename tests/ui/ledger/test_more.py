"""统计口径 and 放假安排: nothing is taken before it was looked over."""

from PySide6.QtWidgets import QDialog, QPlainTextEdit

from ledger.applications import Application, Channel, Person
from ledger.choices import DEFAULT
from ledger.deadlines import deadline_of
from ledger.events import Withdrawn
from tests.ledger.cases import day
from tests.ledger.test_notice import OF_2026
from tests.ui.clerk import Clerk, Key, answered, children
from tests.ui.ledger.conftest import refuse
from tests.ui.ledger.keeper import Keeper, more, told
from ui.help.step_notes import HelpDialog
from ui.ledger.choices_dialog import ChoicesDialog
from ui.ledger.registering import RegisterDialog
from ui.parts.button import MainAct
from usecases.ledger_search import Wanted

_DAY_MORE = "10月1日至8日放假调休，共8天"
#: Another notice than that of 2026: the last break is a day longer than it was, without a word.
LONGER = OF_2026.replace(
    "10月1日（周四）至7日（周三）放假调休，共7天", "10月1日至8日放假调休，共8天"
)


def open_case(keeper: Keeper) -> Application:
    application = Application(
        0, "", "2026-001", Channel.IN_PERSON, day("2026-09-18"), "natural", "一件"
    )
    case = keeper.ledger.register(application, Person())
    keeper.page.refresh()
    return case.application


def test_a_choice_is_taken_and_kept(keeper: Keeper) -> None:
    def choose(dialog: QDialog) -> None:
        assert "未见统一规定" in told(dialog)
        keeper.clerk.press(Key.Key_Down)
        keeper.clerk.click(keeper.clerk.find(MainAct, dialog, "采用"))

    with keeper.clerk.dialog(choose):
        more(keeper, "统计口径…")
    assert keeper.ledger.choices.split == "once"
    assert keeper.ledger.file.choices().split == "once"


def test_each_choice_says_which_figures_would_move(keeper: Keeper) -> None:
    id = open_case(keeper).id
    keeper.ledger.record(id, Withdrawn(day("2026-09-21")))
    keeper.page.refresh()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ChoicesDialog)
        assert "→" not in told(dialog)
        choose(dialog, "withdrawn", "none")
        moves = "2026 年会变：本年新收·自然人 1 → 0；（六）3.其他·自然人 1 → 0。总计随之改变。"
        assert moves in told(dialog)
        choose(dialog, "withdrawn", "misc")
        assert "→" not in told(dialog)
        choose(dialog, "redone", "again")
        assert "改成这样，2026 年的数都不变。" in told(dialog)
        dialog.reject()

    keeper.page.head.want(Wanted.ALL, 2026)
    with keeper.clerk.dialog(look):
        more(keeper, "统计口径…")
    assert keeper.ledger.choices == DEFAULT


def choose(dialog: ChoicesDialog, switch: str, option: str) -> None:
    box = dialog.boxes[switch]
    box.setCurrentIndex(box.findData(option))


def test_the_words_for_the_superior_are_copied(keeper: Keeper) -> None:
    def copy(dialog: QDialog) -> None:
        keeper.clerk.press(Key.Key_Tab)
        keeper.clerk.press(Key.Key_Space)
        assert "已复制" in told(dialog)
        dialog.reject()

    with keeper.clerk.dialog(copy):
        more(keeper, "统计口径…")
    assert keeper.clerk.window.ledgers.opened()


def paste(dialog: QDialog, words: str) -> None:
    children(dialog, QPlainTextEdit)[0].setPlainText(words)


def test_a_notice_that_fits_is_taken_without_a_question(keeper: Keeper) -> None:
    open_case(keeper)

    def take(dialog: QDialog) -> None:
        paste(dialog, OF_2026)
        assert "2026 年（国办发明电〔2025〕7号）：放假 33 天，调休上班 6 天" in told(dialog)
        assert "期限都不变" in told(dialog)
        keeper.clerk.click(keeper.clerk.find(MainAct, dialog, "采用"))

    with keeper.clerk.dialog(take):
        more(keeper, "放假安排…")
    assert [each.year for each in keeper.ledger.file.arrangements()] == [2026]


def test_doubts_are_asked_about_and_moved_due_days_are_told(keeper: Keeper) -> None:
    id = open_case(keeper).id

    def take(dialog: QDialog) -> None:
        paste(dialog, LONGER)
        said = told(dialog)
        assert "▲ " in said
        assert "2026-001：答复期限由 2026年10月22日 改成 2026年10月23日" in said
        with answered(refuse):
            keeper.clerk.click(keeper.clerk.find(MainAct, dialog, "采用"))
        dialog.reject()

    with keeper.clerk.dialog(take):
        more(keeper, "放假安排…")
    assert keeper.ledger.file.arrangements() == ()
    due = deadline_of(keeper.ledger.case(id), keeper.ledger.calendar).due
    assert due
    assert due.late == day("2026-10-22")


def test_what_is_no_notice_cannot_be_taken(keeper: Keeper) -> None:
    def look(dialog: QDialog) -> None:
        paste(dialog, "今年放假另行通知。")
        assert "没有读到" in told(dialog)
        assert not keeper.clerk.find(MainAct, dialog, "采用").isEnabled()
        dialog.reject()

    with keeper.clerk.dialog(look):
        more(keeper, "放假安排…")


def test_the_notes_come_up_with_f1(keeper: Keeper) -> None:
    keeper.clerk.press(Key.Key_F1)
    shown = [each for each in children(keeper.clerk.window, HelpDialog) if each.isVisible()]
    assert [each.windowTitle() for each in shown] == ["填写说明：依申请公开台账"]
    shown[0].close()


def test_of_several_units_one_is_chosen(begun: Clerk, keeper: Keeper) -> None:
    dialog = RegisterDialog(keeper.ledger, ["甲局", "乙局"], keeper.today, begun.window)
    assert next(iter(dialog.fields)) == "unit"
    dialog.deleteLater()
