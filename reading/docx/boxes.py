"""Where the boxes of a table stand and what is behind them, and what of them cannot be seen."""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from reading.docx.looks import Around
from reading.docx.measures import measure
from reading.docx.styles import Styles
from reading.docx.xml import find, is_on, number, value
from reading.guarded_xml import Element
from reading.seen import Aside, Box, Paragraph, Side, Span, only_paragraphs

#: In twentieths of a point: what the smallest line of a table takes, and its narrowest box.
_LINE: Final = 140
_NARROWEST: Final = 200
_WIDEST: Final = 1_000_000  # columns that a box spans at most; Word has 63


class Ground:
    """What the boxes of a table stand on: its columns, its style and what is behind them."""

    def __init__(self, styles: Styles, table: Element) -> None:
        self._style = value(table, "w:tblPr/w:tblStyle")
        self._shadings = [find(table, "w:tblPr/w:shd")]
        for style in reversed(styles.chain("table", self._style)):
            self._shadings += [find(style, "w:tcPr/w:shd"), find(style, "w:tblPr/w:shd")]
        widths: list[float] = []
        grid = find(table, "w:tblGrid")
        if grid is not None:
            widths = [measure(column, "w:w") or 0 for column in grid if column.tag == "w:gridCol"]
        self._edges = list(accumulate(widths, initial=0.0))

    def edge(self, col: int) -> float | None:
        """Return where the column begins; None where the table does not say."""
        if col < len(self._edges):
            return self._edges[col]
        return None

    def around(self, cell: Element, side: Side | None) -> Around:
        """Return what the text of a box stands in."""
        shadings = [find(cell, "w:tcPr/w:shd"), *self._shadings]
        shown = tuple(shading for shading in shadings if shading is not None)
        if side is None:
            return Around(self._style, shown)
        return Around(self._style, shown, _width(side))


class RowPlace:
    """Where the boxes of a row stand, asked from left to right."""

    def __init__(self, ground: Ground, row: Element) -> None:
        self._ground = ground
        self._col = number(value(row, "w:trPr/w:gridBefore"))
        self._at = measure(find(row, "w:trPr/w:wBefore"), "w:w")  # None where nobody tells
        if self._at is None:
            self._at = ground.edge(self._col)

    def take(self, row: int, cell: Element) -> tuple[Span, Side | None]:
        """Return where the next box of this row stands.

        Its own width counts; where it has none, the columns that it spans do.
        """
        cols = min(number(value(cell, "w:tcPr/w:gridSpan"), 1), _WIDEST)
        span = Span(row, self._col, 1, cols)
        left, right = self._ground.edge(self._col), self._ground.edge(self._col + cols)
        self._col += cols
        side = None
        if left is not None and right is not None:
            side = left, right
        width = _own_width(cell)
        if width is not None and self._at is not None:
            side = self._at, self._at + width
        self._at = None
        if side is not None:
            self._at = side[1]
        return span, side


def joined(one: Side | None, other: Side | None) -> Side | None:
    """Return the side of two boxes beside each other that are one."""
    if one is None or other is None:
        return None
    return one[0], other[1]


def about_table(table: Element) -> Iterator[Aside]:
    """Yield what makes a table look otherwise than its boxes stand in the file."""
    if is_on(table, "w:tblPr/w:bidiVisual"):
        yield Aside("从右到左的表格", "（各列左右颠倒）")


def about_box(row: Element, box: Box) -> Iterator[Aside]:
    """Yield why the text of ``box`` may not be seen whole."""
    if not box.words:
        return
    height = find(row, "w:trPr/w:trHeight")
    if height is not None and height.get("w:hRule") == "exact":
        lines = len(only_paragraphs(box.content))
        if (measure(height) or 0) < lines * _LINE:
            yield Aside("行高太小、看不全的文字", box.words)
    if is_on(row, "w:trPr/w:hidden"):
        yield Aside("隐藏的行里的文字", box.words)
    if box.side is not None and _width(box.side) < _NARROWEST:
        yield Aside("列宽太小、看不全的文字", box.words)


def about_cell(cell: Element, box: Box) -> Iterator[Aside]:
    """Yield that the box is struck through, as by hand, by a line from corner to corner."""
    for path in ("w:tcPr/w:tcBorders/w:tl2br", "w:tcPr/w:tcBorders/w:tr2bl"):
        if value(cell, path) not in ("", "nil", "none"):
            yield Aside("画了斜线的格子", box.words or "（没有文字）")


def tell(box: Box, asides: Iterable[Aside]) -> None:
    """Tell ``asides`` beside the first paragraph of ``box``."""
    told = list(asides)
    for paragraph in only_paragraphs(box.content)[:1]:
        paragraph.asides += told
        return
    if told:
        box.content.append(Paragraph(asides=told))


def _width(side: Side) -> float:
    return side[1] - side[0]


def _own_width(cell: Element) -> float | None:
    """Return the width that a box has of its own; None where it has none that is a measure."""
    width = find(cell, "w:tcPr/w:tcW")
    if width is None or width.get("w:type", "dxa") != "dxa":
        return None
    return measure(width, "w:w")
