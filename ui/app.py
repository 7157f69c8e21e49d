"""Starting the window: which library opens, and in what look."""

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from resources import folders
from storage.errors import LibraryError
from ui.chinese import speak_chinese
from ui.parts import messages, remembered, theme
from ui.start.opening import Opened, open_at_start, open_instead
from ui.start.places import Places
from ui.window import Window

_ICON_MS = 100  # when the window is painted
_CALM_MS = 300  # a little later


def run(library: Path | None = None) -> int:
    """Open the window on ``library``, else on the last one; return the exit status.

    It is 0 also where another window did what this start was for, or the clerk gave up.
    """
    application = theme.begin()
    messages.catch_unexpected()
    dress(application)
    settings = remembered.settings()
    window = window_on(open_at_start(library, Places(settings)), settings)
    if window is None:
        return 0
    _show_icon(application)
    window.show()
    QTimer.singleShot(_CALM_MS, window, partial(_complete, window))
    return application.exec()


def window_on(opened: Opened | None, settings: QSettings) -> Window | None:
    """Return the window on a library, or on another where that is damaged; None: give up."""
    while opened:
        library = opened.library
        try:
            return Window(library, settings, stands_in=opened.stands_in)
        except LibraryError as error:
            library.close()
            opened = open_instead(library.path, error)
    return None


def dress(application: QApplication) -> None:
    """Give the application its name, its look, and Qt's own words in Chinese."""
    application.setApplicationName(folders.NAME)
    speak_chinese(application)
    theme.dress(application)


def _complete(window: Window) -> None:
    """Do what the first paint need not wait for: collect garbage, hear of another start."""
    from ui.doorbell import Doorbell

    gc.enable()
    Doorbell(window)


def _show_icon(application: QApplication) -> None:
    """Give the windows their icon, after the first paint where that is soon enough."""
    show = partial(theme.show_icon, application)
    if sys.platform == "win32":
        show()  # a window that is shown already does not take up an icon, as seen under wine
    else:
        QTimer.singleShot(_ICON_MS, application, show)
