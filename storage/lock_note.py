"""The note beside a file of ours that says who has it open. SQLite's lock decides, not the note."""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from disk.host import host_name, user_name
from forms.values import show_moment

_NOBODY_KNOWN = "另一个窗口或另一台电脑"
#: Whatever keeps a user or a host from having a name, or a note from being read.
_UNKNOWN = (OSError, ValueError, KeyError, ImportError)


def leave_note(file: Path) -> None:
    """Write down who has ``file`` from now on; a note that cannot be written is done without."""
    with suppress(*_UNKNOWN):
        lines = (
            f"用户：{user_name()}",
            f"电脑：{host_name()}",
            f"进程：{os.getpid()}",
            f"时间：{show_moment(datetime.now().astimezone())}",
        )
        _note(file).write_text("\n".join(lines) + "\n", encoding="utf-8")


def remove_note(file: Path) -> None:
    """Take the note away; do so while the lock is still held, or it may be the next holder's."""
    with suppress(OSError):
        _note(file).unlink()


def holder(file: Path) -> str:
    """Return who has ``file``, in words for a message."""
    try:
        noted = _noted(file)
        return f"用户“{noted['用户']}”（电脑 {noted['电脑']}，{noted['时间']} 起）"
    except _UNKNOWN:
        return _NOBODY_KNOWN


def own_process(file: Path) -> int | None:
    """Return which other process of this user on this computer has ``file``; None: none."""
    try:
        noted = _noted(file)
        process = int(noted["进程"])
        is_own = (noted["用户"], noted["电脑"]) == (user_name(), host_name())
    except _UNKNOWN:
        return None
    return process if is_own and process != os.getpid() else None


def _noted(file: Path) -> dict[str, str]:
    lines = _note(file).read_text(encoding="utf-8").splitlines()
    return dict(line.split("：", 1) for line in lines)


def _note(file: Path) -> Path:
    return file.with_name(file.name + ".使用中.txt")
