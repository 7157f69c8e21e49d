"""Parts of a text that are out of count: a number left out, written twice, or of another level.

A wrong alarm is worse than a missed one. Lists begin anew at 一 wherever they like, and what may be
a list within a list is taken for one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from forms.prose.lists import OpenLists, PartList
from forms.prose.lost_words import lost_ordinals
from forms.prose.numerals import written_like
from forms.prose.ordinals import Ordinal, Style, ordinals

#: More of them no office writes; what a text has further is not looked at.
_MOST = 2_000
#: What is further from the number expected is no slip of its list.
_FURTHEST = 4
#: The next number of a style is looked for among so many.
_AHEAD = 40
#: How a part may be numbered in the midst of another, where it is not begun as the others are.
_NAMES = {
    Style.COMMA: ("{}、", "{}.", "{}．"),
    Style.BRACKETS: ("（{}", "({}", "{}）", "{})"),
    Style.DIGITS: ("{}.", "{}、", "{}．"),
    Style.DIGITS_IN_BRACKETS: ("（{}", "({}", "{}）", "{})"),
    Style.IS: ("{}是", "{}要", "{}、", "第{}", "其{}", "（{}）"),
    Style.MUST: ("{}要", "{}是", "{}、", "第{}", "其{}", "（{}）"),
}
_EMPTY = re.compile(r"^[^\S\n]*([（(] ?[）)])", re.MULTILINE)
_BRACKETS = re.compile(r" ?[（(][一二三四五六七八九十]{1,3}[）)](?![项款、和至])")


class Fault(Enum):
    """In what way a number is out of count."""

    REPEATED = "repeated"  # （三） after （三）
    SKIPPED = "skipped"  # （六） after （四）
    OTHER_LEVEL = "other level"  # 四、 after （三）
    WORD_LOST = "word lost"  # 七按时 after 六是
    TWICE = "twice"  # （二）（一）
    EMPTY = "empty"  # （）主动公开


@dataclass(frozen=True, slots=True)
class Slip:
    """A number out of count, ``written`` from ``start``; ``meant`` is what comes after ``before``.

    ``seen_at`` is the number by which it shows, where that is another. ``later`` are the numbers
    that are counted on from it, each with what it is then.
    """

    fault: Fault
    start: int
    written: str
    before: str
    meant: str
    seen_at: Ordinal | None = None
    later: tuple[tuple[Ordinal, str], ...] = ()

    @property
    def end(self) -> int:
        """Where the number ends."""
        return self.start + len(self.written)


@lru_cache(maxsize=16)
def slips(text: str) -> tuple[Slip, ...]:
    """Return what is out of count in ``text``, in its order."""
    counting = _Counting(text, list(islice(ordinals(text), _MOST)))
    for part, start in lost_ordinals(text, counting.parts):
        counting.lose_word(part, start)
    for at, part in enumerate(counting.parts):
        counting.take(at, part)
        counting.tell_twice(part)
    for found in islice(_EMPTY.finditer(text), _MOST):
        counting.found.append(Slip(Fault.EMPTY, found.start(1), found[1], "", ""))
    return tuple(sorted(counting.slips(), key=lambda slip: slip.start))


class _Skip(NamedTuple):
    """A number out of count, whose list may go on by it."""

    slip: Slip
    list: PartList
    at: int  # its place among the parts of the list
    meant: int


@dataclass(slots=True)
class _Counting:
    """How far the numbers of a text were counted, and what was found on the way."""

    text: str
    parts: list[Ordinal]
    open: OpenLists = field(init=False)
    found: list[Slip] = field(default_factory=list)
    skips: list[_Skip] = field(default_factory=list)
    losing: set[Ordinal] = field(default_factory=set)  # after these a part has lost its 是

    def __post_init__(self) -> None:
        self.open = OpenLists(self.text)

    def slips(self) -> Iterator[Slip]:
        """Yield what was found."""
        yield from self.found
        for skip in self.skips:
            yield replace(skip.slip, later=_later(skip))

    def lose_word(self, part: Ordinal, start: int) -> None:
        """Note that the part after ``part`` has lost its 是, its numeral being at ``start``."""
        meant = part.numbered(part.number + 1)
        self.losing.add(part)
        self.found.append(Slip(Fault.WORD_LOST, start, meant[:-1], part.written, meant))

    def tell_twice(self, part: Ordinal) -> None:
        """Tell a heading that has two numbers."""
        found = _BRACKETS.match(self.text, part.end)
        if part.style is Style.BRACKETS and part.is_at_head and found:
            both = self.text[part.start : found.end()]
            self.found.append(Slip(Fault.TWICE, part.start, both, "", found.group().strip()))

    def take(self, at: int, part: Ordinal) -> None:
        """Go on with the next number of the text."""
        continued = self.open.continued_by(part)
        if continued is not None:
            self.open.close_above(continued)
            continued.take(part, part.number)
            return
        nearest = self.open.nearest_to(part)
        if nearest is None:
            if part.number == 1 or not self._is_of_other_level(at, part):
                self.open.begin(part)
        elif part.number == 1 and not self._is_one_again(at, nearest):
            self.open.begin(part)
        else:
            self._out_of_count(at, part, nearest)

    def _is_one_again(self, at: int, nearest: PartList) -> bool:
        """Whether an 一 after 一 stands for 二: 三 follows, or nothing that could be divided."""
        if nearest.number != 1:
            return False
        following = self._next(at, nearest.style)
        if following is None:
            return not nearest.style.is_spoken and not self._is_divided(nearest.last, at)
        return following == 3

    def _is_divided(self, last: Ordinal, at: int) -> bool:
        """Whether a line that may be a heading without a number stands before the part ``at``."""
        between = self.text[last.end : self.parts[at].start]
        _, *lines = between.rstrip().split("\n")
        return any(not line.rstrip().endswith(("。", "；")) for line in lines)

    def _is_of_other_level(self, at: int, part: Ordinal) -> bool:
        """Tell a number of another level that goes on with a list: 四、 after （三）."""
        if part.style.is_spoken:
            return False
        for each in reversed(self.open.lists):
            if each.number + 1 == part.number and each.is_sure and not each.style.is_spoken:
                following = self._next(at, each.style)
                is_left_out = following == part.number + 1
                if is_left_out or (following in (None, 1) and _is_outer_in(each, part)):
                    self._tell(Fault.OTHER_LEVEL, part, each)
                    self.open.close_above(each)
                    each.number = part.number
                    return True
        return False

    def _out_of_count(self, at: int, part: Ordinal, nearest: PartList) -> None:
        """Tell a number that is not the next of its list; the one after it shows what is meant."""
        meant = nearest.number + 1
        following = self._next(at, part.style)
        is_one_slip = following == meant + 1
        is_astray = part.number < nearest.number or part.number > meant + _FURTHEST
        if not nearest.is_sure or (is_astray and not is_one_slip):
            self.open.begin(part)
            return
        number = part.number
        if is_one_slip or (number == nearest.number and following != number + 1):
            number = meant
        if part.number < meant:
            self._tell(Fault.REPEATED, part, nearest, goes_on=True)
        elif nearest.last not in self.losing and not self._is_named(nearest.last, part, meant):
            self._tell_skipped(part, nearest)
        self.open.close_above(nearest)
        nearest.take(part, number)

    def _tell_skipped(self, part: Ordinal, nearest: PartList) -> None:
        above = self.open.above(nearest)
        is_between = part.number == nearest.number + 2
        if is_between and len(above) == 1 and above[0].is_lone_digit:
            self._tell(Fault.OTHER_LEVEL, above[0].last, nearest, seen_at=part)
        else:
            self._tell(Fault.SKIPPED, part, nearest, goes_on=True)

    def _tell(
        self,
        fault: Fault,
        part: Ordinal,
        of: PartList,
        *,
        goes_on: bool = False,
        seen_at: Ordinal | None = None,
    ) -> None:
        before, meant = of.written(of.number), of.written(of.number + 1)
        slip = Slip(fault, part.start, part.written, before, meant, seen_at)
        if goes_on:
            self.skips.append(_Skip(slip, of, len(of.parts), of.number + 1))
        else:
            self.found.append(slip)

    def _is_named(self, last: Ordinal, part: Ordinal, number: int) -> bool:
        """Whether the number that is missing, or an empty one, stands within the part before."""
        between = self.text[last.end : part.start]
        numeral = written_like(last.numeral, number)
        if any(name.format(numeral) in between for name in _NAMES[last.style]):
            return True
        return _EMPTY.search(between) is not None

    def _next(self, at: int, style: Style) -> int | None:
        """Return the next number in that ``style`` after the part ``at``."""
        for part in self.parts[at + 1 : at + _AHEAD]:
            if part.style is style:
                return part.number
        return None


def _is_outer_in(inner: PartList, part: Ordinal) -> bool:
    """Whether ``part`` begins a paragraph of a level that cannot be within ``inner``."""
    return inner.style is Style.BRACKETS and part.style is Style.COMMA and part.is_at_head


def _later(skip: _Skip) -> tuple[tuple[Ordinal, str], ...]:
    """Return the numbers that are counted on from a wrong one, with what they are by the right."""
    wrong, *others = skip.list.parts[skip.at :]
    later = []
    for steps, part in enumerate(others, 1):
        if part.number != wrong.number + steps or part.number == skip.meant + steps:
            break
        later.append((part, part.numbered(skip.meant + steps)))
    return tuple(later)
