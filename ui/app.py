"""Starting the window: which library opens, and in what look."""

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from resources import folders
from storage.errors import LibraryError
from storage.kinds import LEDGER, kind_of, library_of
from ui.chinese import speak_chinese
from ui.parts import first_paint, messages, remembered, theme
from ui.start.opening import Opened, open_at_start, open_instead
from ui.start.places import Places
from ui.window import Window


def run(named: Path | None = None) -> int:
    """Open the window on the library that was ``named``, else on the last one.

    Of a ledger that is the one beside it, and the ledger is shown. Return the exit status: 0 also
    where another window did what this start was for, or the clerk gave up.
    """
    application = theme.begin()
    messages.catch_unexpected()
    dress(application)
    settings = remembered.settings()
    if named and kind_of(named) is LEDGER and not has_library(named):
        return 0
    window = window_on(open_at_start(named, Places(settings)), settings)
    if window is None:
        return 0
    if sys.platform == "win32":  # a window that is shown takes up no icon, as seen under wine
        theme.show_icon()
    window.calm.connect(partial(_complete, window))
    if named and kind_of(named) is LEDGER:
        window.calm.connect(partial(show_ledger, window, named))
    window.show()
    return application.exec()


def has_library(ledger: Path) -> bool:
    """Whether there is a library beside a ledger; where there is none, say so."""
    from ui.start.lone_ledger import why_alone

    why = why_alone(ledger)
    if why:
        messages.warn(None, "台账没有打开", why)
    return not why


def window_on(opened: Opened | None, settings: QSettings) -> Window | None:
    """Return the window on a library, or on another where that is damaged; None: give up."""
    while opened:
        library = opened.library
        first_paint.await_it()
        try:
            return Window(library, settings, stands_in=opened.stands_in)
        except LibraryError as error:
            first_paint.is_over()
            library.close()
            opened = open_instead(library.path, error)
    return None


def dress(application: QApplication) -> None:
    """Give the application its name, its look, and Qt's own words in Chinese."""
    application.setApplicationName(folders.NAME)
    speak_chinese(application)
    theme.dress(application)


def show_ledger(window: Window, ledger: Path) -> None:
    """Show a ledger, if it is the one of the library that the window has open."""
    if window.library.path == library_of(ledger).absolute():
        window.ledgers.show()


def _complete(window: Window) -> None:
    """Do what the first paint need not wait for: the icon, garbage, hearing of another start."""
    from ui.doorbell import Doorbell

    if sys.platform != "win32":
        theme.show_icon()
    gc.enable()
    Doorbell(window)
