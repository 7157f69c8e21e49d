"""What the first paint of a start does not wait for: filters that see events of every kind.

With the first event that one sees, PySide sets up the classes of all kinds: 2 ms of a start.
Before the first paint nothing happens that a filter is there for.
"""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject

#: Who is watched, and by whom, from the first paint on; None: at once.
_waiting: list[tuple[QObject, QObject]] | None = None


def await_it() -> None:
    """Have who is to be watched from now on be watched once the window is painted."""
    global _waiting  # noqa: PLW0603 # there is one start
    _waiting = []


def is_over() -> None:
    """Have everybody watched who waits for it."""
    global _waiting  # there is one start
    waiting, _waiting = _waiting or [], None
    for watched, by in waiting:
        with suppress(RuntimeError):  # it is gone again
            watched.installEventFilter(by)


def watch(watched: QObject, by: QObject) -> None:
    """Have all events of ``watched`` seen ``by`` a filter, its own or another's."""
    if _waiting is None:
        watched.installEventFilter(by)
    else:
        _waiting.append((watched, by))


def hear(watched: QObject, kind: QEvent.Type, act: Callable[[], None]) -> None:
    """Have ``act`` done where ``watched`` is about to take an event of a ``kind``."""
    watch(watched, by=_Ear(watched, kind, act))


class _Ear(QObject):
    """Hears of one kind of event; an object of its own, as an area filters what is in it, too."""

    def __init__(self, watched: QObject, kind: QEvent.Type, act: Callable[[], None]) -> None:
        super().__init__(watched)
        self._kind, self._act = kind, act

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Do what is to be done; the event goes on."""
        if event.type() is self._kind:
            self._act()
        return super().eventFilter(watched, event)
