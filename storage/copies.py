"""The copies that the program makes of a file by itself: their names, and whose they are."""

import re
from functools import cache
from pathlib import Path

from storage.kinds import LEDGER, LIBRARY, kind_of

_FOLDER = " 每日备份"
#: One of them is in the name of each copy beside the file.
_SIGNS = ("恢复", ".bak")


def folder_of(file: Path) -> Path:
    """Return the folder beside a library or a ledger that holds its backups."""
    return file.with_name(file.stem + _FOLDER)


def original_of(path: Path) -> Path | None:
    """Return of which file this one is a copy that the program made by itself; else None."""
    folder = path.absolute().parent
    if folder.name.endswith(_FOLDER):
        return folder.with_name(folder.name.removesuffix(_FOLDER) + kind_of(path).suffix)
    if not any(sign in path.name for sign in _SIGNS):
        return None
    aside = _aside().fullmatch(path.name)
    return folder / f"{aside[1]}{aside[2]}" if aside else None


@cache
def _aside() -> re.Pattern[str]:
    """Return what a copy beside the file is called.

    It is what a restored backup has replaced, or was to be before the program was killed, or what
    the file was before an upgrade.
    """
    suffixes = "|".join(re.escape(kind.suffix) for kind in (LIBRARY, LEDGER))
    return re.compile(
        rf"(.+?)(?: 恢复前 [\d -]+| 恢复中|\.v\d+\.\d{{8}}-\d{{6}}\.bak)(?: \(\d+\))?({suffixes})"
    )
