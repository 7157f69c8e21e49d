"""Waiting for work beside the window: what it does, what it raises, and giving it up."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clerk import children
from ui.parts import waiting
from ui.parts.waiting import wait_for


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def raise_error() -> None:
    raise OSError("no")


@pytest.mark.parametrize("patience", [0, 60_000])
def test_it_returns_what_the_work_does(
    patience: int, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", patience)
    assert wait_for(window, "读取", "正在读取……", lambda: 5) == 5


@pytest.mark.parametrize("patience", [0, 60_000])
def test_it_raises_what_the_work_raises(
    patience: int, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", patience)
    with pytest.raises(OSError, match="no"):
        wait_for(window, "读取", "正在读取……", raise_error)


def test_the_work_is_done_beside_the_window(window: QWidget) -> None:
    assert wait_for(window, "读取", "正在读取……", threading.get_ident) != threading.get_ident()


def test_it_can_be_given_up_and_the_next_is_done_all_the_same(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0)
    goes_on = threading.Event()

    def give_up() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        button = children(dialog, QPushButton)[0]
        assert button.text() == "取消"
        button.click()

    QTimer.singleShot(0, give_up)
    assert wait_for(window, "读取", "正在读取……", goes_on.wait) is None
    goes_on.set()
    monkeypatch.setattr(waiting, "PATIENCE", 60_000)
    assert wait_for(window, "读取", "正在读取……", lambda: 7) == 7


def test_what_waits_for_something_given_up_says_so(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0)
    goes_on = threading.Event()
    told: list[str] = []

    def see_and_press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        told.append(children(dialog, QLabel)[0].text())
        if len(told) == 2:
            goes_on.set()
        else:
            children(dialog, QPushButton)[0].click()

    QTimer.singleShot(0, see_and_press)
    assert wait_for(window, "读取", "正在读第一份……", goes_on.wait) is None
    QTimer.singleShot(0, see_and_press)
    assert wait_for(window, "读取", "正在读第二份……", lambda: goes_on.wait(60) and 7) == 7
    assert told[0] == "正在读第一份……"
    assert "刚才取消的那一项还没有停下" in told[1]
    assert "正在读第二份……" in told[1]


def test_what_is_just_ending_is_not_said_to_have_been_given_up(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0)
    goes_on = threading.Event()
    told: list[str] = []

    def see() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        told.append(children(dialog, QLabel)[0].text())
        goes_on.set()

    waiting._background().start(goes_on.wait, lambda _is_set: None, lambda _fault: None)
    QTimer.singleShot(0, see)
    assert wait_for(window, "读取", "正在读取……", lambda: 7) == 7
    assert told == ["正在读取……"]
