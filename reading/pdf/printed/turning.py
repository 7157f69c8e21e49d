"""From a file's own measure of a page to the page as it lies before its reader."""

from dataclasses import dataclass
from typing import NamedTuple

from reading.pdf.printed.sheet import Rect


class Bounds(NamedTuple):
    """A rectangle in a file's own measure: points, upwards from wherever the file begins."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, other: "Bounds") -> bool:
        """Whether all of ``other`` is within it."""
        is_between = self.left <= other.left and other.right <= self.right
        return is_between and self.bottom <= other.bottom and other.top <= self.top


@dataclass(frozen=True, slots=True)
class Turning:
    """Turns what is on a page by quarter turns to the right; ``paper`` is what of it shows."""

    paper: Bounds
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it lies before its reader."""
        width = self.paper.right - self.paper.left
        height = self.paper.top - self.paper.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def shows(self, bounds: Bounds) -> bool:
        """Whether the middle of ``bounds`` is on the paper."""
        x, y = (bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2
        paper = self.paper
        return paper.left < x < paper.right and paper.bottom < y < paper.top

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where the point is, from the upper left corner."""
        left, up = x - self.paper.left, y - self.paper.bottom
        right, down = self.paper.right - x, self.paper.top - y
        places = ((left, down), (up, left), (right, up), (down, right))
        return places[self.turns % 4]

    def rect(self, bounds: Bounds) -> Rect:
        """Return where the rectangle is."""
        one = self.point(bounds.left, bounds.bottom)
        other = self.point(bounds.right, bounds.top)
        return Rect(
            min(one[0], other[0]),
            min(one[1], other[1]),
            max(one[0], other[0]),
            max(one[1], other[1]),
        )
