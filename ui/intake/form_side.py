"""The form's side of 读入核对: a tab a section, the values that were read."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.intake.look import Look
from ui.parts.plain import tip
from ui.parts.tab_order import lead_through
from ui.parts.tabs import Tabs
from ui.parts.wheel import held
from ui.report.page import Page
from ui.report.steps import Step, steps

#: Pixels; without it, a table whose head has no width yet would make the window grow.
_LEAST_HEIGHT = 180


class FormSide(QWidget):
    """The pages of the report that was read, as they are for any report."""

    looked_at = Signal(str)  # the field on which the keyboard is
    turned = Signal(str)  # the first field of the section that was opened
    told = Signal()  # the open page tells something else, or another page is open

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.steps = [step for step in steps(look.session.report.form) if step.fields]
        self._pages: dict[int, Page] = {}
        self._marks = [""] * len(self.steps)
        self.tabs = held(Tabs())
        self.tabs.setAccessibleName("年报的各部分")
        for step in self.steps:
            self.tabs.addTab(step.name)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(_LEAST_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show)
        look.session.travelled.connect(self.go_to)
        look.session.not_taken.led.connect(self._lead_to)
        look.session.changed.connect(self._count)
        look.settled.connect(self._count)
        self._count()
        self._show(0)

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._page(self.tabs.currentIndex())

    def go_to(self, id: str) -> None:
        """Open the section that holds the field ``id`` and put the keyboard on it."""
        for index, step in enumerate(self.steps):
            if id in step.fields:
                self.tabs.setCurrentIndex(index)
                self.page.go_to(id)
                self.looked_at.emit(id)
                return

    def _lead_to(self, id: str, words: str) -> None:
        """Go to a field and tell something there."""
        self.go_to(id)
        self.page.tell(words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Name the tabs as there is room."""
        super().resizeEvent(event)
        self._name_tabs()

    def finish(self) -> None:
        """End what the pages have under way."""
        for page in self._pages.values():
            page.finish()

    def _show(self, index: int) -> None:
        self._look.session.settle()
        self._stack.setCurrentWidget(self._page(index))
        form = self._look.session.report.form
        self.told.emit()
        self.turned.emit(next(id for id in form.fields if id in self.steps[index].fields))

    def _count(self, _ids: object = None) -> None:
        """Mark the sections in which something is still to be looked at."""
        doubts = [self._look.read.doubts[number] for number in self._look.open_doubts()]
        for index, step in enumerate(self.steps):
            about = [doubt for doubt in doubts if not step.fields.isdisjoint(doubt.cells)]
            mark = f"▲{len(about)}" if about else ""
            self._marks[index] = mark
            told = f"{step.name}：{len(about)} 处要看" if about else step.name
            self.tabs.setTabToolTip(index, tip(told))
            self.tabs.setAccessibleTabName(index, told)
        self._name_tabs()

    def _name_tabs(self) -> None:
        """Name the tabs in full where there is room, else by their numbers."""
        full = [f"{step.name}{mark}" for step, mark in zip(self.steps, self._marks, strict=True)]
        is_narrow = sum(map(self.tabs.width_of, full)) > self.width()
        for index, name in enumerate(full):
            short = f"{self.steps[index].name.partition(' ')[0]}{self._marks[index]}"
            self.tabs.setTabText(index, short if is_narrow else name)

    def _page(self, index: int) -> Page:
        if index not in self._pages:
            page = self._build(self.steps[index])
            page.heading.hide()  # the tab says it
            page.column.setContentsMargins(0, 4, 0, 0)
            self._pages[index] = page
            self._stack.addWidget(page)
            content, tools = page.stops()
            lead_through([self.tabs, *content, *tools])
            page.told.connect(self.told)
        return self._pages[index]

    def _build(self, step: Step) -> Page:
        """Build the page of a section; its module comes in when the page is first shown."""
        if step.section is None:
            from ui.identity.identity_page import IdentityPage

            identity = IdentityPage(self._look.session)
            identity.complete()
            return identity
        if step.section.grid is None:
            from ui.text.text_page import TextPage

            return TextPage(self._look.session, step.section)
        from ui.intake.read_grid import ReadTablePage

        table = ReadTablePage(self._look, step.section)
        table.looked_at.connect(self.looked_at)
        return table
