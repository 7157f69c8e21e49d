"""Starting the window: which library opens, in what look, and what is said where it cannot."""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from resources import folders
from storage.errors import LibraryError
from storage.library import Library
from ui.parts import messages, theme
from ui.window import Window

_ICON_MS = 100  # when the window is painted


def run(library: Path | None = None) -> int:
    """Open the window on ``library``, else on the one that was open last; return the exit status."""
    application = QApplication(sys.argv[:1])
    messages.catch_unexpected()
    dress(application)
    settings = QSettings(str(folders.settings_file()), QSettings.Format.IniFormat)
    opened = open_library(library or _last_library(settings))
    if opened is None:
        return 1
    window = Window(opened, settings)
    if (
        sys.platform == "win32"
    ):  # a window that is shown already does not take up an icon, as seen under wine
        theme.show_icon(application)
    else:
        QTimer.singleShot(_ICON_MS, application, partial(theme.show_icon, application))
    window.show()
    return application.exec()


def dress(application: QApplication) -> None:
    """Give the application its name, its look, and Qt's own words in Chinese."""
    application.setApplicationName(folders.NAME)
    translator = QTranslator(application)
    if translator.load(
        "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        application.installTranslator(translator)
    theme.dress(application)


def open_library(path: Path) -> Library | None:
    """Open a library; where that fails, say why and offer another. None where the clerk gives up."""
    while True:
        try:
            return Library.open(path)
        except LibraryError as error:
            chosen = _ask_for_another(str(error), path)
        if chosen is None:
            return None
        path = chosen


def _last_library(settings: QSettings) -> Path:
    last = settings.value("library")
    path = Path(last) if isinstance(last, str) else folders.default_library()
    return path if path.exists() else folders.default_library()


def _ask_for_another(why: str, path: Path) -> Path | None:
    """Return the library to try next, which may be the same; None to give up."""
    from PySide6.QtWidgets import QFileDialog, QMessageBox

    from storage.backups import backups

    box = QMessageBox(QMessageBox.Icon.Warning, f"打不开年报库 - {folders.NAME}", why)
    again = box.addButton("重试", QMessageBox.ButtonRole.AcceptRole)
    other = box.addButton("打开其他年报库…", QMessageBox.ButtonRole.AcceptRole)
    restore = (
        box.addButton("从备份恢复…", QMessageBox.ButtonRole.AcceptRole) if backups(path) else None
    )
    box.addButton("退出", QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if box.clickedButton() is other:
        chosen, _ = QFileDialog.getSaveFileName(
            None,
            "打开或新建年报库",
            str(folders.default_library().parent),
            "年报库 (*.nianbao)",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(chosen) if chosen else None
    if restore and box.clickedButton() is restore:
        return _restore(path)
    return path if box.clickedButton() is again else None


def _restore(path: Path) -> Path:
    """Put a backup in the place of the library that does not open, if the clerk wants one; return what to try next."""
    from ui.start.restoring import RestoreDialog, put_in_place

    if backup := RestoreDialog.ask(path, None):
        put_in_place(backup, path, None)
    return path
