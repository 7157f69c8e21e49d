"""Reports as PDF files of other programs, drawn with reportlab box by box."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import CIDFont, UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tests.offices.paper import Block, Printed, Rows
from tests.song import SONG, use_song

MARGIN: Final = 50.0
SIZE: Final = 9.0
STEP: Final = 12.0  # from line to line
_FIGURES: Final = 7  # columns or more: those of figures are narrow
_STUB: Final = 3  # columns of labels in such a table

#: Draws a text at a place from the lower left corner.
Pen = Callable[[Canvas, float, float, str], None]
#: Draws a box from its left, bottom, right and top.
Frame = Callable[[Canvas, float, float, float, float], None]


def embedded(paper: Canvas) -> None:
    """Use the program's own font, embedded as a subset of TrueType."""
    use_song()
    paper.setFont(SONG, SIZE)


def not_embedded(paper: Canvas) -> None:
    """Use a font of Adobe's collection for Chinese, which every reader is to have."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    paper.setFont("STSong-Light", SIZE)


def in_one(paper: Canvas, x: float, y: float, text: str) -> None:
    """Write a line of text in one."""
    paper.drawString(x, y, text)


def by_characters(paper: Canvas, x: float, y: float, text: str) -> None:
    """Write each character by itself, as WPS does."""
    for character in text:
        paper.drawString(x, y, character)
        x += paper.stringWidth(character)


def by_codes(paper: Canvas, x: float, y: float, text: str) -> None:
    """Write a line by the codes of its characters in GBK, as Founder's typesetters do."""
    pdfmetrics.registerFont(CIDFont("STSong-Light", "GBK-EUC-H"))
    for character in text:
        wide = paper.stringWidth(character)
        paper.saveState()
        paper.setFont("STSong-Light-GBK-EUC-H", SIZE)
        paper.drawString(x, y, character.encode("gbk").decode("latin-1"))
        paper.restoreState()
        x += wide


def framed(paper: Canvas, left: float, bottom: float, right: float, top: float) -> None:
    """Draw a frame."""
    paper.rect(left, bottom, right - left, top - bottom)


def with_areas(paper: Canvas, left: float, bottom: float, right: float, top: float) -> None:
    """Fill four thin areas, as Word does."""
    for y in (bottom, top):
        paper.rect(left - 0.24, y - 0.24, right - left + 0.48, 0.48, stroke=0, fill=1)
    for x in (left, right):
        paper.rect(x - 0.24, bottom + 0.24, 0.48, top - bottom - 0.48, stroke=0, fill=1)


