"""The open report as the window holds it: signals, undo, another try where storing failed."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from forms.report import Edit
from storage.errors import LibraryError
from storage.history import How
from storage.library import Library
from ui.report.not_taken import NotTaken
from usecases.open_report import LOCKED, OpenReport

if TYPE_CHECKING:
    from forms.choice import Choice
    from forms.mending import Proposal
    from forms.sign_off.reasons import Standing
    from forms.texts.search import Search
    from storage.sign_off import Stage, Version
    from ui.report.holding import Held, Saying
    from usecases.tally import LedgerTally

_RETRY_MS = 5_000
_RETRIED = "\n改动都还在屏幕上，可以继续填写，程序每 5 秒自动重试一次。"
_UNDO_STEPS = 10_000


class Session(OpenReport, QObject):
    """A report open in the window; ``changed`` carries the fields that show otherwise now."""

    changed = Signal(object)
    checked = Signal()
    tallied = Signal()  # what the ledger comes to is known, or is another
    comparison_wanted = Signal(str)  # the ledger beside the report, from a cell on if one is named
    unreadable = Signal(object)  # a LibraryError: last year's report, which is done without now
    stored = Signal(object)  # the time of the last commit
    not_stored = Signal(str)  # why and what to do, in the clerk's language
    travelled = Signal(str)  # the field that undo or redo has just changed
    locked = Signal(bool)  # the report was made final, or opened again
    refused = Signal(str)  # why an edit was not made, in the clerk's language; empty: it was
    put_away = Signal(str)  # what was told, and has been read
    version_kept = Signal(object)  # the version that was just kept
    replied = Signal()  # what came back on a version was recorded
    typing = Signal(bool)  # whether something is being typed that is not stored yet
    pointed = Signal(object)  # the finding whose mark in a text was clicked
    searched = Signal()  # the words that are looked for are others, or none
    under_cursor = Signal(str)  # what the number under the cursor states, the chosen cells sum to

    def __init__(self, library: Library, id: int, parent: QObject | None = None) -> None:
        QObject.__init__(self, parent)
        OpenReport.__init__(self, library, id)
        #: The standings that are said to the clerk: none yet of words that are being typed.
        self.told: list[Standing] = []
        self._said: Counter[Saying] = Counter()
        self._held: Held | None = None
        #: Why the ledger that is there was not read; empty where it was.
        self.tally_problem = ""
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_UNDO_STEPS)
        #: Pages with text that is typed but not committed yet commit it when asked.
        self.before_step: list[Callable[[], None]] = []
        #: Each takes back what was not taken, if the keyboard is there; returns whether it did.
        self.takes_back: list[Callable[[], bool]] = []
        #: What is looked for all over the report, as long as it is to be seen.
        self.search: Search | None = None
        #: What was typed and could not be read.
        self.not_taken = NotTaken(self.settle, self)
        self.changed.connect(self.not_taken.forget_changed)
        #: What has text that is being typed and is not stored yet.
        self._typing: set[object] = set()
        self._retry = QTimer(self, interval=_RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.save)

    # ---- one way in, through the stack of undo

    def apply(
        self,
        edits: Sequence[Edit],
        how: How,
        name: str,
        run: int | None = None,
        choices: "Sequence[Choice]" = (),
    ) -> None:
        """Change the report by ``edits`` as one step of undo, called ``name`` in the menu.

        Edits of one field that are of one ``run`` of typing make one step together. ``choices``
        are what is said in the same step of numbers in the texts as these are after the edits.
        """
        edits = tuple(edit for edit in edits if edit.old != edit.new)
        held = self.report.choices
        choices = tuple(each for each in choices if each.cells != held.get(each.place))
        if not (edits or choices):
            self.refused.emit("")  # the values are taken as they were
        elif not self.refuses([edit.id for edit in edits]):
            from ui.report.undo_step import StepChange, UndoStep

            change = StepChange(edits, how, choices, tuple(self.report.said_before(choices)))
            self.undo_stack.push(UndoStep(name, change, run, self.carry_out, self.travelled.emit))

    def choose(self, choice: "Choice") -> None:
        """Keep what is said of a number in a text as one step of undo."""
        self.settle()
        self.apply((), How.TYPED, self._name_of(choice), choices=(choice,))

    def _name_of(self, choice: "Choice") -> str:
        if choice.cells:
            return "绑定数字"
        if choice.cells is not None:
            return "不作表内数"
        return "取消绑定" if self.report.choices.get(choice.place) else "恢复核对"

    def mend(self, proposal: "Proposal") -> None:
        """Carry out a proposal."""
        self.apply(proposal.edits, How.PROPOSAL, "按建议修改")

    def refuses(self, ids: Iterable[str] = ()) -> bool:
        """Return whether the report is final, and tell so; the fields ``ids`` are shown anew."""
        if self.is_final:
            self.changed.emit(set(ids))
            self.refused.emit(LOCKED)
        return self.is_final

    def undo(self) -> None:
        """Take back the last step, typed text included: first what was not taken, where it stands.

        That is no step, and the one before it may be anywhere.
        """
        self.settle()
        if any(take_back() for take_back in self.takes_back):
            return
        if self.undo_stack.canUndo() and not self.refuses():
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        self.settle()
        if self.undo_stack.canRedo() and not self.refuses():
            self.undo_stack.redo()

    def note_typing(self, who: object, *, under_way: bool) -> None:
        """Note whether ``who``, which somebody types into, holds text that is not stored yet."""
        if under_way and who not in self._typing:
            self._typing.add(who)
            self.typing.emit(True)
        elif not under_way and who in self._typing:
            self._typing.remove(who)
            self.typing.emit(self.is_typing)

    @property
    def is_typing(self) -> bool:
        """Whether something is being typed that is not stored yet."""
        return bool(self._typing)

    def look_for(self, search: "Search | None") -> None:
        """Have ``search`` marked in every text; None takes the marks away."""
        if search != self.search:
            self.search = search
            self.searched.emit()

    def settle(self) -> None:
        """Have everything committed that is typed and still waits for a pause."""
        for commit in self.before_step:
            commit()
        self.release()

    def hold(self, held: "Held | None") -> None:
        """Say nothing of the words ``held`` from the next check on."""
        self._held = held

    def release(self) -> None:
        """Say what was held back: nothing is being typed any more."""
        self._held = None
        if self.told != self.standings:
            self._tell()

    def carry_out(self, edits: Sequence[Edit], how: How, choices: "Sequence[Choice]" = ()) -> None:
        """Change, store and check, telling of each; only steps of undo call this."""
        touched = self.change(edits, how, choices)
        self.save()
        self.changed.emit(touched)
        self.check()

    def save(self) -> bool:
        """Store what is waiting, or try again soon; return whether all of it is in the file now."""
        try:
            self.store()
        except LibraryError as error:
            told = str(error)
            if error.may_pass:
                self._retry.start()
                told += _RETRIED
            self.not_stored.emit(told)
            return False
        return True

    def stop(self) -> None:
        """Give up what could not be stored; the report is being closed."""
        self._retry.stop()
        self.give_up_unstored()
        self.under_cursor.emit("")

    # ---- what the open report does, told to the window

    def store(self) -> datetime | None:
        """Write what is waiting to the file; raises LibraryError."""
        at = super().store()
        self._retry.stop()
        if at:
            self.stored.emit(at)
        return at

    def check(self) -> None:
        """Run all checks on the report; the first time waits for the window to be painted."""
        try:
            self.look_back()
        except LibraryError as error:
            told = partial(self.unreadable.emit, error)
            QTimer.singleShot(0, self, told)  # a step of undo may be under way
        super().check()
        self._tell()

    def hold_against(self, tally: "LedgerTally | None", problem: str = "") -> None:
        """Hold the report against what the ledger comes to; ``problem`` is why that is unknown."""
        self.tally, self.tally_problem = tally, problem
        self.tallied.emit()
        self.check()

    def _tell(self) -> None:
        """Say what the checks have found, but for what is held."""
        from ui.report.holding import sayings, told

        self.told = told(self.report, self.standings, self._said, self._held)
        self._said = sayings(self.report, self.told)
        self.checked.emit()

    def keep_version(self, stage: "Stage", remark: str = "") -> "Version":
        """Keep the report as a version, with what is still being typed; raises LibraryError."""
        self.settle()
        version = super().keep_version(stage, remark)
        self.version_kept.emit(version)
        return version

    def refresh_lock(self) -> None:
        """See whether the report is final by now."""
        was_final = self.is_final
        super().refresh_lock()
        if self.is_final != was_final:
            self.locked.emit(self.is_final)
