"""A clerk before 读入核对: what is in sight there, and the keys and buttons of it."""

from PySide6.QtWidgets import QApplication

from forms.report import Report
from storage.library import Library
from tests.ui.clerk import SHIFT, Clerk, Key
from ui.intake.intake_page import IntakePage
from ui.table.grid_view import GridView


class Looker:
    """Drives the page of a report that was read."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        page = clerk.window.reading_in.page
        assert page
        self.page: IntakePage = page

    @property
    def library(self) -> Library:
        """The clerk's library."""
        return self.clerk.library

    @property
    def report(self) -> Report:
        """What was read, as the clerk has it by now."""
        return self.page.session.report

    @property
    def grid(self) -> GridView:
        """The table of the form that is open."""
        return self.clerk.find(GridView, self.page.sides.form)

    @property
    def here(self) -> str:
        """The field of the form's open table on which the keyboard is."""
        field = self.grid.grid_model.field(self.grid.currentIndex())
        assert field
        return field.id

    @property
    def focused(self) -> str:
        """What the widget is called that has the keyboard."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget else ""

    def shown(self, id: str) -> str:
        """Return what the open table shows in the field ``id``."""
        return str(self.grid.grid_model.index_of(id).data())

    @property
    def doubt(self) -> str:
        """What the box of the doubt says."""
        return self.page.sides.box.message.text()

    @property
    def section(self) -> str:
        """The section of the form that is open."""
        return self.page.sides.form.steps[self.page.sides.form.tabs.currentIndex()].name

    def next(self) -> None:
        """Press F8."""
        self.clerk.press(Key.Key_F8)

    def previous(self) -> None:
        """Press Shift+F8."""
        self.clerk.press(Key.Key_F8, SHIFT)

    def open(self, name: str) -> None:
        """Click on the tab of a section."""
        index = next(i for i, step in enumerate(self.page.sides.form.steps) if step.name == name)
        self.page.sides.form.tabs.setCurrentIndex(index)
        QApplication.processEvents()
