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
        _look(),
        w("tblCaption", val=fitted.table.name),
        w("tblDescription", val=_description(fitted.table)),
    )
    return w("tbl", properties, w("tblGrid", *columns), *rows)


def _look() -> Markup:
    """Return that the first row and the first column head the others, which readers aloud go by."""
    of_heads = {"firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0}
    return w("tblLook", val="06A0", **of_heads, noHBand=1, noVBand=1)


def _description(table: Table) -> str:
    """Return what a reader who does not see the table is told of it first."""
    grid = table.grid
    told = f"{grid.rows} 行 {grid.columns} 列"
    if grid.head:
        told += f"，上起 {grid.head} 行是表头"
    if grid.stub:
        told += f"，左起 {grid.stub} 列是项目名称"
    return told


def _heads(table: Table, row: int) -> bool:
    """Whether ``row`` is marked as one of the head.

    A grid without a head has the heads of its parts among its rows; the first of them is marked,
    as every table has to have one for programs that read aloud. It never comes to be repeated: such
    a table stands on one page.
    """
    return row < max(1, table.grid.head)


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
    if _heads(fitted.table, row):
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
