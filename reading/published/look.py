"""What a file of others is, by its content: a compound file of old Office by its streams."""

from functools import cached_property
from pathlib import Path
from typing import Final

from reading.detect import Glance

#: How a compound file begins ([MS-CFB], 2.2).
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_BEGINNING: Final = 8192  # bytes


class Look(Glance):
    """A file before it is read: also which streams old Office keeps in it."""

    def __init__(self, path: Path) -> None:
        """Look at the file at ``path``; raises Unreadable for what is too large, OSError."""
        super().__init__(path)
        self.path = path

    @cached_property
    def beginning(self) -> bytes:
        """As much of it as tells whether it is a page: what stands before its head may be long."""
        with self.path.open("rb") as file:
            return file.read(_BEGINNING)

    @property
    def is_compound(self) -> bool:
        """Whether it is a compound file, as old Office and its encryption make them."""
        return self.starts(COMPOUND)

    def stores(self, stream: str) -> bool:
        """Whether it is a compound file with this ``stream`` at its root, in any capitals."""
        return stream.lower() in self._streams

    @cached_property
    def _streams(self) -> frozenset[str]:
        """The names of its streams, in small letters; none where it is no sound compound file."""
        if not self.is_compound:
            return frozenset()
        import olefile

        try:
            with olefile.OleFileIO(self.path) as file:
                entries = file.listdir(streams=True, storages=False)
        except (OSError, ValueError, IndexError, RecursionError):
            return frozenset()
        return frozenset(entry[0].lower() for entry in entries if len(entry) == 1)
