"""A second copy of each backup in another place: a disk of its own, a share, a stick.

What is copied is a backup, which nobody has open: it may be done in any thread.
"""

import filecmp
import os
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from disk import patience
from disk.durable import settle, settle_names
from storage.backups import Backup, backups, backups_in, superfluous
from storage.errors import DiskFull, NotCopied, ReadOnly, Unreachable
from storage.faults import faults
from storage.kinds import LIBRARY, Kind, kind_of

#: The folder that is made where the clerk wants the copies. Where it is missing, the place is
#: another's: a stick under the same letter, or the folder of a disk that is not there.
FOLDER = "公开年报备份"
_AWAY = "不在那里：U 盘没有插好或换了一个，网络盘没有连上，或者文件夹改了名"
_A_FILE = "现在是一个文件，不是文件夹"
_WHY = {
    ReadOnly: "不能写入：这个盘或文件夹是只读的，或者没有权限",
    DiskFull: "所在的盘没有空间了",
    Unreachable: "读写失败：U 盘或网络可能断开了",
}


def prepare(chosen: Path) -> Path:
    """Make ready the folder ``chosen`` by the clerk; return where the copies are to be.

    Raises:
        LibraryError: where that is not possible.
    """
    place = chosen if chosen.name == FOLDER else chosen / FOLDER
    with _told(place, LIBRARY):
        if not os.path.exists(place):  # noqa: PTH110 (raises nothing)
            place.mkdir()
        _require_folder(place, LIBRARY)
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
    folder = folder_in(place, file, birth)
    kind = kind_of(file)
    newest = made[0]
    with _told(place, kind):
        _require_folder(place, kind)
        there = backups_in(folder, kind)
        if there and filecmp.cmp(there[0].path, newest.path, shallow=False):
            return True
        folder.mkdir(exist_ok=True)
        number = there[0].number + 1 if there else 1
        name = f"第{number:04}份 {_moment(newest)}{kind.suffix}"
        _copy(newest.path, folder / name, place)
        for old in superfluous(backups_in(folder, kind)):
            patience.unlink(old.path)
    return True


@contextmanager
def _told(place: Path, kind: Kind) -> Iterator[None]:
    """Say of what goes wrong what it means for the copies of a ``kind`` of file in ``place``."""
    try:
        with faults(place):
            yield
    except tuple(_WHY) as error:
        raise NotCopied(place, _WHY[type(error)], kind) from error


def _require_folder(place: Path, kind: Kind) -> None:
    if os.path.isdir(place):  # noqa: PTH112 (raises nothing)
        return
    is_there = os.path.exists(place)  # noqa: PTH110 (raises nothing)
    raise NotCopied(place, _A_FILE if is_there else _AWAY, kind)


def _copy(backup: Path, target: Path, place: Path) -> None:
    """Copy a file, and read it back before it has its name."""
    part = target.with_name(target.name + ".part")
    for left in target.parent.glob("*.part"):  # of a run that was killed
        patience.unlink(left)
    try:
        shutil.copyfile(backup, part)
        settle(part)
        if not filecmp.cmp(backup, part, shallow=False):
            raise NotCopied(place, "写好以后读回来不一样，这个盘可能坏了", kind_of(target))
        patience.replace(part, target)
        settle_names(target.parent)
    finally:
        patience.unlink(part)


def _moment(backup: Backup) -> str:
    """Return when a backup was made, as its name has it."""
    return backup.path.stem.partition(" ")[2] or f"{backup.day} 00时00分"
