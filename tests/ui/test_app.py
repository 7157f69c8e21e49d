"""Starting: which library opens, Qt's own words, and the icon."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from main import GARBAGE
from resources import folders
from storage.library import Library
from tests.places import REPOSITORY
from tests.ui.conftest import OpenWindow
from ui.parts import theme
from ui.start.places import Places


def test_the_library_that_was_open_last_is_the_next_to_open(
    library: Library, open_window: OpenWindow, tmp_path: Path
) -> None:
    clerk = open_window(library)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert Places(settings).library == library.path, "also where the program is killed"
    clerk.choose("打开示例")
    assert clerk.window.library.path == folders.sample_library()
    clerk.window.close()
    assert Places(settings).library == library.path, "the sample is nobody's own"


def test_the_way_back_from_the_sample_leads_to_the_clerks_library(
    library: Library, open_window: OpenWindow
) -> None:
    """Wherever that is, and not to an empty one at the default place."""
    clerk = open_window(library)
    clerk.choose("打开示例")
    clerk.choose("打开我的年报库")
    assert clerk.window.library.path == library.path
    assert not folders.default_library().exists()


def test_qts_own_words_are_chinese() -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"
    assert QApplication.applicationName() == "公开年报"


def test_the_windows_have_an_icon(library: Library, open_window: OpenWindow) -> None:
    window = open_window(library).window
    theme.show_icon()
    assert not window.windowIcon().pixmap(32, 32).isNull()


def test_the_style_is_our_own_whatever_else_is_asked_for() -> None:
    asked = "from ui.parts import theme; print(theme.begin().style().name())"
    for override in ({}, {"QT_STYLE_OVERRIDE": "windows"}):
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | override
        answer = subprocess.check_output(
            [sys.executable, "-c", asked], cwd=REPOSITORY, env=environment, text=True
        )
        assert answer.strip() == "fusion"


_COLLECTING = """
import gc, sys
import PySide6.QtWidgets as widgets
from PySide6.QtCore import QTimer

class Watched(widgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        if not told:
            told.append(gc.isenabled())
            self.watch = QTimer(self, interval=20)
            self.watch.timeout.connect(self.look)
            self.watch.start()

    def look(self):
        if gc.isenabled():
            print(*told, True, *gc.get_threshold()[:1])
            widgets.QApplication.quit()

told = []
widgets.QMainWindow = Watched
import main
sys.exit(main.main([sys.argv[1]]))
"""


def test_garbage_is_collected_once_the_window_is_painted_but_not_with_every_case(
    tmp_path: Path,
) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    path = tmp_path / "年报.nianbao"
    Library.open(path).close()
    answer = subprocess.check_output(
        [sys.executable, "-c", _COLLECTING, str(path)],
        env=environment,
        cwd=REPOSITORY,
        text=True,
        timeout=60,
    )
    assert answer.split() == ["False", "True", str(GARBAGE)]
