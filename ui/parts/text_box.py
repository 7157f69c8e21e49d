"""A field of several lines: words to be typed, or to be read and copied."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPlainTextEdit

from ui.parts.control import paint_field
from ui.parts.menu_line import ruled
from ui.parts.scroll_bar import calm

_AROUND = 1  # pixel by which the edge is wider than the frame where the keyboard is


class TextBox(QPlainTextEdit):
    """Plain text of any length; Tab leaves it."""

    def __init__(self, name: str, text: str = "", *, read_only: bool = False) -> None:
        super().__init__(text)
        ruled(calm(self))
        self.setAccessibleName(name)
        self.setReadOnly(read_only)
        self.setTabChangesFocus(True)
        self.setViewportMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        self.viewport().setAutoFillBackground(False)  # it would cover the corners

    @property
    def height_of_line(self) -> int:
        """How high the field would be with one line, in pixels."""
        around = self.frameWidth() + _AROUND + round(self.document().documentMargin())
        return self.fontMetrics().height() + 2 * around

    def event(self, event: QEvent) -> bool:
        """Paint the field where Qt would paint a frame; ``paintEvent`` paints the words in it."""
        if event.type() is not QEvent.Type.Paint:
            return super().event(event)
        painter = QPainter(self)
        paint_field(painter, self)
        painter.end()
        return True
