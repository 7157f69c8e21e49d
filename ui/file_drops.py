"""A file that is dropped on the window, wherever the mouse is, so that no editor takes its name.

Of several none is taken, and that is told.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts import messages

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def take_drops(widget: QWidget, take: Callable[[Path], None]) -> None:
    """Have the files taken from now on that are dropped on ``widget``, a window."""
    widget.winId()  # from here on the system knows the window
    window = widget.windowHandle()
    if window:
        FileDrops(window, widget, take)


class FileDrops(QObject):
    """Takes the files that are dropped on ``window`` before any widget in it sees them."""

    def __init__(self, window: QWindow, widget: QWidget, take: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._widget = widget
        self._take = take
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take files; leave words that are dragged to the editors."""
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = dropped_files(event.mimeData())
        if not paths or QApplication.activeModalWidget():
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            # Whoever drags waits until this returns: the file manager would hang with the window.
            QTimer.singleShot(0, self, lambda: self._take_one(paths))
        return True

    def _take_one(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            self._take(paths[0])
            return
        messages.warn(
            self._widget,
            "没有读入",
            f"拖来了 {len(paths)} 个文件，一次只能读一份年报。什么也没有读入，请一份一份地拖。",
        )


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files of this machine that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
