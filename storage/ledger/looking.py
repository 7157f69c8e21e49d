"""A look into a ledger that somebody else may have open: what it holds but its persons."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from ledger.applications import Person
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
from storage.ledger.people import persons_in
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
    with _looked_into(path) as db:
        return _held(db, path)


def look_into_all(path: Path) -> tuple[Held, dict[int, Person]]:
    """Return what the ledger holds and who made each application, by its id; likewise."""
    with _looked_into(path) as db:
        return _held(db, path), persons_in(db)


def _held(db: Connection, path: Path) -> Held:
    return Held(ledger_in(db, path), choices_in(db), arrangements_in(db))


@contextmanager
def _looked_into(path: Path) -> Iterator[Connection]:
    require_named(path)
    with in_memory(path, LedgerFile) as db, known_words(path):
        require_few_rows(db, path)
        if not is_sound(db, LAYOUT.damage):
            raise Damaged(path)
        yield db
