"""What a backup can be put in the place of: a library or a ledger, and how each is spoken of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from storage.backups import Backup
from storage.kept_file import KeptFile


@dataclass(frozen=True, slots=True)
class Restorable:
    """A kind of file, and what the clerk is shown of a backup of it.

    ``rows`` and ``second_copies`` are of a path, and may raise LibraryError.
    """

    label: str
    contents: str  # what is in it
    made_when: str  # when the program makes a backup
    columns: tuple[str, ...]
    rows: Callable[[Path], Sequence[Sequence[str]]]
    second_copies: Callable[[Path], Sequence[Backup]]
    filters: str
    kept: type[KeptFile]
    remark: str = ""
    safe: str = ""  # what is safe where it cannot be read
