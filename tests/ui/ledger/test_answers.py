"""登记答复 about more than one thing: several results, other applications, one that is repeated."""

from PySide6.QtWidgets import QDialog

from ledger.counting import count_year
from ledger.events import Answered
from tests.ui.clerk import CTRL, Key
from tests.ui.ledger.keeper import Keeper, told
from ui.ledger.answer_dialog import AnswerDialog

TAB, ENTER, DOWN, SPACE = Key.Key_Tab, Key.Key_Return, Key.Key_Down, Key.Key_Space
FIELDS = ("1", "1", "张三丰收", "征地补偿方案", "土地股")


def register(keeper: Keeper, *numbers: str) -> None:
    """Register applications of a day each; the last one is chosen."""
    for at, number in enumerate(numbers, 1):
        keeper.register(number, f"2025-03-{at:02}", *FIELDS)


def figures(keeper: Keeper) -> dict[str, int]:
    """Return what the rows of table three come to in the year of the answers."""
    year = keeper.today.year
    cells = count_year(keeper.ledger.ledger, year, keeper.ledger.choices).cells
    ending = ".natural"
    return {id: number for id, number in cells.items() if number and id.endswith(ending)}


def test_other_items_have_other_results(keeper: Keeper) -> None:
    register(keeper, "2025-001")
    keeper.act("登记答复", "不存在", TAB, TAB, SPACE, SPACE, ENTER)
    closing = keeper.case.closing
    assert isinstance(closing, Answered)
    assert closing.also == ("granted",)
    assert figures(keeper)["requests.partly_granted.natural"] == 1
    assert keeper.clerk.says("其余：（一）予以公开", keeper.page.card)


def test_the_main_result_is_no_other_one(keeper: Keeper) -> None:
    register(keeper, "2025-001")

    def look(dialog: QDialog) -> None:
        assert "又选了主要结果" in told(dialog)
        dialog.reject()

    keeper.act("登记答复", "予以公开", TAB, TAB, SPACE, SPACE, ENTER, then=look)
    assert keeper.case.closing is None


def test_the_keyboard_goes_from_the_result_to_the_one_that_is_repeated(keeper: Keeper) -> None:
    register(keeper, "2025-001", "2025-002")
    keeper.act("登记答复", "重复", TAB, TAB, "2025-001", ENTER)
    assert keeper.case.application.repeats == "2025-001"


def test_the_keyboard_goes_to_those_answered_together_last(keeper: Keeper) -> None:
    register(keeper, "2025-001", "2025-002")
    keeper.act("登记答复", "不存在", *[TAB] * 7, "2025-001", ENTER)
    assert len([case for case in keeper.ledger.ledger.cases if case.closing]) == 2


def test_a_repeated_application_says_which_one_it_repeats(keeper: Keeper) -> None:
    register(keeper, "2025-001", "2025-002")

    def name(dialog: QDialog) -> None:
        assert isinstance(dialog, AnswerDialog)
        assert "请写重复的是哪一件" in told(dialog)
        keeper.clerk.type("2025-002")
        keeper.clerk.press(ENTER)
        assert "写的编号就是这一件" in told(dialog)
        keeper.clerk.type("2025-001")
        keeper.clerk.press(ENTER)

    keeper.act("登记答复", "重复申请", ENTER, then=name)
    assert keeper.case.application.repeats == "2025-001"
    assert keeper.clerk.says("与 2025-001 重复", keeper.page.card)
    assert not keeper.clerk.says("没有写重复的是哪一件", keeper.page.card)
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert keeper.case.application.repeats == ""
    assert keeper.case.closing is None
    keeper.clerk.press(Key.Key_Y, CTRL)
    assert keeper.case.application.repeats == "2025-001"
    assert keeper.case.closing


def test_which_one_is_repeated_is_asked_only_then(keeper: Keeper) -> None:
    register(keeper, "2025-001")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, AnswerDialog)
        assert not dialog.repeats.widget.isVisible()
        keeper.clerk.type("重复申请")
        assert dialog.repeats.widget.isVisible()
        dialog.reject()

    keeper.act("登记答复", then=look)


def test_one_letter_answers_several_applications(keeper: Keeper) -> None:
    register(keeper, "2025-001", "2025-002", "2025-003")

    def join(dialog: QDialog) -> None:
        assert isinstance(dialog, AnswerDialog)
        keeper.clerk.type("予以公开")
        dialog.together.widget.setFocus()
        for wrong, why in (
            ("2025-009", "台账里没有编号是 2025-009"),
            ("2025-003", "就是这一件"),
        ):
            dialog.together.widget.setText(wrong)
            keeper.clerk.press(ENTER)
            assert why in told(dialog)
        dialog.together.widget.setText("2025-001、2025-002")
        keeper.clerk.press(ENTER)

    keeper.act("登记答复", then=join)
    assert [row[5] for row in keeper.listed()] == ["已答复"] * 3
    assert figures(keeper)["requests.granted.natural"] == 3
    assert {each.application.group for each in keeper.ledger.ledger.cases} == {"2025-003"}
    assert keeper.clerk.says("与 2025-001、2025-002 合并答复", keeper.page.card)
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert [row[5] for row in keeper.listed()] == ["办理中"] * 3
    assert keeper.case.application.group == ""
    keeper.clerk.press(Key.Key_Y, CTRL)
    assert [row[5] for row in keeper.listed()] == ["已答复"] * 3


def test_one_that_is_answered_is_not_answered_again(keeper: Keeper) -> None:
    register(keeper, "2025-001")
    keeper.act("登记答复", "予以公开", ENTER)
    keeper.register("2025-002", "2025-03-05", *FIELDS)

    def join(dialog: QDialog) -> None:
        assert isinstance(dialog, AnswerDialog)
        dialog.together.widget.setText("2025-001")
        keeper.clerk.press(ENTER)
        assert "2025-001 现在是“已答复”，不能一起答复" in told(dialog)
        dialog.reject()

    keeper.act("登记答复", "予以公开", then=join)
    assert keeper.case.closing is None
