"""What the clerk has chosen to see, remembered from one start to the next."""

from PySide6.QtCore import QSettings

from resources import folders


def is_wanted(key: str) -> bool:
    """Return whether what is called ``key`` is to be shown, which it is until it is hidden."""
    return bool(_settings().value(key, defaultValue=True, type=bool))


def remember(key: str, wanted: bool) -> None:  # noqa: FBT001 (as a check box tells it)
    """Keep whether what is called ``key`` is to be shown."""
    _settings().setValue(key, wanted)


def _settings() -> QSettings:
    return QSettings(str(folders.settings_file()), QSettings.Format.IniFormat)
