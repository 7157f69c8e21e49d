"""The library that the window has open, and whether it is the one the next start opens."""

from contextlib import suppress
from pathlib import Path

from resources import folders
from storage.copies import original_of
from storage.errors import LibraryError
from ui.start.opening import Opened
from ui.start.places import Places


class OpenLibrary:
    """One library at a time, in whose place another may come.

    ``stands_in`` tells whether it is there in place of the clerk's own, which is away.
    """

    def __init__(self, opened: Opened, places: Places) -> None:
        self.library, self.stands_in = opened
        self.places = places

    @property
    def is_sample(self) -> bool:
        """Whether it is the sample, which nobody's work is in."""
        return self.library.path == folders.sample_library()

    @property
    def own(self) -> Path:
        """Where the clerk's own is, which may be away."""
        return self.places.library or folders.default_library()

    def keep(self) -> None:
        """Make it the clerk's own, if it stood in for that."""
        self.stands_in = False
        self.remember()

    def remember(self) -> None:
        """Have the next start open it, unless it only stands in or is a copy."""
        if self.is_sample or self.stands_in or original_of(self.library.path):
            return
        with suppress(LibraryError):
            self.places.remember(self.library)

    def take(self, other: Opened) -> None:
        """Go on with ``other``; what was open before is closed already."""
        self.library, self.stands_in = other
