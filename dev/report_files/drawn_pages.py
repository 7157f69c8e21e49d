"""PDF pages of a report that are drawn word by word, as programs do that are no browser.

Lengths are in points.
"""

import io
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from tests.offices.paper import Printed, Rows
from tests.song import SONG, use_song

from .office import Office
from .paper import article
from .tables import width

_PAPER: Final = (595, 842)
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 535, 790, 60
_TEXT, _LEADING = 11, 18
_SMALL, _LINE = 7, 8
_STUB_WIDTHS: Final = (22, 40, 140)  # of table three


class _Bounds(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float


@dataclass
class DrawnPages:
    """How pages are drawn, and where on them the next line comes.

    Tables ``have_lines`` or not; a text is one run or a run ``by_character``; the heads of table
    three stand on its first page or on ``every_page``.
    """

    have_lines: bool = True
    by_character: bool = False
    every_page: bool = False
    _y: float = _TOP
    _bytes: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        use_song()
        self._canvas = Canvas(self._bytes, _PAPER, invariant=True)

    def draw(self, office: Office) -> bytes:
        """Return the file of a report."""
        self._paragraph(office.title, 140, 14)
        for block in article(office):
            if not isinstance(block, str):
                self._table(block)
            elif block in (office.unit, office.signed_on):
                self._paragraph(block, _RIGHT - len(block) * _TEXT)
            else:
                self._paragraph(block, _LEFT + 2 * _TEXT)
        self._canvas.save()
        return self._bytes.getvalue()

    def _paragraph(self, text: str, left: float, size: float = _TEXT) -> None:
        while text:
            count = int((_RIGHT - left) / size)
            if self._y < _BOTTOM:
                self._next_page()
            self._words(left, self._y, text[:count], size)
            text, left = text[count:], _LEFT
            self._y -= _LEADING

    def _table(self, rows: Rows) -> None:
        edges = _edges(width(rows))
        places = _places(rows)
        heights = _heights(rows, places, edges)
        first = 0
        while first < len(rows):
            repeated = list(range(3)) if self.every_page and first else []
            shown = [*repeated, *self._that_fit(heights, first, repeated)]
            if len(shown) == len(repeated):
                self._next_page()
                continue
            self._part(places, shown, heights, edges)
            first = shown[-1] + 1
        self._y -= _LEADING

    def _that_fit(self, heights: list[float], first: int, repeated: list[int]) -> list[int]:
        room = self._y - _BOTTOM - sum(heights[row] for row in repeated)
        fitting: list[int] = []
        for row in range(first, len(heights)):
            room -= heights[row]
            if room < 0:
                break
            fitting.append(row)
        return fitting

    def _part(
        self,
        places: list[tuple[int, int, Printed]],
        shown: list[int],
        heights: list[float],
        edges: list[float],
    ) -> None:
        """Draw what of a table is ``shown`` on a page; boxes that go on are drawn anew there."""
        tops: dict[int, float] = {}
        for row in shown:
            tops[row] = self._y
            self._y -= heights[row]
        for row, col, box in places:
            here = [each for each in range(row, row + box.rows) if each in tops]
            if here:
                top, bottom = tops[here[0]], tops[here[-1]] - heights[here[-1]]
                text = box.text if here[0] == row else ""
                bounds = _Bounds(edges[col], edges[col + box.cols], top, bottom)
                self._box(bounds, box._replace(text=text))

    def _box(self, bounds: _Bounds, box: Printed) -> None:
        left, right, top, bottom = bounds
        if self.have_lines:
            self._canvas.rect(left, bottom, right - left, top - bottom)
        lines = _wrapped(box.text, right - left)
        y = (top + bottom + len(lines) * _LINE) / 2 - _SMALL
        for line in lines:
            x = left + 2
            if box.is_figure:
                x = (left + right - pdfmetrics.stringWidth(line, SONG, _SMALL)) / 2
            self._words(x, y, line, _SMALL)
            y -= _LINE

    def _words(self, x: float, y: float, text: str, size: float) -> None:
        self._canvas.setFont(SONG, size)
        for run in text if self.by_character else [text]:
            self._canvas.drawString(x, y, run)
            x += pdfmetrics.stringWidth(run, SONG, size)

    def _next_page(self) -> None:
        self._canvas.drawCentredString(_PAPER[0] / 2, 30, f"— {self._canvas.getPageNumber()} —")
        self._canvas.showPage()
        self._y = _TOP


def _edges(columns: int) -> list[float]:
    """Return where columns begin, and where the last one ends."""
    stubs = _STUB_WIDTHS if columns == 10 else ()
    rest = (_RIGHT - _LEFT - sum(stubs)) / (columns - len(stubs))
    edges: list[float] = [_LEFT]
    for number in range(columns):
        edges.append(edges[-1] + (stubs[number] if number < len(stubs) else rest))
    return edges


def _places(rows: Rows) -> list[tuple[int, int, Printed]]:
    """Return each box with its row and column."""
    taken: set[tuple[int, int]] = set()
    places: list[tuple[int, int, Printed]] = []
    for number, row in enumerate(rows):
        col = 0
        for box in row:
            while (number, col) in taken:
                col += 1
            places.append((number, col, box))
            for below in range(box.rows):
                taken.update((number + below, col + beside) for beside in range(box.cols))
    return places


def _heights(rows: Rows, places: list[tuple[int, int, Printed]], edges: list[float]) -> list[float]:
    """Return the height of each row, in which the lines of its labels have room."""
    heights = [_LINE + 8.0] * len(rows)
    for row, col, box in places:
        needed = len(_wrapped(box.text, edges[col + box.cols] - edges[col])) * _LINE + 8
        heights[row] = max(heights[row], needed / box.rows)
    return heights


def _wrapped(text: str, room: float) -> list[str]:
    """Return a text in lines that have room."""
    lines = [""]
    for character in text:
        if pdfmetrics.stringWidth(lines[-1] + character, SONG, _SMALL) > room - 3:
            lines.append("")
        lines[-1] += character
    return lines
