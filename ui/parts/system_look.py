"""What the system's own settings ask of colours: light, dark, or high contrast."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.parts.colours import DARK, LIGHT, Colours, high_contrast

#: Windows: SystemParametersInfoW with SPI_GETHIGHCONTRAST, and the flag that says it is on.
_GET_HIGH_CONTRAST, _IS_ON = 0x0042, 0x00000001


def wanted_colours(application: QApplication) -> Colours:
    """Return the set of colours that goes with the system's, as long as its palette is untouched.

    Qt before 6.10 cannot tell of high contrast.
    """
    palette = application.palette()
    if sys.platform == "win32" and _is_high_contrast():
        return high_contrast(palette)
    scheme = application.styleHints().colorScheme()
    if scheme == Qt.ColorScheme.Dark or _is_dark(palette):
        return DARK
    return LIGHT


def _is_dark(palette: QPalette) -> bool:
    """Whether the system writes light on dark; not every Linux desktop says so otherwise."""
    ground = palette.color(QPalette.ColorRole.Window)
    return ground.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def _is_high_contrast() -> bool:
    """Ask Windows."""
    import ctypes
    from ctypes import wintypes

    class HighContrast(ctypes.Structure):
        _fields_ = (
            ("size", wintypes.UINT),
            ("flags", wintypes.DWORD),
            ("scheme", wintypes.LPWSTR),
        )

    asked = HighContrast(size=ctypes.sizeof(HighContrast))
    user32 = ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore] # Windows only
    is_told = user32.SystemParametersInfoW(_GET_HIGH_CONTRAST, asked.size, ctypes.byref(asked), 0)
    return bool(is_told and asked.flags & _IS_ON)
