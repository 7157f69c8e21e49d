"""The frame around what is open: the menu bar above, the line at the foot, the first size."""

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QStatusBar

from ui.parts import theme
from ui.parts.painting import fill

_BESIDE = 12  # pixels beside what the status bar says
#: What a window is given where the screen has room for it and to spare.
_SIZE = QSize(1366, 768)
_TO_SPARE = QSize(120, 80)


class StatusBar(QStatusBar):
    """A line of paper with a thin line above it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(_BESIDE, 1, _BESIDE, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint no frames around what it says."""
        colours, painter = theme.colours(), QPainter(self)
        fill(painter, self.rect(), colours.paper)
        fill(painter, QRect(0, 0, self.width(), 1), colours.line)
        painter.end()


def frame(window: QMainWindow) -> None:
    """Give ``window`` its status bar, and its menu bar the ground of that."""
    window.setStatusBar(StatusBar())
    bar = window.menuBar()
    palette = bar.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.colours().paper)
    bar.setPalette(palette)


def restore_size(window: QMainWindow, geometry: object) -> None:
    """Give ``window`` the size it was left with, if any is kept."""
    if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
        size_first(window)


def size_first(window: QMainWindow) -> None:
    """Give a window that is started for the first time its size: all of a small screen."""
    room = window.screen().availableSize()
    if fills(room):
        window.resize(room - _TO_SPARE)  # which it is laid out in before, and has when restored
        window.setWindowState(Qt.WindowState.WindowMaximized)
    else:
        window.resize(_SIZE)


def fills(room: QSize) -> bool:
    """Return whether a window is to take all the ``room`` that a screen has."""
    wanted = _SIZE + _TO_SPARE
    return room.width() < wanted.width() or room.height() < wanted.height()
