"""Tables in WordprocessingML: fixed columns, merged cells, head rows that repeat."""

from collections.abc import Iterator
from itertools import pairwise

from export.document import Table, TableCell
from export.docx import styles
from export.docx.fitting import Fitted
from export.docx.wordml import Markup, run, twips, w
from export.paper.table_metrics import PAD_NUMBER, is_item


def table(fitted: Fitted) -> Markup:
    """Return a table with fixed columns and the merged cells of its grid."""
    widths = [twips(right) - twips(left) for left, right in pairwise(fitted.edges)]
    columns = [w("gridCol", w=width) for width in widths]
    rows = [_row(fitted, row, cells) for row, cells in enumerate(_cells_of_rows(fitted.table))]
    properties = w(
        "tblPr",
        w("tblStyle", val=styles.TABLE),
        w("tblW", w=sum(widths), type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0000"),
        w("tblCaption", val=fitted.table.name),
    )
    return w("tbl", properties, w("tblGrid", *columns), *rows)


def _cells_of_rows(table: Table) -> list[list[TableCell]]:
    """Return what lies in each row, from left to right; a merged cell lies in several."""
    rows: list[list[TableCell]] = [[] for _ in range(table.grid.rows)]
    for cell in sorted(table.cells, key=lambda cell: cell.col):
        for row in range(cell.row, cell.row + cell.rowspan):
            rows[row].append(cell)
    return rows


def _row(fitted: Fitted, row: int, cells: list[TableCell]) -> Markup:
    grid = fitted.table.grid
    properties = [w("cantSplit"), w("trHeight", val=twips(fitted.heights[row]), hRule="atLeast")]
    if row < grid.head:
        properties.append(w("tblHeader"))
    keep = fitted.whole and row < grid.rows - 1
    return w("tr", w("trPr", *properties), *(_cell(fitted, cell, row, keep=keep) for cell in cells))


def _cell(fitted: Fitted, cell: TableCell, row: int, *, keep: bool) -> Markup:
    """Return what of ``cell`` lies in ``row``: its text is in the first of its rows."""
    content = [w("pPr", *_paragraph_properties(fitted, cell, keep=keep))]
    if row == cell.row and cell.text:
        half_points = int(2 * fitted.number_size(cell))
        content.append(run(cell.text, half_points=half_points))
    return w("tc", w("tcPr", *_cell_properties(fitted, cell, row)), w("p", *content))


def _cell_properties(fitted: Fitted, cell: TableCell, row: int) -> Iterator[Markup]:
    yield w("tcW", w=twips(fitted.width(cell)), type="dxa")
    if cell.colspan > 1:
        yield w("gridSpan", val=cell.colspan)
    if cell.rowspan > 1:
        yield _merge(cell, row)
    if fitted.number_size(cell):
        pad = twips(PAD_NUMBER)
        yield w("tcMar", w("left", w=pad, type="dxa"), w("right", w=pad, type="dxa"))
    yield w("vAlign", val="center")


def _merge(cell: TableCell, row: int) -> Markup:
    if row == cell.row:
        return w("vMerge", val="restart")
    return w("vMerge", val="continue")


def _paragraph_properties(fitted: Fitted, cell: TableCell, *, keep: bool) -> Iterator[Markup]:
    align, inset = "center", fitted.inset(cell)
    if is_item(cell):
        align, inset = "left", 0.0
    yield w("pStyle", val=styles.TABLE_TEXT[fitted.size, align].id)
    if keep:
        yield w("keepNext")
    if twips(inset):
        yield w("ind", left=twips(inset), right=twips(inset))
