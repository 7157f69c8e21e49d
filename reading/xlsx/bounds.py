"""How much of a workbook is read: beyond these bounds it is not what it is taken for."""

from typing import Final, NamedTuple


class Bounds(NamedTuple):
    """Elements of the XML in all parts together, and cells of a sheet with anything in them."""

    elements: int
    cells: int


#: A report has some 3,000 elements, from LibreOffice no more, and 600 cells.
OF_A_REPORT: Final = Bounds(150_000, 10_000)
#: A ledger holds 40,000 cases at most, each with some 12 cells and 40 elements.
OF_A_LEDGER: Final = Bounds(3_000_000, 700_000)
