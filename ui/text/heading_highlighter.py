"""The official levels of a text, shown while it is typed."""

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from forms.texts.outline import paragraph
from ui.parts import theme


class Levels(QSyntaxHighlighter):
    """Sets the recognised headings 一、 （一） 1. （1） in bold."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._heading = QTextCharFormat()
        self._heading.setFontWeight(QFont.Weight.Bold)
        self._heading.setForeground(theme.ACCENT)

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Mark the heading that a paragraph begins with."""
        bare = text.lstrip()
        found = paragraph(bare)
        if found.level:
            lead = found.lead or len(bare[: bare.find("）") + 1 or bare.find(".") + 1 or 2])
            self.setFormat(len(text) - len(bare), lead, self._heading)
