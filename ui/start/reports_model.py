"""The reports of the start page's list: what is said of each, in which order, which are wanted."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from functools import cmp_to_key
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QObject, Qt

from forms.values import show_moment
from storage.entry import Entry
from storage.library import Library
from ui.parts.items import Index
from ui.parts.plain import tip
from ui.parts.report_names import unit_named, year_named
from ui.start.overviews import Overviews
from ui.start.told import when

COLUMNS = ("单位", "年度", "状态", "内容码", "最近修改")
UNIT, YEAR, STATE, CODE, CHANGED = range(len(COLUMNS))
_NONE = "—"


class ReportsModel(QAbstractTableModel):
    """Those of the given reports that are wanted.

    What a row needs beyond its entry is asked for when it comes in sight.
    """

    def __init__(
        self, library: Library, overviews: Overviews, today: date, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._overviews = overviews
        self._today = today
        self._all: Sequence[Entry] = ()
        self._words = ""
        self._order: Callable[[Entry], Any] = _by_year
        self._is_reversed = True
        #: The reports in sight, in order.
        self.entries: list[Entry] = []
        overviews.known.connect(self._tell)

    def show_all(self, entries: Sequence[Entry]) -> None:
        """List ``entries``, which come in the order of the library."""
        self._all = entries
        self._fill()

    def find(self, words: str) -> None:
        """List those only in which all ``words`` are found."""
        self._words = words
        self._fill()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """List them by what stands in ``column``."""
        self._order = _ORDERS[column]
        self._is_reversed = order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = [(place, self.entries[place.row()].id) for place in self.persistentIndexList()]
        self.entries = self._in_order(self.entries)
        for place, id in before:
            now = self.index(self.row_of(id), place.column())
            self.changePersistentIndex(place, now)
        self.layoutChanged.emit()

    def _fill(self) -> None:
        self.beginResetModel()
        self.entries = self._in_order(self._all)
        self.endResetModel()

    def _in_order(self, among: Sequence[Entry]) -> list[Entry]:
        """Return those that are wanted; of what is alike, in the order of the library."""
        places = {entry.id: place for place, entry in enumerate(self._all)}
        found = [entry for entry in among if is_found(entry, self._words)]
        found.sort(key=lambda entry: places[entry.id])
        return sorted(found, key=self._order, reverse=self._is_reversed)

    def row_of(self, id: int | None) -> int:
        """Return the row of a report; -1 where it is not in sight."""
        for row, entry in enumerate(self.entries):
            if entry.id == id:
                return row
        return -1

    def beside(self, entry: Entry) -> str:
        """Return what is said beside a report's state: the file it came from, how far it is."""
        if entry.is_read:
            origin = self._library.origin(entry.id)
            return origin.name if origin else ""
        seen = None if entry.is_final else self._overviews.of(entry.id)
        return seen.told if seen else ""

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many reports are in sight."""
        return 0 if parent and parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the columns of the list."""
        return 0 if parent and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return COLUMNS[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def data(self, index: QModelIndex | Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column says of a report."""
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._says(entry, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._explains(entry, index.column()))
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == STATE:
                return "，".join(filter(None, (entry.state, self.beside(entry))))
            case _:
                return None

    def _says(self, entry: Entry, column: int) -> str:
        match column:
            case 0:
                return unit_of(entry)
            case 1:
                return year_of(entry)
            case 2:
                return entry.state
            case 3:
                return entry.code or _NONE
            case _:
                return when(entry.changed_at.astimezone(), self._today)

    def _explains(self, entry: Entry, column: int) -> str:
        match column:
            case 2:
                return self._explains_state(entry)
            case 3:
                return _explains_code(entry)
            case 4:
                return show_moment(entry.changed_at)
            case _:
                return self._says(entry, column)

    def _explains_state(self, entry: Entry) -> str:
        origin = self._library.origin(entry.id) if entry.is_read else None
        if origin is None:
            return "　".join(filter(None, (entry.state, self.beside(entry))))
        return (
            f"{show_moment(origin.at)} 从“{origin.name}”（{origin.format}）读入，"
            "作为上年年报用来核对，不送审、不定稿。"
        )

    def _tell(self, id: int) -> None:
        row = self.row_of(id)
        if row >= 0:
            place = self.index(row, STATE)
            self.dataChanged.emit(place, place)


def is_found(entry: Entry, words: str) -> bool:
    """Whether each of ``words`` is in a report's unit, its year or its state."""
    said = _plain(f"{unit_of(entry)} {year_of(entry)} {entry.year}年 {entry.state}")
    return all(word in said for word in _plain(words).split())


def unit_of(entry: Entry) -> str:
    """Return whose report it is."""
    return unit_named(entry.unit)


def year_of(entry: Entry) -> str:
    """Return for which year it is."""
    return f"{entry.year} 年" if entry.year else "（未填）"


def named(entry: Entry) -> str:
    """Return what a report is called in a sentence."""
    return f"{unit_of(entry)} {year_named(entry.year)}的年报"


def _explains_code(entry: Entry) -> str:
    if not entry.code:
        return "还没有送审稿和定稿，没有内容码。"
    if entry.was_final and not entry.is_final:
        return f"{code_of(entry)}。定稿以后重新打开，再次定稿时按改后的内容重算。"
    return code_of(entry)


def code_of(entry: Entry) -> str:
    """Return the content code of a report's last version, and which that is."""
    version = "定稿" if entry.was_final else f"送审第 {entry.drafts} 稿"
    return f"{version}的内容码 {entry.code}"


def _plain(text: str) -> str:
    """Return a text without what typing makes of it: width, case."""
    return unicodedata.normalize("NFKC", text).casefold()


def _in_order_of_pinyin() -> Callable[[str], Any]:
    collator = QCollator(QLocale(QLocale.Language.Chinese))
    collator.setNumericMode(True)
    return cmp_to_key(collator.compare)


_PINYIN = _in_order_of_pinyin()


def _by_unit(entry: Entry) -> object:
    return _PINYIN(entry.unit)


def _by_year(entry: Entry) -> int:
    return entry.year or 0


def _by_state(entry: Entry) -> str:
    return entry.state


def _by_code(entry: Entry) -> str:
    return entry.code


def _by_change(entry: Entry) -> float:
    return entry.changed_at.timestamp()


_ORDERS = (_by_unit, _by_year, _by_state, _by_code, _by_change)
