"""Text that is being typed into a field: stored at each pause, and often enough without one."""

from collections.abc import Callable
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.parts.composition import Composition
from ui.report.session import Session

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent

PAUSE_MS = 500
#: Of steady typing, what is older than this is in the file; the promise is 2 s.
LATEST_MS = 1_000
_RUNS = count(1)


class Typing(QObject):
    """What is typed into ``editor`` and not stored yet; ``store`` hands it to the report.

    While it lasts the window says so. What is typed without a pause is a ``run``, one step of undo.
    """

    def __init__(self, session: Session, editor: QWidget, store: Callable[[], None]) -> None:
        super().__init__(editor)
        self.run = next(_RUNS)
        self.composition = Composition(editor)
        self._session = session
        self._store = store
        self.is_pending = False
        self._has_begun = False

    @cached_property
    def _pause(self) -> QTimer:
        """What tells of a pause."""
        return self._timer(PAUSE_MS, self._rest)

    @cached_property
    def _latest(self) -> QTimer:
        """What tells that steady typing has lasted long enough."""
        return self._timer(LATEST_MS, self._store)

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(act)
        return timer

    def begin(self) -> None:
        """Note that something was typed, which is to be stored soon."""
        self.is_pending = self._has_begun = True
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        self._session.note_typing(self, under_way=True)

    def end(self) -> None:
        """Note that all is stored that was typed."""
        self.is_pending = False
        self._latest.stop()
        self._session.note_typing(self, under_way=bool(self.composition.text))

    def follow(self, event: "QInputMethodEvent") -> None:
        """Note what an input method holds after ``event``: it is not stored either."""
        self.composition.follow(event)
        is_under_way = self.is_pending or bool(self.composition.text)
        self._session.note_typing(self, under_way=is_under_way)

    def finish(self) -> None:
        """Store all that is typed, with what an input method holds; what follows is a new run."""
        self.composition.finish()
        self._rest()

    def _rest(self) -> None:
        if self._has_begun:  # into most fields nothing is typed at all
            self._pause.stop()
        if self.is_pending:
            self._store()
        self.run = next(_RUNS)
