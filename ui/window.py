"""The main window: the start page or an open report, the menus, and what is said at its foot."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from resources import folders
from storage.errors import Damaged, LibraryError
from storage.library import Library
from ui.frame import frame, restore_size
from ui.menus.menu_bar import MenuBar
from ui.menus.titles import TITLES
from ui.open_library import OpenLibrary
from ui.parts import first_paint
from ui.reading_in import ReadingIn
from ui.reopening import Reopening
from ui.report.session import Session
from ui.report_view import ReportView
from ui.saved_line import SavedLine
from ui.start.opening import Opened
from ui.start.places import Places
from ui.title import title_of, told_on_opening

if TYPE_CHECKING:
    from ui.intake.intake_page import IntakePage
    from ui.ledgers import Ledgers
    from ui.libraries import Libraries
    from ui.menus.file_menu import FileMenu
    from ui.menus.menu import Menu
    from ui.menus.situation import Situation
    from ui.safekeeping import Safekeeping
    from ui.start.second_place import SecondPlace

#: How long after the first paint there is done what can wait: the findings come first.
_CALM_MS = 200


class Window(QMainWindow):
    """The program's one window; what its first paint does not show is loaded when it is used."""

    #: A moment after the first paint.
    calm = Signal()

    def __init__(self, library: Library, settings: QSettings, *, stands_in: bool = False) -> None:
        super().__init__()
        self.view: ReportView | None = None
        self._files: FileMenu | None = None
        self._settings = settings
        self._opened = OpenLibrary(Opened(library, stands_in), Places(settings))
        self.reading_in = ReadingIn(self)
        self.menus = MenuBar(self, TITLES, self._make_menus, self._situation)
        frame(self)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.saved = SavedLine(self.statusBar())
        self._calm = QTimer(self, interval=_CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._complete)
        self._is_painted = False
        restore_size(self, settings.value("geometry"))
        self.open_last()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint; a moment later, the first time, do what that did not wait for."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, first_paint.is_over)
            self._calm.start()

    def _complete(self) -> None:
        self.reading_in.take_drops()
        self.calm.emit()
        _ = self._safekeeping  # which begins by being there

    def _make_menus(self) -> "Sequence[Menu]":
        from ui.menus.all_menus import all_menus

        return all_menus(self)

    @cached_property
    def ledgers(self) -> "Ledgers":
        """The way to the ledger beside the open library."""
        from ui.ledgers import Ledgers

        return Ledgers(self)

    @property
    def front(self) -> "ReportView | IntakePage | None":
        """What is open: a report of the library, or one that was read and is looked over."""
        return self.view or self.reading_in.page

    @property
    def library(self) -> Library:
        """The open library."""
        return self._opened.library

    @cached_property
    def libraries(self) -> "Libraries":
        """The way to another library."""
        from ui.libraries import Libraries

        return Libraries(self, self._opened, self._safekeeping)

    @cached_property
    def _safekeeping(self) -> "Safekeeping":
        """What takes care of the open library, as soon as it is here: after the first paint."""
        from ui.safekeeping import Safekeeping

        safekeeping = Safekeeping(self._opened.places, self)
        safekeeping.told.connect(self.note)
        safekeeping.damaged.connect(lambda: self.libraries.tell_damage(Damaged(self.library.path)))
        safekeeping.begin(self.library)
        return safekeeping

    def show_start(self) -> None:
        """Leave the report and show the library's list."""
        from ui.desk import start_page
        from ui.menus.file_menu import FileMenu

        if not self.leave_report():
            return
        self._files = self._files or FileMenu(self)  # a signal alone does not keep it
        page = start_page(self, self._files, self._opened)
        self._show(page)
        try:
            page.refresh(self.library.last_open)
        except LibraryError as error:
            self.libraries.open_instead(error)
            return
        self.setWindowTitle(folders.NAME)
        self.note(page.foot)
        self.menus.fill()
        self.menus.refresh()

    def open_report(self, id: int) -> None:
        """Open a report of the library."""
        if not self.leave_report():
            return
        try:
            session = Session(self.library, id)
            self.library.last_open = id
            self._show_report(session)
        except LibraryError as error:
            self.view = None
            if not self.isVisible():
                self.library.reports()  # where that fails as well, the start tells it, and once
            if not self.libraries.tell_damage(error):
                self.show_start()
            return
        self._name_window()
        self.note(told_on_opening(session))

    def open_part(self, id: int, part: str) -> None:
        """Open a report of the library at one of its parts."""
        self.open_report(id)
        if self.view:
            ids = [step.id for step in self.view.steps]
            self.view.turn(ids.index(part) - self.view.step)

    def show_page(self, page: QWidget, title: str, note: str) -> None:
        """Show what is no report of the library under its title; say ``note`` at the foot."""
        self._show(page)
        self.setWindowTitle(f"{title} - {folders.NAME}")
        self.note(note)
        self.menus.refresh()

    def _show_report(self, session: Session) -> None:
        self.view = view = ReportView(session)
        session.setParent(view)
        self.saved.follow(session)
        session.changed.connect(self._name_anew)
        session.locked.connect(self._note_lock)
        session.tallied.connect(self.menus.refresh)
        view.shown.connect(self._refresh_menus)
        view.wanted.connect(self._carry_out)
        view.home.clicked.connect(self.show_start)
        view.painted.connect(self.menus.fill)
        view.painted.connect(lambda: self.ledgers.follow(view))
        view.failed.connect(self._leave_unreadable)
        self._show(view)
        Reopening(view).begin()

    def _leave_unreadable(self, error: LibraryError) -> None:
        """Leave a report of which something turns out to be damaged."""
        if self.leave_report() and not self.libraries.tell_damage(error):
            self.show_start()

    def _carry_out(self, act: object) -> None:
        """Do what was chosen on the page of the preview."""
        from ui.menus.sign_off_menu import SignOffMenu

        SignOffMenu(self).carry_out(act)

    @property
    def second_place(self) -> "SecondPlace":
        """Where a second copy of each backup goes."""
        return self._safekeeping.second

    def note(self, text: str) -> None:
        """Say ``text`` in the line at the window's foot."""
        self.saved.setText(text)

    def settle(self) -> None:
        """Have everything stored that is typed."""
        if self.view:
            self.view.session.settle()

    def leave_report(self) -> bool:
        """Store what is typed, ask where it cannot be; return whether the report may be left."""
        if not self._stack.count():
            return True  # a start: what is asked below is not loaded yet
        if not self.reading_in.leave():
            return False
        self.ledgers.leave()
        if self.view is None:
            return True
        from ui.questions import may_lose_typed, may_lose_unstored

        session = self.view.session
        session.settle()
        if not may_lose_typed(self, session):
            return False
        if not may_lose_unstored(self, session):
            return False
        session.stop()
        self.view.finish()
        self.view = None
        self._safekeeping.report_left()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Leave nothing unsaved behind."""
        if not self.leave_report():
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self._opened.remember()
        self._settings.sync()
        self.hide()  # nobody waits for the backup
        self._calm.stop()
        self._safekeeping.finish()
        self.ledgers.close()
        self.library.close()
        self.second_place.finish()
        super().closeEvent(event)

    def open_last(self) -> None:
        """Show what was open last in the library."""
        self._opened.remember()
        last = self.library.last_open
        if last is None:
            self.show_start()
        else:
            self.open_report(last)
            if self._opened.stands_in:
                self.note(f"上次的年报库没有打开（{self._opened.own}），这是默认的年报库")

    def _show(self, widget: QWidget) -> None:
        while self._stack.count():
            old = self._stack.widget(0)
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(widget)

    def _situation(self) -> "Situation":
        """Return what is shown, as far as it matters to menu entries."""
        from ui.menus.situation import LOOKED_OVER, Situation, situation_of

        if self.reading_in.page:
            return LOOKED_OVER
        if self.ledgers.page:
            return Situation.UNDO
        if self.view:
            return situation_of(self.view.session, self.view.steps[self.view.step])
        return Situation.START

    def _refresh_menus(self) -> None:
        """Enable the menu entries that make sense now; a table gets its own of them too."""
        self.menus.refresh()
        section = self.view.steps[self.view.step].section if self.view else None
        if self.view and section and section.grid:
            self.view.table.addActions(self.menus.of_tables())

    def _note_lock(self) -> None:
        self._refresh_menus()
        self._name_window()

    def _name_anew(self, ids: set[str]) -> None:
        if not ids.isdisjoint(("unit", "year")):
            self._name_window()

    def _name_window(self) -> None:
        if self.view is None:
            return
        self.setWindowTitle(title_of(self.view.session, is_sample=self._opened.is_sample))
