"""Colours, fonts and the few style rules of the window: calm, light, dense."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from resources import RESOURCES

LABEL = QColor("#f2f4f7")
PAPER = QColor("#ffffff")
DERIVED = QColor("#f8f8f3")
INK = QColor("#1c1f24")
FAINT = QColor("#667080")
LINE = QColor("#c3c9d2")
ACCENT = QColor("#1f5fa8")
CHOSEN = QColor("#d6e6f8")
RED, RED_PAPER = QColor("#b3261e"), QColor("#fde7e5")
AMBER, AMBER_PAPER = QColor("#8a5a00"), QColor("#fff3d6")
GREEN = QColor("#2e7d32")

_STYLE = f"""
QMainWindow, QDialog, QWizard {{ background: #fafbfc; }}
QListWidget#steps {{ background: #eef1f5; border: none; border-right: 1px solid {LINE.name()}; outline: 0; }}
QListWidget#steps::item {{ padding: 8px 6px; border-left: 3px solid transparent; }}
QListWidget#steps::item:selected {{ background: {CHOSEN.name()}; color: {INK.name()}; border-left: 3px solid {ACCENT.name()}; }}
QScrollArea#plain, QScrollArea#plain > QWidget > QWidget {{ background: transparent; }}
QLabel#heading {{ font-size: 15pt; font-weight: bold; }}
QLabel#faint {{ color: {FAINT.name()}; }}
QLabel#refusal {{ color: {RED.name()}; }}
QLabel#banner {{ background: {RED_PAPER.name()}; color: {RED.name()}; padding: 6px 10px; }}
QToolTip {{ color: {INK.name()}; background: #fffef5; border: 1px solid {LINE.name()}; }}
"""


def dress(application: QApplication) -> None:
    """Give the application its font and style."""
    QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Light)
    if sys.platform != "win32":
        _use_bundled_font(application)
    application.setStyleSheet(_STYLE)


def _use_bundled_font(application: QApplication) -> None:
    """Windows has a Chinese font of its own; elsewhere there may be none, so the bundled one is used."""
    loaded = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "hei.ttf"))
    families = QFontDatabase.applicationFontFamilies(loaded)
    if families:
        application.setFont(QFont(families[0], 9))
