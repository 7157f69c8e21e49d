"""Tables of a page: where a box stands follows from the spans of those before it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reading.errors import Unreadable
from reading.guards import WIDEST_SPAN
from reading.html.looks import Doubt
from reading.html.texts import plain_text
from reading.html.tree import Element
from reading.seen import Box, Paragraph, Span, Table

_CELLS: Final = ("td", "th")
_GROUPS: Final = ("thead", "tbody", "tfoot")
_MOST_COVERED: Final = 100_000  # places in the grid of a table


@dataclass(slots=True)
class TableRead:
    """A table, and what else stands within its element: ``strays`` are no part of its grid."""

    table: Table = field(default_factory=Table)
    captions: list[Element] = field(default_factory=list)
    strays: list[Element] = field(default_factory=list)
    stray_text: str = ""
    doubts: list[Doubt] = field(default_factory=list)


def read_table(element: Element) -> TableRead:
    """Return the table that ``element`` is; raises Unreadable for one that is too large."""
    read = TableRead()
    for number, group in enumerate(_groups(element, read)):
        if group.name == "thead" and number:
            read.doubts.append(("表头不在表格的开头，会显示在别处", group.line))
        _Group(group, read).place()
    return read


def _groups(element: Element, read: TableRead) -> Iterator[Element]:
    """Yield the groups of rows; rows and boxes outside of one make one."""
    loose = Element("tbody", element.line)
    for each in element.content:
        if isinstance(each, str):
            read.stray_text += each
        elif each.name == "caption":
            read.captions.append(each)
        elif each.name == "tr":
            loose.content.append(each)
        elif each.name in _CELLS:
            _row_of(loose).content.append(each)
        elif each.name in _GROUPS:
            if loose.content:
                yield loose
                loose = Element("tbody", each.line)
            yield each
        elif each.name in ("colgroup", "col"):
            read.stray_text += plain_text(each)
        else:
            read.strays.append(each)
    if loose.content:
        yield loose


def _row_of(group: Element) -> Element:
    """Return the last row of ``group``."""
    if not group.content:
        group.content.append(Element("tr", group.line))
    last = group.content[-1]
    assert isinstance(last, Element)  # noqa: S101 - only rows are put there
    return last


class _Group:
    """The rows of one group: no box reaches out of it, whatever it spans."""

    def __init__(self, element: Element, read: TableRead) -> None:
        self._read = read
        self._rows: list[Element] = []
        for each in element.content:
            if isinstance(each, str):
                read.stray_text += each
            elif each.name == "tr":
                self._rows.append(each)
            else:
                read.strays.append(each)
        self._covered: set[tuple[int, int]] = set()

    def place(self) -> None:
        """Put the boxes of every row in their places."""
        rows = self._read.table.rows
        first = len(rows)
        for number, row in enumerate(self._rows):
            boxes: list[Box] = []
            col = 0
            for each in row.content:
                if isinstance(each, str):
                    self._read.stray_text += each
                elif each.name in _CELLS:
                    box, col = self._box(each, first, number, col)
                    boxes.append(box)
                else:
                    self._read.strays.append(each)
            rows.append(boxes)

    def _box(self, cell: Element, first: int, row: int, col: int) -> tuple[Box, int]:
        """Return the box of ``cell``, and the column behind it."""
        while (row, col) in self._covered:
            col += 1
        left = len(self._rows) - row
        rows = min(_span(cell.attributes.get("rowspan", "")), left)
        cols = _span(cell.attributes.get("colspan", ""))
        if len(self._covered) + rows * cols > _MOST_COVERED:
            raise Unreadable("网页里的表格太大，不像年报，没有读取")
        for down in range(row, row + rows):
            for along in range(col, col + cols):
                if (down, along) in self._covered:
                    self._read.doubts.append(("表格的格子重叠", cell.line))
                self._covered.add((down, along))
        self._read.strays += _nested(cell)
        box = Box(Span(first + row, col, rows, cols), [Paragraph(plain_text(cell))])
        return box, col + cols


def _nested(element: Element) -> Iterator[Element]:
    """Yield the tables within a box, which are tables of their own."""
    for each in element.content:
        if isinstance(each, Element):
            if each.name == "table":
                yield each
            else:
                yield from _nested(each)


def _span(stated: str) -> int:
    """Return a span as browsers take it: 1 where there is no number, and never too many."""
    if not (stated.isascii() and stated.isdecimal()):
        return 1
    return min(max(int(stated[:9]), 1), WIDEST_SPAN)