@dataclass
class Press:
    """A program that prints: what it writes and draws with, and what it puts on each page."""

    use_font: Callable[[Canvas], None] = embedded
    pen: Pen = in_one
    frame: Frame = framed
    below: Callable[[Canvas], None] | None = None
    is_wide: bool = False  # whether tables of many columns have pages of their own, lying
    _y: float = 0.0
    _size: tuple[float, float] = A4

    def print(self, blocks: Sequence[Block], path: Path) -> None:
        """Write ``blocks`` as a file at ``path``."""
        paper = Canvas(str(path), pagesize=A4)
        self._begin(paper, A4)
        for block in blocks:
            if isinstance(block, str):
                self._write(paper, block)
                continue
            is_lying = self.is_wide and max(map(len, block)) >= _FIGURES
            if is_lying:
                self._turn(paper, (A4[1], A4[0]))
            self._draw(paper, block)
            if is_lying:
                self._turn(paper, A4)
        paper.save()

    def _turn(self, paper: Canvas, size: tuple[float, float]) -> None:
        paper.showPage()
        self._begin(paper, size)

    def _begin(self, paper: Canvas, size: tuple[float, float]) -> None:
        self._size = size
        paper.setPageSize(size)
        if self.below:
            paper.saveState()
            self.below(paper)
            paper.restoreState()
        self.use_font(paper)
        paper.setLineWidth(0.5)
        self._y = size[1] - MARGIN

    def _write(self, paper: Canvas, text: str) -> None:
        width = self._size[0] - 2 * MARGIN
        for number, line in enumerate(_wrapped(paper, text, width - 2 * SIZE)):
            if self._y < MARGIN + 2 * STEP:
                self._turn(paper, self._size)
            indent = 0.0 if number or text[0] in "一二三四五六" else 2 * SIZE
            self._y -= 1.5 * STEP
            self.pen(paper, MARGIN + indent, self._y, line)
        self._y -= STEP

    def _draw(self, paper: Canvas, rows: Rows) -> None:
        """Draw a table, over as many pages as it takes."""
        columns = sum(box.cols for box in rows[0])
        xs = _edges(columns, self._size[0])
        places = _places(rows)
        heights = [STEP + 8.0] * len(rows)
        for (row, col), box in places.items():
            lines = _wrapped(paper, box.text, xs[col + box.cols] - xs[col] - 4)
            last = row + box.rows - 1
            lacks = len(lines) * STEP + 8 - sum(heights[row : last + 1])
            heights[last] += max(0.0, lacks)
        first = 0
        while first < len(rows):
            stop, bottom = first, self._y
            while stop < len(rows) and bottom - heights[stop] > MARGIN:
                bottom -= heights[stop]
                stop += 1
            self._draw_rows(paper, xs, heights, places, range(first, stop))
            first = stop
            if first < len(rows):
                self._turn(paper, self._size)
        self._y = bottom - STEP

    def _draw_rows(
        self,
        paper: Canvas,
        xs: list[float],
        heights: list[float],
        places: dict[tuple[int, int], Printed],
        shown: range,
    ) -> None:
        """Draw the rows that are ``shown`` on a page; what began on another is cut there."""
        tops = {row: self._y - sum(heights[shown.start : row]) for row in [*shown, shown.stop]}
        for (row, col), box in places.items():
            begin, end = max(row, shown.start), min(row + box.rows, shown.stop)
            if begin >= end:
                continue
            left, right = xs[col], xs[col + box.cols]
            self.frame(paper, left, tops[end], right, tops[begin])
            if row == begin:
                self._fill(paper, box, (left, tops[end], right, tops[begin]))

    def _fill(self, paper: Canvas, box: Printed, bounds: tuple[float, float, float, float]) -> None:
        left, bottom, right, top = bounds
        lines = _wrapped(paper, box.text, right - left - 4)
        y = (bottom + top) / 2 + (len(lines) - 1) * STEP / 2 - SIZE / 3
        for line in lines:
            x = (left + right) / 2 - paper.stringWidth(line) / 2
            self.pen(paper, x, y, line)
            y -= STEP


def _edges(columns: int, width: float) -> list[float]:
    """Return where the columns of a table begin, and the last one ends."""
    whole = width - 2 * MARGIN
    if columns < _FIGURES or columns > 2 * _FIGURES:
        return [MARGIN + whole * col / columns for col in range(columns + 1)]
    narrow = 0.075 * whole
    labels = (whole - (columns - _STUB) * narrow) / (_STUB + 1)
    stub = [MARGIN, MARGIN + labels / 2, MARGIN + 1.5 * labels, MARGIN + 4 * labels]
    return stub + [stub[-1] + narrow * col for col in range(1, columns - _STUB + 1)]


def _places(rows: Rows) -> dict[tuple[int, int], Printed]:
    """Return each box by its row and column."""
    taken: set[tuple[int, int]] = set()
    found: dict[tuple[int, int], Printed] = {}
    for row, boxes in enumerate(rows):
        col = 0
        for box in boxes:
            while (row, col) in taken:
                col += 1
            found[row, col] = box
            taken |= {(row + i, col + j) for i in range(box.rows) for j in range(box.cols)}
    return found


def _wrapped(paper: Canvas, text: str, width: float) -> list[str]:
    """Return ``text`` in lines no wider than ``width``."""
    lines = [""]
    for character in text:
        if paper.stringWidth(lines[-1] + character) > width and not character.isdecimal():
            lines.append("")
        lines[-1] += character
    return lines
