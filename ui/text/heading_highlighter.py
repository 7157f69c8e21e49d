"""The official levels of a text, shown while it is typed."""

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from forms.texts.outline import paragraph
from ui.parts import theme


class HeadingHighlighter(QSyntaxHighlighter):
    """Sets the recognised headings 一、 （一） 1. （1） in bold."""

    def __init__(self, document: QTextDocument, colour: QColor = theme.ACCENT) -> None:
        super().__init__(document)
        self._heading = QTextCharFormat()
        self._heading.setFontWeight(QFont.Weight.Bold)
        self._heading.setForeground(colour)

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Mark the heading that a paragraph begins with."""
        bare = text.lstrip()
        found = paragraph(bare)
        if found.level:
            length = found.lead or _number_length(bare)
            self.setFormat(len(text) - len(bare), length, self._heading)


def _number_length(text: str) -> int:
    """Return how many characters the number of a heading takes, such as （一） or 1. or 一、."""
    for mark in ("）", "."):
        if mark in text:
            return text.index(mark) + 1
    return min(2, len(text))
