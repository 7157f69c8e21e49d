"""Paragraphs and tables in WordprocessingML."""

from collections.abc import Iterator
from itertools import pairwise

from export.document import TableCell
from export.docx import styles
from export.docx.fitting import Fitted
from export.docx.plan import Line
from export.docx.xml import Element, run, twips, w
from export.paper.table_metrics import PAD_NUMBER, is_item


def paragraph(line: Line) -> Element:
    """Return a paragraph with its run-in heading."""
    properties = [w("pStyle", val=line.style.id)]
    properties += [w("keepNext")] if line.keep else []
    if line.before or line.after:
        properties.append(w("spacing", before=twips(line.before), after=twips(line.after)))
    if indent := {
        side: twips(points)
        for side, points in (("left", line.left), ("right", line.right))
        if points
    }:
        properties.append(w("ind", **indent))
    runs = []
    if line.lead and line.lead_style:
        runs.append(run(line.text[: line.lead], w("rStyle", val=line.lead_style.id)))
    if rest := line.text[line.lead if runs else 0 :]:
        runs.append(run(rest))
    return w("p", w("pPr", *properties), *runs)


def table(fitted: Fitted) -> Element:
    """Return a table with fixed columns and the merged cells of its grid."""
    grid = fitted.table.grid
    widths = [twips(right) - twips(left) for left, right in pairwise(fitted.edges)]
    properties = w(
        "tblPr",
        w("tblStyle", val=styles.TABLE),
        w("tblW", w=sum(widths), type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0000"),
        w("tblCaption", val=fitted.table.name),
    )
    at = {
        (row, cell.col): cell
        for cell in fitted.table.cells
        for row in range(cell.row, cell.row + cell.rowspan)
    }
    rows = (
        _row(fitted, row, [at[row, col] for col in range(grid.columns) if (row, col) in at])
        for row in range(grid.rows)
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)


def _row(fitted: Fitted, row: int, cells: list[TableCell]) -> Element:
    properties = [w("cantSplit"), w("trHeight", val=twips(fitted.heights[row]), hRule="atLeast")]
    properties += [w("tblHeader")] if row < fitted.table.grid.head else []
    keep = fitted.whole and row < fitted.table.grid.rows - 1
    return w("tr", w("trPr", *properties), *(_cell(fitted, cell, row, keep=keep) for cell in cells))


def _cell(fitted: Fitted, cell: TableCell, row: int, *, keep: bool) -> Element:
    """Return what of ``cell`` lies in ``row``: its text is in the first of its rows."""
    small = fitted.number_size(cell)
    properties = [w("tcW", w=twips(fitted.width(cell)), type="dxa")]
    properties += [w("gridSpan", val=cell.colspan)] if cell.colspan > 1 else []
    properties += (
        [w("vMerge", val="restart" if row == cell.row else "continue")] if cell.rowspan > 1 else []
    )
    if small:
        properties.append(
            w("tcMar", *(w(side, w=twips(PAD_NUMBER), type="dxa") for side in ("left", "right")))
        )
    properties.append(w("vAlign", val="center"))
    align = "left" if is_item(cell) else "center"
    look = [
        w("pStyle", val=styles.TABLE_TEXT[fitted.size, align].id),
        *([w("keepNext")] if keep else []),
    ]
    if align == "center" and (inset := twips(fitted.inset(cell))):
        look.append(w("ind", left=inset, right=inset))
    text = _text(cell.text, small) if row == cell.row else ()
    return w("tc", w("tcPr", *properties), w("p", w("pPr", *look), *text))


def _text(text: str, small: float) -> Iterator[Element]:
    if text:
        half_points = int(2 * small)
        yield run(text, *([w("sz", val=half_points), w("szCs", val=half_points)] if small else []))
