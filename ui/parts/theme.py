"""Colours and fonts of the window: calm, light, dense.

There is no style sheet: it would cost a start more than it gives.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QWidget

from resources import RESOURCES

GROUND, SIDE = QColor("#fafbfc"), QColor("#eef1f5")
LABEL = QColor("#f2f4f7")
PAPER = QColor("#ffffff")
DERIVED = QColor("#f8f8f3")
INK = QColor("#1c1f24")
FAINT = QColor("#667080")
LINE = QColor("#c3c9d2")
ACCENT = QColor("#1f5fa8")
LOCKED = QColor("#eef0f3")
CHOSEN = QColor("#d6e6f8")
RED, RED_PAPER = QColor("#b3261e"), QColor("#fde7e5")
AMBER, AMBER_PAPER = QColor("#8a5a00"), QColor("#fff3d6")
GREEN = QColor("#2e7d32")


def dress(application: QApplication) -> None:
    """Give the application its font and style."""
    QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Light)
    palette = application.palette()
    palette.setColor(QPalette.ColorRole.Window, GROUND)
    application.setPalette(palette)
    if not _has_chinese_font():
        _use_bundled_font(application)


def show_icon(application: QApplication) -> None:
    """Give the windows their icon; reading a picture, the first one at that, takes Qt 4 ms."""
    application.setWindowIcon(QIcon(str(RESOURCES / "icons" / "nianbao.png")))


def as_heading(label: QLabel) -> None:
    """Set a page's heading apart."""
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.6)
    font.setBold(True)
    label.setFont(font)


def as_faint(label: QLabel) -> None:
    """Set what is good to know in grey."""
    _colour(label, QPalette.ColorRole.WindowText, FAINT)


def as_refusal(label: QLabel) -> None:
    """Set why something was not taken in red."""
    _colour(label, QPalette.ColorRole.WindowText, RED)


def as_warning(label: QLabel) -> None:
    """Set what wants a decision in amber."""
    _colour(label, QPalette.ColorRole.WindowText, AMBER)


def as_done(label: QLabel) -> None:
    """Set what went well in green."""
    _colour(label, QPalette.ColorRole.WindowText, GREEN)


def as_banner(label: QLabel) -> None:
    """Set what must not be overlooked in red on a red ground."""
    as_refusal(label)
    _colour(label, QPalette.ColorRole.Window, RED_PAPER)
    label.setAutoFillBackground(True)
    label.setMargin(6)


def as_coloured(label: QLabel, colour: QColor) -> None:
    """Set a label's words in a colour."""
    _colour(label, QPalette.ColorRole.WindowText, colour)


def as_notice(label: QLabel) -> None:
    """Set what is good to know throughout on a ground of its own."""
    _colour(label, QPalette.ColorRole.Window, CHOSEN)
    label.setAutoFillBackground(True)
    label.setMargin(6)


def as_locked(editor: QWidget, *, locked: bool) -> None:
    """Set a field that cannot be changed on grey."""
    ground = LOCKED if locked else PAPER
    _colour(editor, QPalette.ColorRole.Base, ground)


def as_mistyped(editor: QWidget, *, mistyped: bool) -> None:
    """Set what was typed in red where it cannot be taken."""
    ink = RED if mistyped else INK
    _colour(editor, QPalette.ColorRole.Text, ink)


def as_paper(frame: QWidget) -> None:
    """Set what will stand in the report on white."""
    _colour(frame, QPalette.ColorRole.Window, PAPER)
    frame.setAutoFillBackground(True)


def as_act(button: QWidget) -> None:
    """Set the words of what can be done on a page in the accent's colour."""
    _colour(button, QPalette.ColorRole.ButtonText, ACCENT)


def as_aside(text: QWidget) -> None:
    """Set what stands beside the clerk's own text, to compare with, in soft ink on the ground."""
    _colour(text, QPalette.ColorRole.Base, GROUND)
    _colour(text, QPalette.ColorRole.Text, FAINT)


def as_sidebar(steps: QListWidget) -> None:
    """Set the steps on a ground of their own, the open one marked."""
    steps.setFrameShape(QFrame.Shape.NoFrame)
    _colour(steps, QPalette.ColorRole.Base, SIDE)
    _colour(steps, QPalette.ColorRole.Highlight, CHOSEN)
    _colour(steps, QPalette.ColorRole.HighlightedText, INK)


def _colour(widget: QWidget, role: QPalette.ColorRole, colour: QColor) -> None:
    palette = widget.palette()
    palette.setColor(role, colour)
    widget.setPalette(palette)


def _has_chinese_font() -> bool:
    """Return whether the system's own font can be relied on.

    A Chinese Windows has these files; elsewhere nobody knows.
    """
    fonts = Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts")
    files = (fonts / "msyh.ttc", fonts / "simsun.ttc")
    return sys.platform == "win32" and any(map(Path.exists, files))


def _use_bundled_font(application: QApplication) -> None:
    loaded = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "hei.ttf"))
    families = QFontDatabase.applicationFontFamilies(loaded)
    if families:
        application.setFont(QFont(families[0], 9))
