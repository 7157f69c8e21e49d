"""The page of a section that is an official table."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QVBoxLayout

from forms.form import Section
from ui.report.page import Page
from ui.report.session import Session
from ui.table.balance_strip import BalanceStrip, balances
from ui.table.grid_model import GridModel
from ui.table.grid_view import GridView, TableView


class TablePage(Page):
    """The table as the paper shows it; its head stays in sight while the rows scroll."""

    def __init__(self, session: Session, section: Section) -> None:
        super().__init__(session, section.heading)
        grid = section.grid
        if grid is None:
            raise ValueError(section.id)
        self.model = GridModel(session, grid, self)
        self._last_year = QCheckBox("显示去年")
        self._last_year.setChecked(True)
        self._last_year.setToolTip("在格子右侧用小字显示去年的数字")
        self._last_year.toggled.connect(self.model.show_last_year)
        self.tools.addWidget(self._last_year)
        self._note_last_year()
        frame = QFrame(frameShape=QFrame.Shape.StyledPanel)
        stack = QVBoxLayout(frame)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        self.view = GridView(self.model)
        self.view.setAccessibleName(section.heading)
        self.view.told.connect(self.tell)
        self.view.done.connect(partial(self.tell, good=True))
        self._head = _Head(self.model, self.view) if grid.head else None
        if self._head:
            stack.addWidget(self._head)
        stack.addWidget(self.view)
        self.column.addWidget(frame, 1)
        if strip := balances(session.report.form, grid):
            self.strip = BalanceStrip(session, strip)
            self.strip.chosen.connect(self.view.go_to)
            self.column.addWidget(self.strip)
        session.changed.connect(self._note_last_year)
        self.setFocusProxy(self.view)

    def go_to(self, id: str) -> None:
        """Put the keyboard on the field ``id``."""
        self.view.go_to(id)

    def _note_last_year(self) -> None:
        self._last_year.setVisible(self.session.previous is not None)


class _Head(TableView):
    """The head of the table, standing still above the rows and as wide as they are."""

    fills_height = False

    def __init__(self, model: GridModel, body: GridView) -> None:
        super().__init__(model)
        self._body = body
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for row in range(model.grid.head, model.grid.rows):
            self.setRowHidden(row, True)
        body.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the width of the body, which a scroll bar may narrow."""
        if watched is self._body.viewport() and event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the width and height that are right once shown."""
        super().showEvent(event)
        self._follow()

    def share_width(self, width: int) -> None:
        """Take the body's width rather than its own."""
        super().share_width(min(width, self._body.viewport().width()))

    def _follow(self) -> None:
        self.share_width(self._body.viewport().width())
        self.setFixedHeight(sum(self.rowHeight(row) for row in range(self.grid_model.grid.head)))
