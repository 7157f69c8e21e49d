"""A text as it will be printed: the paper's faces, its indents, lines wide apart."""

from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontInfo,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.parts import faces
from ui.parts.scroll_bar import calm
from ui.parts.type_size import Sized, sized_font, type_sizes

_LARGER = 1.2  # than elsewhere: a page of prose is read longer than a cell
_LINE_HEIGHT = 1.85  # of the size of a character
_INDENT = 2  # characters
_MARGIN, _NARROW_MARGIN = 28, 16  # pixels beside the text
_ABOVE = 14  # pixels over and under it
_SPARE = 4  # pixels, as characters are not all as wide as they say
_KEPT = 24  # pixels over and under what is brought into sight
_NARROW = 26  # characters: of a text that is not wider, every one counts


class Paper(QTextEdit):
    """A sheet with a text on it, of which plain text alone comes in and goes out.

    ``size`` is that of its characters, beside the window's.
    """

    another_size = Signal()  # its characters are of another size by now

    def __init__(self, parent: QWidget | None = None, size: float = _LARGER) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        calm(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._times = size
        #: Pixels that a character is wide.
        self.em = 0
        self._take_size()
        type_sizes().changed.connect(self._take_size)

    def width_of(self, characters: int) -> int:
        """Return how many pixels wide a line of so many ``characters`` needs the paper."""
        bar = self.verticalScrollBar().sizeHint().width()
        return round(characters * self.em) + 2 * _MARGIN + bar + _SPARE

    def _take_size(self) -> None:
        """Set the text in the size that the clerk wants; what is at the top stays there."""
        font = sized_font(Sized.TEXTS, self._times)
        font.setFamilies(faces.song())
        if QFontInfo(font).pixelSize() == self.em:
            return
        bar, top = self.verticalScrollBar(), self._top()
        before = self.cursorRect(top).top()
        is_at_top = bar.value() == 0
        self.setFont(font)
        self.em = QFontInfo(font).pixelSize()
        self._set_paragraphs()
        self._set_margins()
        self.another_size.emit()
        moved = self.cursorRect(top).top() - before
        bar.setValue(0 if is_at_top else bar.value() + moved)

    def _top(self) -> QTextCursor:
        """Return a cursor at the first words in sight."""
        seen = QPointF(0, self.verticalScrollBar().value())
        layout = self.document().documentLayout()  # cursorForPosition warns while composing
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(layout.hitTest(seen, Qt.HitTestAccuracy.FuzzyHit), 0))
        return cursor

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Take the wheel with Ctrl for another size; Qt's own knows nothing of the settings."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            type_sizes().turn(Sized.TEXTS, event)
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Open the usual menu, with lines that are seen on a dark ground too."""
        from ui.parts.menu_line import open_usual_menu

        open_usual_menu(self, event.globalPos())

    def show_plain(self, words: str) -> None:
        """Show ``words`` as they are, a paragraph a line."""
        self.setPlainText(words)
        self._set_paragraphs()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy the words alone."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText())
        return copied

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for no more height than its neighbours leave."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep what is chosen in sight, as the lines break otherwise now."""
        super().resizeEvent(event)
        self._set_margins()
        if self.textCursor().hasSelection():
            self.bring_into_sight()

    def bring_into_sight(self) -> None:
        """Scroll to what is chosen, so far that some lines around it are seen too."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        cursor = self.cursorRect()
        if not _KEPT < cursor.top() < height - cursor.height() - _KEPT:
            bar.setValue(bar.value() + cursor.top() - height // 3)

    def _set_paragraphs(self) -> None:
        """Set all paragraphs as printed; those that are typed after one are set like it."""
        height = QTextBlockFormat.LineHeightTypes.FixedHeight
        paragraph = QTextBlockFormat()
        paragraph.setTextIndent(_INDENT * self.em)
        paragraph.setLineHeight(round(_LINE_HEIGHT * self.em), height.value)
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        everything.mergeBlockFormat(paragraph)

    @property
    def margin(self) -> int:
        """The pixels beside the text, fewer where it is narrow."""
        is_narrow = self.width() < _NARROW * self.em
        return _NARROW_MARGIN if is_narrow else _MARGIN

    def _set_margins(self) -> None:
        beside = self.margin
        frame = self.document().rootFrame()
        margins = frame.frameFormat()
        if margins.leftMargin() == beside and margins.topMargin() == _ABOVE:
            return
        self.document().setDocumentMargin(beside)  # where the hint of a blank text stands
        margins.setLeftMargin(beside)
        margins.setRightMargin(beside)
        margins.setTopMargin(_ABOVE)
        margins.setBottomMargin(_ABOVE)
        frame.setFrameFormat(margins)
