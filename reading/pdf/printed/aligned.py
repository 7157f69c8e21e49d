"""Tables that no lines are drawn around: figures in columns, with the words before them.

Which words belong to which figures is told by their height on the page: a label is as high as its
row, whether it is one line or several.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from unicodedata import normalize

from reading.pdf.printed.legibility import is_figure, why_unread
from reading.pdf.printed.lines import APART, Line
from reading.pdf.printed.rules import Line as Rule
from reading.pdf.printed.sheet import Rect, Sheet, around
from reading.seen import Box, Paragraph, Span, Table

_GAP: Final = 0.6  # em between the words of two columns at least
_MANY: Final = 3  # figures in a line: nobody writes them so in a text
_FAR: Final = 9.0  # em from one row of figures to the next of its table, at most
_NEXT: Final = 1.6  # em from the line of a label to the next that has no figures
_STEP: Final = 2.2  # em from one line of a label to the next, at most
_BESIDE: Final = 0.3  # em that a figure may stand above or below its label
_COMMON: Final = 2  # words that begin at one place make a column
_CROWDED: Final = "没有表格线，分不清属于哪一列"
_HEADING: Final = 11  # characters that the heading of a section has at least
_SECTION: Final = re.compile("[一二三四五六七八九十]{1,3}、")
_ITEM: Final = re.compile(r"(\d{1,2}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[、)）])")


@dataclass(slots=True)
class Label:
    """Words, one line below the other, that make one label, and the figures beside them."""

    words: list[Line]
    figures: list[Line] = field(default_factory=list)

    @property
    def rect(self) -> Rect:
        """What its words take of the page."""
        return around([word.rect for word in self.words])

    @property
    def text(self) -> str:
        """Its text."""
        return "\n".join(word.text for word in self.words)

    def reaches(self, figure: Line) -> bool:
        """Whether the figure stands as high as it."""
        more = _BESIDE * figure.size
        return self.rect.top - more <= figure.rect.middle[1] <= self.rect.bottom + more


@dataclass(slots=True)
class Aligned:
    """A table, how far down the page it begins, and the lines of text that it is made of."""

    table: Table
    top: float
    lines: set[int]


def aligned_tables(lines: list[Line], rules: list[Rule], sheet: Sheet) -> list[Aligned]:
    """Return the tables that ``lines`` of text make; ``rules`` are drawn lines that part rows."""
    return [_table(lines[start:stop], rules, sheet) for start, stop in _blocks(lines)]


def _blocks(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Yield where the lines of each table begin and end.

    That is from the first that has figures in columns to the last, with what of their labels
    stands above and below.
    """
    done = 0
    start = last = -1
    for index, line in enumerate(lines):
        has_columns = _has_columns(line)
        is_far = start >= 0 and line.rect.top - lines[last].rect.bottom > _FAR * line.size
        if start >= 0 and (is_far or (not has_columns and _is_heading(line))):
            done = _below(lines, last, index)
            yield _above(lines, start, 0), done
            start = -1
        if has_columns:
            start, last = index if start < 0 else start, index
    if start >= 0:
        yield _above(lines, start, done), _below(lines, last, len(lines))


def _above(lines: list[Line], start: int, least: int) -> int:
    """Return where the label of the first figures begins, from ``least`` on."""
    edge = _edge(lines[start])
    while start > least and _is_label_part(lines[start - 1], lines[start], edge):
        start -= 1
    return start


def _below(lines: list[Line], last: int, most: int) -> int:
    """Return where the label of the last figures ends, up to ``most``."""
    edge = _edge(lines[last])
    stop = last + 1
    while stop < most and _is_label_part(lines[stop], lines[stop - 1], edge):
        if _is_item(lines[stop].text) or lines[stop].text.endswith("。"):
            break
        stop += 1
    return stop


def _is_label_part(line: Line, beside: Line, edge: float) -> bool:
    """Whether a line may be part of the label of figures from ``edge`` on."""
    step = abs(line.rect.middle[1] - beside.rect.middle[1])
    return line.rect.right < edge and step < _NEXT * line.size and not _is_heading(line)


def _edge(line: Line) -> float:
    """Return where the figures of a line begin."""
    return min(word.rect.left for word in line.words(_GAP) if is_figure(word.text))


def _is_heading(line: Line) -> bool:
    """Whether a section begins with the ``line``, which has no figures."""
    return len(line.glyphs) >= _HEADING and _SECTION.match(normalize("NFKC", line.text)) is not None


def _has_columns(line: Line) -> bool:
    """Whether a line ends in figures that stand in columns."""
    figures = [word for word in line.words(_GAP) if is_figure(word.text)]
    if len(figures) >= _MANY:
        return True
    words = line.words(APART)
    return len(words) > 1 and is_figure(words[-1].text)


