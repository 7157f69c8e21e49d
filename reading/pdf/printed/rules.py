"""Straight lines of a page, each once: what was drawn in pieces, twice or dashed is one line."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from reading.pdf.file.damage import refuse_more
from reading.pdf.printed.sheet import Rect

#: Points: lines this close run along the same edge; the rows of a table are further apart.
NEAR: Final = 3.0
_BREAK: Final = 3.5  # points between two pieces of one line, such as dashes
_SHORTEST: Final = 6.0  # points: nothing is printed in a box that is smaller
_MOST_LINES: Final = 3_000  # of a page


class Line(NamedTuple):
    """A line: where it runs on one axis, and from where to where on the other."""

    at: float
    begin: float
    end: float


class Rules(NamedTuple):
    """The lines of a page: those along it by ``y``, those down it by ``x``."""

    level: list[Line]
    plumb: list[Line]


def rules_of(drawn: Iterable[Rect]) -> Rules:
    """Return the lines that thin rectangles make; a dot may be a piece of either."""
    level: list[Line] = []
    plumb: list[Line] = []
    for rect in drawn:
        x, y = rect.middle
        if rect.width >= rect.height or rect.width <= NEAR >= rect.height:
            level.append(Line(y, rect.left, rect.right))
        if rect.height >= rect.width or rect.width <= NEAR >= rect.height:
            plumb.append(Line(x, rect.top, rect.bottom))
    rules = Rules(list(merged(level)), list(merged(plumb)))
    refuse_more(len(rules.level) + len(rules.plumb), _MOST_LINES, "条线的页面")
    return rules


def merged(pieces: list[Line]) -> Iterator[Line]:
    """Yield the lines that ``pieces`` make."""
    for edge in _edges(pieces):
        at = sum(piece.at for piece in edge) / len(edge)
        begin, end = edge[0].begin, edge[0].end
        for piece in edge[1:]:
            if piece.begin > end + _BREAK:
                yield from _long(Line(at, begin, end))
                begin = piece.begin
                end = piece.end
            end = max(end, piece.end)
        yield from _long(Line(at, begin, end))


def _edges(pieces: list[Line]) -> Iterator[list[Line]]:
    """Yield the pieces that run along one edge, in the order in which they begin."""
    edge: list[Line] = []
    for piece in sorted(pieces):
        if edge and piece.at - edge[0].at > NEAR:
            yield sorted(edge, key=lambda each: each.begin)
            edge = []
        edge.append(piece)
    if edge:
        yield sorted(edge, key=lambda each: each.begin)


def _long(line: Line) -> Iterator[Line]:
    if line.end - line.begin >= _SHORTEST:
        yield line
