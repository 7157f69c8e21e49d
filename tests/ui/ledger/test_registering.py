"""登记申请: from the proposed number to the file by the keyboard; doubles are told of."""

from PySide6.QtWidgets import QDialog

from ledger.applications import Channel
from ledger.states import State
from tests.ui.clerk import CTRL, Key
from tests.ui.ledger.keeper import Keeper, told

NUMBER = "2026-001"
#: The number and the day as they are proposed, handed over in person by a natural person.
FIELDS = ("", "", "1", "1", "张三丰收", "征地补偿方案", "土地股")


def test_six_fields_and_enter_register_an_application(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    application = keeper.case.application
    assert application.number == f"{keeper.today.year}-001"
    assert application.arrived_on == keeper.today
    assert application.channel is Channel.IN_PERSON
    assert (application.applicant, application.subject) == ("natural", "征地补偿方案")
    assert application.office == "土地股"
    assert keeper.ledger.file.person(application.id).name == "张三丰收"
    assert keeper.state() is State.IN_HAND
    assert keeper.page.list.hasFocus()


def test_the_next_number_is_proposed(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    keeper.register("", "", "2", "3", "某大学", "另一件", "")
    assert keeper.case.application.number.endswith("-002")
    assert keeper.case.application.applicant == "research"
    assert len(keeper.listed()) == 2


def test_the_number_goes_with_the_year_of_arrival(keeper: Keeper) -> None:
    keeper.register("", "20241216", "1", "1", "", "征地补偿方案", "")
    assert keeper.case.application.number == "2024-001"
    keeper.register("甲-7", "20241216", "1", "1", "", "另一件", "")
    assert {row[0] for row in keeper.listed()} == {"2024-001", "甲-7"}


def test_what_is_missing_is_told_and_nothing_is_kept(keeper: Keeper) -> None:
    def look(dialog: QDialog) -> None:
        assert "请选择来件方式" in told(dialog)
        dialog.reject()

    keeper.register("", "", "", "", "", "", "", then=look)
    assert keeper.ledger.ledger.cases == ()


def test_a_day_in_the_future_is_refused(keeper: Keeper) -> None:
    def look(dialog: QDialog) -> None:
        assert "到件日期在今天以后" in told(dialog)
        dialog.reject()

    keeper.register("", "2099-01-01", "1", "1", "", "征地补偿方案", "", then=look)


def test_a_number_that_is_taken_is_refused(keeper: Keeper) -> None:
    keeper.register("2025-9", *FIELDS[1:])

    def look(dialog: QDialog) -> None:
        assert "2025-9 已用于“征地补偿方案”" in told(dialog)
        dialog.reject()

    keeper.register("2025-9", "", "1", "1", "", "另一件", "", then=look)


def test_a_number_that_names_the_applicant_is_refused(keeper: Keeper) -> None:
    def look(dialog: QDialog) -> None:
        assert "登记编号里有申请人的姓名" in told(dialog)
        dialog.reject()

    keeper.register("张三 丰收-1", *FIELDS[1:], then=look)
    assert keeper.ledger.ledger.cases == ()


def test_the_same_day_and_summary_are_told_once(keeper: Keeper) -> None:
    keeper.register(*FIELDS)

    def look(dialog: QDialog) -> None:
        assert "与这件同一天到件、内容相同" in told(dialog)
        keeper.clerk.press(Key.Key_Return)

    keeper.register(*FIELDS, then=look)
    assert len(keeper.ledger.ledger.cases) == 2


def test_registering_is_undone_and_done_again(keeper: Keeper) -> None:
    keeper.register(*FIELDS)
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert keeper.state() is State.VOID
    keeper.clerk.press(Key.Key_Y, CTRL)
    assert keeper.state() is State.IN_HAND
