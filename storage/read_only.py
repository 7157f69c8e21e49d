"""How SQLite is told to open a file for reading alone."""

from pathlib import Path
from urllib.parse import quote


def uri_of(path: Path, *, is_immutable: bool = False) -> str:
    """Return the name of a file to read for SQLite, to which a share on a network is no host.

    One that ``is_immutable`` is read without a lock.
    """
    name = path.as_posix()
    root = "" if name.startswith("/") else "/"
    more = "&immutable=1" if is_immutable else ""
    return f"file://{root}{quote(name)}?mode=ro{more}"
