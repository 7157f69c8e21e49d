"""Blocks of cells as Excel and WPS put them on the clipboard, and as edits of a report."""

import csv
import io
import re
from collections.abc import Sequence

from forms.form import Grid, Position
from forms.parsing import Refused, parse, shortened
from forms.report import Edit, Report
from forms.values import Value, show
from usecases.entered_values import edits_that_enter

_SHOWN = 12  # characters of what cannot be pasted

#: What is printed for nothing and may be meant as 0: hyphens, dashes and minus signs.
_DASHES = frozenset("-－—–―−─")
#: Two Chinese characters; in a narrow box they stand below one another.
_WORD = r"[\u4e00-\u9fff]\s*[\u4e00-\u9fff]"
#: The texts of a block, row by row.
Block = Sequence[Sequence[str]]


class Misfit(ValueError):
    """A block that cannot be pasted where it should go; the message tells the clerk why."""


def read_block(text: str) -> list[list[str]]:
    """Return the rows of tab-separated text; a line break within quotes belongs to its cell."""
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"))
    rows = [row or [""] for row in csv.reader(lines, delimiter="\t")]
    if not rows:
        return [[""]]
    return rows


def is_dash(text: str) -> bool:
    """Whether nothing but a dash is written, once or more than once."""
    written = text.strip()
    return bool(written) and _DASHES.issuperset(written)


def has_words(text: str) -> bool:
    """Whether words stand in ``text`` that may be labels: a plain block has units at most."""
    return re.search(_WORD, text) is not None


def without_dashes(block: Block) -> list[list[str]]:
    """Return ``block`` with 0 for every dash."""
    return [["0" if is_dash(text) else text for text in row] for row in block]


def write_block(report: Report, grid: Grid, positions: Sequence[Position]) -> str:
    """Return the values at ``positions`` as tab-separated text, over the rectangle around them."""
    copied = _texts(report, grid, positions)
    rows = [row for row, _ in positions]
    cols = [col for _, col in positions]
    lines = []
    for row in range(min(rows), max(rows) + 1):
        texts = []
        for col in range(min(cols), max(cols) + 1):
            texts.append(copied.get((row, col), ""))
        lines.append("\t".join(texts))
    text = "\n".join(lines)
    if not lines[-1]:  # a blank last row would not be seen otherwise
        text += "\n"
    return text


def _texts(report: Report, grid: Grid, positions: Sequence[Position]) -> dict[Position, str]:
    cells = grid.by_position()
    texts = {}
    for position in positions:
        field = cells[position].field
        if field:
            texts[position] = show(report.value(field.id))
    return texts


def pasted(report: Report, grid: Grid, start: Position, block: Block) -> list[Edit]:
    """Return the edits that put ``block`` into the grid with its first value at ``start``.

    A pasted total that equals the sum of its parts stays derived.

    Raises:
        Misfit: where the block does not fit, or holds what is no number; nothing is to change then.
    """
    cells = grid.by_position()
    top, left = start
    values: dict[str, Value] = {}
    for down, texts in enumerate(block):
        for right, text in enumerate(texts):
            where = f"第 {down + 1} 行第 {right + 1} 列“{_quoted(text)}”"
            cell = cells.get((top + down, left + right))
            if cell is None or cell.field is None:
                raise Misfit(_too_large(block, where))
            try:
                values[cell.field.id] = parse(cell.field.kind, text)
            except Refused as refused:
                raise Misfit(f"{where}不能填入：{refused}。没有改动任何数字。") from refused
    return edits_that_enter(report, values)


def _too_large(block: Block, where: str) -> str:
    size = f"{len(block)} 行 {max(map(len, block))} 列"
    return f"粘贴的内容有 {size}，从这一格起放不下（{where}没有对应的填写格）。没有改动任何数字。"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return shortened(line, _SHOWN)
