"""Laying a document out as the sheets of a workbook."""

from collections.abc import Iterator
from decimal import Decimal

from export.document import Document, Heading, Paragraph, Table, Title
from export.xlsx.check_sheet import check_sheet
from export.xlsx.sheet import Box, Place, Sheet, Style, complete_sum
from forms.checks.finding import Number
from forms.form import Cell
from forms.report import Report
from forms.values import UNIT_KINDS, Kind, Value, show

#: The width of a page, in characters of the standard font.
PAGE = 80.0
#: A column narrower than the first is as wide as the second, which holds two Chinese characters: 结果维持 breaks in the middle.
_NARROW, _TWO_CHARACTERS = 6.0, 4.6
#: A table's heading stands in the row above it.
TOP = 1
#: Half of the 32,767 UTF-16 units that a cell holds: no character has more than two.
LONGEST = 16_000
#: A cell holds a binary number, which is good for this many decimal digits.
DIGITS = 15


def sheets(document: Document) -> list[Sheet]:
    """Return the sheets: identity, texts, one for each table, and the check sheet."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    places = {
        cell.field.id: Place(table.name, cell.row + TOP, cell.col)
        for table in tables
        for cell in table.grid.cells
        if cell.field
    }
    return [
        _identity(document),
        _texts(document),
        *(_table(table, document.report, places) for table in tables),
        check_sheet(document, places),
    ]


def _identity(document: Document) -> Sheet:
    report = document.report
    boxes = [Box(0, 0, document.title, Style.HEADING)]
    for row, field in enumerate(
        (field for field in report.form.identity if field.kind is not Kind.TEXT), 1
    ):
        value = report.stated(field.id)
        shown = UNIT_KINDS.get(str(value), "") if field.kind is Kind.BODY else show(value)
        boxes += [Box(row, 0, field.label, Style.CELL), Box(row, 1, shown or None, Style.NOTE)]
    return Sheet("基本信息", tuple(boxes), (18, PAGE - 18))


def _texts(document: Document) -> Sheet:
    lines = [(style, part) for style, text in _lines(document) for part in _parts(text)]
    return Sheet(
        "文字", tuple(Box(row, 0, text, style) for row, (style, text) in enumerate(lines)), (PAGE,)
    )


def _lines(document: Document) -> Iterator[tuple[Style, str]]:
    """Yield title, headings and paragraphs in order; a table's heading stands on the table's own sheet."""
    elsewhere = {block.name for block in document.blocks if isinstance(block, Table)}
    for block in document.blocks:
        match block:
            case Title(text):
                yield Style.TITLE, text
            case Heading(text) if text not in elsewhere:
                yield Style.HEADING, text
            case Paragraph(text=text):
                yield Style.PARAGRAPH, text


def _parts(text: str) -> Iterator[str]:
    yield from (text[start : start + LONGEST] for start in range(0, len(text), LONGEST))


def _table(table: Table, report: Report, places: dict[str, Place]) -> Sheet:
    shares = [PAGE * width / sum(table.grid.widths) for width in table.grid.widths]
    widths = tuple(_TWO_CHARACTERS if share < _NARROW else share for share in shares)
    boxes = (
        Box(0, 0, table.name, Style.HEADING),
        *(_box(cell, report, places) for cell in table.grid.cells),
    )
    return Sheet(table.name, boxes, widths, table.whole)


def _box(cell: Cell, report: Report, places: dict[str, Place]) -> Box:
    row, span = cell.row + TOP, (cell.rowspan, cell.colspan)
    if cell.field is None:
        return Box(row, cell.col, cell.text, Style.CELL, "", *span)
    id, parts = cell.field.id, cell.field.parts
    stated, derived = report.stated(id), report.derived(id)
    # A total that was stated and differs from its parts stays as stated: a formula would correct it in silence.
    formula = (
        complete_sum([places[part] for part in parts], places[id].sheet)
        if parts and stated in (None, derived)
        else ""
    )
    return Box(row, cell.col, _exact(report.value(id)), Style.CELL, formula, *span)


def _exact(value: Value) -> Number | str | None:
    """Return what a cell can hold of ``value`` without loss: a number of too many digits goes in as text."""
    if isinstance(value, Decimal) and len(value.as_tuple().digits) <= DIGITS:
        return value
    return value if isinstance(value, int) else show(value) or None
