"""How wide the columns of the list of cases are: as what was in sight needs, as far as it goes."""

from collections.abc import Mapping
from math import ceil
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QTableView

from ui.ledger.case_model import HEADS, CaseModel, Column
from ui.parts.list_head import BESIDE
from ui.parts.list_rows import GAP

#: What is left out first where not all columns have their least; the others always stay.
_LEFT_OUT: Final = (
    Column.RESULT,
    Column.OFFICE,
    Column.CAME,
    Column.DISPUTE,
    Column.APPLICANT,
    Column.STATE,
    Column.DUE,
)
#: What has the room that it needs first; the summary gives way to all others.
_FIRST: Final = (
    Column.NUMBER,
    Column.CAME,
    Column.STATE,
    Column.DUE,
    Column.OFFICE,
    Column.APPLICANT,
    Column.DISPUTE,
    Column.RESULT,
    Column.SUBJECT,
)
_ROUND: Final = BESIDE + GAP  # pixels before and behind the words of a column
#: The least that is to have room in a line.
_LEAST: Final = {Column.SUBJECT: "内" * 6}
_DAY: Final = "2028年10月28日"  # in all others; a day is not broken
_MOST: Final = "内" * 30  # more would leave the other columns too little
_UNEVEN: Final = "内" * 2  # what the first of two lines may leave empty


class Need(NamedTuple):
    """The room that a column needs, in pixels.

    With less than ``least`` it is better left out, in ``folded`` two lines have all its words, in
    ``whole`` one line has.
    """

    least: int
    folded: int
    whole: int


def divided(room: int, needs: Mapping[Column, Need]) -> dict[Column, int]:
    """Return the widths of those columns that ``room`` pixels are enough for.

    First nothing is cut, then nothing is folded, then the summary has what is left.
    """
    kept = dict(needs)
    for column in _LEFT_OUT:
        if sum(need.least for need in kept.values()) <= room:
            break
        del kept[column]
    widths = {column: need.least for column, need in kept.items()}
    _widen(widths, {column: need.folded for column, need in kept.items()}, room)
    _widen(widths, {column: need.whole for column, need in kept.items()}, room)
    widths[Column.SUBJECT] += max(room - sum(widths.values()), 0)
    return widths


def _widen(widths: dict[Column, int], wanted: Mapping[Column, int], room: int) -> None:
    """Make columns as wide as is ``wanted`` of them, as far as ``room`` is left."""
    spare = max(room - sum(widths.values()), 0)
    for column in _FIRST:
        if column in widths:
            more = min(wanted[column] - widths[column], spare)
            widths[column] += more
            spare -= more


class CaseColumns:
    """The widths of ``view``: they grow with what comes in sight, so that none moves to and fro."""

    def __init__(self, view: QTableView, model: CaseModel) -> None:
        self._view, self._model = view, model
        usual = view.font()
        bold = QFont(usual)
        bold.setBold(True)  # as a day that presses is
        self._metrics = {column: QFontMetricsF(usual) for column in Column}
        self._metrics[Column.DUE] = QFontMetricsF(bold)
        self._measured: dict[tuple[Column, str], int] = {}
        self._widest: dict[Column, int] = {}
        self._room = 0
        self.forget()

    def forget(self) -> None:
        """Need no more than the heads do, until something is in sight."""
        self._measured.clear()
        self._widest = {column: self._width(column, HEADS[column]) for column in Column}
        self._room = 0

    def fit(self) -> None:
        """Divide the room, where that or what is in sight is another."""
        room = self._view.viewport().width()
        if not self._look() and room == self._room:
            return
        self._room = room
        widths = divided(room, {column: self._need(column) for column in Column})
        for column in Column:
            self._view.setColumnHidden(column, column not in widths)
            if column in widths:
                self._view.setColumnWidth(column, widths[column])

    def _look(self) -> bool:
        """Take in what is in sight; return whether that needs more than what was before."""
        before = dict(self._widest)
        first = max(self._view.rowAt(0), 0)
        last = self._view.rowAt(self._view.viewport().height() - 1)
        for row in self._model.rows[first : last + 1 if last >= 0 else None]:
            for column in Column:
                width = self._width(column, self._model.says(row, column))
                self._widest[column] = max(self._widest[column], width)
        return self._widest != before

    def _need(self, column: Column) -> Need:
        whole = min(self._widest[column], self._width(column, _MOST))
        least = min(self._width(column, _LEAST.get(column, _DAY)), whole)
        folded = min(whole // 2 + self._width(column, _UNEVEN), whole)
        return Need(_ROUND + least, _ROUND + max(least, folded), _ROUND + whole)

    def _width(self, column: Column, words: str) -> int:
        known = self._measured.get((column, words))
        if known is None:
            known = ceil(self._metrics[column].horizontalAdvance(words))
            self._measured[column, words] = known
        return known
