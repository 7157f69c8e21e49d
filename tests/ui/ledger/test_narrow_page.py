"""The page of the ledger where the screen is small, with a font of whatever size."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from ledger.applications import Application, Channel, Person
from storage.ledger.ledger_file import LedgerFile, Newcomer
from tests.ui.clerk import PATIENCE, Clerk, children
from tests.ui.ledger.keeper import Keeper
from tests.ui.type_sizes import in_type
from ui.ledger.ledger_page import LedgerPage

#: What 1366x768 leaves at 100 % and 200 %.
_USUAL, _LEAST = (1366, 700), (683, 384)


@pytest.fixture(params=[9, 14], ids=lambda points: f"{points} points")
def _type(request: pytest.FixtureRequest) -> Iterator[None]:
    """Type of so many points."""
    with in_type(request.param):
        yield


def resize(clerk: Clerk, size: tuple[int, int]) -> None:
    clerk.window.resize(*size)
    QApplication.processEvents()
    assert (clerk.window.width(), clerk.window.height()) == size


def is_whole(page: LedgerPage) -> bool:
    """Whether every act of the head is in sight, some of the list, and that in its whole width."""
    for button in children(page.head, QAbstractButton):
        seen = button.visibleRegion().boundingRect().size()
        if button.isVisible() and button.size() != seen:
            return False
    if page.list.horizontalScrollBar().maximum():
        return False
    return page.list.height() >= page.list.minimumSizeHint().height()


@pytest.mark.usefixtures("_type")
@pytest.mark.parametrize("cases", [0, 3])
def test_no_act_is_cut_however_small_the_screen(begun: Clerk, tmp_path: Path, cases: int) -> None:
    came, subject = date(2025, 3, 3), "高标准农田建设项目2025年度资金拨付和使用情况"
    application = Application(0, "", "2025-001", Channel.IN_PERSON, came, "legal", subject)
    with LedgerFile.open(tmp_path / "年报.taizhang") as ledger:
        ledger.add([Newcomer(application, Person())] * cases, "测试")
    resize(begun, _LEAST)
    begun.choose("依申请公开台账")
    page = begun.window.ledgers.page
    assert page
    for size in (_LEAST, _USUAL, _LEAST):
        resize(begun, size)
        # a head that goes to another place asks for another round of layouts
        begun.qtbot.waitUntil(lambda: is_whole(page), timeout=PATIENCE)


def test_the_head_stands_over_the_list_alone_where_it_has_room(keeper: Keeper) -> None:
    page, clerk = keeper.page, keeper.clerk
    resize(clerk, (1920, 900))
    clerk.qtbot.waitUntil(lambda: page.head.y() == page.card.y(), timeout=PATIENCE)
    assert page.head.geometry().right() < page.card.x()
    resize(clerk, _LEAST)
    clerk.qtbot.waitUntil(lambda: page.head.geometry().bottom() < page.card.y(), timeout=PATIENCE)
    assert page.head.geometry().right() == page.card.geometry().right()


def test_a_head_that_becomes_wider_goes_where_it_has_room(keeper: Keeper) -> None:
    page = keeper.page
    resize(keeper.clerk, (1366, 700))
    keeper.clerk.qtbot.waitUntil(lambda: page.head.y() == page.card.y(), timeout=PATIENCE)
    page.head.names.setText("显示姓名，" * 20)
    keeper.clerk.qtbot.waitUntil(
        lambda: page.head.geometry().bottom() < page.card.y(), timeout=PATIENCE
    )
