"""Text that is being typed into a field: stored at each pause, and often enough without one."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget

from ui.parts.composition import Composition
from ui.report.session import Session

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
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._latest = QTimer(self, interval=LATEST_MS, singleShot=True)
        self._pause.timeout.connect(self._rest)
        self._latest.timeout.connect(store)
        self.is_pending = False

    def begin(self) -> None:
        """Note that something was typed, which is to be stored soon."""
        self.is_pending = True
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        self._session.note_typing(self, under_way=True)

    def end(self) -> None:
        """Note that all is stored that was typed."""
        self.is_pending = False
        self._latest.stop()
        self._session.note_typing(self, under_way=bool(self.composition.text))

    def follow(self, event: QInputMethodEvent) -> None:
        """Note what an input method holds after ``event``: it is not stored either."""
        self.composition.follow(event)
        is_under_way = self.is_pending or bool(self.composition.text)
        self._session.note_typing(self, under_way=is_under_way)

    def finish(self) -> None:
        """Store all that is typed, with what an input method holds; what follows is a new run."""
        self.composition.finish()
        self._rest()

    def _rest(self) -> None:
        self._pause.stop()
        if self.is_pending:
            self._store()
        self.run = next(_RUNS)
