"""Having files and their names on the disk, so that a power cut leaves none half written."""

import os
from contextlib import suppress
from pathlib import Path


def settle(path: Path) -> None:
    """Have what a file holds on the disk before its name is."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle_names(folder: Path) -> None:
    """Have the names in ``folder`` on the disk.

    Windows does so by itself; some network folders know no such thing.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
