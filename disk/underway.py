"""Files on their way to their place: what they are called until then, and whose they are.

By its name, what a process that was killed has left is told from what another writes just now.
"""

import os
import re
import zlib
from collections.abc import Collection
from pathlib import Path

from disk import patience
from disk.host import host_name
from disk.processes import is_alive

#: What a file on its way is: the new one, or a copy of the one that it replaces.
NEW, KEPT = "xin", "yuan"
#: A folder for what goes with the process.
WORK = "lin"
#: A process of another computer is held to be dead after so many seconds.
_OLD = 24 * 60 * 60
_NAME = re.compile(
    r"nianbao-(?P<role>xin|yuan|lin)-(?P<host>[0-9a-f]{8})-(?P<process>\d+)-[0-9a-f]{6}"
)
#: Names that were given before a process wrote its number into them.
_FORMER = re.compile("nianbao-[0-9a-f]{12}")


def beside(target: Path, role: str, suffix: str) -> Path:
    """Return a name in the folder of ``target`` that nobody else has given."""
    random = os.urandom(3).hex()
    return target.parent / f"nianbao-{role}-{_host()}-{os.getpid()}-{random}{suffix}"


def abandoned(
    folder: Path, roles: Collection[str], suffixes: Collection[str], now: float
) -> list[Path]:
    """Return the files on their way in ``folder`` that nobody will bring to their place any more.

    Their owner has ended, or, on another computer, has had a day for it. ``now`` is in seconds by
    the clock of the folder, which may be another's.
    """
    try:
        paths = sorted(folder.iterdir())
    except OSError:  # no such folder, or none that may be read: then writing into it says so
        return []
    found = []
    for path in paths:
        is_ours = path.suffix in suffixes and _role(path) in roles
        if is_ours and not path.is_symlink() and path.is_file() and _is_over(path, now):
            found.append(path)
    return found


def left_folders(folder: Path) -> list[Path]:
    """Return the folders in ``folder`` that processes of this computer have left, all ended."""
    found = []
    for path in sorted(folder.glob(f"nianbao-{WORK}-{_host()}-*")):
        named = _NAME.fullmatch(path.name)
        has_ended = named is not None and not is_alive(int(named["process"]))
        if has_ended and path.is_dir() and not path.is_symlink():
            found.append(path)
    return found


def remove(path: Path) -> bool:
    """Remove a file of ours; return whether it is gone."""
    try:
        patience.unlink(path)
    except OSError:
        # The folder went away or will not be written to; then there is nothing of ours in it.
        return False
    return True


def _role(path: Path) -> str | None:
    """Return what a file of ours is; one of a former name may hold the only copy of something."""
    named = _NAME.fullmatch(path.stem)
    if named:
        return named["role"]
    return KEPT if _FORMER.fullmatch(path.stem) else None


def _is_over(path: Path, now: float) -> bool:
    named = _NAME.fullmatch(path.stem)
    if named is None:  # no program that gave such names is in use
        return True
    if named["host"] == _host() and not is_alive(int(named["process"])):
        return True
    try:
        return now - path.stat().st_mtime > _OLD
    except OSError:  # it has just come to its place
        return False


def _host() -> str:
    return f"{zlib.crc32(host_name().encode()):08x}"
