"""What stands in the file, in its own words and tables, with a mark on what is being looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from intake.published.report_read import Place
from reading.seen import Block, Box, Paragraph, Table
from ui.parts import theme

#: More boxes of one table, blocks of a file and characters than a report has; the rest is told.
_MOST_BOXES = 4_000
_MOST_BLOCKS = 2_000
_MOST_CHARACTERS = 300_000
_REST = "……（文件太长，后面的没有显示）"
#: Characters of a column's words that decide how wide it is.
_LEAST_SHARE, _MOST_SHARE = 3, 12
_PADDING = 2  # pixels around the words of a box


class FileWords(QTextEdit):
    """The file's blocks as text and tables; a click tells where, ``mark`` shows a place."""

    chosen = Signal(int, int)  # the block that was clicked on, and the row in it, or -1

    def __init__(self, blocks: list[Block]) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName("文件里的原文")
        self._paragraphs: dict[int, QTextCursor] = {}
        self._tables: dict[int, QTextTable] = {}
        self._marked: list[tuple[QTextTableCell, QTextCharFormat]] = []
        self._shown: QTextCursor | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText("这是本程序写的文件，内容逐项照读，没有要对照的原文。")
        self._write(blocks)

    def mark(self, place: Place | None) -> None:
        """Bring ``place`` into sight and mark it: the row of a table, or a paragraph."""
        self._unmark()
        if place is None:
            return
        if table := self._tables.get(place.block):
            self._mark_row(table, place.row or 0)
        elif cursor := self._paragraphs.get(place.block):
            self._mark_paragraph(cursor)
        self.setAccessibleDescription(self.marked_words())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tell which row or paragraph was clicked on; dragging over words chooses these."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._tell_chosen(self.cursorForPosition(event.position().toPoint()))

    def marked_words(self) -> str:
        """Return what is marked: the words of the row, or of the paragraph."""
        if self._marked:
            return self._marked[0][0].firstCursorPosition().block().text()
        chosen = self.extraSelections()
        return chosen[0].cursor.selectedText() if chosen else ""  # type: ignore[attr-defined]

    # ---- writing

    def _write(self, blocks: list[Block]) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, block in enumerate(blocks):
            if number == _MOST_BLOCKS or cursor.position() > _MOST_CHARACTERS:
                cursor.insertText(_REST)
                break
            if isinstance(block, Table):
                table = _write_table(cursor, block)
                if table:
                    self._tables[number] = table
            else:
                self._paragraphs[number] = _write_paragraph(cursor, block)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    # ---- marking

    def _unmark(self) -> None:
        self.setExtraSelections([])
        for cell, before in self._marked:
            cell.setFormat(before)
        self._marked = []

    def _mark_row(self, table: QTextTable, row: int) -> None:
        row = min(row, table.rows() - 1)
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            begins_here = (cell.row(), cell.column()) == (row, column)
            if begins_here and cell.rowSpan() == 1:
                self._marked.append((cell, cell.format()))
                _colour(cell)
        self._show(table.cellAt(row, table.columns() - 1).firstCursorPosition())

    def _mark_paragraph(self, cursor: QTextCursor) -> None:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(cursor)  # type: ignore[attr-defined]
        selection.format.setBackground(theme.AMBER_PAPER)  # type: ignore[attr-defined]
        self.setExtraSelections([selection])
        self._show(cursor)

    def _show(self, cursor: QTextCursor) -> None:
        """Scroll so that ``cursor`` is in the middle, where what stands about it is seen too."""
        self._shown = cursor
        bare = QTextCursor(cursor)
        bare.setPosition(cursor.selectionStart())
        self.setTextCursor(bare)  # from here on it is laid out as far as that
        at = self.cursorRect(bare).center().y()
        height = self.viewport().height()
        if not height // 6 < at < height * 5 // 6:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + at - height // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep in sight what is marked."""
        super().resizeEvent(event)
        if self._shown:
            self._show(self._shown)

    def _tell_chosen(self, cursor: QTextCursor) -> None:
        for number, table in self._tables.items():
            cell = table.cellAt(cursor)
            if cell.isValid():
                self.chosen.emit(number, cell.row())
                return
        for number, paragraph in self._paragraphs.items():
            if paragraph.selectionStart() <= cursor.position() <= paragraph.selectionEnd():
                self.chosen.emit(number, -1)
                return


def _write_paragraph(cursor: QTextCursor, paragraph: Paragraph) -> QTextCursor:
    """Write a paragraph and return what chooses it."""
    start = cursor.position()
    cursor.insertText(paragraph.whole[:_MOST_CHARACTERS])
    chosen = QTextCursor(cursor)
    chosen.setKeepPositionOnInsert(True)
    chosen.setPosition(start)
    chosen.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertBlock()
    return chosen


def _write_table(cursor: QTextCursor, seen: Table) -> QTextTable | None:
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
        cursor.insertText(_REST)
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
        _colour(cell)
        return
    is_first = True
    for block in box.content:
        if isinstance(block, Table):
            _write_table(cursor, block)
            cursor = cell.lastCursorPosition()
            continue
        if not is_first:
            cursor.insertBlock()
        cursor.insertText(block.whole)
        is_first = False


def _colour(cell: QTextTableCell) -> None:
    """Set a box in amber."""
    shown = QTextCharFormat(cell.format())
    shown.setBackground(theme.AMBER_PAPER)
    cell.setFormat(shown)


def _cell_format() -> QTextTableCellFormat:
    """Return how a box is ruled: where borders are one, Qt draws those of the cells only."""
    form = QTextTableCellFormat()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(theme.LINE)
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
