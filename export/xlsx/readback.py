"""Reading a written workbook back, with the only use of openpyxl, and comparing every cell with the report."""

import zlib
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple

from export.content import Content, Unreadable, differences_at, title_of
from export.contrast import contrast
from export.document import Document
from export.xlsx.check_sheet import NAME as CHECKS
from export.xlsx.plan import sheets
from export.xlsx.sheet import Box, Sheet, address
from forms.values import Value, show

#: Cells of a sheet; a report's have some hundreds, or some thousands of lines of text.
_MOST = 400_000


def differences(document: Document, path: Path) -> list[str]:
    """Return what the workbook at ``path`` holds otherwise than ``document``, a line each; nothing if all agrees."""
    try:
        values, formulas = _load(path)
    except Unreadable as error:
        return [str(error)]
    read, planned = values.properties.keywords or "", sheets(document)
    found = [] if read == document.stamp else [f"关键词属性：{contrast(document.stamp, read)}"]
    if values.sheetnames != [sheet.name for sheet in planned]:
        return [*found, f"工作表是 {'、'.join(values.sheetnames)}"]
    return [
        *found,
        *(
            line
            for sheet in planned
            for line in _compare(sheet, values[sheet.name], formulas[sheet.name])
        ),
    ]


def content(path: Path) -> Content:
    """Return what the sheets of the workbook at ``path`` say, but for the check sheet; raises Unreadable."""
    values, formulas = _load(path)
    title = title_of(_shown(values.worksheets[0]["A1"])) if values.worksheets else ""
    return Content(
        title,
        values.properties.keywords or "",
        partial(_content_differences, values=values, formulas=formulas),
    )


def _content_differences(document: Document, values: Any, formulas: Any) -> list[str]:  # noqa: ANN401
    planned = sheets(document)
    there, names = (
        {sheet.title: sheet for sheet in values.worksheets},
        [sheet.name for sheet in planned],
    )
    found = [f"多出工作表“{name}”" for name in values.sheetnames if name not in names]
    for sheet in planned:
        if sheet.name in there:
            found += (
                []
                if sheet.name == CHECKS
                else _compare(sheet, there[sheet.name], formulas[sheet.name], is_calculated=False)
            )
        elif sheet.name != CHECKS:
            found.append(f"没有工作表“{sheet.name}”")
    return found


def _load(path: Path) -> tuple[Any, Any]:
    """Return the workbook with its values and with its formulas."""
    try:
        with path.open("rb") as file, catch_warnings():
            simplefilter("ignore")  # of what openpyxl does not know in other programs' workbooks
            return openpyxl.load_workbook(file, data_only=True), openpyxl.load_workbook(file)
    except (
        BadZipFile,
        KeyError,
        ValueError,
        SyntaxError,
        TypeError,
        AttributeError,
        IndexError,
        EOFError,
        RuntimeError,
        zlib.error,
    ) as found:
        raise Unreadable(f"读不出来：{found}") from found


def _compare(
    sheet: Sheet,
    values: Any,  # noqa: ANN401
    formulas: Any,  # noqa: ANN401
    *,
    is_calculated: bool = True,
) -> Iterator[str]:
    """Compare the worksheets of openpyxl; not calculated, a formula may lack its value, as some programs save it."""
    planned = {address(box.row, box.col): box for box in sheet.boxes}
    merged = {str(area) for area in values.merged_cells.ranges}
    if merged != (
        expected := {_area(box) for box in sheet.boxes if box.rowspan > 1 or box.colspan > 1}
    ):
        yield f"{sheet.name}：合并单元格不同：{'、'.join(sorted(merged ^ expected))}"
    if values.max_row * values.max_column > _MOST:
        yield f"{sheet.name}：多出内容，一直到 {address(values.max_row - 1, values.max_column - 1)}"
        return
    found = {
        cell.coordinate for row in values.iter_rows() for cell in row if cell.value is not None
    }
    for at in sorted(found | planned.keys(), key=coordinate_to_tuple):
        box, value, content = planned.get(at), values[at], formulas[at].value
        wanted = _text(box.value) if box else ""
        if (
            box
            and box.formula
            and value.value is None
            and content == f"={box.formula}"
            and not is_calculated
        ):
            continue
        if (read := _shown(value)) != wanted:
            yield from differences_at(f"{sheet.name} {at}", wanted, read)
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
    if not isinstance(value, int | float) or isinstance(value, bool):
        return "" if value is None else str(value)
    try:
        exact = Decimal(repr(value))
        padded = exact.quantize(Decimal(1).scaleb(-len(cell.number_format.partition(".")[2])))
    except InvalidOperation:  # more digits than any figure of a report
        return str(value)
    return format(padded if padded == exact else exact, "f")
