"""A library whose disk can be full."""

from collections.abc import Iterable
from datetime import datetime

from forms.report import Edit
from storage.errors import DiskFull
from storage.history import How
from storage.library import Library


class CrowdedLibrary(Library):
    """A library whose disk can be full."""

    is_full = False

    def record(self, id: int, edits: Iterable[Edit], how: How) -> datetime:
        """Refuse as a full disk does."""
        if self.is_full:
            raise DiskFull(self.path)
        return super().record(id, edits, how)
