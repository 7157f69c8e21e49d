"""What is offered where a library does not open: another try, another library, a backup of it."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from resources import folders
from storage.backups import backups
from storage.errors import Damaged, InUse, LibraryError, NotALibrary
from ui.parts.file_dialogs import library_to_open_or_begin
from ui.parts.messages import message_box
from ui.start.restorable import Restorable
from ui.start.restoring import OF_LIBRARY, RestoreDialog, put_in_place

_ROLE = QMessageBox.ButtonRole


def ask_for_another(path: Path, why: LibraryError) -> Path | None:
    """Say why ``path`` does not open; return what to try next, the same or another, or None."""
    box = message_box(None, "打不开年报库", str(why))
    box.setIcon(QMessageBox.Icon.Warning)
    again = box.add_default("重试", _ROLE.AcceptRole)
    other = box.addButton("打开其他年报库…", _ROLE.AcceptRole)
    from_backup = None
    if _may_be_restored(path, why):
        from_backup = box.addButton("从备份恢复…", _ROLE.AcceptRole)
    box.addButton("退出", _ROLE.RejectRole)
    box.exec()
    answer = box.clickedButton()
    if answer is other:
        return library_to_open_or_begin("打开或新建年报库", folders.default_library().parent)
    if answer is again:
        return path
    if from_backup and answer is from_backup:
        return _restore(path)
    return None


def ask_for_backup(
    path: Path, why: LibraryError, parent: QWidget, title: str, kind: Restorable = OF_LIBRARY
) -> Path | None:
    """Say what is wrong with a library or a ledger; return the backup to put in its place."""
    box = message_box(parent, title, "\n".join(filter(None, (str(why), kind.safe))))
    box.setIcon(QMessageBox.Icon.Warning)
    from_backup = None
    if _may_be_restored(path, why):
        from_backup = box.addButton("从备份恢复…", _ROLE.AcceptRole)
    box.add_default("知道了", _ROLE.RejectRole)
    box.exec()
    if from_backup and box.clickedButton() is from_backup:
        return RestoreDialog.ask(path, parent, kind)
    return None


def _may_be_restored(path: Path, why: LibraryError) -> bool:
    """Whether a backup in its place would help: not where somebody is at work in the library."""
    if isinstance(why, InUse):
        return False
    return isinstance(why, Damaged | NotALibrary) or bool(backups(path))


def _restore(path: Path) -> Path:
    """Put a backup in the place of ``path``, if the clerk wants one; return what to try next."""
    backup = RestoreDialog.ask(path, None)
    if backup:
        put_in_place(backup, path, None)
    return path
