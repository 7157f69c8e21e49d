"""The frame of the window: its first size, and the line at its foot."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, QSize
from pytestqt.qtbot import QtBot

from storage.library import Library
from tests.ui.clerk import Clerk
from ui.frame import fills
from ui.parts import theme
from ui.window import Window


@pytest.mark.parametrize("screen", [(1366, 728), (911, 512), (1440, 900), (1920, 800)])
def test_a_small_screen_is_filled(screen: tuple[int, int]) -> None:
    assert fills(QSize(*screen))


def test_a_large_one_is_not() -> None:
    assert not fills(QSize(1920, 1040))


def test_the_first_start_fills_a_small_screen_and_the_next_is_as_it_was_left(
    library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = Window(library, settings)
    qtbot.addWidget(window)
    assert window.isMaximized()
    window.showNormal()
    room = window.screen().availableSize()
    assert room.width() - 200 < window.width() < room.width(), "what it is restored to"
    window.resize(900, 600)
    window.close()
    again = Window(Library.open(library.path), settings)
    qtbot.addWidget(again)
    assert not again.isMaximized()


def test_what_the_last_line_says_keeps_off_the_edge(clerk: Clerk) -> None:
    bar, saved = clerk.window.statusBar(), clerk.window.saved
    assert saved.mapTo(bar, QPoint(0, 0)).x() >= 12
    shot = bar.grab().toImage()
    colours = theme.colours()
    assert shot.pixelColor(4, 0) == colours.line, "a thin line above it"
    assert shot.pixelColor(4, shot.height() // 2) == colours.paper
    assert shot.pixelColor(bar.width() // 2, shot.height() // 2) == colours.paper, "with its words"


def test_the_line_below_the_menus_is_whole(clerk: Clerk) -> None:
    bar = clerk.window.menuBar()
    shot = bar.grab().toImage()
    line = theme.colours().line
    assert all(shot.pixelColor(x, shot.height() - 1) == line for x in range(shot.width()))
