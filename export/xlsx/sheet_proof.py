"""What a sheet of a workbook holds otherwise than was planned: cells, formulas, merged blocks."""

from collections.abc import Iterable, Iterator

from export.contrast import differences_at
from export.xlsx.sheet import Box, Sheet, address
from forms.values import show
from reading.seen import Span
from reading.xlsx.formulas import FormulaRead
from reading.xlsx.places import Place
from reading.xlsx.sheet import SheetRead

_SHOWN = 60  # characters of a text in whose place a formula stands


def repeated_differences(sheet: Sheet, read: SheetRead) -> Iterator[str]:
    """Yield what is printed on every page, unless it is the head or nothing at all."""
    if read.repeated not in ("", f"1:{sheet.repeated}"):
        yield f"{sheet.name}：打印标题是 {read.repeated}，每页都会重复"


def sheet_differences(sheet: Sheet, read: SheetRead, *, is_calculated: bool) -> Iterator[str]:
    """Compare a sheet; not calculated, a formula may lack its value, as some programs save it."""
    yield from merged_differences(sheet, read)
    yield from box_differences(sheet, shown_in(read), read, is_calculated=is_calculated)


def shown_in(read: SheetRead) -> dict[Place, str]:
    """Return the texts of a sheet as read, by their places."""
    return {(span.row, span.col): text for span, text in read.table.texts().items()}


def merged_differences(sheet: Sheet, read: SheetRead) -> Iterator[str]:
    """Yield where cells are merged otherwise than planned."""
    merged = {_span(box) for box in sheet.boxes if box.rowspan > 1 or box.colspan > 1}
    if read.merged != merged:
        yield f"{sheet.name}：合并单元格不同：{_areas(read.merged ^ merged)}"


def box_differences(
    sheet: Sheet, shown: dict[Place, str], read: SheetRead, *, is_calculated: bool
) -> Iterator[str]:
    """Yield each cell that says otherwise than planned, of what the sheet has ``shown``."""
    planned = {(box.row, box.col): box for box in sheet.boxes}
    for at in sorted(planned.keys() | shown.keys() | read.formulas.keys()):
        box, formula = planned.get(at), read.formulas.get(at)
        if not is_calculated and box and _is_uncalculated(box, formula):
            continue
        place = f"{sheet.name} {address(*at)}"
        yield from _cell_differences(place, box, shown.get(at, ""), formula)


def _is_uncalculated(box: Box, formula: FormulaRead | None) -> bool:
    """Whether the formula is that of ``box``, and nobody has worked it out yet."""
    if formula is None or formula.has_value:
        return False
    return _bare(formula.text) == _bare(box.formula)


def _bare(formula: str) -> str:
    """Return a formula without the marks around names of sheets, which programs leave out."""
    return formula.replace("'", "")


def _cell_differences(
    place: str, box: Box | None, shown: str, formula: FormulaRead | None
) -> Iterator[str]:
    wanted = show(box.value) if box else ""
    planned = box.formula if box else ""
    read = f"={formula.text}" if formula else ""
    if shown != wanted:
        yield from differences_at(place, wanted, shown)
    elif planned and _bare(read) != _bare(f"={planned}"):
        yield f"{place}：公式应为 ={planned}，读到 {read or shown}"
    elif read and not planned:
        yield f"{place}：应为“{wanted[:_SHOWN]}”，读到公式 {read}"


def _span(box: Box) -> Span:
    return Span(box.row, box.col, box.rowspan, box.colspan)


def _areas(spans: Iterable[Span]) -> str:
    """Return the names of merged blocks, such as A5:C5."""
    areas: list[str] = []
    for span in sorted(spans):
        last = address(span.row + span.rows - 1, span.col + span.cols - 1)
        areas.append(f"{address(span.row, span.col)}:{last}")
    return "、".join(areas)
