"""Asking for a file through the system's own dialog."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.parts import messages

LIBRARIES = "年报库 (*.nianbao)"


def file_to_open(
    parent: QWidget | None, title: str, folder: Path | None, kinds: str
) -> Path | None:
    """Return the file the clerk picks, or None."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
    return Path(chosen) if chosen else None


def file_to_write(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """Return where the clerk wants a file, or None; it ends as ``proposed`` does.

    A file that is there already is replaced only after a question.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() == proposed.suffix.lower():
        return path
    # The dialog has asked about the name without the ending.
    path = path.with_name(path.name + proposed.suffix)
    question = f"“{path.name}”已经存在，要替换它吗？"
    if path.exists() and not messages.ask(parent, title, question, "替换"):
        return None
    return path
