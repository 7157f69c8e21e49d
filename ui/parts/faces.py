"""The faces of the paper on screen: Windows' own where they are, else the ones of the program."""

import os
import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication

from resources import RESOURCES


@cache
def song() -> list[str]:
    """Return the families for prose, the best first: 仿宋, for want of it 宋体."""
    return [*_installed("FangSong", "simfang.ttf"), *_own("song.ttf"), *_of_window()]


@cache
def kai() -> list[str]:
    """Return the families for headings of the second level: 楷体."""
    return [*_installed("KaiTi", "simkai.ttf"), *_own("kai.ttf"), *_of_window()]


@cache
def hei() -> list[str]:
    """Return the families for headings of the first level: 黑体."""
    return [*_installed("SimHei", "simhei.ttf"), *_own("hei.ttf"), *_of_window()]


def _installed(family: str, file: str) -> list[str]:
    path = Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts", file)
    is_there = sys.platform == "win32" and path.is_file()
    return [family] if is_there else []


def _own(file: str) -> list[str]:
    loaded = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / file))
    return QFontDatabase.applicationFontFamilies(loaded)


def _of_window() -> list[str]:
    """Return the families of everything else, which have what the paper's lack."""
    return QGuiApplication.font().families()
