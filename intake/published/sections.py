"""Cutting what a file shows into the sections of a report, by the headings that explain it best."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from forms.form import Form, Section
from intake.matching.wording import key
from intake.published.heading_words import heading_of, heading_of_sheet
from intake.published.printed_rows import FIGURE
from reading.seen import SHEET, Block, Paragraph, Table, all_text
from reading.seen_file import Numbered

_MOST: Final = 400  # lines that may be headings; a file with more is no report
_SURE, _LIKELY, _NUMBERED, _TABLE = 6, 2, 2, 1  # what each speaks for a heading
_CONTENT, _LACK = 5, 6  # what stands under it, and what should not


@dataclass(frozen=True, slots=True)
class Start:
    """Where a section may begin: block ``at`` is its heading, or the first of its table.

    ``last`` is the last of the blocks that repeat its heading, as a sheet and its first row do.
    ``rest`` is the text that is run into it.
    """

    at: int
    section: Section
    weight: int
    last: int
    is_heading: bool = True
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its blocks, each with its number; ``start`` is where it begins."""

    start: Start
    blocks: list[Numbered]


@dataclass(frozen=True, slots=True)
class Cut:
    """A report cut up: what stands before section one, and each section found, in order.

    The last goes to the end of the file.
    """

    front: list[Numbered]
    parts: list[Part]

    def part(self, section: Section) -> Part | None:
        """Return a section as it was found; None where it was not."""
        for part in self.parts:
            if part.start.section is section:
                return part
        return None


def cut(form: Form, blocks: Sequence[Block]) -> Cut:
    """Return the blocks of a file, cut into the sections of ``form``."""
    chain = best_chain(form, blocks, 0, len(blocks))
    if any(isinstance(block, Paragraph) and block.style == SHEET for block in blocks):
        chain = _with_other_sheets(form, blocks, chain)
    numbered = list(enumerate(blocks))
    first = chain[0].at if chain else len(blocks)
    parts = [_part(start, blocks, end) for start, end in _with_ends(chain, len(blocks))]
    return Cut(numbered[:first], parts)


def best_chain(form: Form, blocks: Sequence[Block], begin: int, end: int) -> list[Start]:
    """Return where sections begin among the blocks from ``begin`` to ``end``, in order.

    Of all that may be headings, such as those of a table of contents, it is those that have between
    them what should stand there.
    """
    starts = list(_starts(form, blocks, begin, end))[:_MOST]
    figures = _running(blocks, _figures)
    prose = _running(blocks, _prose)
    best: list[tuple[int, list[Start]]] = []
    for number, start in enumerate(starts):
        before: tuple[int, list[Start]] = (0, [])
        for earlier, (score, chain) in zip(starts[:number], best, strict=True):
            if _follows(form, earlier, start):
                fits = score + _content(earlier, start.at, figures, prose)
                if fits >= before[0]:
                    before = fits, chain
        best.append((before[0] + start.weight, [*before[1], start]))
    most: tuple[int, list[Start]] = (0, [])
    for score, chain in best:
        fits = score + _content(chain[-1], end, figures, prose)
        if fits >= most[0]:
            most = fits, chain
    return most[1]


def has_figures(chain: Sequence[Start], blocks: Sequence[Block], end: int) -> int:
    """Return how many sections of a chain that want a table have a heading and figures."""
    figures = _running(blocks, _figures)
    found = 0
    for start, stop in _with_ends(chain, end):
        if start.section.grid and start.is_heading and figures[stop] > figures[start.at]:
            found += 1
    return found


def _part(start: Start, blocks: Sequence[Block], end: int) -> Part:
    begin = start.last + 1 if start.is_heading else start.at
    found: list[Numbered] = []
    heading = blocks[start.last]
    if start.rest and isinstance(heading, Paragraph):
        found.append((start.last, replace(heading, text=start.rest, apart=[], asides=[])))
    found += [(at, blocks[at]) for at in range(begin, end)]
    return Part(start, found)


def _with_ends(chain: Sequence[Start], end: int) -> Iterator[tuple[Start, int]]:
    ends = [start.at for start in chain[1:]]
    yield from zip(chain, [*ends, end], strict=False)


