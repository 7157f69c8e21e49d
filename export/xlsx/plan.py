"""Laying a document out as the sheets of a workbook."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from export.document import Document, Table
from export.xlsx.check_sheet import check_sheet
from export.xlsx.sheet import Box, Place, Sheet, Style, complete_sum
from export.xlsx.texts import texts_sheet
from forms.checks.finding import Number
from forms.form import Cell, Field
from forms.report import Report
from forms.values import UNIT_KINDS, Kind, Value, show

#: The first sheet; each of a table bears the table's heading.
IDENTITY = "基本信息"
#: The width of a page, in characters of the standard font.
PAGE = 80.0
#: A column narrower than the first is as wide as the second, which holds two Chinese characters:
#: 结果维持 breaks in the middle.
_NARROW, _TWO_CHARACTERS = 6.0, 4.6
#: A table's heading stands in the row above it.
TOP = 1
#: A cell holds a binary number, which is good for this many decimal digits.
DIGITS = 15


def sheets(document: Document) -> list[Sheet]:
    """Return the sheets: identity, texts, one for each table, and the check sheet."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    places = dict(_places(tables))
    return [
        _identity(document),
        texts_sheet(document),
        *(_table(table, document.report, places) for table in tables),
        check_sheet(document, places),
    ]


def _places(tables: Sequence[Table]) -> Iterator[tuple[str, Place]]:
    """Yield the ids of the fields in ``tables``, and where each stands."""
    for table in tables:
        for cell in table.grid.cells:
            if cell.field:
                yield cell.field.id, Place(table.name, cell.row + TOP, cell.col)


def _identity(document: Document) -> Sheet:
    report = document.report
    boxes = [Box(0, 0, document.title, Style.HEADING)]
    fields = [field for field in report.form.identity if field.kind is not Kind.TEXT]
    for row, field in enumerate(fields, 1):
        shown = _shown(field.kind, report.stated(field.id))
        boxes.append(Box(row, 0, field.label, Style.CELL))
        boxes.append(Box(row, 1, shown or None, Style.NOTE))
    return Sheet(IDENTITY, tuple(boxes), (18, PAGE - 18))


def _shown(kind: Kind, value: Value) -> str:
    return UNIT_KINDS.get(str(value), "") if kind is Kind.BODY else show(value)


def _table(table: Table, report: Report, places: dict[str, Place]) -> Sheet:
    heading = Box(0, 0, table.name, Style.HEADING)
    cells = [_box(cell, report, places) for cell in table.grid.cells]
    widths = tuple(_column_widths(table.grid.widths))
    return Sheet(table.name, (heading, *cells), widths, table.whole)


def _column_widths(shares: Sequence[float]) -> Iterator[float]:
    """Yield how wide columns are that share the width of the page."""
    for share in shares:
        width = PAGE * share / sum(shares)
        yield _TWO_CHARACTERS if width < _NARROW else width


def _box(cell: Cell, report: Report, places: dict[str, Place]) -> Box:
    row, span = cell.row + TOP, (cell.rowspan, cell.colspan)
    if cell.field is None:
        return Box(row, cell.col, cell.text, Style.CELL, "", *span)
    value = _exact(report.value(cell.field.id))
    formula = _formula(cell.field, report, places)
    return Box(row, cell.col, value, Style.CELL, formula, *span)


def _formula(field: Field, report: Report, places: dict[str, Place]) -> str:
    """Return the formula of a total.

    One that was stated and differs from its parts stays as stated: a formula would correct it in
    silence.
    """
    if not field.parts or report.stated(field.id) not in (None, report.derived(field.id)):
        return ""
    parts = [places[part] for part in field.parts]
    return complete_sum(parts, places[field.id].sheet)


def _exact(value: Value) -> Number | str | None:
    """Return what a cell can hold without loss: a number of too many digits goes in as text."""
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal) and len(value.as_tuple().digits) <= DIGITS:
        return value
    return show(value) or None
