"""Qt's own words in Chinese: its dialogs, the menus of its fields, names of keys, dates."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from resources import RESOURCES


def speak_chinese(application: QApplication) -> None:
    """Have what Qt shows by itself in Chinese, whatever language the system is in.

    Dialogs of a system in another language would be in that, so Qt's stand in for them; that of
    printing is always the system's on Windows.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    _take(application, "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _take(application, "words", str(RESOURCES / "qt"))
    if QLocale.system().language() != QLocale.Language.Chinese:
        application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def _take(application: QApplication, name: str, folder: str) -> None:
    """Have words translated as a file says, which goes before those that were taken earlier."""
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
