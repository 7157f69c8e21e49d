"""The official levels of a text, shown while it is typed."""

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from forms.texts.outline import paragraph
from ui.parts import faces
from ui.parts.positions import positions


class HeadingHighlighter(QSyntaxHighlighter):
    """Sets headings 一、 （一） in the faces of the paper, the lower 1. （1） in bold."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        self._formats = (_in_face(faces.hei()), _in_face(faces.kai()), bold, bold)

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Mark the heading that a paragraph begins with."""
        bare = text.lstrip()
        found = paragraph(bare)
        if found.level:
            heading = bare[: found.lead or _number_length(bare)]
            indent = len(text) - len(bare)
            self.setFormat(indent, positions(heading), self._formats[found.level - 1])


def _in_face(families: list[str]) -> QTextCharFormat:
    face = QTextCharFormat()
    face.setFontFamilies(families)
    return face


def _number_length(text: str) -> int:
    """Return how many characters the number of a heading takes, such as （一） or 1. or 一、."""
    for mark in ("）", "."):
        if mark in text:
            return text.index(mark) + 1
    return min(2, len(text))
