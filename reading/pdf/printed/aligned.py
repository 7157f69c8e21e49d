"""Tables that no lines are drawn around: figures in columns, with the words before them.

Which words belong to which figures is told by their height on the page: a label is as high as its
row, whether it is one line or several.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from reading.pdf.printed.labels import Label, is_item, labels_of
from reading.pdf.printed.legibility import OVERLAID, is_figure, is_number, why_unread
from reading.pdf.printed.lines import COLUMN, Line
from reading.pdf.printed.rules import Line as Rule
from reading.pdf.printed.sheet import Patch, Rect, Sheet, around
from reading.pdf.printed.unruled import blocks_of
from reading.seen import Box, Paragraph, Span, Table

_COMMON: Final = 2  # words that begin at one place make a column
_GRAZED: Final = 0.5  # points by which words of two lines may lie over each other
_CROWDED: Final = "没有表格线，分不清属于哪一列"


@dataclass(slots=True)
class Aligned:
    """A table, how far down the page it begins, and the lines of text that it is made of."""

    table: Table
    top: float
    lines: set[int]


def aligned_tables(lines: list[Line], rules: list[Rule], sheet: Sheet) -> list[Aligned]:
    """Return the tables that ``lines`` of text make; ``rules`` are drawn lines that part rows."""
    return [_table(lines[start:stop], rules, sheet) for start, stop in blocks_of(lines)]


def _table(block: list[Line], rules: list[Rule], sheet: Sheet) -> Aligned:
    words = [word for line in block for word in line.words(COLUMN)]
    starts = list(_starts(words))
    words = [part for word in words for part in word.split(starts, _begins_column)]
    sheet = replace(sheet, patches=[*sheet.patches, *_crossing(words)])
    figures = [word for word in words if is_number(word.text)]
    others = [word for word in words if not is_number(word.text)]
    edge = min(figure.rect.left for figure in figures)
    before = [word for word in others if word.rect.left < edge]
    loose = [word for word in others if word.rect.left >= edge]
    labels = list(labels_of(before, figures + loose, rules))
    for figure in figures:
        beside = [label for label in labels if label.reaches(figure)]
        if beside:
            max(beside, key=lambda label: label.rect.left).figures.append(figure)
        else:
            loose.append(figure)
    table = Table(list(_rows(labels, loose, sheet)), has_columns=False)
    return Aligned(table, block[0].rect.top, set(map(id, block)))


def _crossing(words: list[Line]) -> Iterator[Patch]:
    """Yield the places of words that lie over others."""
    rects = sorted((word.rect for word in words), key=lambda rect: rect.top)
    for index, rect in enumerate(rects):
        for other in rects[index + 1 :]:
            if other.top > rect.bottom:
                break
            if rect.padded(-_GRAZED).meets(other.padded(-_GRAZED)):
                yield Patch(rect, OVERLAID)
                yield Patch(other, OVERLAID)


def _starts(words: list[Line]) -> Iterator[float]:
    """Yield where several words begin, one below the other."""
    lefts = sorted(word.glyphs[0].room.left for word in words)
    group: list[float] = []
    for left in [*lefts, float("inf")]:
        if group and left - group[-1] > 1.0:
            if len(group) >= _COMMON:
                yield sum(group) / len(group)
            group = []
        group.append(left)


def _begins_column(text: str) -> bool:
    """Whether ``text`` may begin in a column of its own: an item of a list, or a figure."""
    return is_number(text) or is_item(text)


def _rows(labels: list[Label], loose: list[Line], sheet: Sheet) -> Iterator[list[Box]]:
    """Yield the rows from top to bottom: those with a label, and what stands without one."""
    columns = _columns(label.figures for label in labels)
    rows: list[tuple[float, list[Box]]] = []
    for label in labels:
        boxes = [Box(Span(0, 0), [Paragraph(label.text)])]
        boxes += _boxes(label.figures, columns, sheet)
        rows.append((label.rect.middle[1], boxes))
    for level in _levels(loose):
        boxes = [_box(word, sheet) for word in level]
        rows.append((level[0].rect.middle[1], boxes))
    for number, (_, boxes) in enumerate(sorted(rows, key=lambda row: row[0])):
        yield [
            Box(Span(number, col), box.content, unread=box.unread) for col, box in enumerate(boxes)
        ]


def _columns(rows: Iterable[list[Line]]) -> list[Rect]:
    """Return the columns in which the figures of ``rows`` stand, from left to right.

    A figure that is alone in its row may stand under several of them.
    """
    figures = [figure for row in rows if len(row) > 1 for figure in row]
    columns: list[Rect] = []
    for figure in sorted(figures, key=lambda each: each.rect.left):
        rect = figure.rect
        if columns and rect.left < columns[-1].right:
            columns[-1] = around([columns[-1], rect])
        else:
            columns.append(rect)
    return columns


def _boxes(figures: list[Line], columns: list[Rect], sheet: Sheet) -> Iterator[Box]:
    """Yield the figures of a row, and what is blank between them where they are several."""
    if len(figures) == 1:
        yield _box(figures[0], sheet)
        return
    figures = sorted(figures, key=lambda each: each.rect.left)
    places = [_place(figure, columns) for figure in figures]
    if len(set(places)) < len(places):
        for figure in figures:
            box = _box(figure, sheet)
            box.unread = _CROWDED
            yield box
        return
    by_place = dict(zip(places, figures, strict=True))
    for place in range(len(columns)):
        if place in by_place:
            yield _box(by_place[place], sheet)
        elif figures:
            yield Box(Span(0, 0), [Paragraph("")])


def _place(figure: Line, columns: list[Rect]) -> int:
    """Return in which of the ``columns`` a figure stands."""
    middle, _ = figure.rect.middle
    return next(at for at, each in enumerate(columns) if each.left <= middle <= each.right)


def _box(word: Line, sheet: Sheet) -> Box:
    text = word.text
    if is_figure(text):  # one that is printed wide
        text = text.replace(" ", "")
    why = why_unread([word], word.glyphs, word.rect, sheet)
    return Box(Span(0, 0), [Paragraph(text)], unread=why)


def _levels(words: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield words of one height, from left to right."""
    level: list[Line] = []
    for word in sorted(words, key=lambda each: each.rect.middle[1]):
        if level and word.rect.middle[1] - level[0].rect.middle[1] > word.size / 2:
            yield sorted(level, key=lambda each: each.rect.left)
            level = []
        level.append(word)
    if level:
        yield sorted(level, key=lambda each: each.rect.left)
