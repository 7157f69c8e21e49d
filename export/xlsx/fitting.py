"""Whether what a cell holds can be seen whole in it: cut off, a text or figure is another one."""

from collections.abc import Iterator
from typing import Final

from export.xlsx.measure import height_needed, lines_needed
from export.xlsx.sheet import HIGHEST, Box, Sheet, address
from reading.xlsx.cells import CellRead
from reading.xlsx.sheet import SheetRead

#: What programs round lengths by when they save them again.
_ROUNDED: Final = 0.9
_LARGER: Final = 1.15  # than planned a font may be
#: A column of before was no wider, in digits; a figure without room shows as ####, not as another.
_NARROWEST: Final = 4.6


def fitting_differences(sheet: Sheet, read: SheetRead) -> Iterator[str]:
    """Yield what of a sheet as read is too small for what stands in it, with its place."""
    found: dict[str, None] = {}
    for box in sheet.boxes:
        cell = read.cells.get((box.row, box.col))
        if cell is not None:
            found |= dict.fromkeys(_cut_off(sheet, box, cell, read))
    yield from found


def _cut_off(sheet: Sheet, box: Box, cell: CellRead, read: SheetRead) -> Iterator[str]:
    place = f"{sheet.name} {address(box.row, box.col)}"
    largest = max(cell.sizes, default=0.0)
    if largest > box.style.size * _LARGER:
        yield f"{place}：字号 {largest:g} 磅太大，内容显示不全"
    width, lines = _width(box, read), 1
    if cell.is_number:
        if cell.look.is_general and len(cell.text) > width:
            yield f"{place}：列太窄，数会显示成别的样子"
        elif width < min(len(cell.text), _NARROWEST) * _ROUNDED:
            yield _too_narrow(sheet, box)
    elif box.style.wraps and not cell.look.wraps:
        if _digits(cell.text) > width:
            yield f"{place}：文字不换行，显示不全"
    elif box.style.wraps:
        lines = lines_needed(cell.text, width / _ROUNDED, box.style.size)
    if _is_too_low(box, lines, read):
        planned = sum(sheet.widths[box.col : box.col + box.colspan])
        if width < planned * _ROUNDED and lines > 1:
            yield _too_narrow(sheet, box)
        else:
            yield f"{sheet.name}：第 {box.row + 1} 行太矮，内容显示不全"


def _too_narrow(sheet: Sheet, box: Box) -> str:
    return f"{sheet.name}：{address(0, box.col)[:-1]} 列太窄，内容显示不全"


def _width(box: Box, read: SheetRead) -> float:
    return sum(read.widths.of(col) or 0.0 for col in range(box.col, box.col + box.colspan))


def _is_too_low(box: Box, lines: int, read: SheetRead) -> bool:
    """Whether so many lines have no room; none is known of rows that a program makes fit."""
    heights = [read.heights.of(row) for row in range(box.row, box.row + box.rowspan)]
    known = [height for height in heights if height is not None]
    needed = min(height_needed(lines, box.style.size), HIGHEST * box.rowspan)
    return len(known) == len(heights) and sum(known) < needed * _ROUNDED


def _digits(text: str) -> int:
    """Return about how wide ``text`` is, in digits of its font."""
    return sum(1 if character.isascii() else 2 for character in text)
