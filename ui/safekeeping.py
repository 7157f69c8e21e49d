"""The backups of the open library: made in the calm after it was opened or a report was left."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from resources import folders
from storage.errors import Damaged, LibraryError, Overwritten
from storage.library import Library
from ui.parts import messages
from ui.soundness import Soundness
from ui.start.places import Places
from ui.start.second_place import SecondPlace

#: How long after that a backup is made, so that nobody waits for it.
_CALM_MS = 2_000


class Safekeeping(QObject):
    """Sees to it that what is in the window's library is somewhere else too."""

    #: What to say at the window's foot.
    told = Signal(str)
    #: The library turns out to be damaged.
    damaged = Signal()

    def __init__(self, places: Places, parent: QObject) -> None:
        super().__init__(parent)
        self.second = SecondPlace(places, self)
        self.second.changed.connect(self._tell_of_copies)
        self._library: Library | None = None
        self._told_problem = ""
        self._soundness = Soundness(self)
        self._soundness.damaged.connect(self.damaged)
        self._calm = QTimer(self, interval=_CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._back_up)

    def begin(self, library: Library) -> None:
        """Take care of ``library`` from now on."""
        self._library = library
        self._calm.start()
        self._soundness.begin(library)

    def report_left(self) -> None:
        """Back up in a while what was done in the report."""
        self._calm.start()

    def stop(self) -> None:
        """Back up and look no more: the library cannot be read, or is replaced."""
        self._calm.stop()
        self._soundness.stop()
        self._library = None

    def finish(self) -> None:
        """Back up what has changed, before the library is closed.

        A failure is told in a box, unless it was told before.
        """
        self._calm.stop()
        self._soundness.stop()
        problem = self._problem()
        library, self._library = self._library, None
        if library and problem and str(problem) != self._told_problem:
            text = str(problem)
            if not isinstance(problem, Damaged | Overwritten):
                text += f"\n已保存的内容都在年报库“{library.path}”里，没有丢失。"
            messages.warn(None, "自动备份没有做成", text)

    def _back_up(self) -> None:
        problem = str(self._problem() or "")
        if problem and problem != self._told_problem:
            self.told.emit(f"自动备份没有做成：{problem}")
        self._told_problem = problem

    def _tell_of_copies(self) -> None:
        """Tell of copies that are long overdue; else the start page has room for it."""
        if self.second.problem and self.second.is_overdue:
            self.told.emit("已有很多天没有另存备份，详情见“文件→备份位置”")

    def _problem(self) -> LibraryError | None:
        """Keep a backup; return why that is not possible. Samples and backups need none."""
        from storage.backups import back_up
        from storage.copies import original_of

        if self._library is None:
            return None
        path = self._library.path
        if path == folders.sample_library() or original_of(path):
            return None
        try:
            back_up(self._library, datetime.now().astimezone())
            self.second.update(self._library)
        except LibraryError as error:
            return error
        return None
