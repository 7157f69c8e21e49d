"""Starting the window: which library opens, and in what look."""

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from resources import folders
from storage.errors import LibraryError
from ui.chinese import speak_chinese
from ui.parts import messages, remembered, theme
from ui.start.opening import Opened, open_at_start, open_instead
from ui.start.places import Places
from ui.window import Window


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
    if sys.platform == "win32":  # a window that is shown takes up no icon, as seen under wine
        theme.show_icon()
    window.calm.connect(partial(_complete, window))
    window.show()
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
    """Do what the first paint need not wait for: the icon, garbage, hearing of another start."""
    from ui.doorbell import Doorbell

    if sys.platform != "win32":
        theme.show_icon()
    gc.enable()
    Doorbell(window)
