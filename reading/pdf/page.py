"""What can be seen on the pages of a PDF file: text in lines, frames that make tables, and what stands in them.

White space is left out: a PDF reader guesses it from the distances of the glyphs.
"""

import ctypes
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from export.paper import page

#: Text that begins a line further in than this begins a paragraph.
_INDENT = page.LEFT + 1.1 * page.STEP
_NEAR = (
    3.0  # points: edges and baselines this close are one; frames are read with their lines' width
)

_HYPHEN = 2  # pdfium's code for a hyphen at a line's end

Span = tuple[int, int, int, int]  # row, column, rows, columns


@dataclass(frozen=True, slots=True)
class TableRead:
    """Frames that touch each other, and the text inside each."""

    rows: int
    cells: dict[Span, str]


@dataclass(slots=True)
class PageRead:
    """A page: its text and tables in order, what stands at its foot, and whether a picture lies under them.

    A line feed stands before text that begins a paragraph.
    """

    parts: list[str | TableRead] = field(default_factory=list)
    foot: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file: its pages, and the keywords among its properties."""

    pages: list[PageRead]
    keywords: str


@dataclass(frozen=True, slots=True)
class _Char:
    text: str
    x: float  # where it begins on its baseline
    baseline: float
    middle: tuple[float, float]


_Frame = tuple[float, float, float, float]  # left, bottom, right, top


def read_file(path: Path) -> FileRead:
    """Return what each page of the file shows, and what its properties say of its content."""
    document = pypdfium2.PdfDocument(path)
    try:
        return FileRead([_read(each) for each in document], document.get_metadata_value("Keywords"))
    finally:
        document.close()


def _read(source: pypdfium2.PdfPage) -> PageRead:
    frames, pictures = _objects(source)
    areas = [_Area(group) for group in _touching(frames)]
    read = PageRead(marked=pictures > 0)
    baseline = 0.0
    for char in _chars(source):
        area = next((each for each in areas if each.holds(char.middle)), None)
        if area:
            if not any(area.table is part for part in read.parts[-1:]):
                read.parts.append(area.table)
            area.add(char)
        elif char.baseline < page.BOTTOM - page.NUMBER_BELOW:
            read.foot += char.text
        else:
            begins = abs(char.baseline - baseline) > _NEAR and char.x > _INDENT
            baseline = char.baseline
            read.parts.append("\n" * begins + char.text)
    return read


def _chars(source: pypdfium2.PdfPage) -> Iterator[_Char]:
    """Yield the characters in the order in which they were drawn."""
    text = source.get_textpage()
    box = [ctypes.c_double() for _ in range(4)]
    x, y = ctypes.c_double(), ctypes.c_double()
    high = 0
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xDC00:  # the first half of a character above U+FFFF
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        character = "-" if code == _HYPHEN else chr(code)
        if character.isspace() or pdfium.FPDFText_IsGenerated(text, index):
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetCharBox(text, index, *box)
        left, right, bottom, top = (value.value for value in box)
        yield _Char(character, x.value, y.value, ((left + right) / 2, (bottom + top) / 2))


def _objects(source: pypdfium2.PdfPage) -> tuple[list[_Frame], int]:
    """Return the frames that are drawn on the page, and how many pictures there are."""
    frames: list[_Frame] = []
    pictures = 0
    bounds = [ctypes.c_float() for _ in range(4)]
    for index in range(pdfium.FPDFPage_CountObjects(source)):
        each = pdfium.FPDFPage_GetObject(source, index)
        kind = pdfium.FPDFPageObj_GetType(each)
        pictures += kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            pdfium.FPDFPageObj_GetBounds(each, *bounds)
            left, bottom, right, top = (value.value for value in bounds)
            frames.append((left, bottom, right, top))
    return frames, pictures


def _touching(frames: Iterable[_Frame]) -> Iterator[list[_Frame]]:
    """Yield the frames of each table: tables stand one above the other."""
    group: list[_Frame] = []
    bottom = 0.0
    for frame in sorted(frames, key=lambda frame: -frame[3]):
        if group and frame[3] < bottom - _NEAR:
            yield group
            group = []
        bottom = min(bottom, frame[1]) if group else frame[1]
        group.append(frame)
    if group:
        yield group


class _Area:
    """The frames of a table on the page, and which row and column each point in it belongs to."""

    def __init__(self, frames: list[_Frame]) -> None:
        self._xs = _edges(x for left, _, right, _ in frames for x in (left, right))
        self._ys = _edges(-y for _, bottom, _, top in frames for y in (bottom, top))
        self._spans: dict[tuple[int, int], Span] = {}
        for left, bottom, right, top in frames:
            row, below = _nearest(self._ys, -top), _nearest(self._ys, -bottom)
            col, beside = _nearest(self._xs, left), _nearest(self._xs, right)
            span = (row, col, below - row, beside - col)
            self._spans |= {(r, c): span for r in range(row, below) for c in range(col, beside)}
        self.table = TableRead(len(self._ys) - 1, dict.fromkeys(self._spans.values(), ""))

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether the point is inside the table."""
        return self._xs[0] < point[0] < self._xs[-1] and self._ys[0] < -point[1] < self._ys[-1]

    def add(self, char: _Char) -> None:
        """Put the character into the cell in which its middle is."""
        place = bisect(self._ys, -char.middle[1]) - 1, bisect(self._xs, char.middle[0]) - 1
        if place in self._spans:
            self.table.cells[self._spans[place]] += char.text


def _edges(values: Iterable[float]) -> list[float]:
    """Return the distinct edges in order, those of neighbours taken for one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _NEAR:
            edges.append(value)
    return edges


def _nearest(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))
