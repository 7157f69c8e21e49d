"""A document that a word processor saved as text: each cell a line, a blank one where it is blank.

Nothing parts the rows. That a blank line is a blank cell shows in rows that are as long as each
other: where blank cells left no line, and blank lines part rows or pages, they are not.
"""

import re
from collections.abc import Sequence
from typing import Final

from reading.seen import Block
from reading.text.lines import is_figure
from reading.text.tables import Rows, Written, table_of

#: Rows of a table with several columns, of which there have to be some: cells after the label.
_LONG: Final = range(4, 13)
_FEWEST_ROWS: Final = 10
#: Cells that go on from above, before the label of the next row.
_MOST_COVERED: Final = 2
_LONGEST_LABEL: Final = 80  # characters
#: What is a line of text, not a cell: a sentence, or the heading of a section.
_OF_TEXT: Final = re.compile(r"。|^第?[一二三四五六][、章].*情况|^[一二三四五六]、.*(?:事项|措施)$")


def cell_line_blocks(lines: Sequence[str], written: Written) -> list[Block] | None:
    """Return the paragraphs and tables of such a document; None where ``lines`` are of none."""
    if any("\t" in line for line in lines):
        return None
    lengths = [length for length in _taken(lines, written).lengths if length in _LONG]
    if len(lengths) < _FEWEST_ROWS or max(lengths) - min(lengths) > _MOST_COVERED:
        return None
    return _taken(lines, written, min(lengths)).blocks


def _taken(lines: Sequence[str], written: Written, width: int = 0) -> "_Flow":
    flow = _Flow(written, width)
    for line in lines:
        flow.take(line.strip())
    flow.end()
    return flow


class _Flow:
    """Gathers rows: words after a figure begin one, with any heads that stand before its label.

    ``lengths`` are how many cells each has behind its label; ``width`` is how many of these are
    its own, where that is known: blanks behind them go on from above, before the next label.
    """

    def __init__(self, written: Written, width: int) -> None:
        self.blocks: list[Block] = []
        self.lengths: list[int] = []
        self._written = written
        self._width = width
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
            self._end_row()
        if self._rows:
            self.blocks.append(table_of(self._rows, self._written, has_columns=False))
        self.blocks += [self._written(line) for line in self._row if line]
        self._rows = []
        self._row = []

    def _end_row(self) -> None:
        words = [number for number, cell in enumerate(self._row) if cell and not is_figure(cell)]
        label = max(words, default=-1)
        length = len(self._row) - label - 1
        if self._width and length in _LONG:
            while length > self._width and not self._row[-1]:
                del self._row[-1]
                length -= 1
        self.lengths.append(length)
        self._rows.append(self._row)
        self._row = []
        self._has_figure = False
