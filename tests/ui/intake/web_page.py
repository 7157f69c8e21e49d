"""A report as a web page of another office: the official tables, （六） printed on one row."""

from html import escape
from pathlib import Path

from forms.form import Cell, Grid
from forms.report import Report
from forms.values import show
from tests.reads import MERGED

_GROUP = "（六）其他处理"


def write_page(report: Report, path: Path) -> Path:
    """Write the page, in GBK as it says, and return where it is."""
    parts = [f"<h1>{report.title}</h1>", f"<p>联系电话：{report.text('contact.phone')}</p>"]
    for section in report.form.sections:
        parts.append(f"<p>{section.heading}</p>")
        if section.grid:
            parts.append(_table(section.grid, report))
        else:
            lines = report.text(section.text_id).split("\n")
            parts += [f"<p>{escape(line)}</p>" for line in lines]
    parts.append(f"<p>{report.text('unit')}</p><p>{show(report.date)}</p>")
    page = f'<html><meta charset="gb2312"><title>公开</title><body>{"".join(parts)}</body></html>'
    path.write_bytes(page.encode("gbk"))
    return path


def _table(grid: Grid, report: Report) -> str:
    gone = _rows_of(grid, MERGED[1:])
    first = _rows_of(grid, MERGED[:1])
    rows: list[str] = []
    for row in range(grid.rows):
        if row in gone:
            continue
        boxes = [cell for cell in grid.cells if cell.row == row]
        if row in first:
            boxes = _merged(boxes, report)
        written = [_box(cell, report, gone) for cell in sorted(boxes, key=_column)]
        rows.append(f"<tr>{''.join(written)}</tr>")
    return f"<table border>{''.join(rows)}</table>"


def _rows_of(grid: Grid, parts: tuple[str, ...]) -> set[int]:
    """Return the rows of （六） that are ``parts`` of it."""
    ids = [f"requests.otherwise.{part}.natural" for part in parts]
    return {cell.row for cell in grid.cells if cell.field and cell.field.id in ids}


def _merged(boxes: list[Cell], report: Report) -> list[Cell]:
    """Return the row of all of （六）: its label over both columns, sums as words."""
    label = next(cell for cell in boxes if cell.text.startswith("（六）"))
    merged = [Cell(label.row, label.col, _GROUP, colspan=2)]
    for cell in boxes:
        if cell.field:
            column = cell.field.id.rpartition(".")[2]
            ids = [f"requests.otherwise.{part}.{column}" for part in MERGED]
            total = sum(int(report.number(id) or 0) for id in ids)
            merged.append(Cell(cell.row, cell.col, str(total)))
    return merged


def _box(cell: Cell, report: Report, gone: set[int]) -> str:
    words = show(report.value(cell.field.id)) if cell.field else cell.text
    high = len(set(range(cell.row, cell.row + cell.rowspan)) - gone)
    return f'<td rowspan="{high}" colspan="{cell.colspan}">{escape(words)}</td>'


def _column(cell: Cell) -> int:
    return cell.col
