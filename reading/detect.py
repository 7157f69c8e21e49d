"""What a file is, by its content: its name may say anything."""

import zipfile
from functools import cached_property
from pathlib import Path
from typing import Final

from reading import guards

_HEAD: Final = 1024  # bytes that are looked at
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class Glance:
    """A file before it is read: how it begins, and the names of what is packed in it."""

    def __init__(self, path: Path) -> None:
        """Look at the file at ``path``; raises Unreadable for what is too large, OSError."""
        guards.refuse_no_regular_file(path)
        guards.refuse_large_file(path, guards.MOST_EXPORTED)
        self._path = path
        with path.open("rb") as file:
            self._head = file.read(_HEAD)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self._head

    def starts(self, mark: bytes) -> bool:
        """Whether ``mark`` is the very first of its bytes."""
        return self._head.startswith(mark)

    def holds(self, mark: bytes) -> bool:
        """Whether ``mark`` is somewhere at its beginning."""
        return mark in self._head

    def begins(self, mark: bytes) -> bool:
        """Whether it is a text that begins with ``mark``."""
        text = self._head.removeprefix(_BYTE_ORDER_MARK).lstrip()
        return text.startswith(mark)

    def packs(self, part: str) -> bool:
        """Whether ``part`` is packed in it.

        Raises Unreadable where that would unpack to too much.
        """
        return part in self._packed

    def packs_in(self, folder: str) -> bool:
        """Whether anything is packed in this ``folder``, such as ``word/``; raises Unreadable."""
        return any(name.lower().startswith(folder) for name in self._packed)

    @cached_property
    def _packed(self) -> list[str]:
        """The names of what is packed; none where it is damaged."""
        if not self._head.startswith(b"PK"):
            return []
        try:
            with self._path.open("rb") as file:
                guards.refuse_long_directory(file)
                with zipfile.ZipFile(file) as archive:
                    entries = archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            return []
        guards.refuse_large_content(entries)
        return [entry.filename for entry in entries]
