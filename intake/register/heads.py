"""The heading of a register's table: in one row or several, and which column holds what."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final, NamedTuple

from intake.register.columns import (
    ANSWERED,
    APPLICANT,
    APPLIED,
    COLUMNS,
    CORRECTION,
    DISPUTE,
    EXTENDED,
    HOLDING,
    IDENTITY,
    IDENTITY_WORDS,
    IGNORED,
    NAME,
    NO_ANSWER_BELOW,
    NO_RECEIPT_BELOW,
    NUMBER,
    RECEIVED,
    RESULT,
    SUBJECT,
)
from intake.register.grid import Grid
from intake.register.kinds import kind_of
from intake.register.results import is_phrase
from intake.register.wording import head_key

_FIGURES: Final = re.compile(r"\d\D?\d")  # 2025-001, 3.5, 45720
_MOST_ROWS: Final = 3  # of a heading
_MOST_ABOVE: Final = 40  # filled rows that are looked at for the first
_LAST_RANK: Final = 1000
_FEWEST: Final = 3  # columns of it that are known
_LONGEST: Final = 40  # characters of one cell of it
_WIDEST: Final = 200  # columns that are looked at
#: Below one of these stands more of the same, whatever it is called.
_ALL_BELOW: Final = (DISPUTE, EXTENDED, CORRECTION, IDENTITY, IGNORED)


class Known(NamedTuple):
    """What a column holds: a key, and how good its head is, the best 0."""

    key: str
    rank: int = 0
    tick: str = ""  # what a tick in it says
    is_own: bool = False  # the clerk said so


@dataclass(frozen=True)
class Heading:
    """A heading from its first row to its ``last``: what is known, and all heads by column."""

    first: int
    last: int
    columns: dict[int, Known]
    labels: dict[int, str]

    def of(self, key: str) -> list[int]:
        """Return the columns that hold this, the best first."""
        return self._by_key.get(key, [])

    def best(self, key: str) -> list[int]:
        """Return those of them with the best head."""
        columns = self.of(key)
        return [col for col in columns if self.columns[col].rank == self.columns[columns[0]].rank]

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for col in sorted(self.columns, key=lambda col: self.columns[col].rank):
            found.setdefault(self.columns[col].key, []).append(col)
        return found


def first_heading(grid: Grid, own: Mapping[str, str]) -> Heading | None:
    """Return the heading that the sheet begins with, below its title; None where there is none.

    ``own`` are columns that the clerk has named: the key of each by its head.
    """
    for row in grid.rows[:_MOST_ABOVE]:
        found = _best_at(grid, row, own)
        if found is None:
            continue
        for below in range(found.last + 1, row + _MOST_ROWS):
            other = _best_at(grid, below, own)
            if other is not None and _count(grid, other) > _count(grid, found):
                found = other
        return found
    return None


def next_heading(grid: Grid, row: int, own: Mapping[str, str]) -> Heading | None:
    """Return the heading that begins in this ``row`` further down; None where none does."""
    return _best_at(grid, row, own) if _known_in(grid, row, own) > 1 else None


def _best_at(grid: Grid, row: int, own: Mapping[str, str]) -> Heading | None:
    """Return the heading from ``row`` on in as few rows as say the most."""
    if len(grid.filled(row)) < 2 or not _known_in(grid, row, own):
        return None
    best: Heading | None = None
    most = _FEWEST - 1
    for last in range(row, row + _MOST_ROWS):
        if last > row and not may_be_below(grid, last):
            break
        found = heading_of(grid, row, last, own)
        count = _count(grid, found)
        is_of_it = best is not None and best.last == last - 1 and _is_joined(grid, last)
        if count > most or is_of_it:
            best, most = found, count
    return best if best is not None and _is_whole(best) else None


def known_as(texts: tuple[str, ...]) -> Known | None:
    """Return what a column holds that has these heads, from the top; None where nobody knows."""
    if any(word in text for text in texts for word in IDENTITY_WORDS):
        return Known(IDENTITY)
    whole = known_word("".join(texts))
    if whole is not None:
        return whole
    above, below = texts[:-1], texts[-1]
    for text in above:
        over = known_word(text)
        if over is not None and over.key in _ALL_BELOW:
            return over
    for key, words in HOLDING:
        if any(word in text for text in texts for word in words):
            return Known(key, _LAST_RANK)
    ticked = _ticked(above, below)
    if ticked is not None:
        return ticked
    if len(texts) > 2:
        joined = known_word("".join(texts[-2:]))
        if joined is not None:
            return _unless_of_a_part(joined, above[:-1])
    return _unless_of_a_part(known_word(below), above)


def _unless_of_a_part(known: Known | None, above: tuple[str, ...]) -> Known | None:
    """Return what is ``known`` unless it is of a part of the way: 承办 above 收到日期."""
    held_back: tuple[str, ...] = ()
    if known is not None and known.key in (RECEIVED, APPLIED):
        held_back = NO_RECEIPT_BELOW
    elif known is not None and known.key in (ANSWERED, RESULT):
        held_back = NO_ANSWER_BELOW
    return None if any(word in text for text in above for word in held_back) else known


def _ticked(above: tuple[str, ...], below: str) -> Known | None:
    keys = {known.key for known in map(known_word, above) if known is not None}
    if is_phrase(below) and (RESULT in keys or known_word(below) is None):
        return Known(RESULT, tick=below)
    if kind_of(below) and (keys & {APPLICANT, NAME} or kind_of(below) != "other"):
        return Known(APPLICANT, tick=below)
    return None


def known_word(text: str) -> Known | None:
    """Return what a column holds by one head; None where nobody knows."""
    return _by_head().get(head_key(text))


@cache
def _by_head() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for column in COLUMNS:
        for rank, head in enumerate(column.heads.split()):
            found.setdefault(head_key(head), Known(column.key, rank))
    return found


def _known_in(grid: Grid, row: int, own: Mapping[str, str]) -> int:
    """Return how many cells of a row are heads that are known by themselves."""
    known = 0
    for col in grid.filled(row)[:_WIDEST]:
        text = grid.over((row, col)).text
        if len(text) <= _LONGEST and (head_key(text) in own or known_word(text) is not None):
            known += 1
    return known


def may_be_below(grid: Grid, row: int) -> bool:
    """Whether a row may be a further one of a heading: several words, no number and no day."""
    columns = grid.filled(row)
    texts = [grid.over((row, col)).text for col in columns]
    return len(columns) > 1 and not any(_FIGURES.search(text) for text in texts)


def _is_joined(grid: Grid, row: int) -> bool:
    """Whether heads of the row above reach down into this ``row``, which is so of none of data."""
    for col in range(min(grid.width, _WIDEST)):
        first = grid.first((row, col))
        if first[0] < row and first[1] == col and grid.over(first).text.strip():
            return True
    return False


def heading_of(grid: Grid, first: int, last: int, own: Mapping[str, str]) -> Heading:
    """Return the rows from ``first`` to ``last`` as a heading, be it one or not."""
    columns: dict[int, Known] = {}
    labels: dict[int, str] = {}
    beside: dict[int, str] = {}
    for col in range(min(grid.width, _WIDEST)):
        beside = _texts(grid, col, first, last, beside)
        texts = tuple(beside.values())
        if not texts:
            continue
        labels[col] = "".join(texts)
        known = known_as(texts)
        named = own.get(head_key(labels[col])) or own.get(head_key(texts[-1]))
        if named is not None and (known is None or known.key != IDENTITY):
            known = Known(named, is_own=True)
        if known is not None:
            columns[col] = known
    return Heading(first, last, columns, labels)


def _texts(
    grid: Grid, col: int, first: int, last: int, beside: Mapping[int, str]
) -> dict[int, str]:
    """Return the heads of a column by row, each block of merged cells once.

    Where no cells are merged, as in a text file, a head over several columns stands in the first of
    them: ``beside`` are the heads of the column to the left.
    """
    found: dict[int, str] = {}
    before = None
    for row in range(last, first - 1, -1):
        at = grid.first((row, col))
        text = " ".join(grid.over(at).text[:_LONGEST].split())
        if not text and found and not grid.sheet.merged and max(beside, default=row) > row:
            text = beside.get(row, "")
        if at != before and text:
            found[row] = text
        before = at
    return dict(sorted(found.items()))


def _count(grid: Grid, heading: Heading) -> int:
    """Return how many cells of the lowest row of a heading are known."""
    return len({grid.first((heading.last, col)) for col in heading.columns})


def _is_whole(heading: Heading) -> bool:
    """Whether a heading has what an application cannot do without."""
    keys = {known.key for known in heading.columns.values()}
    return bool(keys & {RECEIVED, APPLIED}) and bool(keys & {NUMBER, NAME, SUBJECT})
