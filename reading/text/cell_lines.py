"""A document that a word processor saved as text: each cell a line, a blank one where it is blank.

Nothing parts the rows, and where blank cells left no line, or blank lines part rows or pages, a
blank line is no blank cell. So a row counts only where it is as long as it has to be: as many cells
as the others, and those that go on from above before the label of the next row.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from reading.seen import Block, Table
from reading.text.lines import is_figure
from reading.text.tables import Rows, Written, table_of

#: Rows of a table with several columns, of which there have to be some: cells after the label.
_LONG: Final = range(4, 13)
_FEWEST_ROWS: Final = 10
_SHARE: Final = 0.7
_LONGEST_LABEL: Final = 80  # characters
#: What is a line of text, not a cell: a sentence, or the heading of a section.
_OF_TEXT: Final = re.compile(r"。|^第?[一二三四五六][、章].*情况|^[一二三四五六]、.*(?:事项|措施)$")
#: How labels of rows are numbered in a group, and in a group of these.
_OF_GROUP: Final = re.compile(r"[（(][一二三四五六七八九十][)）]")
_OF_INNER_GROUP: Final = re.compile(r"[0-9]{1,2}[.．、]")
_MISCOUNTED: Final = "空白的行与格数对不上"


def cell_line_blocks(lines: Sequence[str], written: Written) -> list[Block] | None:
    """Return the paragraphs and tables of such a document; None where ``lines`` are of none."""
    if any("\t" in line for line in lines):
        return None
    flow = _Flow(written)
    for line in lines:
        flow.take(line.strip())
    flow.end()
    width = flow.width()
    if not width:
        return None
    for table, rows in flow.tables:
        _tell_miscounted(table, rows, width)
    return flow.blocks


class _Flow:
    """Gathers rows: words after a figure begin one, with any heads that stand before its label."""

    def __init__(self, written: Written) -> None:
        self.blocks: list[Block] = []
        self.tables: list[tuple[Table, Rows]] = []
        self._written = written
        self._rows: Rows = []
        self._row: list[str] = []
        self._has_figure = False

    def take(self, line: str) -> None:
        """Take the next line."""
        if line and not is_figure(line):
            if _OF_TEXT.search(line) or len(line) > _LONGEST_LABEL:
                self.end()
                self.blocks.append(self._written(line))
                return
            if self._has_figure:
                self._end_row()
        self._has_figure |= is_figure(line)
        self._row.append(line)

    def end(self) -> None:
        """End the table; what stands behind its last figure is text."""
        if self._has_figure:
            while not self._row[-1]:
                self._row.pop()
            self._end_row()
        if self._rows:
            table = table_of(self._rows, self._written, has_columns=False)
            self.blocks.append(table)
            self.tables.append((table, self._rows))
        self.blocks += [self._written(line) for line in self._row if line]
        self._rows = []
        self._row = []

    def width(self) -> int:
        """Return how many cells nearly all long rows have behind their label; 0 for no number."""
        widths: Counter[int] = Counter()
        for _, rows in self.tables:
            for row, below in zip(rows, [*rows[1:], []], strict=True):
                if _length(row) in _LONG:
                    widths[_length(row) - _covered_before(below)] += 1
        width, count = max(widths.items(), key=lambda each: each[1], default=(0, 0))
        is_sure = count >= _FEWEST_ROWS and count >= _SHARE * widths.total()
        return width if is_sure else 0

    def _end_row(self) -> None:
        self._rows.append(self._row)
        self._row = []
        self._has_figure = False


def _tell_miscounted(table: Table, rows: Rows, width: int) -> None:
    """Leave in each long row the cells that are its own; of one with others none is sure."""
    for row, boxes, below in zip(rows, table.rows, [*rows[1:], []], strict=True):
        length = _length(row)
        if length not in _LONG:
            continue
        behind = boxes[len(boxes) - length :]
        if length == width + _covered_before(below):
            del boxes[len(boxes) - length + width :]
        elif "" in row[-length:]:
            for box in behind:
                box.unread = _MISCOUNTED


def _length(row: Sequence[str]) -> int:
    """Return how many cells ``row`` has behind its label."""
    words = [number for number, cell in enumerate(row) if cell and not is_figure(cell)]
    return len(row) - max(words, default=-1) - 1


def _covered_before(row: Sequence[str]) -> int:
    """Return how many cells stand before the label of ``row`` because they go on from above."""
    label = next(filter(None, row), "")
    if _OF_INNER_GROUP.match(label):
        return 2
    return 1 if _OF_GROUP.match(label) else 0
