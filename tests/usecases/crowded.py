"""A library whose disk can be full, or whose file another program can have written over."""

from collections.abc import Iterable
from datetime import datetime

from forms.choice import Choice
from forms.report import Edit
from storage.errors import DiskFull, Overwritten
from storage.history import How
from storage.library import Library


class CrowdedLibrary(Library):
    """A library whose disk can be full, or whose file another program can have written over."""

    is_full = False
    is_overwritten = False

    def record(
        self, id: int, edits: Iterable[Edit], how: How, choices: Iterable[Choice] = ()
    ) -> datetime:
        """Refuse as such a disk or file does."""
        if self.is_full:
            raise DiskFull(self.path)
        if self.is_overwritten:
            raise Overwritten(self.path)
        return super().record(id, edits, how, choices)
