"""A second copy of each backup in another place: a disk of its own, a share, a stick.

What is copied is a backup, which nobody has open: it may be done in any thread.
"""

import filecmp
import os
import shutil
import zlib
from pathlib import Path

from disk import patience
from disk.durable import settle, settle_names
from storage.backups import Backup, backups, backups_in, superfluous
from storage.errors import Unreachable
from storage.faults import faults
from storage.kinds import kind_of

#: The folder that is made where the clerk wants the copies. Where it is missing, the place is
#: another's: a stick under the same letter, or the folder of a disk that is not there.
FOLDER = "公开年报备份"


def prepare(chosen: Path) -> Path:
    """Make ready the folder ``chosen`` by the clerk; return where the copies are to be.

    Raises:
        LibraryError: where that is not possible.
    """
    place = chosen if chosen.name == FOLDER else chosen / FOLDER
    with faults(place):
        place.mkdir(exist_ok=True)
        trial = place / "试写.part"
        trial.write_bytes(b"")
        patience.unlink(trial)
    return place


def folder_in(place: Path, file: Path, birth: str) -> Path:
    """Return the folder of a file's copies in ``place``, where others' may be too."""
    return place / f"{file.stem} {zlib.crc32(birth.encode()):08x}"


def copies(place: Path, file: Path, birth: str) -> list[Backup]:
    """Return the copies of a file's backups, newest first."""
    return backups_in(folder_in(place, file, birth), kind_of(file))


def copy_newest(file: Path, birth: str, place: Path) -> bool:
    """Have a proved copy of the newest backup of ``file`` in ``place``, and let go of old ones.

    Return whether there is a backup at all. Copies are numbered on their own: a file that was
    set up anew begins its numbers again.

    Raises:
        LibraryError: where that is not possible; the copies that are there stay as they were.
    """
    made = backups(file)
    if not made:
        return False
    if not os.path.isdir(place):  # noqa: PTH112 (raises nothing)
        raise Unreachable(place, "：U 盘没有插好或换了一个，网络盘没有连上，或者文件夹改了名")
    folder = folder_in(place, file, birth)
    kind = kind_of(file)
    there = backups_in(folder, kind)
    newest = made[0]
    with faults(folder):
        if there and filecmp.cmp(there[0].path, newest.path, shallow=False):
            return True
        folder.mkdir(exist_ok=True)
        number = there[0].number + 1 if there else 1
        _copy(newest.path, folder / f"第{number:04}份 {_moment(newest)}{kind.suffix}")
        for old in superfluous(backups_in(folder, kind)):
            patience.unlink(old.path)
    return True


def _copy(backup: Path, target: Path) -> None:
    """Copy a file, and read it back before it has its name."""
    part = target.with_name(target.name + ".part")
    for left in target.parent.glob("*.part"):  # of a run that was killed
        patience.unlink(left)
    try:
        shutil.copyfile(backup, part)
        settle(part)
        if not filecmp.cmp(backup, part, shallow=False):
            raise Unreachable(target, "：写好以后读回来不一样，这个盘可能坏了")
        patience.replace(part, target)
        settle_names(target.parent)
    finally:
        patience.unlink(part)


def _moment(backup: Backup) -> str:
    """Return when a backup was made, as its name has it."""
    return backup.path.stem.partition(" ")[2] or f"{backup.day} 00时00分"
