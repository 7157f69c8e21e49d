"""A look into a ledger that somebody else may have open: what it holds but its persons."""

from pathlib import Path
from typing import NamedTuple

from ledger.arrangements import Arrangement
from ledger.choices import Choices
from ledger.ledger import Ledger
from storage.errors import Damaged
from storage.ledger.layout import LAYOUT
from storage.ledger.ledger_file import LedgerFile
from storage.ledger.loading import (
    arrangements_in,
    choices_in,
    known_words,
    ledger_in,
    require_few_rows,
    require_named,
)
from storage.snapshot import in_memory
from storage.soundness import is_sound


class Held(NamedTuple):
    """What a ledger holds but its persons."""

    ledger: Ledger
    choices: Choices
    arrangements: tuple[Arrangement, ...]


def look_into(path: Path) -> Held:
    """Return what the ledger at ``path`` holds, without a trace: no copy of it is on any disk.

    Raises:
        LibraryError: such as InUse; Damaged where any row is not what was written.
    """
    require_named(path)
    with in_memory(path, LedgerFile) as db, known_words(path):
        require_few_rows(db, path)
        if not is_sound(db, LAYOUT.damage):
            raise Damaged(path)
        return Held(ledger_in(db, path), choices_in(db), arrangements_in(db))
