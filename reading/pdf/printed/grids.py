"""Lines that touch each other make a grid; what they shut in are the boxes of a table."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from reading.pdf.file.damage import refuse_more
from reading.pdf.printed.rules import NEAR, Line, Rules
from reading.pdf.printed.sheet import Glyph, Rect
from reading.seen import Span

_COVERED: Final = 0.5  # of a box's side that a line has to run along to shut it
_THIN: Final = 0.8  # em of the smallest text in a table: a blank strip of it is no row or column
_MOST_PLACES: Final = 10_000  # rows by columns; the largest table of the form has some 300


@dataclass(frozen=True, slots=True)
class Cell:
    """A box of a grid: where it stands, and its bounds; not ``is_shut`` where a side is missing."""

    span: Span
    rect: Rect
    is_shut: bool = True


@dataclass(slots=True)
class Grid:
    """A table's boxes, by each row and column that they cover."""

    xs: list[float]
    ys: list[float]
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)

    @property
    def rect(self) -> Rect:
        """What it takes of the page."""
        return Rect(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def is_table(self) -> bool:
        """Whether it has columns: a frame around a page or a text is no table."""
        return any(cell.span.col for cell in self.cells.values())

    def at(self, point: tuple[float, float]) -> Cell | None:
        """Return the box in which ``point`` is."""
        x, y = point
        return self.cells.get((bisect(self.ys, y) - 1, bisect(self.xs, x) - 1))

    def listed(self) -> list[Cell]:
        """Return each box once, row by row."""
        return sorted(set(self.cells.values()), key=lambda cell: cell.span)


def grids(rules: Rules, glyphs: Collection[Glyph]) -> list[Grid]:
    """Return the grids that lines make, from top to bottom; ``glyphs`` are what stands in them."""
    found: list[Grid] = []
    for touching in _touching(rules):
        level, plumb = _without_loose_ends(*_closed(*touching))
        if len(level) > 1 and len(plumb) > 1:
            found.append(_grid(level, plumb, glyphs))
    return sorted(found, key=lambda grid: grid.rect.top)


def _touching(rules: Rules) -> Iterator[tuple[list[Line], list[Line]]]:
    """Yield the lines that hang together, those along the page and those down it."""
    level, plumb = list(rules.level), list(rules.plumb)
    while level:
        along, down = [level.pop()], list[Line]()
        grew = True
        while grew:
            more = [line for line in plumb if any(_touch(each, line) for each in along)]
            plumb = [line for line in plumb if line not in more]
            down += more
            others = [line for line in level if any(_touch(line, each) for each in down)]
            level = [line for line in level if line not in others]
            along += others
            grew = bool(more or others)
        if down:
            yield along, down


def _touch(level: Line, plumb: Line) -> bool:
    beside = level.begin - NEAR <= plumb.at <= level.end + NEAR
    return beside and plumb.begin - NEAR <= level.at <= plumb.end + NEAR


def _closed(level: list[Line], plumb: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines with an outer side where one is not drawn.

    A table that goes on over the page's end is open there; some have no sides at all.
    """
    left, right = _ends(level)
    top, bottom = _ends(plumb)
    ys = [line.at for line in level]
    xs = [line.at for line in plumb]
    top, bottom = min(top, *ys), max(bottom, *ys)
    left, right = min(left, *xs), max(right, *xs)
    sides = [Line(x, top, bottom) for x in _missing((left, right), xs)]
    edges = [Line(y, left, right) for y in _missing((top, bottom), ys)]
    return level + edges, plumb + sides


def _missing(outer: tuple[float, float], drawn: list[float]) -> Iterator[float]:
    """Yield which of the ``outer`` sides is not among those that are ``drawn``."""
    for side in outer:
        if all(abs(side - each) > 2 * NEAR for each in drawn):
            yield side


def _ends(lines: list[Line]) -> tuple[float, float]:
    """Return between which ends the lines run, whatever one of them does by itself."""
    begins = sorted(line.begin for line in lines)
    ends = sorted(line.end for line in lines)
    first = 0 if len(lines) == 1 or begins[1] - begins[0] <= NEAR else 1
    last = -1 if len(lines) == 1 or ends[-1] - ends[-2] <= NEAR else -2
    return begins[first], ends[last]


def _without_loose_ends(level: list[Line], plumb: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines cut back to where they touch others; what touches less than two is none."""
    while True:
        along = list(_cut(level, plumb))
        down = list(_cut(plumb, along))
        if (along, down) == (level, plumb):
            return along, down
        level, plumb = along, down


def _cut(lines: Iterable[Line], across: list[Line]) -> Iterator[Line]:
    for line in lines:
        touched = [
            each.at
            for each in across
            if line.begin - NEAR <= each.at <= line.end + NEAR
            and each.begin - NEAR <= line.at <= each.end + NEAR
        ]
        if touched and max(touched) - min(touched) > NEAR:
            yield Line(line.at, min(touched), max(touched))


def _grid(level: list[Line], plumb: list[Line], glyphs: Iterable[Glyph]) -> Grid:
    xs, ys = _distinct(line.at for line in plumb), _distinct(line.at for line in level)
    within = Rect(xs[0], ys[0], xs[-1], ys[-1])
    inside = [glyph for glyph in glyphs if within.holds(glyph.ink.middle)]
    thin = _THIN * min((glyph.size for glyph in inside), default=0.0)
    xs = _parting(xs, [(glyph.ink.left, glyph.ink.right) for glyph in inside], thin)
    ys = _parting(ys, [(glyph.ink.middle[1],) * 2 for glyph in inside], thin)
    refuse_more((len(xs) - 1) * (len(ys) - 1), _MOST_PLACES, "格的表格")
    grid = Grid(xs, ys)
    walls = _Walls(_sides(plumb, xs, ys), _sides(level, ys, xs))
    for row in range(len(ys) - 1):
        for col in range(len(xs) - 1):
            if (row, col) not in grid.cells:
                _lay(grid, _reached((row, col), walls))
    return grid


class _Walls(NamedTuple):
    """Sides of boxes that are drawn: the left ones by column and row, the upper by row and column.

    Those of the grid itself are among them.
    """

    left: set[tuple[int, int]]
    upper: set[tuple[int, int]]


def _sides(lines: list[Line], edges: list[float], across: list[float]) -> set[tuple[int, int]]:
    """Return which sides the ``lines`` run along, by number of edge and place along it."""
    covered: dict[tuple[int, int], float] = defaultdict(float)
    for line in lines:
        edge = _nearest(edges, line.at)
        first = max(0, bisect(across, line.begin) - 1)
        for place in range(first, len(across) - 1):
            if across[place] >= line.end:
                break
            reaches = min(line.end, across[place + 1]) - max(line.begin, across[place])
            covered[edge, place] += reaches
    places = range(len(across) - 1)
    sides = {(edge, place) for edge in (0, len(edges) - 1) for place in places}
    for (edge, place), length in covered.items():
        if length >= _COVERED * (across[place + 1] - across[place]):
            sides.add((edge, place))
    return sides


def _reached(start: tuple[int, int], walls: _Walls) -> set[tuple[int, int]]:
    """Return the places that no line parts from ``start``."""
    reached, ahead = {start}, [start]
    while ahead:
        row, col = ahead.pop()
        beside = {
            (row, col - 1): (col, row) in walls.left,
            (row, col + 1): (col + 1, row) in walls.left,
            (row - 1, col): (row, col) in walls.upper,
            (row + 1, col): (row + 1, col) in walls.upper,
        }
        for place, is_shut in beside.items():
            if not is_shut and place not in reached:
                reached.add(place)
                ahead.append(place)
    return reached


def _lay(grid: Grid, places: set[tuple[int, int]]) -> None:
    """Make one box of ``places``; where they make no rectangle, one of each, not shut."""
    rows = sorted({row for row, _ in places})
    cols = sorted({col for _, col in places})
    is_shut = len(places) == len(rows) * len(cols)
    if is_shut:
        cell = _cell(grid, Span(rows[0], cols[0], len(rows), len(cols)), is_shut=True)
        grid.cells.update(dict.fromkeys(places, cell))
        return
    for row, col in places:
        grid.cells[row, col] = _cell(grid, Span(row, col), is_shut=False)


def _cell(grid: Grid, span: Span, *, is_shut: bool) -> Cell:
    xs, ys = grid.xs, grid.ys
    rect = Rect(xs[span.col], ys[span.row], xs[span.col + span.cols], ys[span.row + span.rows])
    return Cell(span, rect, is_shut)


def _nearest(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _parting(edges: list[float], inks: list[tuple[float, float]], thin: float) -> list[float]:
    """Return the edges that part something: those around a ``thin`` blank strip are one.

    Browsers draw a frame for each box, and end merged ones elsewhere where a page ends. A strip is
    blank where none of the ``inks``, each with its begin and end, is within it: words of a merged
    box go on over it.
    """
    groups: list[list[float]] = []
    for edge in edges:
        is_near = bool(groups) and edge - groups[-1][0] < thin
        if is_near and not any(groups[-1][0] <= begin <= end <= edge for begin, end in inks):
            groups[-1].append(edge)
        else:
            groups.append([edge])
    if len(groups) < 2:  # a table has two edges at least
        return edges
    return [sum(group) / len(group) for group in groups]


def _distinct(values: Iterable[float]) -> list[float]:
    """Return the edges in order, those of neighbours taken for one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return edges
