"""What stands in the file, in its own words and tables, with a mark on what is being looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from intake.published.report_read import Place
from reading.seen import Block, Table
from ui.intake.written import MOST_CHARACTERS, REST, colour, write_paragraph, write_table
from ui.parts import theme
from ui.parts.menu_line import ruled
from ui.parts.scroll_bar import calm

#: More blocks of a file than a report has; the rest is told.
_MOST_BLOCKS = 2_000


class FileWords(QTextEdit):
    """The file's blocks as text and tables; a click tells where, ``mark`` shows a place."""

    chosen = Signal(int, int)  # the block that was clicked on, and the row in it, or -1

    def __init__(self, blocks: list[Block]) -> None:
        super().__init__()
        ruled(calm(self))
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
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
            if number == _MOST_BLOCKS or cursor.position() > MOST_CHARACTERS:
                cursor.insertText(REST)
                break
            if isinstance(block, Table):
                table = write_table(cursor, block)
                if table:
                    self._tables[number] = table
            else:
                self._paragraphs[number] = write_paragraph(cursor, block)
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
                colour(cell)
        self._show(table.cellAt(row, table.columns() - 1).firstCursorPosition())

    def _mark_paragraph(self, cursor: QTextCursor) -> None:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(cursor)  # type: ignore[attr-defined]
        selection.format.setBackground(theme.colours().amber_paper)  # type: ignore[attr-defined]
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
