"""This year's report as a card: how far it is, by when it is due, and the way back into it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storage.entry import Entry
from ui.parts import theme
from ui.parts.badge import Badge
from ui.parts.button import Button, Link, MainAct
from ui.parts.card import Card
from ui.parts.colours import Tone
from ui.parts.flow import Flow
from ui.parts.marks import tone_of
from ui.parts.plain import Label
from ui.start.part_strip import PartStrip
from ui.start.report_acts import ReportActs, menu_of
from ui.start.reports_model import code_of, unit_of
from ui.start.told import Due, due_of, when

if TYPE_CHECKING:
    from usecases.progress import Overview

_GAP = 12  # pixels
_RIGHT = Qt.AlignmentFlag.AlignRight


class YearCard(Card):
    """One report of this year; what takes its time to be told comes in when it is known.

    Its act is filled where it ``is_next`` of all that can be done on the page.
    """

    #: A part is to be opened: the report's id and the part's.
    wanted_part = Signal(int, str)

    def __init__(
        self,
        entry: Entry,
        acts: ReportActs,
        today: date,
        *,
        names_unit: bool = False,
        is_next: bool = False,
    ) -> None:
        super().__init__()
        self.entry = entry
        self.is_next = is_next
        self.names_unit = names_unit
        self._acts = acts
        self._today = today
        self.strip = PartStrip()
        self.strip.chosen.connect(self._open_part)
        words = "打开" if entry.is_final else "继续填写"
        self.act = MainAct(words) if is_next else Button(words)
        self.act.clicked.connect(self._open)
        self.more = Link("更多")
        self.more.setMenu(menu_of(entry, acts, self.more))
        year = f"{entry.year}\u00a0年年报"  # which no end of a line parts
        self._name = f"{unit_of(entry)}　{year}" if names_unit else year
        self.more.setAccessibleName(f"{self._name}：更多")
        self.act.setAccessibleName(f"{self.act.text()}：{self._name}")
        self._findings = Flow(_GAP)
        self._told: list[Label] = []
        self._last = Label(wraps=True)
        self._lay_out()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [*self.strip.parts, self.more, self.act]

    def show_overview(self, overview: "Overview | None", left_at: str) -> None:
        """Tell how far the report is, None where it cannot be read, and at which part it was left.

        ``left_at`` is the part's id, or that of a step that is none. What was told before is told
        no more.
        """
        while self._told:
            self._findings.remove(self._told.pop())
        if overview is None:
            self._tell("▲ 这份年报读不出来，打开以后会说明怎么办")
            return
        self.strip.show_parts(overview.parts, left_at)
        for part in overview.parts:
            if part.id == left_at:
                self._last.setText(f"{self._done_last()} · 停在“{part.name}”")
        if overview.errors:
            self._tell(f"● {overview.errors} 处必改")
        if overview.warnings:
            self._tell(f"▲ {overview.warnings} 处须说明")
        if overview.unfilled:
            self._tell(f"还有 {overview.unfilled} 部分没有填完")
        if overview.done == len(overview.parts):
            self._tell("✓ 都已填完，没有要改的")

    def _tell(self, words: str) -> None:
        label = Label(words)
        theme.as_coloured(label, theme.colours().tint(tone_of(words)).ink)
        self._findings.add(label)
        label.show()
        self._told.append(label)

    def _lay_out(self) -> None:
        foot = Flow(_GAP)
        foot.add(self._findings, expands=True)
        foot.add(self.more, self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.strip)
        column.addWidget(foot)

    def _head(self) -> QHBoxLayout:
        name = Label(self._name, wraps=True)
        theme.as_card_heading(name)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(name)
        left.addLayout(self._state())
        left.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(left, 1)
        due = None if self.entry.is_final else due_of(self.entry, self._today)
        if due:
            head.addLayout(_counted(due))
        return head

    def _state(self) -> QHBoxLayout:
        """Return the state in a pill, and beside it what was done last."""
        self._last.setText(self._done_last())
        theme.as_faint(self._last)
        row = QHBoxLayout()
        row.setSpacing(8)
        tone = Tone.GREEN if self.entry.is_final else Tone.PLAIN
        row.addWidget(Badge(self.entry.state, tone))
        row.addWidget(self._last, 1)
        return row

    def _done_last(self) -> str:
        changed = f"{when(self.entry.changed_at.astimezone(), self._today)} 改过"
        return f"{changed} · {code_of(self.entry)}" if self.entry.code else changed

    def _open(self) -> None:
        self._acts.open(self.entry)

    def _open_part(self, part: str) -> None:
        self.wanted_part.emit(self.entry.id, part)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Remove with Delete, as in the list."""
        if event.key() == Qt.Key.Key_Delete:
            self._acts.remove(self.entry)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Show what can be done to the report."""
        self.more.menu().exec(event.globalPos())


def _counted(due: Due) -> QVBoxLayout:
    """Return the days that are left, and to when."""
    colours = theme.colours()
    days = Label(due.days)
    theme.as_sized(days, 2, bold=True)
    theme.as_coloured(days, colours.red if due.is_late else colours.accent)
    about = Label(due.about)
    theme.as_faint(about)
    column = QVBoxLayout()
    column.setSpacing(0)
    if due.days:
        column.addWidget(days, 0, _RIGHT)
    column.addWidget(about, 0, _RIGHT)
    column.addStretch(1)
    return column
