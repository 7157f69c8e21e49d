"""What happens to a case is recorded in a small form, only what its state allows is offered."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QStyle, QWidget

from forms.values import show
from ledger.events import Answered, CorrectionAsked, Extended
from ledger.states import State
from tests.ui.clerk import CTRL, Key, children
from tests.ui.ledger.keeper import Keeper, told
from tests.ui.ledger.test_registering import FIELDS
from ui.parts.button import Link, MainAct


def names(keeper: Keeper) -> list[str]:
    return [button.text().rstrip("…") for button in keeper.page.card.acts]


def test_an_answer_is_found_by_a_word_and_recorded(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    keeper.clerk.press(Key.Key_Return)  # from the list to the likeliest act
    assert isinstance(keeper.page.card.acts[0], MainAct)
    assert keeper.page.card.acts[0].hasFocus()
    keeper.act("登记答复", "执法", Key.Key_Return)
    closing = keeper.case.closing
    assert closing == Answered(keeper.today, "refused.enforcement_files")
    assert keeper.listed()[0][-2] == "（三）7.属于行政执法案卷"
    assert keeper.page.list.hasFocus()
    assert names(keeper) == ["归档", "重新答复", "作废"]


def test_an_answer_without_a_result_is_not_taken(keeper: Keeper) -> None:
    keeper.register(*FIELDS)

    def look(dialog: QDialog) -> None:
        assert "请选择办理结果" in told(dialog)
        keeper.clerk.press(Key.Key_Down)
        keeper.clerk.press(Key.Key_Down)
        keeper.clerk.press(Key.Key_Return)

    keeper.act("登记答复", Key.Key_Return, then=look)
    assert keeper.state() is State.ANSWERED


def test_the_acts_go_with_the_state(keeper: Keeper) -> None:
    keeper.register("", "", "4", "1", "", "征地补偿方案", "")
    assert names(keeper) == ["登记双方确认", "撤回", "作废"]
    keeper.act("登记双方确认", Key.Key_Return)
    assert names(keeper)[:2] == ["登记答复", "补正告知"]
    keeper.act("补正告知", Key.Key_Return)
    assert keeper.state() is State.AWAITING_CORRECTION
    assert names(keeper)[0] == "已补正"
    keeper.act("已补正", Key.Key_Return)
    keeper.act("延期", Key.Key_Tab, "15", Key.Key_Tab, "局长", Key.Key_Return)
    extended = [held for held in keeper.case.happened if isinstance(held, Extended)]
    assert extended == [Extended(keeper.today, 15, "局长")]


def test_an_extension_of_more_than_twenty_days_is_refused(keeper: Keeper) -> None:
    keeper.register(*FIELDS)

    def look(dialog: QDialog) -> None:
        assert "1 至 20 个工作日" in told(dialog)
        dialog.reject()

    keeper.act("延期", Key.Key_Tab, "21", Key.Key_Return, then=look)
    assert keeper.case.happened == ()


def test_an_act_is_undone_and_done_again(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    keeper.act("补正告知", Key.Key_Return)
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert keeper.state() is State.IN_HAND
    keeper.clerk.press(Key.Key_Y, CTRL)
    assert keeper.state() is State.AWAITING_CORRECTION


def test_what_was_recorded_wrongly_is_taken_back(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    keeper.act("补正告知", Key.Key_Return)
    wrong = keeper.clerk.find(Link, keeper.page.card, "记错了")
    keeper.clerk.click(wrong)
    assert keeper.state() is State.IN_HAND
    assert isinstance(keeper.case.events[0].what, CorrectionAsked)  # which stays on record
    number = keeper.case.application.number
    wrong_told = f"记为记错：{show(keeper.today)}补正告知（{number}）"
    foot = keeper.clerk.window.saved
    assert foot.text() == f"已{wrong_told}。Ctrl+Z 撤销"
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert keeper.state() is State.AWAITING_CORRECTION
    assert foot.text() == f"已撤销“{wrong_told}”。Ctrl+Y 重做"
    keeper.clerk.press(Key.Key_Y, CTRL)
    assert keeper.state() is State.IN_HAND
    assert foot.text() == f"已{wrong_told}。Ctrl+Z 撤销"


def test_each_act_is_told_at_the_foot(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    foot, number = keeper.clerk.window.saved, keeper.case.application.number
    assert foot.text() == f"已登记申请（{number}）。Ctrl+Z 撤销"
    keeper.act("补正告知", Key.Key_Return)
    assert foot.text() == f"已登记补正告知（{number}）。Ctrl+Z 撤销"


def test_the_due_day_says_how_it_was_worked_out(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    card = keeper.page.card
    words = "当日不计，从次日起 20 个工作日内答复"
    assert not keeper.clerk.says(words, card)
    keeper.clerk.click(keeper.clerk.find(Link, card, "如何算出"))
    assert keeper.clerk.says(words, card)


def test_what_does_not_hold_of_a_case_is_told(keeper: Keeper) -> None:
    keeper.register("", "2020-03-03", "1", "1", "", "征地补偿方案", "")
    assert any(label.text().startswith("▲ ") for label in children(keeper.page.card, QLabel))


def test_esc_goes_back_to_the_list(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    keeper.clerk.press(Key.Key_Return)
    keeper.clerk.press(Key.Key_Escape)
    assert keeper.page.list.hasFocus()


def test_day_words_and_act_of_what_happened_stand_on_one_line(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    keeper.act("补正告知", Key.Key_Return)
    card = keeper.page.card
    wrong = keeper.clerk.find(Link, card, "记错了")
    middle = wrong.mapTo(card, wrong.rect().center()).y()
    half = wrong.fontMetrics().height() // 2
    labels = [label for label in children(card, QLabel) if label.parent() is wrong.parent()]
    beside = [top_of_words(label, card) for label in labels]
    assert [top for top in beside if abs(top + half - middle) < half] == [middle - half] * 2


def top_of_words(label: QLabel, card: QWidget) -> int:
    """Return where the first line of a label begins."""
    room, line = label.contentsRect(), QSize(1, label.fontMetrics().height())
    direction = Qt.LayoutDirection.LeftToRight
    words = QStyle.alignedRect(direction, label.alignment(), line, room)
    return label.mapTo(card, words.topLeft()).y()
