"""A field of one line, its words as far from the edge as those of boxes and year fields."""

from PySide6.QtWidgets import QLineEdit

_MORE = 2  # pixels beside Fusion's own four


class Line(QLineEdit):
    """A field to be typed in, other than a cell of a table."""

    def __init__(self, text: str = "", *, placeholder: str = "") -> None:
        super().__init__(text, placeholderText=placeholder)
        self.setTextMargins(_MORE, 0, _MORE, 0)
