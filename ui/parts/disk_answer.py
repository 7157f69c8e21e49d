"""A question to a disk that may take its time: a share may not answer, a stick may be slow."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class DiskAnswer(Generic[T]):
    """A question to a disk, asked beside the window's thread."""

    def __init__(self, question: Callable[[], T]) -> None:
        self._question = question
        self._answers: list[T] = []
        self._thread = Thread(target=self._ask, daemon=True)
        self._thread.start()

    def within(self, patience: float) -> T | None:
        """Return the answer, None while there is none after so many seconds."""
        self._thread.join(patience)
        return self._answers[0] if self._answers else None

    def _ask(self) -> None:
        self._answers.append(self._question())
