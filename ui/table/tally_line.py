"""What the ledger counts beside what the table has: 台账 36 件 · 表三 36 件 · 一致."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette

from forms.form import Section
from ui.parts import theme
from ui.parts.marks import tone_of
from ui.parts.plain import BETWEEN, Quiet, tip
from ui.report.session import Session
from usecases.ledger_beside import Beside, beside, explained, not_read, of_others

#: The gist that is kept room for, whatever else gives way.
_WIDEST = "▲ 台账：有 175 格不同"
_TO_COMPARE = "点这里与台账逐格核对（Ctrl+Shift+T）"


class TallyLine(Quiet):
    """A line in the head of tables three and four, which stays hidden where there is no ledger.

    Where there is no room for all of it, it says what that comes to, and a tooltip the rest. On a
    narrow page it gives way to the tools.
    """

    def __init__(self, session: Session, section: Section) -> None:
        super().__init__()
        self._session = session
        self._section = section
        self._told: Beside | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.give_way(is_narrow=False)
        self.hide()

    def give_way(self, *, is_narrow: bool) -> None:
        """Keep room for the gist, but on a page that ``is_narrow``, which has other tools."""
        widest = "" if is_narrow else _WIDEST
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the gist: it expands."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint what there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), self.alignment(), self.shown)
        painter.end()

    @property
    def shown(self) -> str:
        """All of it, else as much of the gist as there is room for; nothing on a narrow page."""
        metrics, width = self.fontMetrics(), self.width()
        if metrics.horizontalAdvance(self.text()) <= width:
            return self.text()
        if not self._told or not self.minimumWidth():
            return ""
        return metrics.elidedText(self._told.gist, Qt.TextElideMode.ElideRight, width)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Lead to the comparison of each cell, which has keys of its own."""
        super().mouseReleaseEvent(event)
        self._session.comparison_wanted.emit("")

    def refresh(self) -> None:
        """Say how the two stand by now."""
        session = self._session
        told: Beside | None = None
        if session.tally:
            told = beside(
                session.report,
                session.tally,
                self._section,
                is_final=session.is_final,
                explained=explained(session.standings, self._section),
            )
        elif session.tally_problem:
            told = not_read(session.tally_problem)
        elif session.tally_units:
            told = of_others(session.tally_units)
        self.tell(told)

    def tell(self, told: Beside | None) -> None:
        """Show other words, in the colour that goes with their mark; None hides the line."""
        if told == self._told:
            return
        self._told = told
        self.setVisible(told is not None)
        if told:
            tint = theme.colours().tint(tone_of(told.gist))
            theme.as_coloured(self, tint.ink)
            self.setText(BETWEEN.join(told.parts))
            self.setToolTip(tip(f"{self.text()}\n{told.more}\n{_TO_COMPARE}"))
