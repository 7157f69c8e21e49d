"""Whether what a cell holds can be seen whole in it: cut off, a text or figure is another one."""

from collections.abc import Iterator
from typing import Final

from export.xlsx.sheet import Box, Sheet, Style, address
from reading.xlsx.cells import CellRead
from reading.xlsx.lengths import Lengths
from reading.xlsx.sheet import SheetRead

#: What programs round lengths by when they save them again.
_ROUNDED: Final = 0.9
_LARGER: Final = 1.15  # than planned a font may be


def fitting_differences(sheet: Sheet, read: SheetRead) -> Iterator[str]:
    """Yield what of a sheet as read is too small for what stands in it, with its place."""
    widths = dict(enumerate(sheet.widths))
    for col in _too_small(widths, read.widths):
        yield f"{sheet.name}：{address(0, col)[:-1]} 列太窄，内容显示不全"
    for row in _too_small(sheet.heights, read.heights):
        yield f"{sheet.name}：第 {row + 1} 行太矮，内容显示不全"
    for box in sheet.boxes:
        cell = read.cells.get((box.row, box.col))
        if cell is not None:
            yield from _cut_off(f"{sheet.name} {address(box.row, box.col)}", sheet, box, cell)


def _too_small(planned: dict[int, float], read: Lengths) -> Iterator[int]:
    for number, wanted in planned.items():
        length = read.of(number)
        if length is not None and length < wanted * _ROUNDED:
            yield number


def _cut_off(place: str, sheet: Sheet, box: Box, cell: CellRead) -> Iterator[str]:
    largest = max(cell.sizes, default=0.0)
    if largest > box.style.size * _LARGER:
        yield f"{place}：字号 {largest:g} 磅太大，内容显示不全"
    room = sum(sheet.widths[box.col : box.col + box.colspan])
    if not cell.is_number and box.style is not Style.HEADING and not cell.look.wraps:
        if _digits(cell.text) > room:
            yield f"{place}：文字不换行，显示不全"
    elif cell.is_number and cell.look.is_general and len(cell.text) > room:
        yield f"{place}：列太窄，数会显示成别的样子"


def _digits(text: str) -> int:
    """Return about how wide ``text`` is, in digits of its font."""
    return sum(1 if character.isascii() else 2 for character in text)
