"""A workbook's sheets as plain data: what stands in each cell, before any library writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final

from export.xlsx.measure import height_with_spare, lines_needed
from forms.checks.finding import Number
from forms.values import Kind, show


class Style(Enum):
    """What a cell is, with its font, the font's size in points and whether it breaks lines.

    Without, a text runs on over the empty cells beside it. The rest is the writer's.
    """

    TITLE = ("宋体", 18.0, True)
    HEADING = ("黑体", 14.0, False)
    PARAGRAPH = ("仿宋", 12.0, True)
    CELL = ("宋体", 10.5, True)  # a table's wording and figures, in frames
    NOTE = ("仿宋", 10.5, True)  # running text in a frame
    HEAD = ("黑体", 10.0, True)  # a name of a column of a long list
    ENTRY = ("宋体", 10.0, True)  # a text of a long list, in frames
    MARK = ("仿宋", 9.0, True)  # says that a row goes on with the one above
    DATA = ("宋体", 9.0, True)  # a list for programs
    EXCERPT = ("宋体", 9.0, False)  # the begin of a text that stands elsewhere as a whole

    @property
    def font(self) -> str:
        """The font by its Chinese name, which Windows has."""
        return self.value[0]

    @property
    def size(self) -> float:
        """The size of the font in points."""
        return self.value[1]

    @property
    def wraps(self) -> bool:
        """Whether text is broken into lines."""
        return self.value[2]


#: Points; no program shows a higher row.
HIGHEST: Final = 409.0
#: What is printed of a page, in points: across and down, upright and on its side.
_SHORT, _HIGH, _LONG, _LOW = 494.0, 726.0, 741.0, 480.0
_PRINTED_DIGIT: Final = 6.0  # points
#: A sheet of several pages that would be printed smaller than this stands on its side.
_SMALL: Final = 0.7


#: The day whose number is 0.
DAY_0: Final = date(1899, 12, 30)
#: How a date is shown, which is a number of days in a cell.
DATE: Final = 'yyyy"年"m"月"d"日"'
#: In which format stands what is yet to be filled in: 012345 is text and stays it.
_FORMATS: Final[dict[Kind | None, str]] = {
    Kind.COUNT: "0",
    Kind.YEAR: "0",
    Kind.DATE: DATE,
    Kind.LINE: "@",
}


@dataclass(frozen=True, slots=True)
class Box:
    """A cell, or a merged block: its value (None is blank) and its formula, if it has one."""

    row: int  # from 0, as is col
    col: int
    value: Number | str | date | None
    style: Style
    formula: str = ""
    rowspan: int = 1
    colspan: int = 1
    entry: Kind | None = None  # what is filled in; None for wording

    @property
    def number_format(self) -> str:
        """The format that shows a number with all its decimals, trailing zeros included."""
        match self.value:
            case Decimal():
                exponent = self.value.as_tuple().exponent
                if isinstance(exponent, int) and exponent < 0:
                    return "0." + "0" * -exponent
                return "0"
            case int():
                return "0"
            case date():
                return DATE
            case _:
                return _FORMATS.get(self.entry, "General")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its boxes, and the widths of its columns in digits."""

    name: str
    boxes: tuple[Box, ...]
    widths: tuple[float, ...]
    one_page: bool = False
    #: Rows and columns that stay where they are while the rest is scrolled.
    frozen: tuple[int, int] = (0, 0)
    #: So many of the first rows are printed on every page.
    repeated: int = 0
    #: The rows that stand on the page of the next one; of a sheet that is cut into pages by us.
    keeping: frozenset[int] | None = None
    #: (first row, last row, column, text): of these rows, those whose column says so turn red.
    alarm: tuple[int, int, int, str] | None = None

    @property
    def heights(self) -> dict[int, float]:
        """The rows' heights in points.

        LibreOffice sizes no row by itself, and no program does by merged cells.
        """
        heights: dict[int, float] = {}
        for box in self.boxes:
            height = height_with_spare(self._lines(box), box.style.size)
            for row in range(box.row, box.row + box.rowspan):
                needed = max(heights.get(row, 0), height / box.rowspan)
                heights[row] = min(needed, HIGHEST)
        return heights

    @property
    def is_landscape(self) -> bool:
        """Whether it is printed larger across a page than along it; both times as wide as one."""
        width, height = sum(self.widths) * _PRINTED_DIGIT, sum(self.heights.values())
        if self.one_page:
            return min(1, _LONG / width, _LOW / height) > min(1, _SHORT / width, _HIGH / height)
        return _SHORT / width < _SMALL

    def _lines(self, box: Box) -> int:
        if not box.style.wraps:
            return 1
        width = sum(self.widths[box.col : box.col + box.colspan])
        return lines_needed(show(box.value), width, box.style.size)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field stands in the workbook."""

    sheet: str
    row: int
    col: int


def address(row: int, col: int) -> str:
    """Return the name of a cell, such as D5 for row 4 and column 3."""
    name, col = "", col + 1
    while col:
        col, letter = divmod(col - 1, 26)
        name = chr(ord("A") + letter) + name
    return f"{name}{row + 1}"


def complete_sum(places: Sequence[Place], sheet: str) -> str:
    """Return the expression of the sum of ``places`` for a cell of ``sheet``.

    It is "" where one of them is no number.
    """
    cells = ",".join(_reference(run, sheet) for run in _runs(places))
    return f'IF(COUNT({cells})={len(places)},SUM({cells}),"")'


def _runs(places: Sequence[Place]) -> list[list[Place]]:
    """Return ``places`` cut into runs of neighbours down a column or along a row: ranges."""
    runs: list[list[Place]] = []
    for place in places:
        if runs and _continues(runs[-1], place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _continues(run: list[Place], place: Place) -> bool:
    first, last = run[0], run[-1]
    down = place == Place(last.sheet, last.row + 1, last.col) and first.col == last.col
    along = place == Place(last.sheet, last.row, last.col + 1) and first.row == last.row
    return down or along


def reference(place: Place) -> str:
    """Return how a formula on another sheet names a cell."""
    return f"'{place.sheet}'!{address(place.row, place.col)}"


def _reference(run: list[Place], sheet: str) -> str:
    first, last = run[0], run[-1]
    cells = address(first.row, first.col)
    if first != last:
        cells += f":{address(last.row, last.col)}"
    return cells if first.sheet == sheet else f"'{first.sheet}'!{cells}"
