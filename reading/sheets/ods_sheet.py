"""The sheets of an OpenDocument workbook: rows and columns, of which one element may be many."""

from collections.abc import Iterator
from typing import Final

from reading.guarded_xml import Element
from reading.named import named
from reading.seen import Span
from reading.sheets.ods_cells import cell_of, is_formula, number_of, take_value
from reading.sheets.ods_names import DRAW, OFFICE, TABLE
from reading.sheets.ods_styles import Styles
from reading.sheets.sheet import Most, Sheet, Style
from reading.xlsx.places import COLUMNS, ROWS, Place

#: Beyond these, what is said to be there many times is blank paper with a frame.
_MOST_ROWS, _MOST_COLUMNS = 200, 60
_HIDDEN: Final = ("collapse", "filter")
_GROUPS: Final = frozenset(
    f"{TABLE}table-{name}"
    for name in ["row-group", "rows", "header-rows", "column-group", "columns", "header-columns"]
)
_CELL, _COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"


def read_sheets(book: Element, styles: Styles, most: Most) -> Iterator[Sheet]:
    """Yield the sheets of ``book``; raises Unreadable and ValueError."""
    for each in book.findall(f"{TABLE}table"):
        is_hidden = styles.hides(each.get(f"{TABLE}style-name", ""))
        sheet = Sheet(each.get(f"{TABLE}name", ""), is_hidden, most=most)
        _SheetReader(sheet, styles).read(each)
        yield sheet


class _SheetReader:
    """Reads one sheet."""

    def __init__(self, sheet: Sheet, styles: Styles) -> None:
        self._sheet = sheet
        self._styles = styles
        self._column_styles: list[str] = []
        self._commented: list[Place] = []

    def read(self, table: Element) -> None:
        """Read the sheet in ``table``."""
        col, row = 0, 0
        for each in _lines(table, f"{TABLE}table-column"):
            count = min(_times(each, "number-columns-repeated"), COLUMNS - col)
            if each.get(f"{TABLE}visibility") in _HIDDEN:
                self._sheet.hidden_columns.update(range(col, col + count))
            style = each.get(f"{TABLE}default-cell-style-name", "")
            self._column_styles += [style] * min(count, _MOST_COLUMNS)
            col += count
        for each in _lines(table, f"{TABLE}table-row"):
            count = min(_times(each, "number-rows-repeated"), ROWS - row)
            is_hidden = each.get(f"{TABLE}visibility") in _HIDDEN
            for number in range(row, row + min(count, _MOST_ROWS)):
                if is_hidden:
                    self._sheet.hidden_rows.add(number)
                self._read_row(each, number)
            row += count
        if self._commented:
            noted = named(self._sheet.names(self._commented))
            self._sheet.remarks.append(f" {noted} 有批注，批注里的文字没有读。")
        words = _drawn_words(table).strip()
        if words:
            self._sheet.remarks.append(f"上有文本框，里面的文字没有读（{words[:30]}）。")

    def _read_row(self, element: Element, row: int) -> None:
        col = 0
        for each in element:
            if each.tag not in (_CELL, _COVERED):
                continue
            count = _times(each, "number-columns-repeated")
            if each.tag == _CELL:
                for number in range(col, col + min(count, _MOST_COLUMNS)):
                    self._read_cell(each, (row, number))
            col += count

    def _read_cell(self, element: Element, at: Place) -> None:
        rows, cols = (_times(element, f"number-{what}-spanned") for what in ("rows", "columns"))
        self._sheet.merge(Span(*at, rows, cols))
        style = self._style(element, at[1])
        cell = cell_of(element, self._styles, style.flaw)
        if is_formula(element) and element.get(f"{OFFICE}value") is not None:
            self._sheet.worked_out[at] = number_of(element)
        take_value(self._sheet, at, element)
        if element.find(f"{OFFICE}annotation") is not None:
            self._commented.append(at)
        self._sheet.take(at, cell, style)

    def _style(self, element: Element, col: int) -> Style:
        own = element.get(f"{TABLE}style-name", "")
        if not own and col < len(self._column_styles):
            own = self._column_styles[col]
        return self._styles.look(own)


def _lines(parent: Element, tag: str) -> Iterator[Element]:
    """Yield rows or columns, also those in groups."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _GROUPS:
            yield from _lines(child, tag)


def _times(element: Element, name: str) -> int:
    """Return how many times something is there; raises ValueError."""
    return max(1, int(element.get(f"{TABLE}{name}", "1")))


def _drawn_words(table: Element) -> str:
    words: list[str] = []
    for tag in ("text-box", "custom-shape"):
        for each in table.iter(f"{DRAW}{tag}"):
            words += each.itertext()
    return "".join(words)
