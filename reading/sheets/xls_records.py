"""The records of a workbook of Excel 97 to 2003 ([MS-XLS], 2.1.4): what is given to xlrd of them.

xlrd gives up a whole workbook for records that no report needs, such as names, comments and links,
where they are odd: those are hidden from it. What it does not tell is taken here: which cells are
formulas, have comments, and that there are boxes of text.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, SupportsIndex

from reading.errors import Unreadable
from reading.ways_out import ANOTHER_FILE, AS_XLSX, UNLOCKED
from reading.xlsx.places import Place

#: Records that xlrd is given: a report has some 2,000, of 100 KB.
MOST_RECORDS, MOST_BYTES = 100_000, 3_000_000
#: Texts that the cells of a workbook share.
MOST_TEXTS: Final = 100_000
#: Bytes of a number format: Excel takes 255 characters.
_LONGEST_FORMAT: Final = 1_000

_HEAD: Final = struct.Struct("<HH")
_OF_97: Final = 0x0600
_HIDDEN: Final = 0xFFFF  # no record has this kind
_BOF, _EOF, _CONTINUE, _FILE_PASS, _SHEET = 0x0809, 0x000A, 0x003C, 0x002F, 0x0085
_TEXTS, _FORMAT, _FORMULA, _COMMENT, _BOX = 0x00FC, 0x041E, 0x0006, 0x001C, 0x01B6
#: What xlrd reads ([MS-XLS], 2.3): of the workbook, of a sheet, of cells.
_NEEDED: Final = {
    *(_BOF, _EOF, _SHEET, _TEXTS, _FORMAT),
    *(0x0022, 0x0031, 0x0042, 0x0092, 0x00E0),  # Date1904, Font, CodePage, Palette, XF
    *(0x007D, 0x00E5, 0x0208, 0x023E),  # ColInfo, MergeCells, Row, Window2
    *(0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205),  # RString, LabelSst, Number, Label, BoolErr
    *(0x00BD, 0x00BE, 0x0201, 0x027E),  # MulRk, MulBlank, Blank, RK
    *(_FORMULA, 0x0207, 0x0221, 0x0236, 0x04BC),  # String, Array, Table, ShrFmla
}


@dataclass
class Beside:
    """What a sheet has besides what xlrd tells of it; ``boxes`` are those of comments too."""

    formulas: set[Place] = field(default_factory=set)
    commented: list[Place] = field(default_factory=list)
    boxes: int = 0

    def take(self, kind: int, data: bytes) -> None:
        """Take what a record says."""
        if kind == _FORMULA:
            self.formulas.add(_place(data))
        elif kind == _COMMENT:
            self.commented.append(_place(data))
        elif kind == _BOX:
            self.boxes += 1


class Records:
    """The stream of a workbook, gone through once; ``sheets`` are in the order of the workbook.

    Raises Unreadable, ValueError and struct.error.
    """

    def __init__(self, stream: bytes) -> None:
        self._stream = bytearray(stream)
        self._records, self._bytes, self._hidden = 0, 0, 0
        starts: list[int] = []
        for kind, data in self._part(0):
            if kind == _BOF and int.from_bytes(data[:2], "little") != _OF_97:
                raise Unreadable("这是 Excel 97 以前的表格", AS_XLSX)
            if kind == _FILE_PASS:
                raise Unreadable("文件加了打开密码", UNLOCKED)
            if kind == _SHEET and data[5] == 0:  # else a chart or a macro
                starts.append(int.from_bytes(data[:4], "little"))
            _refuse_much(kind, data)
        if len(set(starts)) < len(starts):
            raise ValueError(starts)
        self.sheets = [self._beside(start) for start in starts]

    def for_xlrd(self) -> bytes:
        """Return the stream with what xlrd need not read hidden from it."""
        enough = 30 * self._bytes + 2 * self._hidden + 16 * self._records
        return Metered.over(bytes(self._stream), Meter(enough))

    def _beside(self, start: int) -> Beside:
        beside = Beside()
        for kind, data in self._part(start):
            beside.take(kind, data)
        return beside

    def _part(self, at: int) -> Iterator[tuple[int, bytes]]:
        """Yield the records of the part that begins ``at`` a place; those of a chart in it not."""
        depth = 0
        is_hidden = False
        while True:
            kind, size = _HEAD.unpack_from(self._stream, at)
            data = bytes(self._stream[at + _HEAD.size : at + _HEAD.size + size])
            depth += kind == _BOF
            if not depth or len(data) < size:
                raise ValueError(at)
            if kind != _CONTINUE:
                is_hidden = depth > 1 or kind not in _NEEDED
            self._put(at, size, is_hidden=is_hidden)
            if depth == 1:
                yield kind, data
            depth -= kind == _EOF
            if not depth:
                return
            at += _HEAD.size + size

    def _put(self, at: int, size: int, *, is_hidden: bool) -> None:
        self._records += 1
        if is_hidden:
            _HEAD.pack_into(self._stream, at, _HIDDEN, size)
            self._hidden += size
        else:
            self._bytes += size
        if self._records > MOST_RECORDS or self._bytes > MOST_BYTES:
            raise Unreadable("里面的格子、格式太多，不像年报，没有读取", ANOTHER_FILE)


class Meter:
    """How many bytes may still be taken."""

    def __init__(self, left: int) -> None:
        self.left = left


class Metered(bytes):
    """Bytes of which only so many are taken: damage may lead xlrd round in circles."""

    meter: Meter

    @classmethod
    def over(cls, data: bytes, meter: Meter) -> "Metered":
        """Return ``data`` on that ``meter``."""
        made = cls(data)
        made.meter = meter
        return made

    def __getitem__(self, key: SupportsIndex | slice) -> "int | Metered":  # type: ignore[override]  # one for both
        """Return a byte or some; raises ValueError where too many were taken."""
        found = super().__getitem__(key)
        if isinstance(found, int):
            return found
        self.meter.left -= len(found) + 4
        if self.meter.left < 0:
            raise ValueError(key)
        return Metered.over(found, self.meter)


def _refuse_much(kind: int, data: bytes) -> None:
    """Raise what bounds do for a record of which much may be made."""
    if kind == _TEXTS and int.from_bytes(data[4:8], "little") > MOST_TEXTS:
        raise Unreadable("文字太多，不像年报，没有读取", ANOTHER_FILE)
    if kind == _FORMAT and len(data) > _LONGEST_FORMAT:
        raise ValueError(kind)


def _place(data: bytes) -> Place:
    row, col = _HEAD.unpack_from(data)
    return row, col
