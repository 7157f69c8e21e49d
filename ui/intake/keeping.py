"""Keeping a report that was read: what has to be known before, and where it goes."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from forms.form import Field
from forms.report import Report
from forms.succession import successor
from storage.errors import LibraryError
from storage.history import How
from storage.library import Library
from ui.intake.already_there import AlreadyThereDialog, DuplicateAnswer
from ui.intake.look import Look
from ui.parts import messages

_NAMING = ("unit", "year")


class Keeping(QObject):
    """Puts what was read into the library once the clerk says so, and begins the next year's."""

    def __init__(self, look: Look, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._library = library
        self._window = parent

    @property
    def missing(self) -> list[Field]:
        """What no report can be kept without: unit and year."""
        report = self._look.session.report
        fields = [report.form.fields[id] for id in _NAMING]
        return [field for field in fields if report.stated(field.id) is None]

    @property
    def existing(self) -> int | None:
        """The report of that unit and year that is in the library already."""
        report = self._look.session.report
        if self.missing or report.year is None:
            return None
        return self._library.find(report.text("unit"), report.year)

    def compare(self) -> DuplicateAnswer:
        """Show what was read beside the report that is in the library; return what is wanted."""
        existing = self.existing
        if existing is None:
            return DuplicateAnswer.BACK
        kept = self._library.load(existing)
        return AlreadyThereDialog.ask(kept, self._look.session.report, self._window)

    def keep(self, *, goes_on: bool) -> int | None:
        """Keep the report; where it ``goes_on``, begin the next year's of it or open that.

        Return the report to open then; None where the clerk goes back to looking it over. Raises
        LibraryError.
        """
        report = self._look.session.report
        kept = self.existing
        if kept is None:
            if not self._may_pass():
                return None
            kept = self._add(report)
        else:
            choice = self.compare()
            if choice is DuplicateAnswer.BACK:
                return None
            if choice is DuplicateAnswer.ADD:
                kept = self._add(report)
        return self._go_on_from(kept) if goes_on else kept

    def _add(self, report: Report) -> int:
        return self._library.add(report, How.READ, self._look.origin())

    def _go_on_from(self, id: int) -> int:
        """Return the next year's report, or ``id`` itself where that cannot be begun, and tell."""
        try:
            return self._next_of(id)
        except LibraryError as error:
            safe = "读入的年报已经在年报库里，以后可以用“新建年报”由它新建。"
            messages.warn(self._window, "没有新建", f"{error}\n{safe}")
            return id

    def _next_of(self, id: int) -> int:
        """Return the report of the year after ``id``, begun from it where there is none."""
        last = self._library.load(id)
        year = (last.year or 0) + 1
        there = self._library.alike(last.text("unit"), year)
        if there:
            return there[0]
        return self._library.add(successor(last, year), How.NEW)

    def _may_pass(self) -> bool:
        """Ask where something that is in doubt was not looked at."""
        waiting = [self._look.read.doubts[number] for number in self._look.open_doubts()]
        if not waiting:
            return True
        return messages.ask(
            self._window,
            "还有没看过的地方",
            f"还有 {len(waiting)} 处没有看过（F8 逐处去看）。现在存下，没有读出的格子是空的，"
            "读得没把握的照读到的存；存下以后也能改。",
            "仍然存下",
        )
