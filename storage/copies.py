"""The copies that the program makes of a library by itself: their names, and whose they are."""

import re
from pathlib import Path

_FOLDER = " 每日备份"
#: Beside the library: what a restored backup has replaced, and what it was before an upgrade.
_ASIDE = re.compile(r"(.+?)(?: 恢复前 [\d -]+|\.v\d+\.\d{8}-\d{6}\.bak)(?: \(\d+\))?\.nianbao")


def folder_of(library: Path) -> Path:
    """Return the folder beside a library that holds its backups."""
    return library.with_name(library.stem + _FOLDER)


def original_of(path: Path) -> Path | None:
    """Return the library of which the file is a copy that the program made by itself; else None."""
    folder = path.absolute().parent
    if folder.name.endswith(_FOLDER):
        return folder.with_name(folder.name.removesuffix(_FOLDER) + ".nianbao")
    aside = _ASIDE.fullmatch(path.name)
    return folder / f"{aside[1]}.nianbao" if aside else None
