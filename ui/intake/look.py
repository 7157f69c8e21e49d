"""A report that was read, as the clerk looks it over: what is in doubt, and how it is settled."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from intake.published.report_read import Answer, Doubt, FieldRead, Outcome, ReportRead
from storage.history import How
from storage.origin import Origin
from ui.report.session import Session
from usecases.entered_values import edits_that_enter
from usecases.file_read import FileRead
from usecases.looking_over import Concern, concern, is_open
from usecases.unkept_report import UnkeptReport


class Look(QObject):
    """The report in a session of its own, with undo, while nothing of it is in the library."""

    settled = Signal()  # another doubt is settled, or open again

    def __init__(self, file: FileRead, parent: QObject | None = None) -> None:
        """Begin on what was read from ``file``; raises LibraryError and OSError."""
        super().__init__(parent)
        self.file = file
        self._unkept = UnkeptReport(file.read.report)
        try:
            self.session = Session(self._unkept.library, self._unkept.id, self)
        except BaseException:
            self._unkept.discard()
            raise
        self._about = _doubts_by_field(file.read.doubts)
        self._settled: set[int] = set()

    @property
    def read(self) -> ReportRead:
        """What was read."""
        return self.file.read

    def origin(self) -> Origin:
        """Return what the library keeps of the file, with the doubts that are still open."""
        doubts = [self.read.doubts[number] for number in self.open_doubts()]
        return self.file.origin(doubts)

    def finish(self) -> None:
        """End: what was read goes, whatever became of it."""
        self.session.settle()
        self.session.stop()
        self._unkept.discard()

    # ---- what is in doubt

    def field(self, id: str) -> FieldRead:
        """Return what came of reading the field ``id``."""
        return self.read.fields.get(id, FieldRead(Outcome.BLANK))

    def concern(self, id: str) -> Concern | None:
        """Return why the field ``id`` is still to be looked at; None where that is settled."""
        about = self._about.get(id, ())
        if about and self._settled.issuperset(about):
            return None
        return concern(self.read, self.session.report, id)

    def is_open(self, number: int) -> bool:
        """Return whether doubt ``number`` is neither answered nor mended."""
        if self.is_settled(number):
            return False
        return is_open(self.read, self.session.report, self.read.doubts[number])

    def open_doubts(self) -> list[int]:
        """Return the doubts that are to be looked at, in the order of the file."""
        return list(filter(self.is_open, range(len(self.read.doubts))))

    def doubt_about(self, id: str) -> int | None:
        """Return the doubt about the field ``id``, of several an open one; None without any."""
        about = self._about.get(id, ())
        for number in filter(self.is_open, about):
            return number
        return about[0] if about else None

    # ---- how it is settled

    def answer(self, number: int, answer: Answer) -> None:
        """Take one of the answers of doubt ``number``, as one step of undo."""
        self.session.settle()
        edits = edits_that_enter(self.session.report, answer.values)
        self.session.undo_stack.beginMacro(answer.label)
        self.session.apply(edits, How.PROPOSAL, answer.label)
        self.session.undo_stack.push(_Settling(self, number))
        self.session.undo_stack.endMacro()

    def changes_nothing(self, answer: Answer) -> bool:
        """Return whether an answer leaves everything as it was read."""
        report = self.read.report
        return all(report.stated(id) == value for id, value in answer.values.items())

    def settle(self, number: int) -> None:
        """Leave everything as it is about doubt ``number``, which the clerk has looked at."""
        self.session.settle()
        self.session.undo_stack.push(_Settling(self, number))

    def is_settled(self, number: int) -> bool:
        """Return whether the clerk has answered doubt ``number``, or looked at it and left it."""
        return number in self._settled

    def mark(self, number: int, *, settled: bool) -> None:
        """Note whether doubt ``number`` is settled; only steps of undo call this."""
        if settled:
            self._settled.add(number)
        else:
            self._settled.discard(number)
        self.settled.emit()

    def is_unread(self, doubt: Doubt) -> bool:
        """Return whether a doubt is about something that was not read."""
        return any(self.field(id).outcome is Outcome.UNREAD for id in doubt.cells)

    @property
    def is_touched(self) -> bool:
        """Whether the clerk has done anything to what was read."""
        return self.session.is_typing or self.session.undo_stack.index() > 0


def _doubts_by_field(doubts: Sequence[Doubt]) -> dict[str, list[int]]:
    """Return which of ``doubts`` are about each field."""
    about: dict[str, list[int]] = {}
    for number, doubt in enumerate(doubts):
        for id in doubt.cells:
            about.setdefault(id, []).append(number)
    return about


class _Settling(QUndoCommand):
    """The step by which a doubt is settled, which can be taken back."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__("看过")
        self._look = look
        self._number = number
        self._was_settled = look.is_settled(number)

    def redo(self) -> None:
        self._look.mark(self._number, settled=True)

    def undo(self) -> None:
        self._look.mark(self._number, settled=self._was_settled)
