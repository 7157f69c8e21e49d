"""Asking for a file through the system's own dialog."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.parts import messages
from ui.parts.last_folders import Kind, first_there, folder_for, note_folder
from ui.parts.wheel import all_held

LIBRARIES = "年报库 (*.nianbao)"


def file_to_open(
    parent: QWidget | None, title: str, kind: Kind, filters: str, otherwise: Path | None = None
) -> Path | None:
    """Return the file the clerk picks, or None; at first the dialog shows ``otherwise``."""
    folder = folder_for(kind, otherwise or documents_folder())
    with all_held():
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), filters)
    return _noted(kind, chosen)


def library_to_open_or_begin(title: str, otherwise: Path) -> Path | None:
    """Return the library the clerk picks, be it there or not, or None."""
    with all_held():
        chosen, _ = QFileDialog.getSaveFileName(
            None,
            title,
            str(folder_for(Kind.LIBRARIES, otherwise)),
            LIBRARIES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
    return _noted(Kind.LIBRARIES, chosen)


def folder_to_write(parent: QWidget, title: str, kind: Kind) -> Path | None:
    """Return the folder the clerk picks for files, or None."""
    chosen = folder_near(parent, title, folder_for(kind, documents_folder()))
    if chosen:
        note_folder(kind, chosen)
    return chosen


def folder_near(parent: QWidget, title: str, near: Path) -> Path | None:
    """Return the folder the clerk picks, or None; at first the dialog shows ``near``."""
    with all_held():
        chosen = QFileDialog.getExistingDirectory(parent, title, str(near))
    return Path(chosen) if chosen else None


def documents_folder() -> Path:
    """Return the clerk's own folder of documents, which a disk may have that is away."""
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return first_there(Path(QStandardPaths.writableLocation(location)))


def file_to_write(
    parent: QWidget, title: str, kind: Kind, proposed: Path, filters: str
) -> Path | None:
    """Return where the clerk wants a file, or None; it ends as ``proposed`` does.

    A file that is there already is replaced only after a question.
    """
    with all_held():
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), filters)
    path = _noted(kind, chosen)
    if path is None:
        return None
    if path.suffix.lower() == proposed.suffix.lower():
        return path
    # The dialog has asked about the name without the ending.
    path = path.with_name(path.name + proposed.suffix)
    question = f"“{path.name}”已经存在，要替换它吗？"
    if path.exists() and not messages.ask(parent, title, question, "替换"):
        return None
    return path


def _noted(kind: Kind, chosen: str) -> Path | None:
    """Return the file that was chosen, its folder noted; None: the clerk chose none."""
    if not chosen:
        return None
    path = Path(chosen)
    note_folder(kind, path.parent)
    return path
