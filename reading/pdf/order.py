"""Whether a page's text can be read as it was drawn: upright, large enough, one after the other.

The text of a PDF page comes in the order of drawing; what a person reads comes in the order of
place.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import combining

from reading.pdf.objects import Char, Frame

_SMALLEST: Final = 3.5  # points of an em; the smallest that we set has 4
_STRETCH: Final = (0.4, 2.5)  # of an em along the line to one across it
_LEVEL: Final = 1.0  # points: baselines this close are one line
_STEP: Final = 0.6  # em from one line to the next at least
_OVERLAP: Final = 0.25  # em that neighbours may reach into each other
_GRAZED: Final = 1.0  # points of a glyph's edge that a frame may touch
_SHORTEST: Final = 6.0  # points of a frame's side
_SHOWN: Final = 12  # characters


def unreadable(texts: Iterable[list[Char]], paper: Frame) -> Iterator[str]:
    """Yield what of the ``texts`` of a page cannot be read as it was drawn.

    Each text is what stands in one box, or between tables, in the order of drawing.
    """
    for text in texts:
        before: Char | None = None
        for char in text:
            if not _is_visible(char, paper):
                yield f"“{char.text}”太小、变了形、转了方向，或者在纸外"
                break
            if before and not _follows(before, char):
                yield f"“{_beside(text, char)}”处文字重叠，或者先后和看到的不同"
                break
            before = char


def crossed(chars: Iterable[Char], frames: list[Frame]) -> Iterator[str]:
    """Yield the texts that a frame's line goes through, and frames that are none."""
    if any(min(each.right - each.left, each.top - each.bottom) < _SHORTEST for each in frames):
        yield "有太小的方框"
    level = _lines((y, frame.left, frame.right) for frame in frames for y in frame[1::2])
    plumb = _lines((x, frame.bottom, frame.top) for frame in frames for x in frame[0::2])
    for char in chars:
        left, bottom, right, top = char.ink
        if _cut(level, bottom, top, left, right) or _cut(plumb, left, right, bottom, top):
            yield f"有线条穿过“{char.text}”"
            return


#: Where a line runs, on one axis, and from where to where, on the other.
_Line = tuple[float, float, float]


def _lines(lines: Iterable[_Line]) -> list[_Line]:
    """Return each of the ``lines`` once, in the order of where they run."""
    return sorted(set(lines))


def _cut(lines: list[_Line], start: float, stop: float, begin: float, end: float) -> bool:
    """Whether one of ``lines`` runs between ``start`` and ``stop``, within ``begin`` and ``end``.

    A line that only grazes the edge of a glyph cuts nothing.
    """
    at = bisect(lines, (start + _GRAZED,))
    while at < len(lines) and lines[at][0] < stop - _GRAZED:
        if lines[at][1] < end and lines[at][2] > begin:
            return True
        at += 1
    return False


def _is_visible(char: Char, paper: Frame) -> bool:
    if not char.is_upright or char.size < _SMALLEST:
        return False
    x, y = char.middle
    on_paper = paper.left < x < paper.right and paper.bottom < y < paper.top
    return on_paper and _STRETCH[0] < char.width / char.size < _STRETCH[1]


def _follows(before: Char, char: Char) -> bool:
    """Whether ``char`` stands to the right of the one ``before``, or on a lower line.

    A mark that combines with a character is drawn over it.
    """
    if combining(char.text):
        return True
    down = before.baseline - char.baseline
    if abs(down) < _LEVEL:
        return char.ink.left > before.ink.right - _OVERLAP * char.size
    return down > _STEP * min(char.size, before.size)


def _beside(text: list[Char], char: Char) -> str:
    at = text.index(char)
    return "".join(each.text for each in text[max(0, at - _SHOWN // 2) : at + _SHOWN // 2])
