"""An official table as it was read: what was not read is a mark, what is not sure is amber."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent

from forms.checks.finding import Severity
from forms.form import Field, Section
from ui.intake.look import Look
from ui.parts.items import Index
from ui.table.grid_model import GridModel, ShownCell
from ui.table.table_page import TablePage
from usecases.looking_over import Concern

UNREAD = "?"
_ROOM_FOR_STRIP = 320  # pixels of a page's height
_SAID = {Concern.UNREAD: "没有读出", Concern.UNSURE: "要看一看"}


class ReadGrid(GridModel):
    """The table of one section, with what came of reading each cell."""

    def __init__(self, look: Look, section: Section, parent: QObject) -> None:
        if section.grid is None:
            raise ValueError(section.id)
        self._look = look
        super().__init__(look.session, section.grid, parent)
        look.settled.connect(self._repaint_all)

    def shown(self, index: Index) -> ShownCell:
        """Return what is painted at ``index``, marked where it is still to be looked at."""
        shown = super().shown(index)
        why = self._concern(self.field(index))
        if why is Concern.UNREAD:
            return shown._replace(text=UNREAD, severity=Severity.WARNING, is_derived=False)
        if why is Concern.UNSURE:
            return shown._replace(severity=Severity.WARNING)
        if shown.severity is Severity.WARNING:  # which is about the paper, not the reading of it
            return shown._replace(severity=None)
        return shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what the cell says; the mark of what was not read is none of its value."""
        is_value = role == Qt.ItemDataRole.EditRole
        if is_value and self._concern(self.field(index)) is Concern.UNREAD:
            return ""
        return super().data(index, role)

    def _concern(self, field: Field | None) -> Concern | None:
        return self._look.concern(field.id) if field else None

    def _spoken(self, index: Index) -> str:
        field = self.field(index)
        why = self._concern(field)
        if field and why is Concern.UNREAD:
            return f"{field.label}：没有读出"
        said = super()._spoken(index)
        return f"{said}，{_SAID[why]}" if why else said

    def _tooltip(self, field: Field) -> str:
        lines = []
        number = self._look.doubt_about(field.id)
        why = self._concern(field)
        if why and number is not None:
            lines.append(f"{_SAID[why]}：{self._look.read.doubts[number].message}")
        if more := super()._tooltip(field):
            lines.append(more)
        return "\n".join(lines)


class ReadTablePage(TablePage):
    """The page of a table that was read; ``looked_at`` tells on which field the keyboard is."""

    looked_at = Signal(str)

    def __init__(self, look: Look, section: Section) -> None:
        self._look = look
        super().__init__(look.session, section)
        self.view.selectionModel().currentChanged.connect(self._tell_field)

    def build_model(self, section: Section) -> GridModel:
        """Return the table with what came of reading it."""
        return ReadGrid(self._look, section, self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep what is looked at in sight; where there is little room, all of it is the table's."""
        super().resizeEvent(event)
        if self.strip:
            self.strip.setVisible(self.height() >= _ROOM_FOR_STRIP)
        self.view.scrollTo(self.view.currentIndex())

    def _tell_field(self, index: Index) -> None:
        field = self.model.field(index)
        if field:
            self.looked_at.emit(field.id)
