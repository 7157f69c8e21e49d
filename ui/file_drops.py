"""A file that is dropped on the window, wherever the mouse is, so that no editor takes its name."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def take_drops(widget: QWidget, take: Callable[[Path], None]) -> None:
    """Have the files taken from now on that are dropped on ``widget``, a window."""
    widget.winId()  # from here on the system knows the window
    window = widget.windowHandle()
    if window:
        FileDrops(window, take)


class FileDrops(QObject):
    """Takes the files that are dropped on ``window`` before any widget in it sees them."""

    def __init__(self, window: QWindow, take: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._take = take
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take one file; leave words that are dragged to the editors."""
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        path = dropped_file(event.mimeData())
        if path is None or QApplication.activeModalWidget():
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._take(path)
        return True


def dropped_file(data: QMimeData) -> Path | None:
    """Return the one file of this machine that is dragged; None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
