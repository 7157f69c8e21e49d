"""The page of a section that is an official table."""

from functools import partial

from PySide6.QtWidgets import QCheckBox

from forms.form import Section
from forms.texts.span import Span
from ui.report.page import Page
from ui.report.session import Session
from ui.table.balance_strip import BalanceStrip, equations_in_strip
from ui.table.grid_model import GridModel
from ui.table.grid_view import GridView
from ui.table.table_frame import TableFrame


class TablePage(Page):
    """The table as the paper shows it; its head stays in sight while the rows scroll."""

    def __init__(self, session: Session, section: Section) -> None:
        super().__init__(session, section.heading)
        self.model = self.build_model(section)
        self._last_year = self._build_last_year()
        self.view = self._build_view(section.heading)
        self.tools.addWidget(self._last_year)
        self.column.addWidget(TableFrame(self.model, self.view), 1)
        self.strip: BalanceStrip | None = None
        if equations := equations_in_strip(session.report.form, self.model.grid):
            self.strip = BalanceStrip(session, equations)
            self.strip.chosen.connect(self.view.go_to)
            self.column.addWidget(self.strip)
        self._note_last_year()
        session.changed.connect(self._note_last_year)
        self.setFocusProxy(self.view)

    def build_model(self, section: Section) -> GridModel:
        """Return the table that the page shows."""
        if section.grid is None:
            raise ValueError(section.id)
        return GridModel(self.session, section.grid, self)

    def go_to(self, id: str) -> None:
        """Put the keyboard on the field ``id``."""
        self.view.go_to(id)

    def here(self) -> Span | None:
        """Return the cell that the keyboard is on."""
        index = self.view.currentIndex()
        field = self.model.field(index)
        return Span(field.id, 0, len(self.model.shown(index).text)) if field else None

    def _build_last_year(self) -> QCheckBox:
        box = QCheckBox("显示上年")
        box.setChecked(True)
        box.setToolTip("在格子右侧用小字显示上年的数字")
        box.toggled.connect(self.model.show_last_year)
        return box

    def _build_view(self, heading: str) -> GridView:
        view = GridView(self.model)
        view.setAccessibleName(heading)
        self.model.refused.connect(self.tell)
        view.edits.refused.connect(self.tell)
        view.edits.told.connect(self.tell)
        view.edits.done.connect(partial(self.tell, good=True))
        return view

    def _note_last_year(self) -> None:
        self._last_year.setVisible(self.session.previous is not None)
