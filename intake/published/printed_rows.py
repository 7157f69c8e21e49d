"""The rows of a file's tables in one list, whatever they stand in.

Tables that only lay out are taken apart; lines of text that say what rows say become rows.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from intake.published.report_read import Place
from reading.seen import Apart, Block, Box, Paragraph, Span, Table, only_paragraphs, only_tables
from reading.seen_file import Numbered

#: A figure in whatever digits.
FIGURE: Final = r"[0-9０-９][0-9０-９.,，．]*"
#: Units that are printed after a figure, and characters that nobody sees.
UNITS: Final = "件|条|次|项|宗|起|人|份|个|万元|元"
UNSEEN: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_NOTHING: Final = r"[-－—–/／]+"
_VALUE: Final = rf"{FIGURE}(?:{UNITS})?|{_NOTHING}"
_PAGE_NUMBER: Final = rf"{_NOTHING}\s*[0-9０-９]+\s*{_NOTHING}|第\s*[0-9]+\s*页.*"
#: Boxes of which a report's tables are read: they have some 700.
MOST_BOXES: Final = 8_000
_MOST_PIECES: Final = 200  # words of a line of labels and figures
_MOST_LINES: Final = 40  # lines of text before a figure that may be labels or heads


@dataclass(frozen=True, slots=True)
class PrintedBox:
    """A box as it is printed: its words, where it stands, and why these may not be all.

    ``apart`` is what of its characters is no text, such as what was struck out.
    """

    words: str
    place: Place
    span: Span
    unread: str = ""
    apart: str = ""
    goes_on: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it is sure that nothing is printed in it."""
        return not (self.words or self.unread or self.apart)


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of boxes from left to right.

    ``table`` tells apart the tables of a file. ``before`` are the last lines of text since the row
    before it.
    """

    boxes: Sequence[PrintedBox]
    table: int
    has_columns: bool
    before: Sequence[str] = field(default=())


def printed_rows(blocks: Iterable[Numbered]) -> list[PrintedRow]:
    """Return the rows in ``blocks``, each with its number in the file, in the order of the file.

    What comes after MOST_BOXES boxes is left out.
    """
    reader = _Rows()
    for number, block in blocks:
        reader.add(block, Place(number))
    reader.end_lines()
    sizes = accumulate(len(row.boxes) for row in reader.rows)
    return [row for row, boxes in zip(reader.rows, sizes, strict=True) if boxes <= MOST_BOXES]


class _Rows:
    def __init__(self) -> None:
        self.rows: list[PrintedRow] = []
        self._tables = 0
        self._lines: list[tuple[str, Place]] = []

    def add(self, block: Block, place: Place) -> None:
        if isinstance(block, Paragraph):
            self._add_lines(block, place)
        else:
            self._add_table(block, place)

    def end_lines(self) -> Sequence[str]:
        """Make rows of the lines since the last table; return those that are left."""
        rows, rest = _rows_of_lines(self._lines, self._tables)
        if rows:
            self._tables += 1
        self.rows += rows
        self._lines = []
        return rest

    def _add_lines(self, paragraph: Paragraph, place: Place) -> None:
        words = place.words or paragraph.where
        for line in paragraph.text.split("\n"):
            if line.strip():
                self._lines.append((line, Place(place.block, place.row, place.box, words)))

    def _add_table(self, table: Table, outer: Place) -> None:
        before = self.end_lines()
        self._tables += 1
        number = self._tables
        for at, row in enumerate(table.rows):
            if _lays_out(row):
                for box_at, box in enumerate(row):
                    for inner in box.content:
                        words = outer.words or table.where
                        self.add(inner, _within(outer, at, box_at, words))
                before = self.end_lines()
                self._tables += 1
                number = self._tables
                continue
            boxes = [
                _printed(box, _within(outer, at, box_at, outer.words or table.where))
                for box_at, box in enumerate(row)
            ]
            self.rows.append(PrintedRow(boxes, number, table.has_columns, before))
            before = ()


def _within(outer: Place, row: int, box: int, words: str) -> Place:
    """Return the place of a box; one of a table within another is that of the outer box."""
    if outer.row is not None:
        return Place(outer.block, outer.row, outer.box, words)
    return Place(outer.block, row, box, words)


def _lays_out(row: Sequence[Box]) -> bool:
    """Whether ``row`` is there to lay out what is in it: tables, or many lines in one box."""
    if any(only_tables(box.content) for box in row):
        return True
    return len(row) == 1 and len(only_paragraphs(row[0].content)) > 1


def _printed(box: Box, place: Place) -> PrintedBox:
    apart = [each.text for each in _apart(box)]
    return PrintedBox(box.words, place, box.span, box.unread, "".join(apart).strip(), box.goes_on)


def _apart(box: Box) -> Iterator[Apart]:
    for paragraph in only_paragraphs(box.content):
        yield from paragraph.apart


def _rows_of_lines(
    lines: Sequence[tuple[str, Place]], table: int
) -> tuple[list[PrintedRow], Sequence[str]]:
    """Return the rows that ``lines`` say: labels, then figures; and the lines after the last."""
    rows: list[PrintedRow] = []
    labels: list[tuple[str, Place]] = []
    figures: list[tuple[str, Place]] = []
    for line, place in lines:
        if re.fullmatch(_PAGE_NUMBER, line.strip()):
            continue
        label, values = _parted(line)
        if label and figures:
            rows.append(_row(labels, figures, table))
            labels, figures = [], []
        if label:
            labels.append((label, place))
        figures += [(value, place) for value in values]
    if figures:
        rows.append(_row(labels, figures, table))
        labels = []
    return rows, [label for label, _ in labels[-_MOST_LINES:]]


def _row(
    labels: Sequence[tuple[str, Place]], figures: Sequence[tuple[str, Place]], table: int
) -> PrintedRow:
    boxes: list[PrintedBox] = []
    for words, place in (*labels[-_MOST_LINES:], *figures):
        boxes.append(PrintedBox(words, place, Span(0, len(boxes))))
    return PrintedRow(boxes, table, has_columns=False)


def _parted(line: str) -> tuple[str, list[str]]:
    """Return the label in ``line`` and the figures after it."""
    pieces = line.translate(UNSEEN).split()
    if len(pieces) > _MOST_PIECES:
        return line, []
    at = len(pieces)
    while at and re.fullmatch(_VALUE, pieces[at - 1]):
        at -= 1
    return " ".join(pieces[:at]), pieces[at:]
