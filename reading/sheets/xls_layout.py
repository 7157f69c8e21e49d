"""What is on a sheet of a workbook of Excel 97 to 2003 around its cells: merged, hidden, beside."""

from collections.abc import Callable, Iterator
from typing import Final

from reading.named import named
from reading.seen import Span
from reading.sheets.biff import Record
from reading.sheets.sheet import Sheet
from reading.xlsx.places import Place

_HIDDEN_ROW: Final = 0x20
_HIDDEN_COLUMN: Final = 0x01
_SHOWS_NOUGHTS: Final = 0x10
_HEIGHT: Final = 0x7FFF
_LAST_COLUMN: Final = 255


class LayoutReader:
    """Puts on ``sheet`` which cells are merged or hidden."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._commented: list[Place] = []
        self._boxes = 0  # of text over the cells, those of comments too
        self._takers: dict[int, Callable[[Record], None]] = {
            0x00E5: self._merged,
            0x0208: self._row,
            0x007D: self._columns,
            0x023E: self._window,
            0x001C: self._comment,
            0x01B6: self._box,
        }

    def take(self, record: Record) -> None:
        """Take what ``record`` says of the layout; raises Unreadable and ValueError."""
        taker = self._takers.get(record.kind)
        if taker is not None:
            taker(record)

    def remarks(self) -> Iterator[str]:
        """Yield sentences on what else has words on the sheet, without its name."""
        if self._commented:
            noted = named(self._sheet.names(self._commented))
            yield f" {noted} 有批注，批注里的文字没有读。"
        if self._boxes > len(self._commented):
            yield "上有文本框，里面的文字没有读。"

    def _merged(self, record: Record) -> None:
        (count,) = record.numbers("H")
        for number in range(count):
            top, bottom, left, right = record.numbers("4H", 2 + 8 * number)
            if top > bottom or left > right:
                raise ValueError(number)
            self._sheet.merge(Span(top, left, bottom - top + 1, right - left + 1))

    def _row(self, record: Record) -> None:
        row, _, _, height = record.numbers("4H")
        (flags,) = record.numbers("H", 12)
        if flags & _HIDDEN_ROW or not height & _HEIGHT:
            self._sheet.hidden_rows.add(row)

    def _columns(self, record: Record) -> None:
        first, last, width, _, flags = record.numbers("5H")
        if flags & _HIDDEN_COLUMN or not width:
            self._sheet.hidden_columns.update(range(first, min(last, _LAST_COLUMN) + 1))

    def _window(self, record: Record) -> None:
        (flags,) = record.numbers("H")
        self._sheet.shows_noughts = bool(flags & _SHOWS_NOUGHTS)

    def _comment(self, record: Record) -> None:
        row, col = record.numbers("2H")
        self._commented.append((row, col))

    def _box(self, record: Record) -> None:  # noqa: ARG002 - that there is one is all
        self._boxes += 1
