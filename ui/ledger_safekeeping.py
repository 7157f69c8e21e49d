"""The backups of the ledger beside the open library, and a look whether it is damaged."""

import os
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Protocol

    from PySide6.QtWidgets import QWidget

    from storage.backups import Backup
    from storage.errors import LibraryError
    from storage.ledger.ledger_file import LedgerFile
    from storage.ledger.safekeeping import Replaced
    from storage.library import Library
    from ui.soundness import Soundness
    from ui.start.second_place import SecondPlace

    class KeepingHost(Protocol):
        """The window, as far as it has to do with this."""

        @property
        def library(self) -> Library:
            """The open library."""

        @property
        def second_place(self) -> SecondPlace:
            """Where a second copy of each backup goes."""

        def window(self) -> QWidget:
            """Return the widget before which dialogs stand."""


#: How many seconds a share may take to answer before it is left to the next time.
_PATIENCE = 2.0
_AGAIN = "程序在离开台账和退出时会再试；“文件→备份位置”可以另选位置。"


class LedgerSafekeeping:
    """Keeps backups of a ledger, and looks whether it is damaged where nobody has looked yet.

    Why a backup is not possible is said once; ``damaged`` is called where the ledger is.
    """

    def __init__(self, host: "KeepingHost", damaged: "Callable[[], None]") -> None:
        self._host, self._damaged = host, damaged
        self._told_problem = ""
        self._soundness: Soundness | None = None

    def begin(self, file: "LedgerFile") -> None:
        """Look through the ledger in a while."""
        from ui.soundness import Soundness

        if self._soundness is None:
            self._soundness = Soundness(self._host.window())
            self._soundness.damaged.connect(self._damaged)
        self._soundness.begin(file)

    def stop(self) -> None:
        """Look no further; to be called before the ledger is closed."""
        if self._soundness:
            self._soundness.stop()

    def second_copies(self, file: "LedgerFile | None") -> "list[Backup]":
        """Return the copies in the second place, as far as they are at hand."""
        from storage.second_copy import copies
        from ui.parts.disk_answer import DiskAnswer

        place = self._host.second_place.places.copies
        if file is None or place is None:
            return []
        look = DiskAnswer(partial(copies, place, file.path, file.birth))
        return look.within(_PATIENCE) or []

    def keep(self, file: "LedgerFile") -> None:
        """Keep a backup here and in the second place; samples and backups need none."""
        from storage.copies import original_of
        from storage.errors import LibraryError
        from storage.ledger.safekeeping import keep

        if _is_sample(self._host.library.path) or original_of(file.path):
            return
        try:
            keep(file, datetime.now().astimezone())
        except LibraryError as error:
            self._tell_problem(error, file.path)
        else:
            self.keep_second(file)

    def keep_second(self, file: "LedgerFile | None") -> "Replaced | None":
        """Keep a copy in the second place, if there is one; None where that is not possible now."""
        from storage.errors import LibraryError
        from storage.ledger.safekeeping import Replaced, keep_second
        from ui.parts.disk_answer import DiskAnswer

        place = self._host.second_place.places.copies
        if not place or _is_sample(self._host.library.path):
            return Replaced()
        is_there = DiskAnswer(partial(os.path.isdir, place))  # which raises nothing
        if file is None or not is_there.within(_PATIENCE):
            return None
        try:
            return keep_second(file, place)
        except LibraryError as error:
            self._tell_problem(error, file.path)
            return None

    def _tell_problem(self, error: "LibraryError", path: "Path") -> None:
        from storage.errors import Damaged, NotCopied, Overwritten
        from ui.parts import messages

        if str(error) == self._told_problem:
            return
        self._told_problem = str(error)
        title, told = "台账的自动备份没有做成", str(error)
        if isinstance(error, NotCopied):
            title, told = "台账没有另存备份", f"{error}{_AGAIN}"
        elif not isinstance(error, Damaged | Overwritten):
            told += f"\n已登记的内容都在台账“{path}”里，没有丢失。"
        messages.warn(self._host.window(), title, told)


def _is_sample(library: "Path") -> bool:
    from resources import folders

    return library == folders.sample_library()
