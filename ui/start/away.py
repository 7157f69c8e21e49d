"""Whether a library is where it should be: a stick may be out, a share may not answer."""

import os
from pathlib import Path
from typing import NamedTuple

#: Of a drive that is not ready, as a card reader without a card, Windows denies access.
_NOT_READY = 21
_NAMED = 5  # so many other libraries in the folder are named


class Wanted(NamedTuple):
    """A library to open.

    The clerk ``is_sure`` of it: it may be begun where it is not there, and may be another than the
    last time. One that ``stands_in`` is open only because another is away, which stays the clerk's.
    """

    path: Path
    is_sure: bool = False
    stands_in: bool = False


class Sight(NamedTuple):
    """What there is at the place of a library; ``why`` it is not there, in words for the clerk."""

    is_there: bool
    why: str = ""
    has_folder: bool = False
    has_backups: bool = False


def sight(path: Path) -> Sight:
    """Look for the library at ``path``."""
    if is_there(path):
        return Sight(is_there=True)
    folder, drive = path.parent, Path(path.anchor)
    if is_there(folder):
        from storage.backups import backups

        why = "文件夹还在，里面没有这个文件：它可能改了名、移到了别处，或者换了一个 U 盘。"
        has_folder = os.path.isdir(folder)  # noqa: PTH112 (raises nothing)
        return Sight(False, why + _others(folder), has_folder, bool(backups(path)))
    if is_there(drive):
        why = (
            f"文件夹“{folder}”现在不在：U 盘没有插好或换了一个，网络盘没有连上，或者文件夹改了名。"
        )
    else:
        why = f"“{drive}”现在连不上：U 盘没有插好，或者网络盘、共享文件夹没有连上。"
    return Sight(False, why)


def is_there(path: Path) -> bool:
    """Whether anything is at ``path``; what may not be looked at is."""
    try:
        path.stat()
    except PermissionError as error:
        return getattr(error, "winerror", None) != _NOT_READY
    except OSError:
        return False
    return True


def _others(folder: Path) -> str:
    """Name the libraries that the folder has instead."""
    try:
        names = sorted(path.name for path in folder.glob("*.nianbao"))
    except OSError:
        return ""
    if not names:
        return ""
    named = "、".join(f"“{name}”" for name in names[:_NAMED])
    more = "等" if len(names) > _NAMED else ""
    return f"这个文件夹里另有{named}{more}。"