def _table(block: list[Line], rules: list[Rule], sheet: Sheet) -> Aligned:
    words = [word for line in block for word in line.words(_GAP)]
    starts = list(_starts(words))
    words = [part for word in words for part in word.split(starts, _begins_column)]
    figures = [word for word in words if is_figure(word.text)]
    edge = min(figure.rect.left for figure in figures)
    before = [word for word in words if word.rect.left < edge and not is_figure(word.text)]
    loose: list[Line] = [word for word in words if word not in before and word not in figures]
    labels = list(_labels(before, figures + loose, rules))
    for figure in figures:
        beside = [label for label in labels if label.reaches(figure)]
        if beside:
            max(beside, key=lambda label: label.rect.left).figures.append(figure)
        else:
            loose.append(figure)
    table = Table(list(_rows(labels, loose, sheet)), has_columns=False)
    return Aligned(table, block[0].rect.top, set(map(id, block)))


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
    return is_figure(text) or _is_item(text)


def _is_item(text: str) -> bool:
    return _ITEM.match(normalize("NFKC", text)) is not None


def _labels(words: list[Line], others: list[Line], rules: list[Rule]) -> Iterator[Label]:
    """Yield the labels that ``words`` make, column by column from above."""
    columns: list[list[Line]] = []
    for word in sorted(words, key=lambda each: each.rect.top):
        for column in columns:
            if _stands_below(column[0], word):
                column.append(word)
                break
        else:
            columns.append([word])
    for column in columns:
        yield from map(Label, _stretches(column, others, rules))


def _stands_below(first: Line, word: Line) -> bool:
    """Whether a word is in the column of the ``first`` one: they begin alike, or share a middle."""
    (middle, _), (other, _) = first.rect.middle, word.rect.middle
    near = word.size
    return abs(first.rect.left - word.rect.left) < near or abs(middle - other) < near


def _stretches(column: list[Line], others: list[Line], rules: list[Rule]) -> Iterator[list[Line]]:
    """Yield the words of each label of a column; the ``others`` stand to the right of it.

    Two words that stand beside others of the same column are of two labels; where nothing tells to
    which of them a word between them belongs, it is by itself.
    """
    stretch: list[Line] = []
    loose: list[Line] = []  # since the last word beside others
    beside: list[Line] = []
    for word in column:
        level = [other for other in others if _is_level(word, other)]
        is_parted = bool(stretch) and _is_parted([*stretch, *loose][-1], word, rules)
        is_other = bool(level and beside) and not _may_be_one(stretch, level, beside)
        if is_parted:
            yield [*stretch, *loose]
        elif is_other:
            yield stretch
            yield from ([each] for each in loose)
        if is_parted or is_other:
            stretch, loose, beside = [], [], []
        if level or not beside:
            stretch += [*loose, word]
            loose = []
        else:
            loose.append(word)
        beside += level
    yield [*stretch, *loose]


def _may_be_one(stretch: list[Line], level: list[Line], beside: list[Line]) -> bool:
    """Whether what stands beside two lines of a label may be one row, set at two heights.

    So it may where an item goes on that has no figure in these columns yet.
    """
    return _is_item(stretch[0].text) and not _share_columns(level, beside)


def _share_columns(ones: list[Line], others: list[Line]) -> bool:
    """Whether any of ``ones`` stands above or below one of the ``others``."""
    for one in ones:
        for other in others:
            if one.rect.left < other.rect.right and other.rect.left < one.rect.right:
                return True
    return False


def _is_level(word: Line, figure: Line) -> bool:
    return abs(word.glyphs[0].baseline - figure.glyphs[0].baseline) < word.size / 2


def _is_parted(before: Line, word: Line, rules: list[Rule]) -> bool:
    """Whether a label begins with ``word``, which stands below the one ``before`` it."""
    top, bottom = before.rect.middle[1], word.rect.middle[1]
    if bottom - top > _STEP * word.size or _is_item(word.text):
        return True
    x = word.rect.middle[0]
    return any(top < rule.at < bottom and rule.begin < x < rule.end for rule in rules)


def _rows(labels: list[Label], loose: list[Line], sheet: Sheet) -> Iterator[list[Box]]:
    """Yield the rows from top to bottom: those with a label, and what stands without one."""
    columns = _columns([figure for label in labels for figure in label.figures])
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


def _columns(figures: list[Line]) -> list[Rect]:
    """Return the columns in which ``figures`` stand, from left to right."""
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
        elif len(figures) > 1:
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
