"""Lines of text, one below the other and over the ends of pages, make paragraphs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from unicodedata import normalize

from reading.pdf.printed.lines import Line
from reading.pdf.printed.sheet import Rect
from reading.seen import Apart, Block, Paragraph, Table

_LONG: Final = 16  # characters of a line that may be as wide as the text
_INDENT: Final = 0.9  # em by which the first line of a paragraph stands further in
_SET_APART: Final = 6.0  # em: a line that begins so far in is a name, a date or a title
_SHORT: Final = 2.2  # em that a line may lack of the full width: no sign may begin the next
_MANY: Final = 3  # lines that end at one place: there the text ends
_GAP: Final = 1.5  # of the usual step from line to line: the next one is a paragraph apart
_OTHER_SIZE: Final = 0.12  # of an em: a title beside a text
_HEADING: Final = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]")
_ENDS: Final = ("。", "！", "？", "：", "；")
_WORD_END: Final = re.compile(r"(?:^|[^\x21-\x7e])[A-Za-z]+[,;]?$")
_WORD_START: Final = re.compile(r"[A-Za-z]+(?:[,;.]?$|[^\x21-\x7e])")


@dataclass(frozen=True, slots=True)
class Measure:
    """Where the lines of a text begin and end, and how far it is from one to the next."""

    left: float
    right: float
    step: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text that stands ``where``, on a page whose lines have this ``measure``.

    ``apart`` is what is struck out in it, which is not in its ``text``.
    """

    line: Line
    measure: Measure | None
    where: str
    text: str
    apart: list[Apart]

    @property
    def rect(self) -> Rect:
        """What it takes of its page."""
        return self.line.rect


def measure(lines: list[Line], least: int, tables: Iterable[Rect] = ()) -> Measure | None:
    """Return the measure of ``lines``; None with fewer wide ones than ``least``.

    ``tables`` are as wide as the text, where few lines of it tell how wide that is.
    """
    wide = [line.rect for line in lines if len(line.glyphs) >= _LONG]
    if len(wide) < least:
        return None
    lefts, rights = sorted(rect.left for rect in wide), sorted(rect.right for rect in wide)
    right = rights[-1 - len(wide) // 10]
    full = [each for each in rights if right - each < _SHORT * lines[0].size]
    if len(full) < _MANY:
        right = max([right, *(table.right for table in tables)])
    heights = [line.glyphs[0].baseline for line in lines]
    steps = sorted(below - above for above, below in pairwise(heights))
    return Measure(lefts[len(wide) // 10], right, steps[len(steps) // 2])


class Flow:
    """What stands on the pages, one below the other, as paragraphs and tables."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.blocks: list[Block] = []
        self._last: Placed | None = None

    def add(self, each: Placed | Table) -> None:
        """Add a table, or a line of text, which may go on with the paragraph before it."""
        if isinstance(each, Table):
            self.blocks.append(each)
            self._last = None
            return
        last = self.blocks[-1] if self.blocks else None
        if self._last and isinstance(last, Paragraph) and _goes_on(self._last, each):
            last.text += _joint(last.text, each.text)
        else:
            last = Paragraph(where=each.where)
            self.blocks.append(last)
        begin = len(last.text)
        last.apart += [piece._replace(at=begin + piece.at) for piece in each.apart]
        last.text += each.text
        self._last = each


def _goes_on(before: Placed, line: Placed) -> bool:
    """Whether ``line`` belongs to the paragraph that the one ``before`` it ends so far."""
    if _HEADING.match(normalize("NFKC", line.text)):
        return False
    if abs(before.line.size - line.line.size) > _OTHER_SIZE * line.line.size:
        return False
    if not before.measure or not line.measure:
        return False
    em = line.line.size
    if before.rect.left > before.measure.left + _SET_APART * em:
        return False
    if line.rect.left > line.measure.left + _INDENT * em:
        return False
    if _is_apart(before, line):
        return False
    lacks = before.measure.right - before.rect.right
    return lacks < _SHORT * em or lacks < _first_word(line.line)


def _is_apart(before: Placed, line: Placed) -> bool:
    """Whether the lines are further from each other than those of one paragraph."""
    if before.where != line.where or not line.measure or not before.text.endswith(_ENDS):
        return False
    step = line.line.glyphs[0].baseline - before.line.glyphs[0].baseline
    return step > _GAP * line.measure.step


def _first_word(line: Line) -> float:
    """Return how wide the word is that the line begins with, where it cannot be broken."""
    right = line.rect.left
    for glyph in line.glyphs:
        if not glyph.text.isascii():
            break
        right = glyph.room.right
    return right - line.rect.left


def _joint(before: str, after: str) -> str:
    """Return what parts two lines of a paragraph: a space between words, nothing otherwise."""
    are_words = _WORD_END.search(before) and _WORD_START.match(after)
    return " " if are_words else ""
