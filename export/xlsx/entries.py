"""What may be entered into a cell, and how the clerk is told; what is not valid is red.

A program refuses what is typed otherwise. What is pasted it takes, so the cells turn red by a
condition as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from export.xlsx.sheet import DAY_0, Box, address
from forms.parsing import YEARS
from forms.values import UNIT_KINDS, Kind

_FIRST_DAY: Final = date(YEARS.start, 1, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is valid in a cell: a kind of number between bounds, a day, or one of some words.

    ``invalid`` is the condition under which ``{0}``, a cell, is red; a blank cell never is.
    """

    prompt: str
    error: str
    invalid: str
    is_whole: bool = True
    least: int | date = 0
    most: int | None = None
    words: tuple[str, ...] = ()


def _no_number_or(invalid: str) -> str:
    return f'IF(ISNUMBER({{0}}),{invalid},{{0}}<>"")'


_BODIES: Final = "或".join(f"“{name}”" for name in UNIT_KINDS.values())
_IS_NONE: Final = ",".join(f'{{0}}<>"{name}"' for name in ("", *UNIT_KINDS.values()))

ENTRIES: Final = {
    Kind.COUNT: Entry(
        "填 0 或正整数，没有发生的填 0；总计由公式算出。",
        "只能填 0 或正整数，不带“件”“条”等字。",
        _no_number_or("OR({0}<0,{0}<>INT({0}))"),
    ),
    Kind.MONEY: Entry(
        "单位：万元。填 0 或正数，没有发生的填 0。",
        "只能填 0 或正数，单位是万元，不带“元”“万元”等字。",
        _no_number_or("{0}<0"),
        is_whole=False,
    ),
    Kind.YEAR: Entry(
        "填四位数，如 2025。",
        f"年度应是 {YEARS.start} 至 {YEARS.stop - 1} 之间的四位数。",
        _no_number_or(f"OR({{0}}<{YEARS.start},{{0}}>{YEARS.stop - 1},{{0}}<>INT({{0}}))"),
        least=YEARS.start,
        most=YEARS.stop - 1,
    ),
    Kind.DATE: Entry(
        "填日期，如 2026-1-16。",
        "应是一个日期，如 2026-1-16。",
        _no_number_or(f"{{0}}<{(_FIRST_DAY - DAY_0).days}"),
        least=_FIRST_DAY,
    ),
    Kind.BODY: Entry(
        f"填{_BODIES}。",
        f"只能填{_BODIES}。",
        f"AND({_IS_NONE})",
        words=tuple(UNIT_KINDS.values()),
    ),
}
#: What a workbook of ours says where a cell is chosen.
PROMPTS: Final = frozenset(entry.prompt for entry in ENTRIES.values())


@dataclass(frozen=True, slots=True)
class Area:
    """A block of cells of one kind, by its first and last."""

    kind: Kind
    first: tuple[int, int]
    last: tuple[int, int]

    @property
    def entry(self) -> Entry:
        """What is valid in them."""
        return ENTRIES[self.kind]

    @property
    def condition(self) -> str:
        """The formula by which they turn red, as it stands for the first."""
        return self.entry.invalid.format(address(*self.first))


def areas_of(boxes: Sequence[Box]) -> list[Area]:
    """Return the blocks in which the boxes stand that are filled in, row by row."""
    areas: list[Area] = []
    for run in _runs(boxes):
        above = areas[-1] if areas else None
        if above is not None and _is_under(above, run):
            areas[-1] = Area(above.kind, above.first, run.last)
        else:
            areas.append(run)
    return areas


def _is_under(above: Area, run: Area) -> bool:
    """Whether a run of cells is as wide as the block right above it."""
    is_as_wide = (above.first[1], above.last[1]) == (run.first[1], run.last[1])
    return is_as_wide and above.kind is run.kind and above.last[0] + 1 == run.first[0]


def _runs(boxes: Sequence[Box]) -> Iterator[Area]:
    """Yield the boxes of a kind that stand side by side."""
    filled = [box for box in boxes if box.entry in ENTRIES]
    filled.sort(key=lambda box: (box.row, box.col))
    for _, side_by_side in groupby(enumerate(filled), _place_of_run):
        run = [box for _, box in side_by_side]
        first, last = run[0], run[-1]
        if first.entry is not None:
            end = last.row + last.rowspan - 1, last.col + last.colspan - 1
            yield Area(first.entry, (first.row, first.col), end)


def _place_of_run(numbered: tuple[int, Box]) -> tuple[int, int, Kind | None]:
    """Return what boxes have in common of which each begins in the column after the last."""
    number, box = numbered
    return box.row, box.col - number, box.entry
