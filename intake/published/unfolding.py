"""A file's blocks as a reader takes them: tables that only lay out unfolded, a line a paragraph."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from reading.seen import Apart, Block, Box, Paragraph, Span, Table, all_text, only_tables
from reading.seen_file import SeenFile

_LONG: Final = 60  # characters of a line in which there may be headings
_NUMBERED: Final = re.compile(r"\s+(?=[一二三四五六]、)")
_MOST: Final = 0.6  # share of a table's text that stands in one box of a layout


def unfolded(seen: SeenFile, is_heading: Callable[[str], bool]) -> SeenFile:
    """Return the file with what stands in layout tables put in their place, line by line.

    ``is_heading`` says whether a line heads a section: a box in which one begins is no figure's.
    """
    return replace(seen, blocks=list(_unfold(seen.blocks, is_heading)))


def _unfold(blocks: Iterable[Block], is_heading: Callable[[str], bool]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Paragraph):
            for line in _lines(block):
                yield from _apart_at_headings(line, is_heading)
        elif _is_layout(block, is_heading):
            for row in block.rows:
                for box in row:
                    yield from _unfold(_placed(box, block.where), is_heading)
        else:
            yield from _parted(block, is_heading)


def _parted(table: Table, is_heading: Callable[[str], bool]) -> Iterator[Block]:
    """Yield a table in the pieces that stand between headings, where these are rows of it."""
    rows: list[list[Box]] = []
    for row in table.rows:
        heading = _only_written(row)
        if heading is not None and is_heading(heading.words):
            yield from _piece(table, rows, is_heading)
            yield from _unfold(_placed(heading, table.where), is_heading)
            rows = []
        elif _is_headed_text(row, is_heading):
            yield from _piece(table, rows, is_heading)
            for box in row:
                yield from _unfold(_placed(box, table.where), is_heading)
            rows = []
        else:
            rows.append(row)
    if len(rows) == len(table.rows):
        yield table
    else:
        yield from _piece(table, rows, is_heading)


def _only_written(row: Sequence[Box]) -> Box | None:
    """Return the box of a row in which alone anything stands; None where there is no such."""
    written = [box for box in row if _is_written(box)]
    is_alone = len(written) == 1 and not written[0].unread and written[0].span.rows == 1
    return written[0] if is_alone else None


def _is_headed_text(row: Sequence[Box], is_heading: Callable[[str], bool]) -> bool:
    """Whether a row has a heading in its first box and the section's text in the other."""
    written = [box for box in row if _is_written(box)]
    if len(written) != 2 or any(box.unread for box in written):
        return False
    heading, text = (box.words for box in written)
    return is_heading(heading) and not is_heading(text) and not text.isdecimal()


def _piece(
    table: Table, rows: list[list[Box]], is_heading: Callable[[str], bool]
) -> Iterator[Block]:
    """Yield the table that these rows of another are, counted from the first of them.

    Where one box alone is written in each of them, these are the lines of a text.
    """
    if not any(rows):
        return
    lines = [_only_written(row) for row in rows if any(map(_is_written, row))]
    if all(lines):
        for line in filter(None, lines):
            yield from _unfold(_placed(line, table.where), is_heading)
        return
    above = min(box.span.row for row in rows for box in row)
    moved: list[list[Box]] = []
    for row in rows:
        moved.append([replace(box, span=_up(box.span, above)) for box in row])
    yield replace(table, rows=moved)


def _up(span: Span, rows: int) -> Span:
    return span._replace(row=span.row - rows)


def _placed(box: Box, where: str) -> list[Block]:
    """Return what is in a box, each saying where it stands."""
    for block in box.content:
        block.where = block.where or where
    return box.content


def _is_layout(table: Table, is_heading: Callable[[str], bool]) -> bool:
    """Whether a table only holds others in place, or a text in one box."""
    boxes = [box for row in table.rows for box in row if _is_written(box)]
    if len(boxes) == 1:
        return not boxes[0].unread
    if any(_begins_sections(box, is_heading) for box in boxes):
        return True
    nesting = [box for box in boxes if only_tables(box.content)]
    if not nesting:
        return False
    return _length(nesting) > _MOST * _length(boxes)


def _begins_sections(box: Box, is_heading: Callable[[str], bool]) -> bool:
    """Whether a heading stands in a box, and something under it."""
    lines = [block for block in box.content if isinstance(block, Table) or block.text.strip()]
    texts = [line.text for line in lines if isinstance(line, Paragraph)]
    return len(lines) > 1 and any(map(is_heading, texts))


def _is_written(box: Box) -> bool:
    return bool(box.unread or all_text(box.content))


def _length(boxes: Sequence[Box]) -> int:
    return sum(len(all_text(box.content)) for box in boxes)


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the lines of a paragraph, each with what is apart in it; asides stay with the first."""
    if "\n" not in paragraph.text:
        yield paragraph
        return
    begin = 0
    asides = paragraph.asides
    for line in paragraph.text.split("\n"):
        end = begin + len(line)
        yield replace(
            paragraph,
            text=line,
            lead=0,
            asides=asides,
            apart=list(_apart_between(paragraph.apart, begin, end)),
        )
        asides = []
        begin = end + 1


def _apart_at_headings(line: Paragraph, is_heading: Callable[[str], bool]) -> Iterator[Paragraph]:
    """Yield a line in the pieces that begin with headings, where a page lost its line breaks."""
    cuts = [0]
    if len(line.text) > _LONG:
        for found in _NUMBERED.finditer(line.text):
            if is_heading(line.text[found.end() :]):
                cuts.append(found.end())
    if len(cuts) == 1:
        yield line
        return
    for begin, end in pairwise([*cuts, len(line.text)]):
        apart = list(_apart_between(line.apart, begin, end))
        yield replace(line, text=line.text[begin:end].strip(), lead=0, apart=apart)


def _apart_between(apart: Iterable[Apart], begin: int, end: int) -> Iterator[Apart]:
    for each in apart:
        if begin <= each.at <= end:
            yield each._replace(at=each.at - begin)