def _with_other_sheets(form: Form, blocks: Sequence[Block], chain: list[Start]) -> list[Start]:
    """Return a chain with the sections that a workbook has in another order, on other sheets."""
    found = {start.section.id: start for start in chain}
    for start in _starts(form, blocks, 0, len(blocks)):
        if start.is_heading and start.weight > _SURE:
            found.setdefault(start.section.id, start)
    return sorted(found.values(), key=lambda start: start.at)


def _starts(form: Form, blocks: Sequence[Block], begin: int, end: int) -> Iterator[Start]:
    """Yield where sections may begin, of headings that are repeated at once the first."""
    current: Start | None = None
    for start in _each_start(form, blocks, begin, end):
        if current is not None and _is_repeated(current, start, blocks):
            weight = max(current.weight, start.weight)
            current = replace(current, weight=weight, last=start.at, rest=start.rest)
            continue
        if current is not None:
            yield current
        current = start
    if current is not None:
        yield current


def _is_repeated(start: Start, later: Start, blocks: Sequence[Block]) -> bool:
    """Whether a heading stands once more, with nothing but white space between."""
    if start.section is not later.section or not (start.is_heading and later.is_heading):
        return False
    first, second = blocks[start.last], blocks[later.at]
    if not isinstance(first, Paragraph) or not isinstance(second, Paragraph):
        return False
    is_alike = first.style == SHEET or key(first.text) == key(second.text)
    return is_alike and not all_text(blocks[start.last + 1 : later.at])


def _each_start(form: Form, blocks: Sequence[Block], begin: int, end: int) -> Iterator[Start]:
    for at in range(begin, end):
        block = blocks[at]
        if isinstance(block, Table):
            section = grid_of(form, block)
            if section is not None:
                yield Start(at, section, _TABLE, at, is_heading=False)
            continue
        if block.style == SHEET:
            heading = heading_of_sheet(form, block.text)
        else:
            heading = heading_of(form, block.text)
        if heading is not None:
            weight = _SURE if heading.is_sure else _LIKELY
            weight += _NUMBERED * heading.is_numbered
            yield Start(at, heading.section, weight, at, rest=heading.rest)


def grid_of(form: Form, table: Table) -> Section | None:
    """Return the section whose labels, which no other has, stand in ``table``."""
    text = key(all_text([table]))
    for section, labels in _own_labels(form):
        if sum(label in text for label in labels) > 1:
            return section
    return None


def _own_labels(form: Form) -> Iterator[tuple[Section, set[str]]]:
    """Yield the labels of each table that are long enough to be told from others."""
    for section in form.sections:
        if section.grid:
            texts = {key(cell.text) for cell in section.grid.cells if not cell.field}
            yield section, {text for text in texts if len(text) > 3}


def _follows(form: Form, earlier: Start, later: Start) -> bool:
    order = [section.id for section in form.sections]
    return order.index(earlier.section.id) < order.index(later.section.id)


def _content(start: Start, end: int, figures: Sequence[int], prose: Sequence[int]) -> int:
    """Return what stands between a heading and ``end`` says for or against it."""
    has_table = figures[end] > figures[start.at]
    if start.section.grid:
        return _CONTENT if has_table else 0
    if has_table:
        return -_LACK
    if start.rest or prose[end] > prose[start.last + 1]:
        return _CONTENT
    return 0


def _running(blocks: Sequence[Block], measure: Callable[[Block], int]) -> list[int]:
    """Return for each place how much of what is measured stands before it."""
    return [0, *accumulate(map(measure, blocks))]


def _figures(block: Block) -> int:
    """Return how many rows or lines of figures a block is."""
    if isinstance(block, Table):
        return len(block.rows) if len(block.rows) > 1 or len(block.rows[0]) > 1 else 0
    return int(_is_figure(block.text))


def _prose(block: Block) -> int:
    """Return how much text a block is, if it is a paragraph of one."""
    if isinstance(block, Paragraph) and not _is_figure(block.text):
        return len(block.text.strip())
    return 0


def _is_figure(text: str) -> bool:
    return re.fullmatch(FIGURE, text.strip()) is not None
