"""What is remembered from one start to the next: which library is the clerk's."""

from pathlib import Path

from PySide6.QtCore import QSettings

from storage.library import Library

_LIBRARY, _BIRTH = "library", "library_birth"


class Places:
    """The places that the settings remember."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def library(self) -> Path | None:
        """The clerk's library where it was left, be it there or not; None before a first start."""
        last = self._text(_LIBRARY)
        return Path(last) if last else None

    def is_another(self, library: Library) -> bool:
        """Whether ``library`` is in the place of the clerk's and surely not that."""
        if library.path != self.library:
            return False
        return self._text(_BIRTH) not in ("", library.birth)

    def remember(self, library: Library) -> None:
        """Make ``library`` the one that the next start opens."""
        for key, text in ((_LIBRARY, str(library.path)), (_BIRTH, library.birth)):
            if text != self._text(key):
                self._settings.setValue(key, text)

    def _text(self, key: str) -> str:
        text = self._settings.value(key)
        return text if isinstance(text, str) else ""
