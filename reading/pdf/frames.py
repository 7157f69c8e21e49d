"""Frames that touch each other make a table: where each lies tells its row and column."""

from bisect import bisect
from collections.abc import Iterable, Iterator
from typing import Final

from reading.pdf.objects import Char, Frame
from reading.seen import Box, Paragraph, Span, Table

#: Points: edges and baselines this close are one.
NEAR: Final = 3.0


def framed_tables(frames: Iterable[Frame]) -> Iterator["FramedTable"]:
    """Yield the tables that ``frames`` make, which stand one above the other."""
    group: list[Frame] = []
    bottom = 0.0
    for frame in sorted(frames, key=lambda frame: -frame.top):
        if group and frame.top < bottom - NEAR:
            yield FramedTable(group)
            group = []
        if not group:
            bottom = frame.bottom
        bottom = min(bottom, frame.bottom)
        group.append(frame)
    if group:
        yield FramedTable(group)


class FramedTable:
    """A table on a page, and which of its boxes each point in it belongs to."""

    def __init__(self, frames: list[Frame]) -> None:
        xs: list[float] = []
        ys: list[float] = []  # downwards, as rows are counted
        for frame in frames:
            xs += (frame.left, frame.right)
            ys += (-frame.top, -frame.bottom)
        self._xs = _edges(xs)
        self._ys = _edges(ys)
        self._boxes: dict[tuple[int, int], Box] = {}  # by each row and column that they cover
        for frame in frames:
            self._lay(frame)
        self.table = self._laid()

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether the point is inside the table."""
        x, y = point
        return self._xs[0] < x < self._xs[-1] and self._ys[0] < -y < self._ys[-1]

    def add(self, char: Char) -> int:
        """Put the character into the box in which its middle is; return what tells the box."""
        x, y = char.middle
        row, col = bisect(self._ys, -y) - 1, bisect(self._xs, x) - 1
        box = self._boxes.get((row, col))
        if box is not None:
            text = box.content[0]
            assert isinstance(text, Paragraph)  # noqa: S101 - as it was laid
            text.text += char.text
        return id(box)

    def _lay(self, frame: Frame) -> None:
        row, below = _nearest(self._ys, -frame.top), _nearest(self._ys, -frame.bottom)
        col, beside = _nearest(self._xs, frame.left), _nearest(self._xs, frame.right)
        box = Box(Span(row, col, below - row, beside - col), [Paragraph()])
        for down in range(row, below):
            for along in range(col, beside):
                self._boxes[down, along] = box

    def _laid(self) -> Table:
        """Return the table with each box once, in the row in which it begins."""
        table = Table([[] for _ in self._ys[1:]])
        known: set[int] = set()
        for box in self._boxes.values():
            if id(box) not in known:
                known.add(id(box))
                table.rows[box.span.row].append(box)
        return table


def _edges(values: Iterable[float]) -> list[float]:
    """Return the distinct edges in order, those of neighbours taken for one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return edges


def _nearest(edges: list[float], value: float) -> int:
    after = min(bisect(edges, value), len(edges) - 1)
    before = max(after - 1, 0)
    return before if value - edges[before] <= edges[after] - value else after
