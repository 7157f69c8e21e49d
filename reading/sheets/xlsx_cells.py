"""The cells of one sheet of a workbook: values, formulas, texts; what is merged, framed, hidden."""

import math
from typing import Final

from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.sheets.numbers import take_number
from reading.sheets.sheet import NOT_WORKED_OUT, Cell, Sheet, Style
from reading.sheets.texts import Pieces, written
from reading.sheets.xlsx_texts import read_text
from reading.xlsx.places import COLUMNS, ROWS, Place, place_at, span_of
from reading.xlsx.strings import unescaped
from reading.xlsx.xml import is_on

_PLAIN: Final = Style()


class SheetReader:
    """Reads what is on ``sheet``; ``texts`` are those that the cells of the workbook share."""

    def __init__(self, sheet: Sheet, styles: list[Style], texts: list[Pieces]) -> None:
        self.sheet = sheet
        self._styles = styles
        self._texts = texts

    def read(self, root: Element) -> None:
        """Read the sheet with the XML in ``root``; raises Unreadable and ValueError."""
        view = root.find("sheetViews/sheetView")
        self.sheet.shows_noughts = is_on(view, "showZeros", default=True)
        for each in root.findall("mergeCells/mergeCell"):
            self.sheet.merge(span_of(each.get("ref", "")))
        for each in root.findall("cols/col"):
            if _is_hidden(each, "width"):
                first, last = int(each.get("min", "1")), int(each.get("max", "1"))
                self.sheet.hidden_columns.update(range(first - 1, min(last, COLUMNS)))
        row = 0
        for each in root.findall("sheetData/row"):
            row = int(each.get("r", row + 1))
            if not 1 <= row <= ROWS:
                raise Unreadable("行的编号不对，文件已损坏")
            if _is_hidden(each, "ht"):
                self.sheet.hidden_rows.add(row - 1)
            self._read_row(each, row - 1)

    def _read_row(self, element: Element, row: int) -> None:
        col = -1
        for each in element.findall("c"):
            stated = each.get("r")
            at = (row, col + 1) if stated is None else place_at(stated)
            col = at[1]
            style = self._style(each)
            self.sheet.take(at, self._cell(each, style, at), style)

    def _style(self, element: Element) -> Style:
        number = int(element.get("s", "0"))
        return self._styles[number] if number < len(self._styles) else _PLAIN

    def _cell(self, element: Element, style: Style, at: Place) -> Cell:
        kind = element.get("t", "n")
        stated = element.findtext("v", "")
        has_formula = element.find("f") is not None
        if has_formula and not stated and kind != "str":
            return Cell(unread=NOT_WORKED_OUT)
        match kind:
            case "s":
                pieces = self._texts[int(stated)] if stated else ()
                return written(pieces, style.flaw)
            case "inlineStr":
                item = element.find("is")
                return written(() if item is None else read_text(item), style.flaw)
            case "str":
                return Cell(unescaped(stated))
            case "b":
                return Cell("FALSE" if stated == "0" else "TRUE")
            case "e":
                return Cell(unread=f"显示的是错误 {stated}")
            case "d":
                return Cell(stated)
            case _:
                return self._number(stated, style, at, has_formula=has_formula)

    def _number(self, stated: str, style: Style, at: Place, *, has_formula: bool) -> Cell:
        if not stated.strip():
            return Cell()
        number = float(stated)
        if not math.isfinite(number):
            raise ValueError(stated)
        if has_formula:
            self.sheet.worked_out[at] = number
        return take_number(self.sheet, at, number, style.code)


def _is_hidden(element: Element, length: str) -> bool:
    """Whether a row or column is hidden, or has no ``length``."""
    stated = element.get(length)
    return is_on(element, "hidden") or (stated is not None and float(stated) <= 0)
