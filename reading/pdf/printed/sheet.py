"""A page as it lies before its reader, turned so that its text runs from left to right."""

import math
from bisect import bisect
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

_EDGE: Final = 0.2  # of a character's height that a line may touch without striking it out
_FLAT: Final = 0.3  # em: characters that are no higher are strokes, such as 一


class Rect(NamedTuple):
    """A rectangle, in points from the upper left corner of a page, ``y`` downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether ``point`` is in it."""
        x, y = point
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def meets(self, other: "Rect") -> bool:
        """Whether it and the ``other`` lie over each other."""
        beside = self.left < other.right and other.left < self.right
        return beside and self.top < other.bottom and other.top < self.bottom

    def padded(self, by: float) -> "Rect":
        """Return it with as much added on each side."""
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)


def around(rects: list[Rect]) -> Rect:
    """Return the rectangle around all ``rects``, of which there is one at least."""
    return Rect(
        min(rect.left for rect in rects),
        min(rect.top for rect in rects),
        max(rect.right for rect in rects),
        max(rect.bottom for rect in rects),
    )


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character that shows.

    ``ink`` bounds its outline, ``room`` is what a line gives to it, from its ``origin`` to that of
    the next. ``size`` is an em in points. ``turns`` are quarter turns to the right by which it is
    turned on its page. ``is_known`` where its font says which character it is.
    """

    text: str
    ink: Rect
    room: Rect
    origin: tuple[float, float]
    size: float
    turns: int = 0
    is_known: bool = True

    @property
    def baseline(self) -> float:
        """The height on which it stands in its line."""
        return self.origin[1]

    def gap(self, before: "Glyph") -> float:
        """Return how far it stands from the one ``before`` it in its line, in em."""
        return (self.room.left - before.room.right) / max(before.size, self.size)


#: A line that runs neither along a page nor down it, from point to point.
Slant: TypeAlias = tuple[tuple[float, float], tuple[float, float]]


class Patch(NamedTuple):
    """Where something is printed that gives no characters, and ``why`` it cannot be read.

    That is half a sentence for the clerk.
    """

    rect: Rect
    why: str


@dataclass(slots=True)
class Sheet:
    """A page: what is printed on it.

    ``rules`` are lines along it and down it, as thin rectangles, ``slants`` any others.
    ``pictured`` is what share of the page a picture covers, ``hidden`` how many characters do not
    show, ``askew`` how many of those that do stand askew, as of a watermark: neither are among the
    ``glyphs``.
    """

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rect] = field(default_factory=list)
    slants: list[Slant] = field(default_factory=list)
    patches: list[Patch] = field(default_factory=list)
    pictured: float = 0.0
    hidden: int = 0
    askew: int = 0
    _level: list[Rect] | None = None

    def is_struck(self, glyph: Glyph) -> bool:
        """Whether a line runs through the character."""
        ink = glyph.ink
        if not glyph.text.isalnum():  # a comma hangs down to the line under a text
            return False
        if self._level is None:
            level = [rule for rule in self.rules if rule.width >= rule.height]
            self._level = sorted(level, key=lambda rule: rule.top)
        more = max(0.0, _FLAT * glyph.size - ink.height) / 2  # of one that is itself a line
        high, low = ink.top + _EDGE * ink.height - more, ink.bottom - _EDGE * ink.height + more
        for rule in self._level[bisect(self._level, high, key=lambda rule: rule.top) :]:
            if rule.top > low:
                return False
            x, _ = ink.middle
            if rule.bottom < low and rule.left < x < rule.right:
                return True
        return False

    def is_slashed(self, glyph: Glyph) -> bool:
        """Whether a slanting line runs through the character."""
        near = _EDGE * glyph.ink.height
        return any(_distance(glyph.ink.middle, *slant) < near for slant in self.slants)


def _distance(
    point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]
) -> float:
    """Return how far a point is from a line between two others."""
    (x, y), (left, top) = point, start
    across, down = end[0] - left, end[1] - top
    length = across * across + down * down
    along = ((x - left) * across + (y - top) * down) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return math.hypot(left + along * across - x, top + along * down - y)
