"""A field of one line, its words as far from the edge as those of boxes and year fields.

It cuts nothing: Qt would leave out without a word whatever is over a line's greatest length.
Where much is too much, what takes the words refuses them and says so.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts import theme
from ui.parts.control import control_height, paint_field

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent

_BESIDE = 4  # pixels beside the words, and Qt's own two
_ENDLESS = 2**30  # characters; Qt's own default is 32,767


class BareLine(QLineEdit):
    """What is typed in a field, without the field around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrame(False)
        self.setMaxLength(_ENDLESS)
        theme.as_bare(self)

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:  # noqa: N802
        """Open the usual menu, with lines that are seen on a dark ground too."""
        from ui.parts.menu_line import open_usual_menu

        open_usual_menu(self, event.globalPos())


class Line(BareLine):
    """A field to be typed in, other than a cell of a table."""

    def __init__(self, text: str = "", *, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)  # named to ``QLineEdit``, it takes three times as long
        self.setText(text)
        self.setTextMargins(_BESIDE, 0, _BESIDE, 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of a few words, as high as a button."""
        return QSize(super().sizeHint().width(), control_height(self.fontMetrics()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of a character, as high as a button."""
        return QSize(super().minimumSizeHint().width(), control_height(self.fontMetrics()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the field, and what is typed in it."""
        painter = QPainter(self)
        paint_field(painter, self, locked=self.isReadOnly())
        painter.end()
        super().paintEvent(event)
