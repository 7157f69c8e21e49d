"""A look through a whole file in the calm after it was opened, beside the window's thread."""

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from storage.kept_file import KeptFile

if TYPE_CHECKING:
    from storage.soundness import Look

#: How long after a library was opened; its backup comes first.
_CALM_MS = 3_000


class Soundness(QObject):
    """Finds out whether a library or a ledger is damaged where nobody has looked yet."""

    damaged = Signal()
    #: What the thread found, for the window's thread.
    _looked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library: KeptFile | None = None
        self._look: Look | None = None
        self._thread: Thread | None = None
        self._calm = QTimer(self, interval=_CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._begin_look)
        self._looked.connect(self._judge)

    def begin(self, library: KeptFile) -> None:
        """Look through ``library`` in a while."""
        self.stop()
        self._library = library
        self._calm.start()

    def stop(self) -> None:
        """Look no further; to be called before the library is closed."""
        self._calm.stop()
        self._library = None
        if self._look and self._thread:
            self._look.break_off()
            self._thread.join()
        self._look = self._thread = None

    def _begin_look(self) -> None:
        self._calm.stop()
        if self._library is None or self._look:  # damage is told once
            return
        self._look = self._library.look()
        self._thread = Thread(target=self._answer, args=(self._look,), daemon=True)
        self._thread.start()

    def _answer(self, look: "Look") -> None:
        self._looked.emit(look.is_sound())

    def _judge(self, sound: bool | None) -> None:  # noqa: FBT001
        """Ask the library itself: what was being written meanwhile looks like damage."""
        if sound is False and self._library and not self._library.is_sound():
            self.damaged.emit()
