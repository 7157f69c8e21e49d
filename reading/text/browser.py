r"""The text of a page as browsers give it: tabs between cells stand alone where cells hold texts.

Where a cell holds paragraphs, a blank line stands before and behind each: so a tab between two
cells has a line of its own, and four line ends or more part two rows. Where its cells hold none,
a row is a line (HTML, 3.2.7: what innerText gives).
"""

import re
from collections.abc import Sequence
from typing import Final

from reading.seen import Block
from reading.text.lines import is_figure
from reading.text.plain import blocks_of
from reading.text.tables import Rows, Written, table_of

#: Tabs that stand alone by which such a text is known.
_FEWEST_TABS: Final = 5
#: What no paragraph has that is one of several in a cell: the number of a section, a sentence.
_OF_PROSE: Final = re.compile(r"^[一二三四五六]、|。")
_BETWEEN_ROWS: Final = re.compile(r"\n[ \u00a0]*(?:\n[ \u00a0]*){2,}")


def is_from_browser(lines: Sequence[str]) -> bool:
    """Whether tabs stand on lines of their own, with blank lines around them."""
    count = 0
    for number, line in enumerate(lines[1:-1], start=1):
        is_tab = "\t" in line and not line.strip()
        if is_tab and not lines[number - 1].strip("\t ") and not lines[number + 1].strip("\t "):
            neighbours = lines[number - 1] + lines[number + 1]
            count += "\t" not in neighbours
    return count >= _FEWEST_TABS


def browser_blocks(lines: Sequence[str], written: Written) -> list[Block]:
    """Return the paragraphs and tables of the text of a page."""
    flow = _Flow(written)
    for chunk in _BETWEEN_ROWS.split("\n".join(lines)):
        if "\t" in chunk:
            flow.take_row(chunk)
        else:
            flow.take_paragraphs(chunk.split("\n"))
    flow.end_table()
    return flow.blocks


class _Flow:
    """Puts rows to tables; what follows a table's last figure begins a paragraph."""

    def __init__(self, written: Written) -> None:
        self.blocks: list[Block] = []
        self._written = written
        self._rows: Rows = []

    def take_row(self, chunk: str) -> None:
        """Take the cells of a row, between which stand tabs, and what follows the last."""
        first, *others = [_paragraphs(cell) for cell in chunk.split("\t")]
        rest = self._filled(first)
        if rest is first or rest:
            row = self._begun(rest, is_behind_row=bool(self._rows) and rest is first)
        else:
            row = self._rows.pop()
        has_figure = any(map(is_figure, row))
        for number, paragraphs in enumerate(others, start=1):
            inside = _count_inside(paragraphs, has_figure=has_figure)
            has_figure |= is_figure("".join(paragraphs[:inside]))
            row.append("\n".join(paragraphs[:inside]))
            behind = paragraphs[inside:]
            if not behind:
                continue
            self._rows.append(row)
            row = []
            has_figure = False
            if number < len(others):
                row = self._begun(behind, is_behind_row=False)
            else:
                self.take_paragraphs(behind)
        if row:
            self._rows.append(row)

    def _begun(self, paragraphs: list[str], *, is_behind_row: bool) -> list[str]:
        """Return the row that begins with the last of ``paragraphs``, the others standing before.

        Right behind a row all of them are its first cell.
        """
        if is_behind_row:
            return ["\n".join(paragraphs)]
        self.take_paragraphs(paragraphs[:-1])
        return ["".join(paragraphs[-1:])]

    def take_paragraphs(self, lines: Sequence[str]) -> None:
        """Take what stands outside of tables."""
        written = [line for line in lines if line.strip()]
        rest = self._filled(written)
        if rest:
            self.end_table()
            self.blocks += blocks_of(lines if rest is written else rest, self._written)

    def _filled(self, paragraphs: list[str]) -> list[str]:
        """Put a figure into the last cell, where that was left blank by a line end too many.

        No row begins with a figure. Return ``paragraphs``, or those behind it.
        """
        if paragraphs and is_figure(paragraphs[0]) and self._rows and not self._rows[-1][-1]:
            self._rows[-1][-1] = paragraphs[0].strip()
            return paragraphs[1:]
        return paragraphs

    def end_table(self) -> None:
        """End the table: what follows is none of it."""
        if self._rows:
            self.blocks.append(table_of(self._rows, self._written, has_columns=False))
        self._rows = []


def _paragraphs(cell: str) -> list[str]:
    return [each.strip() for each in cell.split("\n") if each.strip()]


def _count_inside(paragraphs: Sequence[str], *, has_figure: bool) -> int:
    """Return how many of ``paragraphs`` are a cell of a row; the others follow the row.

    Nothing stands in a cell beside a figure, and behind figures no words do.
    """
    if not paragraphs:
        return 0
    if is_figure(paragraphs[0]):
        return 1
    if has_figure:
        return 0
    for number, paragraph in enumerate(paragraphs):
        if len(paragraphs) > 1 and _OF_PROSE.search(paragraph):
            return number
    return len(paragraphs)
