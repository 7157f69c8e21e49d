"""The backups of the open library: made in the calm after it was opened."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from resources import folders
from storage.errors import LibraryError
from storage.library import Library

#: How long after a library was opened the day's backup is made, so that nobody waits for it.
_CALM_MS = 2_000


class Safekeeping(QObject):
    """Sees to it that what is in the window's library is somewhere else too."""

    #: What to say at the window's foot.
    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library: Library | None = None
        self._calm = QTimer(self, interval=_CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._back_up)

    def begin(self, library: Library) -> None:
        """Take care of ``library`` from now on."""
        self._library = library
        self._calm.start()

    def stop(self) -> None:
        """Begin nothing more."""
        self._calm.stop()

    def _back_up(self) -> None:
        """Keep today's backup; the sample needs none."""
        from storage.backups import back_up_today

        if self._library is None or self._library.path == folders.sample_library():
            return
        try:
            back_up_today(self._library, datetime.now().astimezone().date())
        except LibraryError as error:
            self.told.emit(f"今天的自动备份没有做成：{error}")
