"""The way back to a backup, while nobody has the library; what was there is kept aside."""

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from disk import durable, patience
from storage.errors import Unreachable
from storage.faults import faults
from storage.kept_file import KeptFile
from storage.library import Library
from storage.locked_file import refuse_held
from storage.marks import is_hot, journal_of
from storage.replacing import locked, put, removed_on_failure
from storage.snapshot import snapshot_of


def restore(backup: Path, file: Path, now: datetime, kept: type[KeptFile] = Library) -> Path:
    """Put a proved copy of ``backup`` in the place of ``file``, one of ``kept``, which is closed.

    Return where that one is kept, with the journal that lay beside it.

    Raises:
        InUse: where anybody has the file, or the backup, open.
        LibraryError: where that fails; the file is then as it was, and nothing else is there.
    """
    kind = kept.layout.kind
    refuse_held(file)
    with faults(file):
        if file.exists() and backup.samefile(file):
            raise Unreachable(backup, f"：选中的就是现在的{kind.label}，不用恢复")
    aside = _free_name(file.with_name(f"{file.stem} 恢复前 {now:%Y-%m-%d %H%M%S}{kind.suffix}"))
    made = _free_name(file.with_name(f"{file.stem} 恢复中{kind.suffix}"))
    with faults(file), locked(file) as old:
        with (
            snapshot_of(backup, kept) as proved,
            removed_on_failure(made, aside, journal_of(aside)),
        ):
            proved.backup(made)
            if old:
                _keep_aside(old, file, aside)
            put(made, file, old)
        durable.settle_names(file.parent)
        with suppress(OSError):  # then it is told as a stray one at the next opening
            patience.unlink(journal_of(file))
    return aside


def _keep_aside(old: BinaryIO, file: Path, aside: Path) -> None:
    """Copy what the file is now, however broken, with what undoes its unfinished change."""
    old.seek(0)
    with aside.open("wb") as kept:
        shutil.copyfileobj(old, kept, 1 << 20)
    durable.settle(aside)
    journal = journal_of(file)
    if is_hot(journal):
        shutil.copyfile(journal, journal_of(aside))
        durable.settle(journal_of(aside))


def _free_name(path: Path) -> Path:
    """Return the path, or one like it of which there is nothing yet."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem} ({number})")
    return free
