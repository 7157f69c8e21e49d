"""Characters beside each other make a line; the distances between them are its spaces."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reading.pdf.printed.sheet import Glyph, Rect, around

_LEVEL: Final = 0.35  # em that baselines of one line may differ by
_SAME: Final = 0.2  # em by which a character may be shifted that is drawn twice to be bold
_OVERLAP: Final = 0.5  # of a character that another may cover
_DIGITS_OVERLAP: Final = 0.25  # of a digit that another may cover
_CROWDED: Final = 0.7  # of its room, or of half an em, that a digit has to itself at least
_LOOSE: Final = 0.4  # em by which a digit of a number may stand further off than the others
_UNEVEN: Final = 0.12  # em by which digits of one number may stand higher than others
_AT_START: Final = 0.35  # em by which a character may stand beside where its column begins
#: em between two characters: from here on they are words apart.
WORD: Final = 0.2
#: em: columns are as far apart at least.
COLUMN: Final = 0.6
#: em: from here on they are no words of one text any more.
APART: Final = 1.2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, its characters from left to right."""

    glyphs: tuple[Glyph, ...]

    @property
    def rect(self) -> Rect:
        """What its outlines take."""
        return around([glyph.ink for glyph in self.glyphs])

    @property
    def size(self) -> float:
        """An em of most of its characters, in points."""
        sizes = sorted(glyph.size for glyph in self.glyphs)
        return sizes[len(sizes) // 2]

    @property
    def text(self) -> str:
        """Its text, with a space only where words of letters or digits are apart, or columns."""
        text = self.glyphs[0].text
        for before, glyph in self.pairs():
            gap = glyph.gap(before)
            is_apart = gap > APART
            if _is_latin(before) and _is_latin(glyph):
                is_apart = gap > WORD
            text += f" {glyph.text}" if is_apart else glyph.text
        return text

    def words(self, gap: float) -> "list[Line]":
        """Return its parts that stand more than ``gap`` em apart, as in columns."""
        words = [[self.glyphs[0]]]
        for before, glyph in self.pairs():
            if glyph.gap(before) > gap:
                words.append([])
            words[-1].append(glyph)
        return [Line(tuple(word)) for word in words]

    def split(self, starts: Iterable[float], begins: Callable[[str], bool]) -> "list[Line]":
        """Return its parts: what ``begins`` by its text where a column does, at one of ``starts``.

        Columns may be so close that nothing else tells where one ends.
        """
        at = [0]
        for index, (before, glyph) in enumerate(self.pairs(), 1):
            near = _AT_START * glyph.size
            is_at_start = any(abs(glyph.room.left - start) < near for start in starts)
            rest = Line(self.glyphs[index:]).text
            if is_at_start and not before.text.isdecimal() and begins(rest):
                at.append(index)
        return [Line(self.glyphs[i:j]) for i, j in pairwise([*at, len(self.glyphs)])]

    @property
    def overlaps(self) -> bool:
        """Whether a character of it covers another, so that neither can be read for sure."""
        return any(_overlap(before, glyph) for before, glyph in self.pairs())

    @property
    def is_one_figure(self) -> bool:
        """Whether its digits stand as those of one number do: as high, and as far apart."""
        heights = [glyph.baseline for glyph in self.glyphs if glyph.text.isdecimal()]
        if heights and max(heights) - min(heights) > _UNEVEN * self.size:
            return False
        gaps = [glyph.gap(before) for before, glyph in self.pairs()]
        if not gaps or max(gaps) <= _LOOSE:
            return True
        return max(gaps) <= APART and max(gaps) - min(gaps) < WORD

    def pairs(self) -> Iterator[tuple[Glyph, Glyph]]:
        """Yield each character but the first after the one before it."""
        return pairwise(self.glyphs)


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines that ``glyphs`` make, from top to bottom."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: each.baseline):
        row = rows[-1] if rows else []
        if row and glyph.baseline - row[0].baseline <= _LEVEL * min(glyph.size, row[0].size):
            row.append(glyph)
        else:
            rows.append([glyph])
    return [Line(tuple(_once(row))) for row in rows]


def upright(glyphs: list[Glyph]) -> list[Glyph]:
    """Return ``glyphs`` turned so that most of them stand upright, as labels down a table's side.

    They are moved, as a whole, about the page's corner.
    """
    turns = Counter(glyph.turns for glyph in glyphs)
    most = turns.most_common(1)[0][0] if turns else 0
    return [_turned(glyph, most) for glyph in glyphs]


def _once(row: list[Glyph]) -> Iterator[Glyph]:
    """Yield the characters of a line from left to right, what was drawn twice only once."""
    kept: list[Glyph] = []
    for glyph in sorted(row, key=lambda each: (each.room.left, each.ink.left)):
        if not any(_is_twin(other, glyph) for other in kept[-3:]):
            kept.append(glyph)
    yield from kept


def _is_twin(one: Glyph, other: Glyph) -> bool:
    near = _SAME * min(one.size, 2 * one.room.width)
    is_near = abs(one.ink.left - other.ink.left) < near and abs(one.ink.top - other.ink.top) < near
    return one.text == other.text and is_near


def _overlap(before: Glyph, glyph: Glyph) -> bool:
    """Whether a character covers so much of the one ``before`` it that it was not meant."""
    shared = min(before.ink.right, glyph.ink.right) - glyph.ink.left
    least = min(before.ink.width, glyph.ink.width)
    if before.text.isdecimal() and glyph.text.isdecimal():
        room = min(before.room.width, before.size / 2)  # some files say an em for every digit
        step = glyph.origin[0] - before.origin[0]
        return shared > _DIGITS_OVERLAP * least or step < _CROWDED * room
    return shared > _OVERLAP * least


def _is_latin(glyph: Glyph) -> bool:
    return glyph.text.isascii()


def _turned(glyph: Glyph, turns: int) -> Glyph:
    """Return ``glyph`` turned back by as many quarter turns."""
    if not turns:
        return glyph
    ends = [_turned_point(glyph.ink[start : start + 2], turns) for start in (0, 2)]
    rooms = [_turned_point(glyph.room[start : start + 2], turns) for start in (0, 2)]
    origin = _turned_point(glyph.origin, turns)
    return Glyph(glyph.text, _between(*ends), _between(*rooms), origin, glyph.size)


def _turned_point(point: tuple[float, ...], turns: int) -> tuple[float, float]:
    x, y = point
    return {1: (y, -x), 2: (-x, -y)}.get(turns, (-y, x))


def _between(one: tuple[float, float], other: tuple[float, float]) -> Rect:
    (left, right), (top, bottom) = (sorted(axis) for axis in zip(one, other, strict=True))
    return Rect(left, top, right, bottom)
