"""The open report: the one place through which the window changes it, stores it and has it checked."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from forms.report import Edit, Report
from storage.errors import LibraryError
from storage.history import How
from storage.library import Library

if TYPE_CHECKING:
    from forms.checks.finding import Case, Finding
    from forms.checks.mending import Proposal
    from forms.sign_off.reasons import Reason, Standing
    from storage.sign_off import SignOff, Stage, Version

_RETRY_MS = 5_000
_UNDO_STEPS = 10_000


class Session(QObject):
    """A report of a library while it is open. ``changed`` carries the ids that an edit touched."""

    changed = Signal(object)
    checked = Signal()
    stored = Signal(object)  # the time of the last commit
    not_stored = Signal(str)  # why, in the clerk's language
    travelled = Signal(str)  # the field that undo or redo has just changed
    locked = Signal(bool)  # the report was made final, or opened again
    refused = Signal(str)  # why an edit was not made, in the clerk's language
    taken = Signal(object)  # the version that was just kept

    def __init__(self, library: Library, id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.id = id
        self.report: Report = library.load(id)
        self.previous: Report | None = self._load_previous()
        self.is_final = library.is_final(id)
        #: Empty until :meth:`check` has run for the first time, which waits for the window to be painted.
        self.findings: list[Finding] = []
        #: The same findings, each with the reason that settles it.
        self.standings: list[Standing] = []
        self.is_checked = False
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_UNDO_STEPS)
        #: Pages with text that is typed but not committed yet commit it when asked.
        self.before_step: list[Callable[[], None]] = []
        self._reasons: list[Reason] | None = None
        self._pending: list[tuple[tuple[Edit, ...], How]] = []
        self._retry = QTimer(self, interval=_RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.store)

    @property
    def case(self) -> "Case":
        """The report beside last year's, as the checks want it."""
        from forms.checks.finding import Case

        return Case(self.report, self.previous)

    @property
    def unstored(self) -> int:
        """How many fields hold changes that could not be written to the file yet."""
        return len({edit.id for edits, _ in self._pending for edit in edits})

    def apply(self, edits: Sequence[Edit], how: How, name: str) -> None:
        """Change the report by ``edits`` as one step of undo, called ``name`` in the menu."""
        edits = tuple(edit for edit in edits if edit.old != edit.new)
        if edits and not self.refuses(edit.id for edit in edits):
            self.undo_stack.push(_Step(self, edits, how, name))

    def refuses(self, ids: Iterable[str] = ()) -> bool:
        """Return whether the report is final, and tell so; the fields ``ids`` show again what is stored."""
        if self.is_final:
            self.changed.emit(set(ids))
            self.refused.emit("已经定稿，不能修改。确需修改的，请用“送审→重新打开”")
        return self.is_final

    def mend(self, proposal: "Proposal") -> None:
        """Carry out a proposal."""
        self.apply(proposal.edits, How.PROPOSAL, "按建议修改")

    def proposals(self, finding: "Finding") -> "list[Proposal]":
        """Return the ways to mend ``finding`` as the report stands."""
        from forms.checks.mending import proposals

        return proposals(self.case, finding)

    def undo(self) -> None:
        """Take back the last step, typed text included."""
        self.settle()
        if self.undo_stack.canUndo() and not self.refuses():
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        self.settle()
        if self.undo_stack.canRedo() and not self.refuses():
            self.undo_stack.redo()

    def settle(self) -> None:
        """Have everything committed that is typed and still waits for a pause."""
        for commit in self.before_step:
            commit()

    def carry_out(self, edits: tuple[Edit, ...], how: How) -> None:
        """Apply, store and check ``edits``; only steps of undo call this."""
        self.report.apply(edits)
        self._pending.append((edits, how))
        self.store()
        touched = {edit.id for edit in edits}
        if touched & {"unit", "year"}:
            self.previous = self._load_previous()
            touched = set(self.report.form.fields)
        touched.update(*(self.report.form.totals_of[id] for id in touched))
        self.changed.emit(touched)
        self.check()

    def check(self) -> None:
        """Run all checks on the report as it stands; their modules are loaded the first time."""
        self.standings = self.stand(self.report)
        self.findings = [standing.finding for standing in self.standings]
        self.is_checked = True
        self.checked.emit()

    @property
    def sign_off(self) -> "SignOff":
        """The versions of the library's reports, for reading; :meth:`take` and :meth:`reopen` change them."""
        return self.library.sign_off

    def explain(self, finding: "Finding", text: str) -> None:
        """Settle ``finding`` by a written reason, or take its reason back by an empty one; raises LibraryError."""
        from forms.sign_off.reasons import explain

        self.sign_off.explain(self.id, explain(self.report, finding, text))
        self._reasons = None
        self.check()

    @property
    def draft_name(self) -> str:
        """What a draft of the report is called: a numbered one while nothing was changed since it was handed in."""
        from forms.sign_off.content_code import content_code
        from forms.sign_off.drafts import DRAFT
        from storage.sign_off import Stage

        drafts = [
            version for version in self.sign_off.versions(self.id) if version.stage is Stage.DRAFT
        ]
        return drafts[-1].name if drafts and drafts[-1].code == content_code(self.report) else DRAFT

    def take(self, stage: "Stage", remark: str = "") -> "Version":
        """Keep the report as it stands as a version; raises LibraryError, after which there is none."""
        self.settle()
        self._store_all()
        version = self.sign_off.take(self.id, stage, self.report, remark)
        self._look_at_lock()
        self.taken.emit(version)
        return version

    def reopen(self, why: str, *, published: bool) -> None:
        """Unlock the report, saying why; raises LibraryError."""
        final = next(
            version for version in reversed(self.sign_off.versions(self.id)) if version.locks
        )
        self.sign_off.reopen(final.id, why, published=published)
        self._look_at_lock()

    def stand(self, report: Report) -> "list[Standing]":
        """Return what the checks find on ``report``, a state of the open one, each finding with the reason that settles it."""
        from forms.checks.finding import Case
        from forms.checks.review import review
        from forms.sign_off.reasons import standings

        if self._reasons is None:
            self._reasons = self.sign_off.reasons(self.id)
        return standings(report, review(Case(report, self.previous)), self._reasons)

    def store(self) -> bool:
        """Write what is waiting to the file; return whether all of it is there now."""
        try:
            self._store_all()
        except LibraryError as error:
            self._retry.start()
            self.not_stored.emit(str(error))
            return False
        return True

    def stop(self) -> None:
        """Give up what could not be stored; the report is being closed."""
        self._retry.stop()
        self._pending.clear()

    def _store_all(self) -> None:
        at: datetime | None = None
        while self._pending:
            edits, how = self._pending[0]
            at = self.library.record(self.id, edits, how)
            self._pending.pop(0)
        self._retry.stop()
        if at:
            self.stored.emit(at)

    def _look_at_lock(self) -> None:
        is_final = self.library.is_final(self.id)
        if is_final != self.is_final:
            self.is_final = is_final
            self.locked.emit(is_final)

    def _load_previous(self) -> Report | None:
        year = self.report.year
        id = self.library.find(self.report.text("unit"), year - 1) if year else None
        return None if id is None or id == self.id else self.library.load(id)


class _Step(QUndoCommand):
    """One step of undo: a list of edits, done, taken back and done again."""

    def __init__(self, session: Session, edits: tuple[Edit, ...], how: How, name: str) -> None:
        super().__init__(name)
        self._session = session
        self._edits = edits
        self._how = how
        self._done_before = False

    def redo(self) -> None:
        self._session.carry_out(self._edits, How.REDO if self._done_before else self._how)
        if self._done_before:
            self._session.travelled.emit(self._edits[0].id)
        self._done_before = True

    def undo(self) -> None:
        self._session.carry_out(tuple(edit.inverse for edit in reversed(self._edits)), How.UNDO)
        self._session.travelled.emit(self._edits[0].id)
