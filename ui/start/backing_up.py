"""Before a backup that the clerk makes takes the place of something else."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from storage.errors import LibraryError
from storage.library import Library
from storage.snapshot import snapshot
from ui.parts import messages


def may_replace(library: Library, target: Path, parent: QWidget) -> bool:
    """Ask before a copy of ``library`` replaces another library, whose reports are nowhere else."""
    if not target.exists() or target.samefile(library.path):  # ours is refused later
        return True
    try:
        with snapshot(target) as there:
            is_another = there.birth not in ("", library.birth)
            reports = len(there.reports())
    except LibraryError:  # no library, and the dialog has asked whether to replace it
        return True
    return not is_another or messages.ask(
        parent,
        "备份年报库",
        f"“{target.name}”是另一个年报库，里面有 {reports} 份年报，不是现在这个年报库的备份。\n"
        "替换以后它就没有了。仍要替换吗？",
        "仍要替换",
    )
