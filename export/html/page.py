"""Writing the page: semantic markup that reads well by itself, and a few lines of style.

The page is what is published, so a draft's mark and slip, which are for paper, are not on it.
"""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import assert_never

from export.document import (
    Document,
    Heading,
    Paragraph,
    Signature,
    Slip,
    Table,
    TableCell,
    Title,
)
from export.scopes import row_groups, scope

#: The page's style sheet. Fonts are left to the site that the page is pasted into. The caption
#: repeats the heading above the table: it is for those who have the page read aloud, and is seen
#: only where a site drops the style.
STYLE = """\
body { margin: 0; padding: 1rem; color: #000; background: #fff;\
 font: 1.0625rem/1.8 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { margin: 1.5rem 0; font-size: 1.6rem; line-height: 1.4; text-align: center;\
 text-wrap: balance; }
h2 { margin: 2rem 0 0.75rem; font-size: 1.2rem; line-height: 1.5; }
p { margin: 0.5rem 0; text-indent: 2em; }
.table { position: relative; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.4; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
table, th, td { border: 1px solid #666; }
th, td { min-width: 2.5em; padding: 0.3em 0.25em; font-weight: normal; text-align: center;\
 text-wrap: balance; }
th[scope=row] { min-width: 7em; text-align: left; }
footer { margin-top: 2rem; text-align: right; }
footer p { text-indent: 0; }
@media print {
  @page { size: A4; margin: 20mm; }
  body { padding: 0; font-size: 12pt; }
  h2 { break-after: avoid; }
  table, footer { break-inside: avoid; }
  .table { overflow: visible; }
  table { font-size: 9pt; }
}"""


def write(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; raises OSError where that cannot be written."""
    target.write_bytes("".join(f"{line}\n" for line in _page(document)).encode())


def _page(document: Document) -> Iterator[str]:
    yield from (
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(document.title)}</title>",
        f'<meta name="author" content="{escape(document.author)}">',
        f'<meta name="keywords" content="{document.stamp}">',
        f"<style>\n{STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        "<article>",
    )
    for block in document.blocks:
        match block:
            case Title(text):
                yield f"<h1>{escape(text)}</h1>"
            case Heading(text):
                yield f"<h2>{escape(text)}</h2>"
            case Paragraph():
                yield _paragraph(block)
            case Table():
                yield from _table(block)
            case Signature():
                yield from _signature(block)
            case Slip():
                continue
            case _:
                assert_never(block)
    yield from ("</article>", "</main>", "</body>", "</html>")


def _paragraph(block: Paragraph) -> str:
    lead, rest = escape(block.text[: block.lead]), escape(block.text[block.lead :])
    return f"<p><strong>{lead}</strong>{rest}</p>" if lead else f"<p>{rest}</p>"


def _signature(block: Signature) -> Iterator[str]:
    yield "<footer>"
    for text in (block.unit, block.date):
        if text:
            yield f"<p>{escape(text)}</p>"
    yield "</footer>"


def _table(table: Table) -> Iterator[str]:
    """Yield the table.

    Its border is an attribute because most sites' editors drop styles and keep that.
    """
    yield '<div class="table">'
    yield '<table border="1">'
    yield f"<caption>{escape(table.name)}</caption>"
    yield from _columns(table)
    for group in row_groups(table):
        name = "thead" if group.stop <= table.grid.head else "tbody"
        yield f"<{name}>"
        for row in group:
            cells = [_cell(table, cell) for cell in _row(table, row)]
            yield f"<tr>{''.join(cells)}</tr>"
        yield f"</{name}>"
    yield "</table>"
    yield "</div>"


def _columns(table: Table) -> Iterator[str]:
    """Yield the columns with their shares of the width, in groups as the first row makes them."""
    whole = sum(table.grid.widths)
    columns = [f'<col style="width: {100 * width / whole:.1f}%">' for width in table.grid.widths]
    for cell in _row(table, 0):
        group = columns[cell.col : cell.col + cell.colspan]
        yield f"<colgroup>{''.join(group)}</colgroup>"


def _row(table: Table, row: int) -> list[TableCell]:
    """Return the cells that begin in ``row``, from left to right."""
    cells = [cell for cell in table.cells if cell.row == row]
    return sorted(cells, key=lambda cell: cell.col)


def _cell(table: Table, cell: TableCell) -> str:
    spans = _span("rowspan", cell.rowspan) + _span("colspan", cell.colspan)
    text = escape(cell.text)
    if cell.id:
        return f"<td{spans}>{text}</td>"
    return f'<th scope="{scope(table, cell)}"{spans}>{text}</th>'


def _span(name: str, count: int) -> str:
    return f' {name}="{count}"' if count > 1 else ""
