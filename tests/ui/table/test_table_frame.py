"""The edge of an official table is a rule as its cells have, on all sides."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.builders import complete
from tests.ui.conftest import OpenReports
from ui.parts import theme
from ui.table.table_frame import TableFrame

_WITHIN = 6  # pixels from a corner, in whose first row and column no other rule is met


def rules(image: QImage, start: QPoint, step: QPoint) -> int:
    """Return how many pixels of a rule there are from ``start`` on, a ``step`` apart."""
    count, at = 0, QPoint(start)
    while image.pixelColor(at) == theme.colours().line:
        count, at = count + 1, at + step
    return count


@pytest.mark.parametrize("size", [(1366, 900), (1366, 690), (683, 500)], ids=str)
@pytest.mark.parametrize("step", ["二 主动公开", "三 申请办理", "四 复议诉讼"])
def test_it_is_one_rule_wide_on_every_side(
    open_reports: OpenReports, step: str, size: tuple[int, int]
) -> None:
    """Also where there are more rows below, or more columns at the right."""
    clerk = open_reports(complete())
    clerk.window.resize(*size)
    clerk.open_step(step)
    QApplication.processEvents()
    frame = clerk.find(TableFrame, clerk.page)
    image = frame.grab().toImage()
    right, bottom = image.width() - 1, image.height() - 1
    while image.pixelColor(_WITHIN, bottom) == theme.colours().ground:
        bottom -= 1  # below the last row
    assert rules(image, QPoint(0, _WITHIN), QPoint(1, 0)) == 1
    assert rules(image, QPoint(right, _WITHIN), QPoint(-1, 0)) == 1
    assert rules(image, QPoint(_WITHIN, 0), QPoint(0, 1)) == 1
    assert rules(image, QPoint(_WITHIN, bottom), QPoint(0, -1)) == 1
