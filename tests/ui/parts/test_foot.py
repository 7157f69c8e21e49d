"""What is told at the foot of a page: whole, in its place, and gone when it is put away."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clerk import children
from ui.parts.button import Button
from ui.parts.foot import DONE, MENTIONED, Foot

SHORT, LONG = "没有粘贴。", "第 17 行第 4 列“若干”不是数，没有改动任何数字。" * 12


class Sheet(QWidget):
    """A page with something above its foot."""

    def __init__(self) -> None:
        super().__init__()
        self.above = QLabel("表")
        self.foot = Foot(self)
        self.on = Button("下一步")
        self.foot.add(self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.above, 1)
        column.addWidget(self.foot)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(700, 400)
    sheet.show()
    QApplication.processEvents()
    return sheet


def card(sheet: Sheet) -> QWidget:
    """Return what lies over the page."""
    words = next(label for label in children(sheet, QLabel) if label.text() == sheet.foot.told)
    found = words.parentWidget()
    assert found
    return found


@pytest.mark.parametrize("words", [SHORT, LONG, f"{LONG}\n{LONG}"])
def test_nothing_moves_and_all_of_it_is_in_sight(sheet: Sheet, words: str) -> None:
    before = [widget.geometry() for widget in (sheet.above, sheet.foot, sheet.on)]
    sheet.foot.tell(words)
    QApplication.processEvents()
    assert [widget.geometry() for widget in (sheet.above, sheet.foot, sheet.on)] == before
    assert sheet.foot.told == words
    shown = card(sheet)
    assert sheet.rect().contains(shown.geometry())
    assert shown.geometry().right() < sheet.on.mapTo(sheet, QPoint(0, 0)).x()
    label = next(each for each in children(shown, QLabel) if each.text() == words)
    assert label.height() >= label.heightForWidth(label.width())


def test_a_short_one_stands_where_the_hint_stood(sheet: Sheet) -> None:
    sheet.foot.hint("F8 到下一处问题")
    sheet.foot.tell(SHORT)
    inside = sheet.foot.geometry()
    assert inside.contains(card(sheet).geometry())


def test_it_follows_the_size_of_the_page(sheet: Sheet) -> None:
    sheet.foot.tell(LONG)
    high = card(sheet).height()
    sheet.resize(1200, 500)
    QApplication.processEvents()
    assert card(sheet).height() < high
    assert card(sheet).geometry().bottom() > sheet.foot.y()


def test_a_click_puts_it_away(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.foot.tell(SHORT)
    with qtbot.waitSignal(sheet.foot.dismissed):
        QTest.mouseClick(card(sheet), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    sheet.foot.tell("")
    assert sheet.foot.told == ""
    sheet.foot.tell("")


def test_a_sign_says_whether_it_is_good(sheet: Sheet) -> None:
    sheet.foot.tell(SHORT)
    assert "●" in [label.text() for label in children(card(sheet), QLabel)]
    sheet.foot.tell("已写好。", DONE)
    assert "✓" in [label.text() for label in children(card(sheet), QLabel)]
    sheet.foot.tell("已取消。", MENTIONED)
    shown = [label for label in children(card(sheet), QLabel) if label.isVisible()]
    assert [label.text() for label in shown] == ["已取消。"], "neither the one nor the other"


def test_a_screen_reader_says_each_thing_once(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []

    def note(event: QAccessibleAnnouncementEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            spoken.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    sheet.foot.tell(SHORT)
    sheet.foot.tell(SHORT)
    sheet.foot.tell("")
    sheet.foot.tell(LONG)
    assert spoken == [SHORT, LONG]


def test_a_way_on_for_which_there_is_no_room_is_left_out_whole(sheet: Sheet) -> None:
    sheet.resize(1200, 500)
    sheet.foot.hint("F8 到下一处问题", "F6 到左边的步骤、中间的页面、右边的校核栏")
    QApplication.processEvents()
    hint = next(each for each in children(sheet, QLabel) if each.text().startswith("F8"))
    assert hint.text() == "F8 到下一处问题 · F6 到左边的步骤、中间的页面、右边的校核栏"
    sheet.resize(300, 500)
    QApplication.processEvents()
    assert hint.text() == "F8 到下一处问题"
