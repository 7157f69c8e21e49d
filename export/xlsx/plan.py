"""Laying a document out as the sheets of a workbook."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from export.document import Document, Table
from export.xlsx.book import Book
from export.xlsx.check_sheet import check_sheet, has_a_row
from export.xlsx.columns import PAGE, column_widths
from export.xlsx.data_sheet import data_sheet
from export.xlsx.findings_sheet import findings_sheet
from export.xlsx.sheet import Box, Place, Sheet, Style, complete_sum
from export.xlsx.texts import texts_sheet
from forms.checks.finding import Number
from forms.form import Cell, Field, Form
from forms.report import Report
from forms.sign_off.reasons import Standing
from forms.values import UNIT_KINDS, Kind, Value, show

#: The first sheet; each of a table bears the table's heading.
IDENTITY = "基本信息"
#: A table's heading stands in the row above it.
TOP = 1
#: A cell holds a binary number, which is good for this many decimal digits.
DIGITS = 15
#: Of workbooks, in which it had a 29 February.
_FIRST_YEAR = 1900


def book_of(document: Document) -> Book:
    """Return the workbook of ``document``."""
    return Book(
        tuple(sheets(document)),
        document.title,
        document.author,
        document.stamp,
        document.report.date,
        document.mark,
    )


def sheets(document: Document) -> list[Sheet]:
    """Return the sheets: identity, texts, one for each table, and the check sheet."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    places = dict(places_of(tables))
    shown = [
        _identity(document),
        texts_sheet(document),
        *(table_sheet(table, document.report, places) for table in tables),
    ]
    data = data_sheet(document, shown, {**_identity_places(document.report.form), **places})
    return [*shown, check_sheet(document.report, places), *_findings(document), data]


def _findings(document: Document) -> Iterator[Sheet]:
    """Yield the sheet of what was found, where anything was.

    Sums have a row each already, unless somebody explained why they differ.
    """
    found: list[Standing] = []
    for standing in document.standings:
        if standing.reason or not has_a_row(standing.finding.code, document.report.form):
            found.append(standing)
    if found:
        yield findings_sheet(found)


def places_of(tables: Sequence[Table]) -> Iterator[tuple[str, Place]]:
    """Yield the ids of the fields in ``tables``, and where each stands."""
    for table in tables:
        for cell in table.grid.cells:
            if cell.field:
                yield cell.field.id, Place(table.name, cell.row + TOP, cell.col)


def _identity(document: Document) -> Sheet:
    report = document.report
    boxes = [Box(0, 0, document.title, Style.HEADING)]
    for row, field in enumerate(_identity_fields(report.form), 1):
        value = _identity_value(field.kind, report.stated(field.id))
        boxes.append(Box(row, 0, field.label, Style.CELL))
        boxes.append(Box(row, 1, value, Style.NOTE, entry=field.kind))
    return Sheet(IDENTITY, tuple(boxes), (18, PAGE - 18))


def _identity_fields(form: Form) -> list[Field]:
    return [field for field in form.identity if field.kind is not Kind.TEXT]


def _identity_places(form: Form) -> dict[str, Place]:
    rows = enumerate(_identity_fields(form), 1)
    return {field.id: Place(IDENTITY, row, 1) for row, field in rows}


def _identity_value(kind: Kind, value: Value) -> Number | str | date | None:
    """Return what a cell holds of it; a day before those that workbooks know is text."""
    if kind is Kind.BODY:
        return UNIT_KINDS.get(str(value))
    if isinstance(value, date) and value.year > _FIRST_YEAR:
        return value
    return _exact(value)


def table_sheet(table: Table, report: Report, places: dict[str, Place]) -> Sheet:
    """Return the sheet of a table, whose totals add up the fields at ``places``."""
    heading = Box(0, 0, table.name, Style.HEADING)
    cells = [_box(cell, report, places) for cell in table.grid.cells]
    widths = column_widths(table.grid, report)
    head = TOP + table.grid.head
    frozen = head, table.grid.stub
    return Sheet(table.name, (heading, *cells), widths, table.whole, frozen, head)


def _box(cell: Cell, report: Report, places: dict[str, Place]) -> Box:
    row, span = cell.row + TOP, (cell.rowspan, cell.colspan)
    if cell.field is None:
        return Box(row, cell.col, cell.text, Style.CELL, "", *span)
    value = _exact(report.value(cell.field.id))
    formula = _formula(cell.field, report, places)
    return Box(row, cell.col, value, Style.CELL, formula, *span, cell.field.kind)


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
