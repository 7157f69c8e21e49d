"""What is inside of something that scrolls downwards: nothing of it is squeezed."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Inside(QWidget):
    """Is as high as its parts need at least, of words as many lines as they take.

    They stand in a ``column`` without margins.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the least height in which nothing is squeezed: views give way, words do not."""
        if self.column.hasHeightForWidth():
            return self.column.totalMinimumHeightForWidth(width)
        return self.column.totalMinimumSize().height()

    def event(self, event: QEvent) -> bool:
        """Tell that the parts may need more."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return done
