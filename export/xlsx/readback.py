"""Reading a written workbook back, with the only use of openpyxl, and comparing every cell with the report."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl

from export.contrast import contrast
from export.document import Document
from export.xlsx.plan import sheets
from export.xlsx.sheet import Box, Sheet, address
from forms.values import Value, show


def differences(document: Document, path: Path) -> list[str]:
    """Return what the workbook at ``path`` holds otherwise than ``document``, a line each; nothing if all agrees."""
    try:
        with path.open("rb") as file:
            values = openpyxl.load_workbook(file, data_only=True)
            formulas = openpyxl.load_workbook(file)
    except (BadZipFile, KeyError, ValueError, SyntaxError) as error:
        return [f"读不出来：{error}"]
    read, planned = values.properties.keywords or "", sheets(document)
    found = [] if read == document.stamp else [f"关键词属性：{contrast(document.stamp, read)}"]
    if values.sheetnames != [sheet.name for sheet in planned]:
        return [*found, f"工作表是 {'、'.join(values.sheetnames)}"]
    return [*found, *(line for sheet in planned for line in _compare(sheet, values[sheet.name], formulas[sheet.name]))]


def _compare(sheet: Sheet, values: Any, formulas: Any) -> Iterator[str]:  # noqa: ANN401 - openpyxl's own worksheets
    planned = {address(box.row, box.col): box for box in sheet.boxes}
    merged = {str(area) for area in values.merged_cells.ranges}
    if merged != (expected := {_area(box) for box in sheet.boxes if box.rowspan > 1 or box.colspan > 1}):
        yield f"{sheet.name}：合并单元格不同：{'、'.join(sorted(merged ^ expected))}"
    found = {cell.coordinate for row in values.iter_rows() for cell in row if cell.value is not None}
    for at in sorted(found | planned.keys()):
        box, value, content = planned.get(at), values[at], formulas[at].value
        wanted = _text(box.value) if box else ""
        if (read := _shown(value)) != wanted:
            yield f"{sheet.name} {at}：应为“{wanted:.60}”，读到“{read:.60}”"
        elif box and box.formula and content != f"={box.formula}":
            yield f"{sheet.name} {at}：公式应为 ={box.formula}，读到 {content}"
        elif box and not box.formula and content != value.value:
            yield f"{sheet.name} {at}：应为“{wanted:.60}”，读到公式 {content}"


def _area(box: Box) -> str:
    return f"{address(box.row, box.col)}:{address(box.row + box.rowspan - 1, box.col + box.colspan - 1)}"


def _text(value: Value) -> str:
    # openpyxl drops these letters wherever they stand, taking them for XlsxWriter's mark of an escape.
    return show(value).replace("x005F_", "")


def _shown(cell: Any) -> str:  # noqa: ANN401
    """Return what the cell shows: a number with as many decimals as its format gives it."""
    value = cell.value
    if not isinstance(value, int | float):
        return "" if value is None else str(value)
    exact = Decimal(repr(value))
    padded = exact.quantize(Decimal(1).scaleb(-len(cell.number_format.partition(".")[2])))
    return format(padded if padded == exact else exact, "f")
