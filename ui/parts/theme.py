"""Colours and fonts of the window: calm, dense, one accent.

There is no style sheet: it would cost a start more than it gives.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QWidget

from resources import RESOURCES
from ui.parts.colours import LIGHT, Colours
from ui.parts.palette import palette_of, palette_of_boxes, palette_of_fields, palette_of_lists
from ui.parts.system_look import wanted_colours

#: Sizes of type, as times the system's own.
PAGE_HEAD, CARD_HEAD, SMALL = 1.55, 1.15, 0.9
_STYLE = "Fusion"
_AROUND_NOTICE = (16, 6, 16, 6)  # pixels
_ACTIVE = QPalette.ColorGroup.Active
_in_use: Colours = LIGHT
_BOXES = ("QTextEdit", "QPlainTextEdit")
_FIELDS = (
    "QLineEdit",
    "QAbstractSpinBox",
    "QComboBox",
    "QRadioButton",
    "QCheckBox",
    "QProgressBar",
    "QMenu",
)


def colours() -> Colours:
    """Return the colours in use; to be asked while painting."""
    return _in_use


def begin() -> QApplication:
    """Begin the application in the style that is its own on every system.

    It is one that paints in all of a palette's colours. Qt is told of it beforehand: what sets one
    later hands a style back, for which PySide loads all of styles, 13 ms a start.
    """
    if sys.platform == "linux":
        from ui.parts.desktop import heed_desktop

        heed_desktop()
    application = QApplication([*sys.argv[:1], "-style", _STYLE])
    if "QT_STYLE_OVERRIDE" in os.environ:  # goes before what Qt is told
        QApplication.setStyle(_STYLE)
    return application


def dress(application: QApplication, colours: Colours | None = None) -> None:
    """Give the application its font and ``colours``, else those that go with the system."""
    global _in_use  # noqa: PLW0603 # there is one application
    _in_use = colours or wanted_colours(application)
    # Menus are words: the icons that a desktop would put beside some are not ours.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    application.setPalette(palette_of(_in_use))
    of_lists = palette_of_lists(_in_use)
    QApplication.setPalette(of_lists, "QAbstractItemView")  # type: ignore[arg-type] # stubs want bytes
    of_boxes = palette_of_boxes(_in_use)
    for kind in _BOXES:
        QApplication.setPalette(of_boxes, kind)  # type: ignore[arg-type] # stubs want bytes
    of_fields = palette_of_fields(_in_use)
    for kind in _FIELDS:
        QApplication.setPalette(of_fields, kind)  # type: ignore[arg-type] # stubs want bytes
    if not _has_chinese_font():
        _use_bundled_font(application)


def show_icon() -> None:
    """Give the windows their icon; reading a picture, the first one at that, takes Qt 4 ms."""
    from PySide6.QtGui import QIcon

    QApplication.setWindowIcon(QIcon(str(RESOURCES / "icons" / "nianbao.png")))


def as_heading(label: QLabel) -> None:
    """Set a page's heading apart."""
    as_sized(label, PAGE_HEAD, bold=True)


def as_card_heading(label: QWidget) -> None:
    """Set a card's heading apart."""
    as_sized(label, CARD_HEAD, bold=True)


def as_small(label: QWidget) -> None:
    """Set what stands beside something else in smaller type."""
    as_sized(label, SMALL)


def as_sized(widget: QWidget, times: float, *, bold: bool = False) -> None:
    """Set the widget's words ``times`` as large as they are, and ``bold``."""
    widget.setFont(sized(widget.font(), times, bold=bold))


def sized(font: QFont, times: float, *, bold: bool = False) -> QFont:
    """Return a font ``times`` as large, for whoever paints words of two sizes."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * times)
    made.setBold(bold)
    return made


def as_faint(label: QLabel) -> None:
    """Set what is good to know in grey."""
    _colour(label, QPalette.ColorRole.WindowText, colours().faint)


def as_refusal(label: QLabel) -> None:
    """Set why something was not taken in red."""
    _colour(label, QPalette.ColorRole.WindowText, colours().red)


def as_warning(label: QLabel) -> None:
    """Set what wants a decision in amber."""
    _colour(label, QPalette.ColorRole.WindowText, colours().amber)


def as_done(label: QLabel) -> None:
    """Set what went well in green."""
    _colour(label, QPalette.ColorRole.WindowText, colours().green)


def as_coloured(label: QLabel, colour: QColor) -> None:
    """Set a label's words in a colour."""
    _colour(label, QPalette.ColorRole.WindowText, colour)


def as_notice(label: QLabel) -> None:
    """Set what is good to know throughout on a ground of its own."""
    _colour(label, QPalette.ColorRole.Window, colours().chosen)
    label.setAutoFillBackground(True)
    label.setContentsMargins(*_AROUND_NOTICE)


def as_paper_ground(editor: QWidget) -> None:
    """Set what is typed on white, whatever the ground of what is around it."""
    _colour(editor, QPalette.ColorRole.Base, colours().paper)


def as_bare(editor: QWidget) -> None:
    """Leave what is typed without a ground of the style: the field around it has one."""
    palette = editor.palette()
    palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
    editor.setPalette(palette)


def as_mistyped(editor: QWidget, *, mistyped: bool) -> None:
    """Set what was typed in red where it cannot be taken."""
    ink = colours().red if mistyped else colours().ink
    _colour(editor, QPalette.ColorRole.Text, ink)


def as_paper(frame: QWidget) -> None:
    """Set what will stand in the report, and what lies on paper, on white."""
    _colour(frame, QPalette.ColorRole.Window, colours().paper)
    frame.setAutoFillBackground(True)


def as_switch(box: QWidget) -> None:
    """Set the words of what can be switched on a page in the accent's colour, as other acts are."""
    _colour(box, QPalette.ColorRole.WindowText, colours().accent)


def as_ticked(rows: QWidget) -> None:
    """Have the boxes of rows that are ticked outlined as those beside words are."""
    outline = palette_of_fields(colours()).color(QPalette.ColorRole.Window)
    _colour(rows, QPalette.ColorRole.Window, outline)


def as_ground(view: QWidget) -> None:
    """Let what a view leaves empty look like the window around it."""
    _colour(view, QPalette.ColorRole.Base, colours().ground)


def as_aside(text: QWidget) -> None:
    """Set what stands beside the clerk's own text, to compare with, in soft ink on the ground."""
    _colour(text, QPalette.ColorRole.Base, colours().ground)
    _colour(text, QPalette.ColorRole.Text, colours().faint)


def as_sidebar(steps: QListWidget) -> None:
    """Set the steps on a ground of their own, the open one marked."""
    steps.setFrameShape(QFrame.Shape.NoFrame)
    _colour(steps, QPalette.ColorRole.Base, colours().side)
    _colour(steps, QPalette.ColorRole.Highlight, colours().chosen)
    _colour(steps, QPalette.ColorRole.HighlightedText, colours().ink)


def _colour(widget: QWidget, role: QPalette.ColorRole, colour: QColor) -> None:
    palette = widget.palette()
    if palette.isBrushSet(_ACTIVE, role) and palette.color(_ACTIVE, role) == colour:
        return  # to be given a palette, Qt paints the widget anew
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
    from PySide6.QtGui import QFontDatabase  # a Chinese Windows does without

    loaded = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "hei.ttf"))
    families = QFontDatabase.applicationFontFamilies(loaded)
    if families:
        application.setFont(QFont(families[0], 9))
