"""What is remembered from one start to the next: the clerk's library, and where its copies go."""

from datetime import date
from pathlib import Path
from typing import Self

from PySide6.QtCore import QSettings

from storage.library import Library
from ui.parts import remembered

_LIBRARY, _BIRTH = "library", "library_birth"
_RECENT, _MOST_RECENT = "recent_libraries", 5
_COPIES, _COPIED, _DECLINED = "second_copy", "second_copy_day", "second_copy_declined"


class Places:
    """The places that the settings remember."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._beside = Path(settings.fileName()).parent

    @classmethod
    def of_program(cls) -> Self:
        """Return the places that the program's own settings remember."""
        return cls(remembered.settings())

    @property
    def library(self) -> Path | None:
        """The clerk's library where it was left, be it there or not; None before a first start.

        One beside the settings is found there wherever both are: a stick changes its letter.
        """
        last = self._text(_LIBRARY)
        return self._beside / last if last else None

    @property
    def birth(self) -> str:
        """When the first value was recorded in the clerk's library, as far as is known."""
        return self._text(_BIRTH)

    def is_another(self, library: Library) -> bool:
        """Whether ``library`` is in the place of the clerk's and surely not that."""
        if library.path != self.library:
            return False
        return self.birth not in ("", library.birth)

    def remember(self, library: Library) -> None:
        """Make ``library`` the one that the next start opens."""
        path = self._as_written(library.path)
        for key, text in ((_LIBRARY, path), (_BIRTH, library.birth)):
            if text != self._text(key):
                self._settings.setValue(key, text)
        others = [each for each in self._recent if each != path]
        self._keep_recent([path, *others])

    @property
    def recent(self) -> list[Path]:
        """The libraries that were open last, the last one first, be they there or not."""
        return [self._beside / path for path in self._recent]

    def forget(self, library: Path) -> None:
        """Take a library off those that were open last."""
        path = self._as_written(library)
        self._keep_recent([each for each in self._recent if each != path])

    @property
    def _recent(self) -> list[str]:
        return self._text(_RECENT).splitlines()

    def _keep_recent(self, paths: list[str]) -> None:
        text = "\n".join(paths[:_MOST_RECENT])
        if text != self._text(_RECENT):
            self._settings.setValue(_RECENT, text)

    def _as_written(self, path: Path) -> str:
        """Return how the settings name a library: by its place beside them where it lies there."""
        if path.is_relative_to(self._beside):
            path = path.relative_to(self._beside)
        return str(path)

    @property
    def copies(self) -> Path | None:
        """Where a second copy of each backup goes; None where the clerk has said no such place."""
        place = self._text(_COPIES)
        return Path(place) if place else None

    @copies.setter
    def copies(self, place: Path | None) -> None:
        self._settings.setValue(_COPIES, str(place or ""))
        self._settings.setValue(_COPIED, "")
        self._settings.setValue(_DECLINED, "" if place else "yes")

    @property
    def has_declined_copies(self) -> bool:
        """Whether the clerk wants to hear no more of second copies."""
        return self._text(_DECLINED) != ""

    @property
    def copied_on(self) -> date | None:
        """On which day the second copy was up to date for the last time."""
        try:
            return date.fromisoformat(self._text(_COPIED))
        except ValueError:
            return None

    @copied_on.setter
    def copied_on(self, day: date) -> None:
        if day != self.copied_on:
            self._settings.setValue(_COPIED, day.isoformat())

    def _text(self, key: str) -> str:
        text = self._settings.value(key)
        return text if isinstance(text, str) else ""
