"""Where a dialog for files begins: the folder the clerk has set, else that of the last time."""

import os
from enum import Enum
from functools import partial
from pathlib import Path

from ui.parts import remembered
from ui.parts.disk_answer import DiskAnswer

#: In seconds; a folder that is not found by then is done without.
_PATIENCE = 0.5


class Kind(Enum):
    """What a dialog is about; each kind has a folder of its own."""

    EXPORTS = "exports"
    LIBRARIES = "libraries"
    READ_IN = "read_in"
    BACKUPS = "backups"
    FONTS = "fonts"


def folder_for(kind: Kind, otherwise: Path) -> Path:
    """Return where a dialog begins: the folder that was set, the last one, or ``otherwise``."""
    return first_there(set_folder(kind), _folder(_last(kind)), otherwise)


def note_folder(kind: Kind, folder: Path) -> None:
    """Have the next dialog of that kind begin where this one ended."""
    if folder != _folder(_last(kind)):
        remembered.settings().setValue(_last(kind), str(folder))


def set_folder(kind: Kind) -> Path | None:
    """Return the folder that the clerk has set for all dialogs of that kind, be it there or not."""
    return _folder(_set(kind))


def keep_set_folder(kind: Kind, folder: Path | None) -> None:
    """Have all dialogs of that kind begin in ``folder``; None: where the last one ended."""
    remembered.settings().setValue(_set(kind), str(folder or ""))


def first_there(*folders: Path | None) -> Path:
    """Return the first of some folders that is there; where none answers, the clerk's own.

    A share that is away may take a minute to say so, which nobody is to wait for.
    """
    for folder in folders:
        # os.path.isdir raises nothing
        if folder and DiskAnswer(partial(os.path.isdir, folder)).within(_PATIENCE):
            return folder
    return Path.home()


def _last(kind: Kind) -> str:
    return f"folders/last_{kind.value}"


def _set(kind: Kind) -> str:
    return f"folders/set_{kind.value}"


def _folder(key: str) -> Path | None:
    text = remembered.settings().value(key)
    return Path(text) if isinstance(text, str) and text else None
