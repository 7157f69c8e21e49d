"""The year is typed, or stepped through by the signs at its end."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.parts import theme
from ui.start.year_box import YearBox

_WIDE, _HIGH = 120, 30
_AT_END = 20  # pixels, in which no year stands


@pytest.fixture
def box(qtbot: QtBot) -> YearBox:
    box = YearBox()
    qtbot.addWidget(box)
    box.resize(_WIDE, _HIGH)
    box.setValue(2025)
    return box


def sign(box: YearBox, tops: range) -> QPoint:
    """Return the middle of what is painted at the end of a box between two heights."""
    image, ink = box.grab().toImage(), theme.colours().ink
    inked = []
    for x in range(_WIDE - _AT_END, _WIDE - 2):
        for y in tops:
            if image.pixelColor(x, y).lightness() < 2 * ink.lightness():
                inked.append((x, y))
    across, down = zip(*inked, strict=True)
    return QPoint((min(across) + max(across)) // 2, (min(down) + max(down)) // 2)


def test_each_sign_steps_by_a_year(box: YearBox) -> None:
    for tops, year in ((range(2, _HIGH // 2), 2026), (range(_HIGH // 2, _HIGH - 2), 2025)):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=sign(box, tops))
        assert box.value() == year


def test_a_year_is_typed(box: YearBox) -> None:
    line = box.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, "2019")
    assert box.value() == 2019
