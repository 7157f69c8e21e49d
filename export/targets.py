"""Where a document may be written: what it would destroy, or where it would go astray, is refused.

All of it is refused before anything is written; the words say that nothing was changed.
"""

import os
import re
import stat
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from disk.spelling import followed, is_same, is_taken_otherwise
from export.errors import ExportError

#: How the names end of a library or a ledger, of its backups, journal, note, a copy on its way.
_KEPT = re.compile(
    r".*\.(nianbao|taizhang)(-journal|\.使用中\.txt|\.part.*)?", re.IGNORECASE | re.DOTALL
)
#: What a library begins with, as every database of SQLite does.
_DATABASE = b"SQLite format 3\0"
#: Folders of Linux in which nothing is a file, whatever it looks like, and one in them with files.
_NO_FILES = tuple(map(Path, ("/dev", "/proc", "/sys")))
_FILES = Path("/dev/shm")  # noqa: S108 (nothing is written there that was not asked for)
_ON_WINDOWS = os.name == "nt"


def refuse_clashes(targets: Sequence[Path], read: Sequence[Path]) -> None:
    """Refuse to write two documents into one file, or one into a file that is ``read``.

    Raises:
        ExportError: however the two are spelled, and whether they are linked.
    """
    for one, other in combinations(targets, 2):
        if is_same(one, other):
            raise ExportError(
                f"“{one}”和“{other}”会是同一个文件，请分别起名。没有写任何文件，原有的文件没有改动。"
            )
    for target in targets:
        for source in read:
            if is_same(target, source):
                raise ExportError(
                    f"“{target}”是正在用的文件，写上去它就没有了，请换一个文件名。"
                    "没有写任何文件，原有的文件没有改动。"
                )


def refuse_unfit(target: Path) -> None:
    """Refuse a target that is no place for a document.

    Raises:
        ExportError: where it is a device, a file of ours, or a name that Windows takes otherwise.
        OSError: where the system does not let it be looked at.
    """
    why = ""
    if _ON_WINDOWS and is_taken_otherwise(target.name):
        why = "Windows 不能用这个文件名（设备名、结尾的点或空格、冒号等符号）"
    elif _is_among_devices(target) or _is_special(target):
        why = "它是设备或管道，不是文件"
    elif _is_kept(target):
        why = "它是年报库或台账的文件"
    if why:
        raise ExportError(f"不能写到“{target}”：{why}。没有改动任何文件，请换一个文件名或位置。")


def _is_among_devices(target: Path) -> bool:
    folder = followed(target.parent)
    if folder.is_relative_to(_FILES):
        return False
    return any(folder.is_relative_to(devices) for devices in _NO_FILES)


def _is_special(target: Path) -> bool:
    """Whether something stands there that is neither a file nor a folder."""
    if not target.exists():
        return False
    mode = target.stat().st_mode
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _is_kept(target: Path) -> bool:
    """Whether a library or a ledger would be lost.

    One that this process has open must not be opened otherwise: that would end its lock.
    """
    if not target.is_file():
        return False
    if _KEPT.fullmatch(followed(target).name):
        return True
    with target.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE
