"""Cards: what belongs together, on paper with a thin edge."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts import theme
from ui.parts.colours import Tone

_ROUND = 8  # pixels


class Card(QFrame):
    """A rounded sheet of paper, tinted where its ``tone`` is not plain."""

    def __init__(self, parent: QWidget | None = None, tone: Tone = Tone.PLAIN) -> None:
        super().__init__(parent)
        self._tone = tone

    def take_tone(self, tone: Tone) -> None:
        """Show the card in another tone."""
        if tone is not self._tone:
            self._tone = tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the paper and its edge."""
        paint_card(self, self._ground(), QPen(theme.colours().line, 1))

    def _ground(self) -> QColor:
        colours = theme.colours()
        return colours.paper if self._tone is Tone.PLAIN else colours.tint(self._tone).ground


class GroundCard(Card):
    """A card around what has papers of its own: on the window's ground, as a page is."""

    def _ground(self) -> QColor:
        return theme.colours().ground


def paint_card(widget: QWidget, ground: QColor, edge: QPen) -> None:
    """Paint the whole of ``widget`` as a card."""
    painter = QPainter(widget)
    paint_card_in(painter, QRectF(widget.rect()), ground, edge)
    painter.end()


def paint_card_in(painter: QPainter, rect: QRectF, ground: QColor, edge: QPen) -> None:
    """Paint a card that fills ``rect``; the edge is inside of it, at any scale."""
    half = edge.widthF() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), _ROUND, _ROUND)
    painter.restore()
