"""What an official table is set in: its faces, and its wording in lines, worked out once."""

from PySide6.QtGui import QFont, QFontMetrics

from forms.texts.label_lines import label_lines

_SMALL = 0.8  # of last year's figures
#: Pixels beside the words of a cell, and of the lines between the cells.
MARGIN, LINE = 4, 1
#: Pixels at least between this year's figure and last year's, lest they read as one.
GAP = 6
_LEAST_WIDTH = 12  # pixels for words, however narrow the cell


class TableType:
    """The faces of a table whose view has the font ``plain``; another font has another type."""

    def __init__(self, plain: QFont) -> None:
        self.plain = plain
        self.metrics = QFontMetrics(plain)
        self.small = QFont(plain)
        self.small.setPointSizeF(plain.pointSizeF() * _SMALL)
        self._of_small = QFontMetrics(self.small)
        self._variants: dict[tuple[bool, bool], QFont] = {(False, False): plain}
        self._lines: dict[tuple[str, int], str] = {}

    def face(self, *, italic: bool, bold: bool) -> QFont:
        """Return the face of a figure: italics for what follows, bold for what is wrong."""
        found = self._variants.get((italic, bold))
        if found is None:
            found = QFont(self.plain)
            found.setItalic(italic)
            found.setBold(bold)
            self._variants[italic, bold] = found
        return found

    def width_of_small(self, figure: str) -> int:
        """Return how wide last year's ``figure`` is, in pixels."""
        return self._of_small.horizontalAdvance(figure)

    def wording(self, text: str, width: int) -> str:
        """Return official wording with its line breaks, for a cell of ``width`` pixels."""
        found = self._lines.get((text, width))
        if found is None:
            inner = max(width - 2 * MARGIN - LINE, _LEAST_WIDTH)
            found = "\n".join(label_lines(text, inner, self.metrics.horizontalAdvance))
            self._lines[text, width] = found
        return found

    def height(self, text: str, width: int) -> int:
        """Return the height that wording needs in a cell of ``width`` pixels."""
        lines = self.wording(text, width).count("\n") + 1
        return lines * self.metrics.lineSpacing() + LINE
