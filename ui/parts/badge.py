"""A state in a word or two, in a tinted pill."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.parts import theme
from ui.parts.colours import Tone
from ui.parts.plain import Label

_BESIDE, _ABOVE = 8, 2  # pixels around the words


class Badge(Label):
    """A word on a tinted ground; the word says it, the colour only goes with it."""

    def __init__(self, text: str = "", tone: Tone = Tone.PLAIN) -> None:
        super().__init__(text)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, tone: Tone) -> None:
        """Show another state."""
        self._tone = tone
        self.setText(text)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the words and of the pill around them."""
        return badge_size(self.fontMetrics(), self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the pill and its words."""
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self.text(), self._tone)
        painter.end()


def badge_size(metrics: QFontMetrics, text: str) -> QSize:
    """Return the room that a badge needs, for delegates that paint one in a row."""
    return QSize(metrics.horizontalAdvance(text) + 2 * _BESIDE, metrics.height() + 2 * _ABOVE)


def paint_badge(painter: QPainter, rect: QRectF, text: str, tone: Tone) -> None:
    """Paint a badge that fills ``rect``."""
    tint = theme.colours().tint(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint.ground)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(tint.ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
