"""Where the program keeps its files on this computer, or on the USB stick that it runs from."""

import sys
from pathlib import Path

from platformdirs import PlatformDirs

NAME = "公开年报"
#: Beside the packaged program, this file says that everything belongs on the stick; it is put there
#: by installer/pack.py.
PORTABLE = "便携版.txt"
_DIRS = PlatformDirs(NAME, appauthor=False)


def default_library() -> Path:
    """Return the library that opens when none is named."""
    return _data() / f"{NAME}.nianbao"


def sample_library() -> Path:
    """Return the library of the sample; it is apart from the clerk's own."""
    return _data() / "示例.nianbao"


def log_folder() -> Path:
    """Return the folder of the log, made if need be."""
    folder = _beside() or Path(_DIRS.user_log_dir)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def settings_file() -> Path:
    """Return the file that remembers the window's size and the last library."""
    return (_beside() or Path(_DIRS.user_config_dir)) / "settings.ini"


def doorbell() -> Path:
    """Return the folder in which a second start rings for the window that is open already."""
    return settings_file().with_name("窗口")


def window_lock() -> Path:
    """Return the file that is there while a window is open, for which is rung."""
    return doorbell() / "window.lock"


def _data() -> Path:
    return _beside() or Path(_DIRS.user_data_dir)


def _beside() -> Path | None:
    """Return the folder in which the portable program keeps everything.

    It is None where the program is installed or runs from source.
    """
    home = Path(sys.executable).parent
    is_packaged = getattr(sys, "frozen", False)
    if is_packaged and (home / PORTABLE).exists():
        return home / "年报库"
    return None
