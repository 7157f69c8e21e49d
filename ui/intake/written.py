"""Writing what stands in a file into a text document: tables as printed, figures in one piece."""

import re

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reading.flaws import RAISED, STRUCK
from reading.seen import Box, Paragraph, Table
from ui.parts import theme
from ui.parts.plain import tip

#: More boxes of one table and characters than a report has; the rest is told.
_MOST_BOXES = 4_000
MOST_CHARACTERS = 300_000
REST = "……（文件太长，后面的没有显示）"
#: Characters of a column's words that decide how wide it is.
_LEAST_SHARE, _MOST_SHARE = 3, 12
_PADDING = 2  # pixels around the words of a box
#: A figure, with its unit or without: on two lines it would read as two.
_FIGURE = re.compile(r"\s*\d[\d.,，． ]{0,15}\D{0,2}\s*")


def write_paragraph(cursor: QTextCursor, paragraph: Paragraph) -> QTextCursor:
    """Write a paragraph and return what chooses it."""
    start = cursor.position()
    _write_words(cursor, paragraph)
    chosen = QTextCursor(cursor)
    chosen.setKeepPositionOnInsert(True)
    chosen.setPosition(start)
    chosen.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertBlock()
    return chosen


def write_table(cursor: QTextCursor, seen: Table) -> QTextTable | None:
    """Write a table as it is printed and return it; None where there is nothing in it."""
    columns = max((box.span.col + box.span.cols for row in seen.rows for box in row), default=0)
    rows = min(len(seen.rows), _MOST_BOXES // max(columns, 1))
    if not rows or not columns:
        return None
    written = cursor.insertTable(rows, columns, _table_format(seen, columns))
    for number, row in enumerate(seen.rows[:rows]):
        for box in row:
            _write_box(written, number, box)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    if rows < len(seen.rows):
        cursor.insertText(REST)
        cursor.insertBlock()
    return written


def _write_box(written: QTextTable, row: int, box: Box) -> None:
    """Write a box into its place, merged as it is; what nobody can read is told in it."""
    span = box.span
    high = min(span.rows, written.rows() - row)
    wide = min(span.cols, written.columns() - span.col)
    if (high, wide) != (1, 1):
        written.mergeCells(row, span.col, max(high, 1), max(wide, 1))
    cell = written.cellAt(row, span.col)
    cell.setFormat(_cell_format())
    cursor = cell.firstCursorPosition()
    if box.unread:
        cursor.insertText("?")
        colour(cell)
        return
    is_first = True
    for block in box.content:
        if isinstance(block, Table):
            write_table(cursor, block)
            cursor = cell.lastCursorPosition()
            continue
        if not is_first:
            cursor.insertBlock()
        _write_words(cursor, block)
        if _FIGURE.fullmatch(block.whole):
            cursor.mergeBlockFormat(_in_one_piece())
        is_first = False


def _write_words(cursor: QTextCursor, paragraph: Paragraph) -> None:
    """Write the words of a paragraph; those that are none of its text show as such."""
    plain = QTextCharFormat(cursor.charFormat())
    done = 0
    for each in paragraph.apart:
        cursor.insertText(paragraph.text[done : each.at][:MOST_CHARACTERS], plain)
        cursor.insertText(each.text[:MOST_CHARACTERS], _apart(plain, each.what))
        done = each.at
    cursor.insertText(paragraph.text[done:][:MOST_CHARACTERS], plain)


def _apart(plain: QTextCharFormat, what: str) -> QTextCharFormat:
    """Return how characters are shown that do not count, with ``what`` they are as a tooltip."""
    shown = QTextCharFormat(plain)
    shown.setForeground(theme.colours().faint)
    shown.setFontStrikeOut(what == STRUCK)
    if what == RAISED:
        shown.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    shown.setToolTip(tip(what))
    return shown


def _in_one_piece() -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setNonBreakableLines(True)
    return form


def colour(cell: QTextTableCell) -> None:
    """Set a box in amber."""
    shown = QTextCharFormat(cell.format())
    shown.setBackground(theme.colours().amber_paper)
    cell.setFormat(shown)


def _cell_format() -> QTextTableCellFormat:
    """Return how a box is ruled: where borders are one, Qt draws those of the cells only."""
    form = QTextTableCellFormat()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(theme.colours().line)
    return form


def _table_format(seen: Table, columns: int) -> QTextTableFormat:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setBorderCollapse(True)
    form.setCellPadding(_PADDING)
    form.setCellSpacing(0)
    percent = QTextLength.Type.PercentageLength
    form.setWidth(QTextLength(percent, 100))
    shares = _shares(seen, columns)
    widths = [QTextLength(percent, 100 * share / sum(shares)) for share in shares]
    form.setColumnWidthConstraints(widths)
    return form


def _shares(seen: Table, columns: int) -> list[int]:
    """Return the columns' shares of the width: by their words, of which long ones wrap."""
    shares = [_LEAST_SHARE] * columns
    for row in seen.rows:
        for box in row:
            if box.span.cols == 1:
                wanted = min(len(box.words), _MOST_SHARE)
                shares[box.span.col] = max(shares[box.span.col], wanted)
    return shares
