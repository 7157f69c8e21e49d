"""What was done to an open ledger, step by step, to be taken back and done again."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple


class Step(NamedTuple):
    """An act, by the cases that it was about, none of a dispute about none.

    ``words`` name it, and no person: 登记补正告知（2026-031）. ``take_back`` does the opposite,
    which is recorded like any act and can be taken back as well.
    """

    words: str
    cases: tuple[int, ...]
    take_back: "Callable[[date], Step]"

    def done(self) -> str:
        """Return what is told when it was done, or done again."""
        return f"已{self.words}。Ctrl+Z 撤销"

    def undone(self) -> str:
        """Return what is told when it was taken back."""
        return f"已撤销“{self.words}”。Ctrl+Y 重做"


def words_of(act: str, numbers: Sequence[str]) -> str:
    """Return an act with the register numbers of its cases: 登记答复（2026-031 等 3 件）."""
    first = next(filter(None, numbers), "")
    others = f" 等 {len(numbers)} 件" if len(numbers) > 1 else ""
    return f"{act}（{first}{others}）" if first else act


class Steps:
    """The acts since a ledger was opened, and those that were taken back since the last one."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def last(self) -> Step | None:
        """What was done last and still holds."""
        return self._done[-1] if self._done else None

    def keep(self, step: Step) -> None:
        """Keep an act, after which nothing can be done again."""
        self._done.append(step)
        self._undone.clear()

    def undo(self, today: date) -> Step | None:
        """Take back what was done last and return it; None where nothing is left to undo."""
        return _turn(self._done, self._undone, today)

    def redo(self, today: date) -> Step | None:
        """Take back the last undoing and return it; None where that was not the last act."""
        return _turn(self._undone, self._done, today)


def _turn(taken: list[Step], given: list[Step], today: date) -> Step | None:
    if not taken:
        return None
    step = taken[-1]
    back = step.take_back(today)._replace(words=step.words)
    taken.pop()
    given.append(back)
    return step
