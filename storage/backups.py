"""Backups of a file of ours: one whenever what it keeps changed, in an order no clock decides."""

import re
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from disk import patience
from forms.values import show
from storage.copies import folder_of
from storage.faults import faults
from storage.kept_file import KeptFile
from storage.kinds import Kind, kind_of
from storage.marks import first_mark

#: The newest that are kept, whatever the day.
KEPT = 10
#: Of how many days before those the last one is kept.
KEPT_DAYS = 10
_NAME = re.compile(r"第(\d{4,})份 (\d{4}-\d{2}-\d{2}) (\d{2})时(\d{2})分\.\w+")
#: Names by the program of before version 3 of the tables, which kept one a day.
_OLD_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})\.nianbao")


class Backup(NamedTuple):
    """A backup, in the order in which they were made; day and time are as the clock had them."""

    number: int  # 0 where an old program made it: before all that have one
    day: str  # 2026-01-26
    time: str  # 16:20; empty where an old program made it
    path: Path

    @property
    def name(self) -> str:
        """What the clerk knows it by: 第 12 份 2026年1月26日 16:20."""
        if not self.number:
            return _told(self.day)
        return f"第 {self.number} 份 {_told(self.day)} {self.time}"


def back_up(kept: KeptFile, now: datetime) -> Path | None:
    """Keep the file as it is, unless the newest backup holds the same.

    Return the new backup. Then old ones are let go, in the order in which they were made.

    Raises:
        LibraryError: where there is no room or no access; the other backups are as they were.
    """
    there = backups(kept.path)
    if there and _holds_the_same(there[0], kept):
        return None
    number = there[0].number + 1 if there else 1
    folder = folder_of(kept.path)
    suffix = kind_of(kept.path).suffix
    made = f"{now:%Y-%m-%d} {now:%H}时{now:%M}分"
    target = folder / f"第{number:04}份 {made}{suffix}"
    with faults(folder):
        folder.mkdir(exist_ok=True)
        for left in folder.glob(f"*{suffix}.part*"):  # by a process that was killed
            patience.unlink(left)
        kept.backup(target)
    for old in superfluous(backups(kept.path)):
        with suppress(OSError):  # the next time, then
            patience.unlink(old.path)
    return target


def backups(file: Path) -> list[Backup]:
    """Return the backups of the file at that path, newest first; an empty file is none."""
    return backups_in(folder_of(file), kind_of(file))


def backups_in(folder: Path, kind: Kind) -> list[Backup]:
    """Return the backups of a kind of file in a folder, newest first; an empty file is none."""
    found: list[Backup] = []
    with suppress(OSError):
        for path in folder.glob(f"*{kind.suffix}"):
            backup = _backup(path)
            if backup and path.stat().st_size:
                found.append(backup)
    return sorted(found, reverse=True)


def superfluous(newest_first: list[Backup]) -> list[Backup]:
    """Return what is not kept: all but the newest, and before those all but the last of each day.

    Days are told apart by name only, so a clock that stands in another year lets go of nothing else
    and keeps nothing longer.
    """
    let_go: list[Backup] = []
    days: list[str] = []
    for position, backup in enumerate(newest_first):
        if position < KEPT:
            last_day = backup.day
        elif backup.day != last_day and len(days) < KEPT_DAYS:
            last_day = backup.day
            days.append(last_day)
        else:
            let_go.append(backup)
    return let_go


def _backup(path: Path) -> Backup | None:
    if match := _NAME.fullmatch(path.name):
        return Backup(int(match[1]), match[2], f"{match[3]}:{match[4]}", path)
    if match := _OLD_NAME.fullmatch(path.name):
        return Backup(0, match[1], "", path)
    return None


def _told(day: str) -> str:
    """Return a day as days are told; what is none, in a file that somebody renamed, as it is."""
    try:
        return show(date.fromisoformat(day))
    except ValueError:
        return day


def _holds_the_same(backup: Backup, kept: KeptFile) -> bool:
    with faults(backup.path), backup.path.open("rb") as file:
        mark = first_mark(file)
    return mark is not None and mark.kept == kept.mark.kept
