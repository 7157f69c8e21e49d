"""Backups of a ledger: none stays that is older than the last act of erasing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from disk import patience
from storage import limits
from storage.backups import back_up
from storage.copies import folder_of, original_of
from storage.errors import Damaged
from storage.faults import faults
from storage.kinds import LEDGER, kind_of
from storage.ledger.ledger_file import LedgerFile
from storage.read_only import uri_of
from storage.second_copy import copy_newest, folder_in

#: What the names of a file's companions end with: journals, and copies that were never finished.
_COMPANIONS = ("-journal", ".part")


class Replaced(NamedTuple):
    """Copies from before the last act of erasing: those removed, and those that could not be."""

    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()


def keep(ledger: LedgerFile, now: datetime, link: Path | None = None) -> Replaced:
    """Keep a backup of the ledger, and remove what is older than its last act of erasing.

    That is any copy that the program made beside the ledger: backups, what a restored one has
    replaced, what an upgrade has kept; likewise beside a ``link`` by which it was opened.

    Raises:
        LibraryError: where there is no room or no access, or where the ledger is damaged, so that
            an old copy may be all that is good of it; no other copy was touched then.
    """
    back_up(ledger, now)
    copies: list[Path] = []
    with faults(ledger.path):
        for name in {ledger.path, link or ledger.path}:
            copies += [*folder_of(name).glob(f"*{LEDGER.suffix}*"), *_aside(name)]
    return _remove_old(copies, ledger)


def keep_second(ledger: LedgerFile, place: Path) -> Replaced:
    """Have a copy of the newest backup in ``place``, as :mod:`storage.second_copy`; remove alike.

    Raises:
        LibraryError: where that is not possible, or the ledger is damaged; the copies that are
            there stay as they were.
    """
    birth = ledger.birth
    copy_newest(ledger.path, birth, place)
    with faults(place):
        copies = list(folder_in(place, ledger.path, birth).glob(f"*{LEDGER.suffix}*"))
    return _remove_old(copies, ledger)


def _aside(path: Path) -> Iterator[Path]:
    spelled = path.with_suffix(LEDGER.suffix)  # as the names of copies have it
    for sibling in path.parent.iterdir():
        name = sibling.name
        for companion in _COMPANIONS:
            name = name.removesuffix(companion)
        copied = sibling.with_name(name)
        if kind_of(copied) is LEDGER and original_of(copied.with_suffix(LEDGER.suffix)) == spelled:
            yield sibling


def _remove_old(copies: list[Path], ledger: LedgerFile) -> Replaced:
    act = ledger.last_erasure()
    old = [copy for copy in copies if _last_act(copy) < act]
    if old and not ledger.is_sound():
        raise Damaged(ledger.path)
    removed: list[Path] = []
    left: list[Path] = []
    for copy in old:
        try:
            patience.unlink(copy)
            removed.append(copy)
        except OSError:
            left.append(copy)
    return Replaced(tuple(removed), tuple(left))


def _last_act(copy: Path) -> int:
    """Return the last act of erasing in a copy; 0 of one that cannot be read."""
    try:
        uri = uri_of(copy, is_immutable=True)
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            limits.guard(connection)
            last: int = connection.execute("SELECT coalesce(max(id), 0) FROM erasure").fetchone()[0]
            return last
    except (sqlite3.Error, UnicodeDecodeError):
        return 0
