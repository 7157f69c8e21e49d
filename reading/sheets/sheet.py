"""A sheet of a workbook of whatever format, cell by cell, before it is put into blocks."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from reading import guards
from reading.errors import Unreadable
from reading.seen import Apart, Span
from reading.ways_out import ANOTHER_FILE
from reading.xlsx.bounds import OF_A_REPORT as BOUNDS_OF_A_REPORT
from reading.xlsx.formats import GENERAL
from reading.xlsx.places import Place, name_of

#: Rows down to the last in which anything stands.
MOST_ROWS = 20_000
#: Places that tables, and that blocks of merged cells take up together: a report takes some 1,000.
MOST_PLACES = 100_000
#: Rows and columns that one block of merged cells takes; beyond is nothing but blank paper.
TALLEST, WIDEST = 500, 100

#: Why a formula is not read.
NOT_WORKED_OUT = "格子里是公式，文件里没有算出的结果"
_NOUGHT_UNSEEN = "格子里是 0，但工作表设成不显示 0"


class Most(NamedTuple):
    """How much of a workbook is read: beyond these bounds it is not what it is taken for."""

    cells: int  # with something in them, on one sheet
    elements: int  # of its XML, in all parts together
    characters: int  # on one sheet: texts that cells share count for each
    what: str  # that it is taken for, as the clerk calls it


#: A report has some 600 cells.
OF_A_REPORT: Final = Most(20_000, BOUNDS_OF_A_REPORT.elements, guards.MOST_TEXT, "年报")
#: A register of 5,000 applications has some 90,000 cells, 250,000 elements, 500,000 characters.
OF_A_REGISTER: Final = Most(120_000, 400_000, 5_000_000, "登记表")


class Cell(NamedTuple):
    """What a cell shows.

    ``unread`` is why nobody can tell, as half a sentence; ``told`` is how what is seen differs from
    ``text``, which is what the cell holds; ``apart`` is what of its characters is no text. It
    ``is_written`` where it is known of each of its letters whether it is.
    """

    text: str = ""
    unread: str = ""
    told: str = ""
    apart: tuple[Apart, ...] = ()
    is_written: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it shows nothing at all."""
        return not (self.text.strip() or self.unread or self.apart)


class Style(NamedTuple):
    """How a cell looks: its number format, why what it shows is no text, whether it is framed."""

    code: str = GENERAL
    flaw: str = ""
    is_framed: bool = False


@dataclass(slots=True)
class Sheet:
    """A sheet: its cells that are not blank, by row and column from 0.

    ``merged`` are blocks of cells that are one, by their first; ``framed`` are cells with a line
    around them; ``worked_out`` are the values of formulas that are numbers; ``numbers`` are
    those that cells hold, ``days`` the days that cells hold, of which they may show only a part;
    ``remarks`` are sentences on what else is on it, without its name. Where ``from_1904``, numbers
    that stand for days count from that year.
    """

    name: str
    is_hidden: bool = False
    cells: dict[Place, Cell] = field(default_factory=dict)
    merged: dict[Place, Span] = field(default_factory=dict)
    framed: set[Place] = field(default_factory=set)
    worked_out: dict[Place, float] = field(default_factory=dict)
    numbers: dict[Place, float] = field(default_factory=dict)
    days: dict[Place, date] = field(default_factory=dict)
    from_1904: bool = False
    most: Most = OF_A_REPORT
    shows_noughts: bool = True
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    remarks: list[str] = field(default_factory=list)
    _places: int = 0  # that merged cells take
    _characters: int = 0

    def take(self, at: Place, cell: Cell, style: Style) -> None:
        """Take what the cell ``at`` shows and how it looks; raises Unreadable."""
        if style.is_framed and len(self.framed) < MOST_PLACES:
            self.framed.add(at)
        if cell.is_blank:
            return
        if style.flaw and not cell.is_written and cell.text.strip():
            cell = Cell(apart=(Apart(style.flaw, cell.text, 0),))
        if cell.text == "0" and not self.shows_noughts:
            cell = Cell(unread=_NOUGHT_UNSEEN)
        self.cells[at] = cell
        self._characters += len(cell.text)
        if len(self.cells) > self.most.cells:
            raise self._too_much("格子")
        if self._characters > self.most.characters:
            raise self._too_much("文字")

    def merge(self, span: Span) -> None:
        """Take the cells of ``span`` for one; raises Unreadable."""
        rows, cols = min(span.rows, TALLEST), min(span.cols, WIDEST)
        if rows * cols == 1 or (span.row, span.col) in self.merged:
            return
        self.merged[span.row, span.col] = span._replace(rows=rows, cols=cols)
        self._places += rows * cols
        if self._places > MOST_PLACES:
            raise self._too_much("格子")

    def _too_much(self, of: str) -> Unreadable:
        why = f"工作表里的{of}太多，不像{self.most.what}，没有读取"
        return Unreadable(why, ANOTHER_FILE)

    @property
    def where(self) -> str:
        """Which sheet it is, in words for the clerk."""
        return f"工作表“{self.name}”"

    @staticmethod
    def names(places: list[Place]) -> list[str]:
        """Return the names of cells, in order."""
        return [name_of(at) for at in sorted(places)]


def doubt_noughts(sheets: list[Sheet]) -> None:
    """Take no value of a formula where all of them are 0: then none of them was worked out.

    XlsxWriter and others put 0 there until a program works it out.
    """
    if any(any(sheet.worked_out.values()) for sheet in sheets):
        return
    for sheet in sheets:
        for at in sheet.worked_out:
            sheet.cells[at] = Cell(unread=NOT_WORKED_OUT)
