"""Where the program keeps its files on this computer, or on the USB stick that it runs from."""

import os
import sys
from pathlib import Path

NAME = "公开年报"
#: Beside the packaged program, this file says that everything belongs on the stick; it is put there
#: by installer/pack.py.
PORTABLE = "便携版.txt"
#: On Linux: what says where a user's files are, and where they are if nothing does.
#: See https://specifications.freedesktop.org/basedir-spec.
_DATA = ("XDG_DATA_HOME", ".local/share")
_CONFIG = ("XDG_CONFIG_HOME", ".config")


def default_library() -> Path:
    """Return the library that opens when none is named."""
    return _data() / f"{NAME}.nianbao"


def sample_library() -> Path:
    """Return the library of the sample; it is apart from the clerk's own."""
    return _data() / "示例.nianbao"


def log_folder() -> Path:
    """Return the folder of the log, made if need be."""
    folder = _beside() or _of_system("user_log_dir")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def settings_file() -> Path:
    """Return the file that remembers the window's size and the last library."""
    return (_beside() or _of_linux(*_CONFIG) or _of_system("user_config_dir")) / "settings.ini"


def doorbell() -> Path:
    """Return the folder in which a second start rings for the window that is open already."""
    return settings_file().with_name("窗口")


def window_lock() -> Path:
    """Return the file that is there while a window is open, for which is rung."""
    return doorbell() / "window.lock"


def _data() -> Path:
    return _beside() or _of_linux(*_DATA) or _of_system("user_data_dir")


def _beside() -> Path | None:
    """Return the folder in which the portable program keeps everything.

    It is None where the program is installed or runs from source.
    """
    home = Path(sys.executable).parent
    is_packaged = getattr(sys, "frozen", False)
    if is_packaged and (home / PORTABLE).exists():
        return home / "年报库"
    return None


def _of_linux(sign: str, usual: str) -> Path | None:
    """Return the program's folder on Linux, told by ``sign``; None where that takes more to know.

    A start asks for nothing else, and to load what knows of all systems would take it 3 ms.
    """
    told, home = os.environ.get(sign, ""), os.environ.get("HOME", "")
    if sys.platform != "linux" or not home.startswith("/"):
        return None
    return Path(told if told.startswith("/") else Path(home, usual), NAME)


def _of_system(kind: str) -> Path:
    from platformdirs import PlatformDirs

    folder: str = getattr(PlatformDirs(NAME, appauthor=False), kind)
    return Path(folder)
