"""The cells of one sheet of a workbook of Excel 97 to 2003, record by record."""

import math
import struct
from collections.abc import Callable, Iterator
from typing import Final

from reading.sheets.biff import Record, RichText, TextReader
from reading.sheets.numbers import shown_number
from reading.sheets.sheet import Cell, Sheet
from reading.sheets.texts import Piece, written
from reading.sheets.xls_styles import Styles
from reading.xlsx.places import Place

#: What errors are called ([MS-XLS], 2.5.10).
_ERRORS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_NO_NUMBER: Final = b"\xff\xff"
_IS_TEXT, _IS_BOOLEAN, _IS_ERROR = 0, 1, 2


class CellReader:
    """Puts cells on ``sheet``; ``texts`` are those that the cells of the workbook share."""

    def __init__(
        self, sheet: Sheet, styles: Styles, texts: list[RichText], *, from_1904: bool
    ) -> None:
        self._sheet = sheet
        self._styles = styles
        self._texts = texts
        self._from_1904 = from_1904
        self._formula: tuple[Place, int] | None = None  # whose text is still to come
        self._takers: dict[int, Callable[[Record], None]] = {
            0x00FD: self._shared_text,
            0x0204: self._own_text,  # Label
            0x00D6: self._own_text,  # RString
            0x0203: self._number,
            0x027E: self._packed_number,
            0x00BD: self._packed_numbers,
            0x0006: self._put_formula,
            0x0207: self._text_of_formula,
            0x0205: self._boolean_or_error,
            0x0201: self._blank,
            0x00BE: self._blanks,
        }

    def take(self, record: Record) -> None:
        """Take what ``record`` says of cells; raises Unreadable, ValueError and IndexError."""
        taker = self._takers.get(record.kind)
        if taker is not None:
            taker(record)

    def _shared_text(self, record: Record) -> None:
        (number,) = record.numbers("I", 6)
        self._put_text(record, self._texts[number])

    def _own_text(self, record: Record) -> None:
        self._put_text(record, TextReader(record.parts, 6).rich_text())

    def _number(self, record: Record) -> None:
        row, col, look = record.numbers("3H")
        self._put_number((row, col), look, _float(record.data[6:14]))

    def _packed_number(self, record: Record) -> None:
        row, col, look = record.numbers("3H")
        (packed,) = record.numbers("I", 6)
        self._put_number((row, col), look, _packed(packed))

    def _packed_numbers(self, record: Record) -> None:
        row, first = record.numbers("2H")
        for number, at in enumerate(range(4, len(record.data) - 2, 6)):
            (look,) = record.numbers("H", at)
            (packed,) = record.numbers("I", at + 2)
            self._put_number((row, first + number), look, _packed(packed))

    def _text_of_formula(self, record: Record) -> None:
        if self._formula is not None:
            at, look = self._formula
            self._put(at, look, Cell(TextReader(record.parts).rich_text().text))

    def _boolean_or_error(self, record: Record) -> None:
        row, col, look, value = record.numbers("4H")
        self._put((row, col), look, _boolean_or_error(value & 0xFF, is_error=value > 0xFF))

    def _blank(self, record: Record) -> None:
        row, col, look = record.numbers("3H")
        self._put((row, col), look, Cell())

    def _blanks(self, record: Record) -> None:
        row, first = record.numbers("2H")
        for number, at in enumerate(range(4, len(record.data) - 2, 2)):
            (look,) = record.numbers("H", at)
            self._put((row, first + number), look, Cell())

    def _put(self, at: Place, look: int, cell: Cell) -> None:
        self._formula = None
        self._sheet.take(at, cell, self._styles.look(look))

    def _put_text(self, record: Record, text: RichText) -> None:
        row, col, look = record.numbers("3H")
        flaw = self._styles.look(look).flaw
        self._put((row, col), look, written(self._pieces(text), flaw))

    def _put_number(self, at: Place, look: int, number: float) -> None:
        if not math.isfinite(number):
            raise ValueError(number)
        code = self._styles.look(look).code
        self._put(at, look, shown_number(number, code, from_1904=self._from_1904))

    def _put_formula(self, record: Record) -> None:
        row, col, look = record.numbers("3H")
        value = record.data[6:14]
        if value[6:8] != _NO_NUMBER:
            number = _float(value)
            self._sheet.worked_out[row, col] = number
            self._put_number((row, col), look, number)
        elif value[0] == _IS_TEXT:
            self._formula = (row, col), look
        elif value[0] in (_IS_BOOLEAN, _IS_ERROR):
            cell = _boolean_or_error(value[2], is_error=value[0] == _IS_ERROR)
            self._put((row, col), look, cell)

    def _pieces(self, text: RichText) -> Iterator[Piece]:
        """Yield a text in the pieces that have fonts of their own, after one in the cell's."""
        first = text.runs[0][0] if text.runs else len(text.text)
        yield Piece(text.text[:first])
        ends = [start for start, _ in text.runs[1:]] + [len(text.text)]
        for (start, font), end in zip(text.runs, ends, strict=False):
            yield Piece(text.text[start:end], self._styles.flaw(font))


def _boolean_or_error(value: int, *, is_error: bool) -> Cell:
    if is_error:
        return Cell(unread=f"显示的是错误 {_ERRORS.get(value, '#?')}")
    return Cell("TRUE" if value else "FALSE")


def _float(data: bytes) -> float:
    try:
        number: float = struct.unpack("<d", data)[0]
    except struct.error as error:
        raise ValueError(data) from error
    return number


def _packed(packed: int) -> float:
    """Return the number that is packed in 30 bits ([MS-XLS], 2.5.217, RkNumber)."""
    if packed & 2:
        whole = packed >> 2
        number = float(whole - (1 << 30) if whole >= 1 << 29 else whole)
    else:
        number = _float(struct.pack("<Q", (packed & ~3) << 32))
    return number / 100 if packed & 1 else number
