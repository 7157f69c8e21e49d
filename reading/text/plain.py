"""Putting the lines of a text together: paragraphs, and tables of rows that follow each other."""

from collections.abc import Sequence
from typing import Final

from reading.seen import Block
from reading.text.lines import Kind, Seen, is_figure, seen
from reading.text.tables import Written, closed

#: Characters of a cell whose text goes on in the next line.
_LONGEST_LINE_OF_CELL: Final = 20
#: Characters of a line behind a tab from which it is no cell but a paragraph.
_LONGEST_CELL: Final = 80
#: Kinds of lines that one table may consist of.
_TOGETHER: Final = ((Kind.PIPES, Kind.BORDER), (Kind.CELL, Kind.TABS))


def blocks_of(lines: Sequence[str], written: Written) -> list[Block]:
    """Return the paragraphs and tables that ``lines`` are."""
    blocks: list[Block] = []
    run: list[Seen] = []
    for number, line in enumerate(lines):
        here = _as_paragraph(seen(line))
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if _goes_on(run, here, following):
            cells = run[-1].cells
            cells[-1] = f"{cells[-1]}\n{line.strip()}"
            continue
        if not _is_of(run, here):
            blocks += closed(run, written)
            run = []
        if here.kind is Kind.PROSE:
            blocks.append(written(line))
        elif run or here.kind is not Kind.BLANK:
            run.append(here)
    return [*blocks, *closed(run, written)]


def _as_paragraph(here: Seen) -> Seen:
    """Return a line behind a tab as prose where it is a paragraph that begins further in."""
    if here.kind is Kind.CELL:
        text = here.cells[0]
        if len(text) > _LONGEST_CELL or text.endswith(("。", "；", "：")):
            return Seen(Kind.PROSE, here.text)
    return here


def _is_of(run: Sequence[Seen], here: Seen) -> bool:
    """Whether a line may stand in the table that is begun."""
    if here.kind is Kind.BLANK:
        return bool(run)
    if here.kind is Kind.PROSE:
        return False
    if not run:
        return True
    first = run[0].kind  # no blank, and the others go together with it
    for together in _TOGETHER:
        if here.kind in together:
            return first in together
    return first is here.kind


def _goes_on(run: Sequence[Seen], here: Seen, following: str) -> bool:
    """Whether a line is the second of a cell, whose first stands behind a tab."""
    if not run or run[-1].kind is not Kind.CELL or here.kind is not Kind.PROSE:
        return False
    if is_figure(run[-1].cells[0]) or not run[-1].cells[0]:
        return False
    return len(here.text.strip()) <= _LONGEST_LINE_OF_CELL and following.startswith("\t")
