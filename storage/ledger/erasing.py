"""Erasing who made applications that were done with long ago, from the ledger and its copies."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from disk.spelling import followed
from ledger.erasable import erasable
from storage.errors import Damaged, ManyNames, Unreachable
from storage.faults import faults
from storage.ledger.ledger_file import LedgerFile
from storage.ledger.safekeeping import Replaced, keep
from storage.rebuilding import rebuild


class Erased(NamedTuple):
    """How many persons were erased, and what became of the copies from before."""

    persons: int
    copies: Replaced


def erase(path: Path, before: int, by: str, now: datetime) -> Erased:
    """Erase the persons of what was done with before the year ``before``; the file is closed.

    Then nothing of them is left in the file, its journal or any copy that the program made beside
    it; :func:`storage.ledger.safekeeping.keep_second` does the same elsewhere. Where it failed
    half way, doing it once more does the rest. By a link it is the file itself that is erased, and
    the copies beside either name go.

    Raises:
        LibraryError: such as InUse; Damaged before anything was touched, backups in particular.
    """
    link, path = path.absolute(), followed(path)
    _require_whole(path)
    persons = 0
    with LedgerFile.open(path) as ledger:
        if not ledger.is_sound():
            raise Damaged(path)
        known = ledger.persons()
        ids = [id for id in erasable(ledger.ledger(), before) if known[id].erased_on is None]
        if ids:
            persons = ledger.erase_persons(ids, before, now.date(), by)
        if not ledger.last_erasure():
            return Erased(0, Replaced())
    rebuild(path)
    with LedgerFile.open(path) as ledger:
        return Erased(persons, keep(ledger, now, link))


def _require_whole(path: Path) -> None:
    """Refuse what is no file with something in it, or one that has other names: they would stay."""
    with faults(path):
        if not path.is_file():
            raise Unreachable(path, "：没有这个文件")
        status = path.stat()
    if not status.st_size:
        raise Damaged(path)
    if status.st_nlink > 1:
        raise ManyNames(path)
