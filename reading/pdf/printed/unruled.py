"""Where on a page the tables are that no lines are drawn around, as lines of text."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from reading.pdf.printed.labels import is_item
from reading.pdf.printed.legibility import is_number
from reading.pdf.printed.lines import APART, COLUMN, Line

_MANY: Final = 3  # figures in a line: nobody writes them so in a text
_FAR: Final = 9.0  # em from one row of figures to the next of its table, at most
_NEXT: Final = 1.6  # em from the line of a label to the next that has no figures
_HEADING: Final = 11  # characters that the heading of a section has at least
_SECTION: Final = re.compile("[一二三四五六七八九十]{1,3}、")


def blocks_of(lines: list[Line]) -> Iterator[tuple[int, int]]:
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
        if is_item(lines[stop].text) or lines[stop].text.endswith("。"):
            break
        stop += 1
    return stop


def _is_label_part(line: Line, beside: Line, edge: float) -> bool:
    """Whether a line may be part of the label of figures from ``edge`` on."""
    step = abs(line.rect.middle[1] - beside.rect.middle[1])
    return line.rect.right < edge and step < _NEXT * line.size and not _is_heading(line)


def _edge(line: Line) -> float:
    """Return where the figures of a line begin."""
    return min(word.rect.left for word in line.words(COLUMN) if is_number(word.text))


def _is_heading(line: Line) -> bool:
    """Whether a section begins with the ``line``, which has no figures."""
    return len(line.glyphs) >= _HEADING and _SECTION.match(normalize("NFKC", line.text)) is not None


def _has_columns(line: Line) -> bool:
    """Whether a line ends in figures that stand in columns."""
    figures = [word for word in line.words(COLUMN) if is_number(word.text)]
    if len(figures) >= _MANY:
        return True
    words = line.words(APART)
    return len(words) > 1 and is_number(words[-1].text)
