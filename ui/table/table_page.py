"""The page of a section that is an official table."""

from collections.abc import Container
from functools import partial

from PySide6.QtGui import QResizeEvent

from forms.form import Section
from forms.report import Report
from forms.texts.span import Span
from forms.values import show
from ui.parts import theme
from ui.parts.button import Link
from ui.parts.tick_box import TickBox
from ui.report.blank_cells import blank_cells
from ui.report.page import Page
from ui.report.session import Session
from ui.table.balance_strip import BalanceStrip, equations_in_strip
from ui.table.grid_model import GridModel
from ui.table.grid_view import GridView
from ui.table.ledger_acts import LedgerActs
from ui.table.table_frame import TableFrame
from usecases.ledger_beside import TABLES

_FILL = "空格填 0"
#: Characters of a page whose head has one row for its tools and what is said of the ledger.
_NARROW = 44


class TablePage(Page):
    """The table as the paper shows it; its head stays in sight while the rows scroll."""

    def __init__(self, session: Session, section: Section) -> None:
        super().__init__(session, section.heading)
        self.model = self.build_model(section)
        self.view = self._build_view(section.heading)
        self.fill = Link(_FILL)
        self.fill.setToolTip("把这张表里还空着的格都填 0（Ctrl+0）")
        self.fill.clicked.connect(self.view.edits.fill_blanks)
        self._last_year = self._build_last_year()
        #: 依据 and 取台账数, of a table that is counted from the ledger.
        self.ledger: LedgerActs | None = None
        if section.id in TABLES:
            self.ledger = self._build_ledger(section)
        self.tools.add(self.fill)
        self.tools.add(self._last_year)
        self.column.addWidget(TableFrame(self.model, self.view), 1)
        self.strip: BalanceStrip | None = None
        if equations := equations_in_strip(session.report.form, self.model.grid):
            self.strip = BalanceStrip(session, equations, self.view)
            self.strip.chosen.connect(self.view.go_to)
            self.column.addWidget(self.strip)
        self._note()
        session.changed.connect(self._note_change)
        session.locked.connect(self._note)
        if self.ledger:
            self._note_ledger()
            session.checked.connect(self._note_ledger)  # a reason may have been written
            session.locked.connect(self._note_ledger)
        self.first = self.view

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the head of a narrow page to its tools."""
        super().resizeEvent(event)
        if self.ledger:
            least = _NARROW * self.fontMetrics().horizontalAdvance("表")
            self.ledger.line.give_way(is_narrow=self.width() < least)

    def give_way(self, *, is_low: bool) -> None:
        """Hide the strip on a page that ``is_low``: the cells and the findings say the same."""
        super().give_way(is_low=is_low)
        if self.strip:
            self.strip.setHidden(is_low)

    def build_model(self, section: Section) -> GridModel:
        """Return the table that the page shows."""
        if section.grid is None:
            raise ValueError(section.id)
        return GridModel(self.session, section.grid, self)

    def keys(self) -> list[str]:
        """Return the key that fills the blanks, while there are any, and those of the ledger."""
        can_fill = self.fill.isEnabled() and not self.session.is_final
        keys = [f"Ctrl+0 {_FILL}"] if can_fill else []
        if self.ledger and self.session.tally:
            keys += ["F4 依据", "Ctrl+Shift+T 与台账核对"]
        return keys

    def go_to(self, id: str) -> None:
        """Put the keyboard on the field ``id``."""
        self.view.go_to(id)

    def here(self) -> Span | None:
        """Return the cell that the keyboard is on."""
        index = self.view.currentIndex()
        field = self.model.field(index)
        return Span(field.id, 0, len(self.model.shown(index).text)) if field else None

    def _build_ledger(self, section: Section) -> LedgerActs:
        acts = LedgerActs(self.session, section, self.view)
        acts.done.connect(partial(self.tell, good=True))
        self.tools.add(acts.line, expands=True)
        self.tools.add(acts.take)
        return acts

    def _build_last_year(self) -> TickBox:
        box = TickBox("上年数字")
        theme.as_switch(box)
        box.setChecked(True)
        box.setToolTip("在格子右侧用小字显示上年的数字")
        box.toggled.connect(self.model.show_last_year)
        return box

    def _build_view(self, heading: str) -> GridView:
        view = GridView(self.model)
        view.setAccessibleName(heading)
        view.edits.refused.connect(self.tell)
        view.edits.told.connect(self.tell)
        view.edits.done.connect(partial(self.tell, good=True))
        return view

    def _note_change(self, ids: set[str]) -> None:
        if not ids.isdisjoint(self.model.position):
            self._note()

    def _note(self) -> None:
        """Say what the figures come to, and offer what can be done about them."""
        report, grid = self.session.report, self.model.grid
        self._last_year.setVisible(self.session.previous is not None)
        self.meta.setText(_in_all(report, self.model.position))
        blanks = len(blank_cells(report, grid))
        if blanks:
            self.fill.setText(f"{_FILL}（{blanks}）")
        else:
            self.fill.setText(_FILL)
        self.fill.setEnabled(bool(blanks) and not self.session.is_final)

    def _note_ledger(self) -> None:
        """Say how the ledger stands beside the table, else what the figures come to."""
        if self.ledger:
            self.ledger.refresh()
            self.meta.setVisible(self.ledger.line.isHidden())


def _in_all(report: Report, ids: Container[str]) -> str:
    """Return what a leader looks at first of the figures in ``ids``, as far as it is there."""
    told: list[str] = []
    for figure in report.form.key_figures:
        value = report.value(figure.id) if figure.id in ids else None
        if value is not None:
            told.append(f"{figure.label} {show(value)}")
    return " · ".join(told)
