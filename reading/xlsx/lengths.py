"""How wide a sheet's columns and how high its rows are, and which are hidden."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.xlsx.places import COLUMNS, ROWS
from reading.xlsx.xml import is_on

_STANDARD_WIDTH: Final = 8.43  # digits
_LEAST_HEIGHT: Final = 1.0  # points
_MOST_NAMED: Final = 100  # hidden rows or columns that are looked for


class _Run(NamedTuple):
    """Rows or columns side by side, of one length; None where that is left to the program."""

    first: int  # from 0
    last: int
    length: float | None
    is_hidden: bool


_FIRST: Final = attrgetter("first")


@dataclass(frozen=True, slots=True)
class Lengths:
    """The widths of columns, in digits of the standard font, or the heights of rows, in points."""

    runs: tuple[_Run, ...] = ()  # in order, none over another
    standard: float | None = None
    is_standard_hidden: bool = False
    lines: frozenset[int] = field(default_factory=frozenset)

    def of(self, number: int) -> float | None:
        """Return the length of a row or column; None where the program makes it fit."""
        at = bisect_right(self.runs, number, key=_FIRST) - 1
        run = self.runs[at] if at >= 0 else None
        if run is None or number > run.last or run.length is None:
            return self.standard
        return run.length

    def hidden(self, last: int) -> list[int]:
        """Return the first of those up to ``last`` that are hidden."""
        return list(islice(self._hidden(last), _MOST_NAMED))

    def _hidden(self, last: int) -> Iterator[int]:
        for run in self.runs:
            if run.is_hidden:
                yield from range(run.first, min(run.last, last) + 1)
        if self.is_standard_hidden:
            yield from (number for number in range(last + 1) if number not in self.lines)


def column_widths(root: Element) -> Lengths:
    """Return the columns of a sheet; raises Unreadable."""
    runs: list[_Run] = []
    for each in root.findall("cols/col"):
        first, last = _number(each.get("min")), _number(each.get("max"))
        if not 1 <= first <= last <= COLUMNS:
            raise Unreadable("列的编号不对，文件已损坏")
        runs.append(_run(each, first, last, "width"))
    runs.sort(key=_FIRST)
    for one, other in pairwise(runs):
        if other.first <= one.last:
            raise Unreadable("同一列写了两次，文件已损坏")
    layout = root.find("sheetFormatPr")
    standard = None if layout is None else _length(layout.get("defaultColWidth"))
    return Lengths(tuple(runs), _STANDARD_WIDTH if standard is None else standard)


def row_heights(root: Element) -> Lengths:
    """Return the rows of a sheet; raises Unreadable."""
    runs: list[_Run] = []
    row = 0
    for each in root.findall("sheetData/row"):
        row = _number(each.get("r", str(row + 1)))
        if not 1 <= row <= ROWS:
            raise Unreadable("行的编号不对，文件已损坏")
        runs.append(_run(each, row, row, "ht"))
    layout = root.find("sheetFormatPr")
    standard = None if layout is None else _length(layout.get("defaultRowHeight"))
    hides = is_on(layout, "zeroHeight") or (standard is not None and standard < _LEAST_HEIGHT)
    if not is_on(layout, "customHeight"):  # rows without a height are made to fit
        standard = None
    runs = sorted(_each_once(runs), key=_FIRST)
    return Lengths(tuple(runs), standard, hides, frozenset(run.first for run in runs))


def _each_once(runs: Iterable[_Run]) -> Iterator[_Run]:
    """Yield rows as they are; one that is stated twice is no row of any program."""
    known: set[int] = set()
    for run in runs:
        if run.first in known:
            raise Unreadable("同一行写了两次，文件已损坏")
        known.add(run.first)
        yield run


def _run(element: Element, first: int, last: int, name: str) -> _Run:
    length = _length(element.get(name))
    is_hidden = is_on(element, "hidden") or (length is not None and length <= 0)
    return _Run(first - 1, last - 1, length, is_hidden)


def _length(stated: str | None) -> float | None:
    if stated is None:
        return None
    try:
        return float(stated)
    except ValueError as error:
        raise Unreadable("行高或列宽不是数字，文件已损坏") from error


def _number(stated: str | None) -> int:
    if stated is None or not stated.isdecimal() or len(stated) > 9:
        raise Unreadable("行列的编号不是数字，文件已损坏")
    return int(stated)
