"""Small words beside others are shown whole or not at all."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.parts.plain import BETWEEN, fitting

_PARTS = ("本年新收 33", "办结 32", "结转 4")


def test_the_last_are_left_out_whole() -> None:
    metrics = QFontMetrics(QApplication.font())
    whole = BETWEEN.join(_PARTS)
    width = metrics.horizontalAdvance(whole)
    assert fitting(_PARTS, metrics, width) == whole
    assert fitting(_PARTS, metrics, width - 1) == BETWEEN.join(_PARTS[:2])
    assert fitting(_PARTS, metrics, metrics.horizontalAdvance(_PARTS[0])) == _PARTS[0]
    assert fitting(_PARTS, metrics, metrics.horizontalAdvance(_PARTS[0]) - 1) == ""
    assert fitting((), metrics, 100) == ""
