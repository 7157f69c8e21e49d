"""What is printed above the figures of a table: which column of the form each is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from forms.editions import form_2019
from forms.editions.wordings import BESIDE
from forms.form import Grid
from intake.matching.wording import key, same
from intake.published.labels import best, is_subtotal
from intake.published.official_rows import OfficialRow, official_rows, upper_heads
from intake.published.printed_rows import PrintedBox, PrintedRow

#: Stand for a head that the form does not have, for one that is the label of a row there, and for
#: one that nobody knows.
SUBTOTAL: Final = "小计"
MISPLACED: Final = "!"
UNKNOWN: Final = "?"
_UPPER: Final = "^"
#: Printed for 总计, or beside it for the sum of a few columns.
TOTAL_TOO: Final = "合计"
#: Rows of heads: the form has three at most.
MOST_ROWS: Final = 8


@dataclass(frozen=True)
class OfficialHeads:
    """The heads of a table: those above a figure, those above others, and those above labels.

    ``labels`` are those of its rows, which are no heads.
    """

    nearest: tuple[str, ...]
    upper: tuple[str, ...]
    corner: tuple[str, ...]
    labels: tuple[str, ...]

    def known(self, words: str) -> str:
        """Return which head ``words`` is, or what it stands for; empty for a corner."""
        if is_subtotal(words):
            return SUBTOTAL
        head = best(words, (*self.nearest, *self.upper, *self.corner))
        if head in self.upper:
            return _UPPER
        if head in self.corner:
            return ""
        if not head and best(words, self.labels):
            return MISPLACED
        return head or UNKNOWN

    def count_in(self, row: PrintedRow) -> int:
        """Return how many boxes of ``row`` hold a head."""
        known = [self.known(box.words) for box in row.boxes if box.words]
        return sum(head not in (UNKNOWN, MISPLACED) for head in known)


def official_heads(grid: Grid, rows: Sequence[OfficialRow]) -> OfficialHeads:
    """Return the heads of ``grid`` and of ``rows``, which may be those of other editions too."""
    nearest: dict[str, None] = {}
    for row in rows:
        nearest.update(dict.fromkeys(row.nearest_heads))
    labels = tuple(dict.fromkeys(row.label for row in rows if row.label))
    groups = {group for row in rows for group in row.groups}
    corner: list[str] = []
    for cell in grid.cells:
        if not cell.field and cell.col < grid.stub and cell.text not in groups.union(labels):
            corner.append(cell.text)
    upper = [head for head in upper_heads(rows) if head not in corner]
    return OfficialHeads(tuple(nearest), tuple(upper), tuple(dict.fromkeys(corner)), labels)


@dataclass(frozen=True)
class PrintedHeads:
    """The heads that stand above the rows that are read now.

    They ``are_complete`` when a row of figures was read below them: further ones are new.
    """

    official: OfficialHeads
    rows: tuple[PrintedRow, ...] = ()
    are_complete: bool = False

    def and_row(self, row: PrintedRow) -> "PrintedHeads":
        """Return the heads with ``row``; it alone where it begins new ones."""
        if self.are_complete or (self.rows and self.rows[-1].table != row.table):
            return PrintedHeads(self.official, (row,))
        return PrintedHeads(self.official, (*self.rows, row)[-MOST_ROWS:])

    def above_figures(self) -> "PrintedHeads":
        """Return the heads after a row of figures was read below them."""
        if self.are_complete:
            return self
        return PrintedHeads(self.official, self.rows, are_complete=True)

    @property
    def order(self) -> Sequence[str]:
        """The heads from left to right; those below one that stands above others in its place.

        Where it is not clear which stand below it, only those that are not on the form.
        """
        return [head for head, _ in self._in_order]

    @property
    def columns(self) -> Sequence[int]:
        """The column in which each of them begins; none where columns are only counted."""
        if not all(row.has_columns for row in self.rows):
            return ()
        return [column for _, column in self._in_order]

    @property
    def has_more(self) -> bool:
        """Whether there is a head of a column beside those of the form, such as 上年 or 备注."""
        words = [box.words for row in self.rows for box in row.boxes]
        beside = [each for each in words if key(each).startswith(BESIDE)]
        return any(self.official.known(each) == UNKNOWN for each in beside)

    def are_in_order_of(self, row: OfficialRow) -> bool:
        """Whether those of ``row`` are printed in its order: from the left, or line by line."""
        names = {name for path in row.heads for name in path}
        down = list(dict.fromkeys(name for path in row.heads for name in path))
        across: dict[str, None] = {}
        for depth in range(max(map(len, row.heads))):
            across.update(dict.fromkeys(path[depth] for path in row.heads if depth < len(path)))
        for line in self.rows:
            words = [box.words for box in line.boxes if box.words]
            heads = [best(each, (*names, *self.official.corner)) for each in words]
            printed = [head for head, _ in groupby(filter(names.__contains__, heads))]
            if not (_is_within(printed, down) or _is_within(printed, list(across))):
                return False
        return True

    @cached_property
    def _in_order(self) -> Sequence[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        is_clear = True
        for boxes in head_lines(self.rows, self.official.known):
            line = [(self._known(box.words), box.span.col) for box in boxes]
            line = [(head, column) for head, column in line if head]
            upper = [at for at, (head, _) in enumerate(found) if head == _UPPER]
            if upper:
                found[upper[0] : upper[0] + 1] = line
            else:
                is_clear = is_clear and not found
                found += line
        if is_clear and all(head != _UPPER for head, _ in found):
            return found
        return [each for each in found if each[0] == SUBTOTAL or each[0] in form_2019.HEADS]

    def _known(self, words: str) -> str:
        """Return which head ``words`` is: a 合计 beside a 总计 is a sum that is not on the form."""
        head = self.official.known(words)
        if head in self._printed_as_they_are and not same(words, head):
            return SUBTOTAL if same(words, TOTAL_TOO) else head
        return head

    @cached_property
    def _printed_as_they_are(self) -> set[str]:
        """The heads that are printed in the words of the form."""
        boxes = [box for row in self.rows for box in row.boxes]
        return {head for head in self.official.nearest for box in boxes if same(box.words, head)}


def head_lines(
    rows: Sequence[PrintedRow], name: Callable[[str], str]
) -> list[Sequence[PrintedBox]]:
    """Return what is printed in rows of heads, without what is repeated from right above.

    ``name`` says which head some words are, however they are spelt.
    """
    lines: list[Sequence[PrintedBox]] = []
    above: set[tuple[int, str]] = set()
    for row in rows:
        printed = [box for box in row.boxes if box.words]
        lines.append([box for box in printed if (box.span.col, name(box.words)) not in above])
        if row.has_columns:
            above = {(box.span.col, name(box.words)) for box in printed}
            above = {each for each in above if each[1] not in ("", UNKNOWN, _UPPER)}
    return lines


def _is_within(printed: Sequence[str], order: Sequence[str]) -> bool:
    """Whether ``printed`` are some of ``order``, in their order."""
    rest = iter(order)
    return all(head in rest for head in printed)


def is_of_2019(order: Sequence[str]) -> bool:
    """Whether heads of 2019 are among ``order``."""
    return not set(form_2019.HEADS).isdisjoint(order)


def rows_of_2019(section: str) -> list[OfficialRow]:
    """Return the rows of the section that the form of 2019 has otherwise."""
    if section == "disclosure":
        return official_rows(form_2019.DISCLOSURE)
    return []
