"""The text of a table's cell, broken into lines that fit its box."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from export.document import TableCell
from export.fonts import Role
from export.paper.faces import Faces, Glyph, total_width, widths
from export.paper.lines import balance
from export.paper.table_metrics import LEADING, PAD_NUMBER, PAD_X, PAD_Y, SMALLEST, is_item
from forms.texts.label_lines import label_lines


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
    width = total_width(found, size)
    if width <= room:
        return CellText((found,), size, is_item(cell))
    if cell.text.isascii():
        room += 2 * (PAD_X - PAD_NUMBER)
        size *= min(1.0, max(room / width, SMALLEST / size))
    lines = tuple(found[start:stop] for start, stop in pairwise(_ends(faces, cell, room, size)))
    return CellText(lines, size, is_item(cell))


def _ends(faces: Faces, cell: TableCell, room: float, size: float) -> list[int]:
    """Return where the lines begin, and where the last one ends: a label's at its words."""
    found = faces.glyphs(cell.text, Role.SONG)
    if cell.id:
        lines = balance(cell.text, widths(found, size), room)
        return [0, *(line.stop for line in lines)]

    def width(part: str) -> float:
        return total_width(faces.glyphs(part, Role.SONG), size)

    return list(accumulate(map(len, label_lines(cell.text, room, width)), initial=0))
