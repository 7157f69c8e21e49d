"""An open file of ours, whatever its kind: closed, copied, looked through."""

from abc import ABC, abstractmethod
from pathlib import Path
from sqlite3 import Connection
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Self

from storage.layout import Layout
from storage.locked_file import LockedFile
from storage.marks import Mark

if TYPE_CHECKING:
    from storage.soundness import Look


class KeptFile(ABC):
    """A file that this process has to itself.

    What a method has written is on the disk when it returns. Any method may raise
    :class:`storage.errors.LibraryError`, after which the file is as it was before the call.
    """

    layout: ClassVar[Layout]

    def __init__(self, file: LockedFile) -> None:
        """Take over ``file``; :meth:`open` is the way in."""
        self._file = file
        self.path = file.path

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file at ``path``, or begin one (and its folder) where there is none."""
        return cls(LockedFile(path.absolute(), cls.layout))

    def close(self) -> None:
        """Close the file, so that others can open it."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    @abstractmethod
    def birth(self) -> str:
        """When something was first recorded, which tells files apart; "" of an empty one."""

    @property
    def mark(self) -> Mark:
        """The mark of the state that the file is in."""
        return self._file.mark

    def backup(self, target: Path) -> None:
        """Write a proved copy of the whole file to ``target``, in place of what may be there."""
        self._file.copy_to(target.absolute())

    def copy_into(self, other: Connection) -> None:
        """Make the database ``other`` a copy of the file."""
        with self._file.reading() as db:
            db.backup(other)

    def is_sound(self) -> bool:
        """Return whether nothing in the whole file is damaged; takes its time."""
        return self._file.is_sound()

    def look(self) -> "Look":
        """Return what looks through the whole file from another thread."""
        from storage.soundness import Look

        return Look(self.path, self.layout.damage)
