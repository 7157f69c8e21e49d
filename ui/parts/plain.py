"""Text as it was written: Qt guesses whether a text is markup, and loads what markup names.

What is shown may come from a file that somebody sent, so no guess is made: every label of the
window is a ``Label``, every tooltip made of more than our own words goes through ``tip``, every
message box comes from ``ui.parts.messages``.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

#: What stands between small words in a line.
BETWEEN = " · "


class Label(QLabel):
    """A label that shows its text as it is; it wraps where ``wraps``."""

    def __init__(self, text: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)


class OneLine(Label):
    """A label that gives way: what its line has no room for is left out, and told by a tooltip."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return that no width at all will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint as much of the words as there is room for."""
        words = self._shown()
        left_out = self.text() if words != self.text() else ""
        self.setToolTip(tip(left_out))
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), self.alignment(), words)
        painter.end()

    def _shown(self) -> str:
        """Return what there is room for."""
        elide = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), elide, self.width())


class Aside(OneLine):
    """Small words with ``BETWEEN`` between them: the last are left out whole, none is cut."""

    def _shown(self) -> str:
        return fitting(self.text().split(BETWEEN), self.fontMetrics(), self.width())


def fitting(parts: Sequence[str], metrics: QFontMetrics, width: int) -> str:
    """Return as many of the ``parts``, in a line, as ``width`` pixels have room for."""
    kept = list(parts)
    while kept and metrics.horizontalAdvance(BETWEEN.join(kept)) > width:
        kept.pop()
    return BETWEEN.join(kept)


def tip(text: str) -> str:
    """Return ``text`` as a tooltip that shows it as it is and wraps, which Qt's plain ones do not.

    An empty one stays empty, which is no tooltip.
    """
    if not text:
        return ""
    from html import escape  # no tip is shown with the first paint

    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>"
