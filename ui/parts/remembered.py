"""What the clerk has chosen, remembered from one start to the next."""

from PySide6.QtCore import QSettings

from resources import folders


def is_wanted(key: str) -> bool:
    """Return whether what is called ``key`` is to be shown, which it is until it is hidden."""
    return bool(settings().value(key, defaultValue=True, type=bool))


def remember(key: str, wanted: bool) -> None:  # noqa: FBT001 (as a check box tells it)
    """Keep whether what is called ``key`` is to be shown."""
    settings().setValue(key, wanted)


def settings() -> QSettings:
    """Return what the program remembers, whatever it is."""
    return QSettings(str(folders.settings_file()), QSettings.Format.IniFormat)
