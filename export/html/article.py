"""The report as markup: semantic, and the same on a page of its own and pasted into another."""

from collections.abc import Iterator
from html import escape
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
from export.html import sheet
from export.html.holding import label_markup, name_markup, text_markup, title_markup
from export.scopes import beyond_scopes, place, row_groups, scope

_ID_DIGITS = 8  # of the content code: what tells two reports on one page apart


class Article:
    """The markup of ``document``, in lines; a plain one has no style, and takes on the site's."""

    def __init__(self, document: Document, *, is_plain: bool) -> None:
        self._document = document
        self._is_plain = is_plain
        tables = [block.name for block in document.blocks if isinstance(block, Table)]
        code = document.code.replace(" ", "")[:_ID_DIGITS]
        #: The ids of the headings that name the tables.
        self._ids = {name: f"table-{code}-{number}" for number, name in enumerate(tables, 1)}

    def lines(self) -> Iterator[str]:
        """Yield the article, which is all that is published; a draft's slip is for paper."""
        yield '<article lang="zh-CN">'
        for block in self._document.blocks:
            match block:
                case Title(text):
                    yield f"<h1{self._style(sheet.TITLE)}>{self._title(text)}</h1>"
                case Heading(text):
                    yield self._heading(text)
                case Paragraph():
                    yield self._paragraph(block)
                case Table():
                    yield from self._table(block)
                case Signature():
                    yield from self._signature(block)
                case Slip():
                    continue
                case _:
                    assert_never(block)
        yield "</article>"

    def _title(self, text: str) -> str:
        return escape(text) if self._is_plain else title_markup(text, self._document.author)

    def _label(self, text: str) -> str:
        return escape(text) if self._is_plain else label_markup(text)

    def _name(self, text: str) -> str:
        return escape(text) if self._is_plain else name_markup(text)

    def _text(self, text: str) -> str:
        return escape(text) if self._is_plain else text_markup(text)

    def _style(self, declarations: str) -> str:
        return "" if self._is_plain else f' style="{declarations}"'

    def _heading(self, text: str) -> str:
        id = f' id="{self._ids[text]}"' if text in self._ids else ""
        return f"<h2{id}{self._style(sheet.HEADING)}>{self._label(text)}</h2>"

    def _paragraph(self, block: Paragraph) -> str:
        text = self._text(block.text[block.lead :])
        if block.lead:
            text = f"<strong>{self._text(block.text[: block.lead])}</strong>{text}"
        return f"<p{self._style(sheet.PARAGRAPH)}>{text}</p>"

    def _signature(self, block: Signature) -> Iterator[str]:
        style = self._style(sheet.SIGNED)
        yield f"<footer{self._style(sheet.SIGNATURE)}>"
        if block.unit:
            yield f"<p{style}>{self._name(block.unit)}</p>"
        if block.date:
            yield f"<p{style}>{self._text(block.date)}</p>"
        yield "</footer>"

    def _table(self, table: Table) -> Iterator[str]:
        """Yield the table, named by the heading above it.

        What is too wide for a phone scrolls in a region of its own, which the keyboard reaches. The
        border is an attribute as well, because there is no editor that drops it.
        """
        name = f' aria-labelledby="{self._ids[table.name]}"'
        named = self._headings_by_name(table)
        if not self._is_plain:
            yield f'<div role="region"{name} tabindex="0"{self._style(sheet.REGION)}>'
        yield f'<table{name} border="1"{self._style(sheet.TABLE)}>'
        yield from self._columns(table)
        for group in row_groups(table):
            tag = "thead" if group.stop <= table.grid.head else "tbody"
            yield f"<{tag}>"
            for row in group:
                cells = [self._cell(table, cell, named) for cell in _row(table, row)]
                yield f"<tr>{''.join(cells)}</tr>"
            yield f"</{tag}>"
        yield "</table>"
        if not self._is_plain:
            yield "</div>"

    def _columns(self, table: Table) -> Iterator[str]:
        """Yield the columns with their shares of the width, in groups as the first row has them."""
        whole = sum(table.grid.widths)
        columns: list[str] = []
        for width in table.grid.widths:
            columns.append(f"<col{self._style(f'width:{100 * width / whole:.1f}%')}>")
        for cell in _row(table, 0):
            group = columns[cell.col : cell.col + cell.colspan]
            yield f"<colgroup>{''.join(group)}</colgroup>"

    def _headings_by_name(self, table: Table) -> dict[tuple[int, int], str]:
        """Return what names headings and leads to them, where scopes are not enough, by place."""
        found: dict[tuple[int, int], str] = {}
        for at, headings in beyond_scopes(table).items():
            ids: list[str] = []
            for heading in headings:
                id = f"{self._ids[table.name]}-{heading.row + 1}-{heading.col + 1}"
                found[place(heading)] = f' id="{id}"'
                ids.append(id)
            found[at] = f' headers="{" ".join(ids)}"'
        return found

    def _cell(self, table: Table, cell: TableCell, named: dict[tuple[int, int], str]) -> str:
        spans = _span("rowspan", cell.rowspan) + _span("colspan", cell.colspan)
        about_it = f"{named.get(place(cell), '')}{spans}"
        if cell.id:
            return f"<td{about_it}{self._style(sheet.FIGURE)}>{escape(cell.text)}</td>"
        about = scope(table, cell)
        style = self._style(sheet.ROW_LABEL if about == "row" else sheet.LABEL)
        return f'<th scope="{about}"{about_it}{style}>{self._label(cell.text)}</th>'


def _row(table: Table, row: int) -> list[TableCell]:
    """Return the cells that begin in ``row``, from left to right."""
    cells = [cell for cell in table.cells if cell.row == row]
    return sorted(cells, key=lambda cell: cell.col)


def _span(name: str, count: int) -> str:
    return f' {name}="{count}"' if count > 1 else ""
