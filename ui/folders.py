"""Where the program keeps its files on this computer."""

from pathlib import Path

from platformdirs import PlatformDirs

NAME = "公开年报"
_DIRS = PlatformDirs(NAME, appauthor=False)


def default_library() -> Path:
    """Return the library that opens when none is named."""
    return Path(_DIRS.user_data_dir) / f"{NAME}.nianbao"


def sample_library() -> Path:
    """Return the library of the sample; it is apart from the clerk's own."""
    return Path(_DIRS.user_data_dir) / "示例.nianbao"


def log_folder() -> Path:
    """Return the folder of the log, made if need be."""
    folder = Path(_DIRS.user_log_dir)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def settings_file() -> Path:
    """Return the file that remembers the window's size and the last library."""
    return Path(_DIRS.user_config_dir) / "settings.ini"
