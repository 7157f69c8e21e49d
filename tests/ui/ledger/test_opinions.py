"""登记意见: which of several questions an opinion answers is chosen, and told."""

from PySide6.QtWidgets import QDialog

from ledger.events import Consulted, Opinion, Party
from ledger.states import State
from tests.ledger.cases import day
from tests.ui.clerk import Key
from tests.ui.ledger.keeper import Keeper, told
from tests.ui.ledger.test_answers import register

TAB, ENTER = Key.Key_Tab, Key.Key_Return


def ask(keeper: Keeper, *days: str) -> None:
    """Record that a third party was asked on each of the days."""
    register(keeper, "2025-001")
    id = keeper.case.application.id
    keeper.ledger.record(id, *(Consulted(day(each), Party.THIRD, day(each)) for each in days))
    keeper.page.refresh()


def test_one_question_is_chosen_already(keeper: Keeper) -> None:
    ask(keeper, "03-05")
    keeper.act("登记意见", "2025-03-20", ENTER)
    assert keeper.case.happened[-1] == Opinion(day("03-20"), Party.THIRD, 1)
    assert keeper.state() is State.IN_HAND


def test_of_several_the_clerk_says_which(keeper: Keeper) -> None:
    ask(keeper, "03-05", "03-07")

    def choose(dialog: QDialog) -> None:
        assert "请选择答的是哪一次" in told(dialog)
        keeper.clerk.type("2")
        keeper.clerk.press(ENTER)

    keeper.act("登记意见", "2025-03-20", ENTER, then=choose)
    assert keeper.case.happened[-1] == Opinion(day("03-20"), Party.THIRD, 2)
    assert keeper.state() is State.CONSULTING
    said = "收到第三方意见（2025年3月7日征求第三方意见，3月7日送达）"
    assert keeper.clerk.says(said, keeper.page.card)
    keeper.act("登记意见", "2025-03-21", ENTER)
    assert keeper.state() is State.IN_HAND


def test_no_opinion_comes_before_its_question(keeper: Keeper) -> None:
    ask(keeper, "03-05")

    def look(dialog: QDialog) -> None:
        assert "收到日期早于征求意见的日期" in told(dialog)
        dialog.reject()

    keeper.act("登记意见", "2025-03-04", ENTER, then=look)
    assert keeper.state() is State.CONSULTING
