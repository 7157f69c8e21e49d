"""The text of a table's cell, broken into lines that fit its box."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from export.document import TableCell
from export.fonts import Role
from export.paper.faces import Faces, Glyph, widths
from export.paper.lines import balance, break_lines
from export.paper.table_metrics import LEADING, PAD_NUMBER, PAD_X, PAD_Y, SMALLEST, is_item

_MARK = re.compile("（.）|.、")  # before a numbered label


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of a cell in lines; ``size`` is in points.

    ``left`` texts are numbered labels, whose numbers stand below each other.
    """

    lines: tuple[Sequence[Glyph], ...]
    size: float
    left: bool

    @property
    def pitch(self) -> float:
        """From one line to the next, in points."""
        return self.size * LEADING

    @property
    def height(self) -> float:
        """How tall the box has to be for the text, in points."""
        return len(self.lines) * self.size * LEADING + 2 * PAD_Y


def cell_text(faces: Faces, cell: TableCell, room: float, size: float) -> CellText:
    """Return the text of ``cell`` in lines that fill ``room``; a number is set smaller instead."""
    found = faces.glyphs(cell.text, Role.SONG)
    advances = widths(found, size)
    if cell.text.isascii() and sum(advances) > room:
        room += 2 * (PAD_X - PAD_NUMBER)
        scale = min(1.0, max(room / sum(advances), SMALLEST / size))
        size *= scale
        advances = [width * scale for width in advances]

    left = is_item(cell)
    if left:
        stops = [line.stop for line in break_lines(cell.text, advances, room)]
    else:
        stops = _balanced_stops(cell.text, advances, room)
    lines = tuple(found[start:stop] for start, stop in pairwise([0, *stops]))
    return CellText(lines, size, left)


def _balanced_stops(text: str, advances: Sequence[float], room: float) -> list[int]:
    """Return where the lines of a centred text end, given how wide its characters are."""
    stops = [line.stop for line in balance(text, advances, room)]
    mark = _MARK.match(text)
    if not mark or len(stops) == 1:
        return stops
    # 不予公开 stays in one piece below its （三） where there is room.
    start = mark.end()
    rest = balance(text[start:], advances[start:], room)
    apart = [start, *(start + line.stop for line in rest)]
    return apart if len(apart) == len(stops) else stops
