"""One step of undo of the open report."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QUndoCommand

from forms.choice import Choice
from forms.report import Edit
from storage.history import How

#: What Qt takes for a step that never becomes one with another.
_NO_RUN = -1


class StepChange(NamedTuple):
    """What a step does: edits, and what is said with them of numbers in the texts, and was."""

    edits: tuple[Edit, ...]
    how: How
    choices: tuple[Choice, ...]
    said_before: tuple[Choice, ...]


class UndoStep(QUndoCommand):
    """What is done, taken back and done again; ``run`` is the run of typing it is of, if any.

    ``carry_out`` changes the report, ``travelled`` leads to the field that undo or redo changed.
    """

    def __init__(
        self,
        name: str,
        change: StepChange,
        run: int | None,
        carry_out: Callable[[Sequence[Edit], How, Sequence[Choice]], None],
        travelled: Callable[[str], object],
    ) -> None:
        super().__init__(name)
        self.change = change
        self._run = run
        self._carry_out = carry_out
        self._travelled = travelled
        self._done_before = False

    def redo(self) -> None:
        """Do it, for the first time or again."""
        edits, how, choices, _ = self.change
        if self._done_before:
            self._carry_out(edits, How.REDO, choices)
            self._travelled(self.field)
        else:
            self._carry_out(edits, how, choices)
        self._done_before = True

    def undo(self) -> None:
        """Take it back."""
        inverse = tuple(edit.inverse for edit in reversed(self.change.edits))
        self._carry_out(inverse, How.UNDO, self.change.said_before)
        self._travelled(self.field)

    def id(self) -> int:
        """Return the run of typing, by which Qt finds steps that may become one."""
        return _NO_RUN if self._run is None else self._run

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take up the next step of the same run, as if all had been typed at once."""
        if not isinstance(other, UndoStep) or other.field != self.field:
            return False
        first, last = self.change.edits[0], other.change.edits[-1]
        self.change = self.change._replace(edits=(Edit(first.id, first.old, last.new),))
        self.setObsolete(first.old == last.new)
        return True

    @property
    def field(self) -> str:
        """The field that the step leads to."""
        if self.change.edits:
            return self.change.edits[0].id
        return self.change.choices[0].place.id
