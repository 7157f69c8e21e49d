"""Last year's text beside this year's: to be read and copied from, never changed here."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from forms.texts.preamble import PREAMBLE, propose_preamble
from ui.parts import remembered, theme
from ui.parts.plain import Label, tip
from ui.parts.tick_box import TickBox
from ui.report.session import Session
from ui.text.heading_highlighter import HeadingHighlighter
from ui.text.paper import Paper
from ui.text.sheet import AsideSheet

_SHOWN = "last_year_text"  # in the settings
_SIZE = 1.1  # of its characters, beside the window's: less than this year's
_ABOVE_HEAD = 12  # pixels
#: Characters of the window that two texts beside each other need.
_NARROWEST = 24
_NOTHING = "上年的这一部分没有文字。"


class LastYearText(AsideSheet):
    """What last year's report says in the same place, with its year and state above.

    It hides itself where there is no such report, or where the clerk does not want to see it, who
    says so by ``toggle``; all texts of the window are shown or hidden by the same choice.
    """

    #: Whether it is to be seen; told when its page is shown, and when the clerk wants it otherwise.
    seen = Signal(bool)

    def __init__(self, session: Session, id: str) -> None:
        super().__init__(Paper(size=_SIZE))
        self._session = session
        self._id = id
        self._has_room = True
        self.head = Label(wraps=True)
        theme.as_faint(self.head)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.as_aside(self.text)
        self._highlighter = HeadingHighlighter(self.text.document())
        self.toggle = TickBox("上年文字")
        theme.as_switch(self.toggle)
        self.toggle.setToolTip("在旁边显示上年年报同一部分的文字")
        theme.as_small(self.head)
        self.column.insertWidget(0, self.head)
        self.toggle.toggled.connect(partial(remembered.remember, _SHOWN))
        self.toggle.toggled.connect(self.refresh)
        session.changed.connect(self._follow)
        self._show()
        for part in (self, self.toggle):
            part.hide()  # what has no page yet would be a window of its own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the head in line with the text."""
        super().resizeEvent(event)
        beside = self.text.margin
        self.head.setContentsMargins(beside, _ABOVE_HEAD, beside, 0)

    def refresh(self) -> None:
        """Show or hide the text, as it is wanted by now; the page calls it on being shown."""
        is_wanted = remembered.is_wanted(_SHOWN)
        has_last_year = self._session.last_year is not None
        self.toggle.setChecked(is_wanted)
        self.toggle.setVisible(has_last_year)
        is_seen = has_last_year and is_wanted and self._has_room
        self.setVisible(is_seen)
        self.seen.emit(is_seen)

    def give_way(self, width: int) -> None:
        """Show the text only where ``width`` pixels suffice for it and this year's."""
        has_room = width >= _NARROWEST * self.fontMetrics().horizontalAdvance("年")
        if has_room is not self._has_room:
            self._has_room = has_room
            self.refresh()

    def _follow(self, ids: set[str]) -> None:
        """Show another text where another report is last year's by now."""
        if ids & {"unit", "year"}:
            self._show()
            self.refresh()

    def _show(self) -> None:
        last = self._session.last_year
        if last is None:
            self.text.clear()
            return
        words = last.report.text(self._id)
        if not words and self._id == PREAMBLE:
            words = propose_preamble(last.report)
        self.head.setText(last.name)
        self.head.setToolTip(tip(f"从“{last.origin.name}”读入" if last.origin else ""))
        self.text.setAccessibleName(f"{last.name}：{last.report.form.fields[self._id].label}")
        self.text.show_plain(words or _NOTHING)
