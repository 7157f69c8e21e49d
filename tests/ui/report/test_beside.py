"""The findings give way in a narrow window, and keep the share that the clerk gave them."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.parts import remembered
from ui.report.beside import Beside

#: What the steps leave of 1366 pixels, and of these at 150 and at 200 %.
_WIDE, _NARROW, _SMALL = 1218, 770, 565


def test_the_findings_give_way_in_a_narrow_window(qtbot: QtBot) -> None:
    beside = _opened(qtbot)
    assert beside.sizes()[1] == 249
    _resize(beside, _NARROW)
    assert beside.sizes()[1] == 200
    _resize(beside, _SMALL)
    assert beside.sizes()[1] == _SMALL - 1 - 420
    _resize(beside, 460)
    assert beside.sizes()[1] == 144, "twelve characters at the least"


def test_the_share_that_was_dragged_to_is_kept_at_any_width_and_start(qtbot: QtBot) -> None:
    beside = _opened(qtbot)
    beside.moveSplitter(_WIDE - 400, 1)
    share = beside.sizes()[1] / sum(beside.sizes())
    _resize(beside, _NARROW)
    assert beside.sizes()[1] == round(share * (_NARROW - 1))
    again = _opened(qtbot)
    assert again.sizes()[1] == round(share * (_WIDE - 1))


def test_the_findings_cannot_be_dragged_away_where_f9_would_not_bring_them_back(
    qtbot: QtBot,
) -> None:
    beside = _opened(qtbot)
    beside.moveSplitter(_WIDE, 1)
    assert beside.sizes()[1] >= 144


def test_nonsense_in_the_settings_is_passed_over(qtbot: QtBot) -> None:
    for nonsense in ("wide", "nan", "7"):
        remembered.settings().setValue("findings_share", nonsense)
        assert _opened(qtbot).sizes()[1] == 249


def _opened(qtbot: QtBot) -> Beside:
    findings = QWidget()
    beside = Beside(QWidget(), findings)
    qtbot.addWidget(beside)
    beside.show()
    _resize(beside, _WIDE)
    return beside


def _resize(beside: Beside, width: int) -> None:
    beside.resize(width, 600)
    QTest.qWait(1)
