"""A card: a few words on one matter, which leads to what it tells of when it is pressed."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from ui.parts import theme
from ui.parts.card import paint_card
from ui.parts.marks import TONES
from ui.parts.plain import Label, tip


class Standing(Enum):
    """How a matter stands; the value is the mark before its words."""

    GOOD = "✓"
    OPEN = "○"
    LOOK = "▲"
    WRONG = "●"

    @property
    def colour(self) -> QColor:
        """The colour that goes with the mark."""
        return theme.colours().tint(TONES[self.value]).ink


class SummaryCard(QAbstractButton):
    """A headline with its mark, and a line that says more; both wrap."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._is_brief = False
        self.headline = Label(wraps=True)
        self.more = Label(wraps=True)
        theme.as_card_heading(self.headline)
        theme.as_faint(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        for label in (self.headline, self.more):
            label.setForegroundRole(QPalette.ColorRole.WindowText)  # not that of a button
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def say(self, standing: Standing, headline: str, more: str = "", whole: str = "") -> None:
        """Show how the matter stands; ``whole`` is all there is to say, for the tooltip."""
        self.headline.setText(f"{standing.value} {headline}")
        theme.as_coloured(self.headline, standing.colour)
        self.more.setText(more)
        self._show_more()
        self.setToolTip(tip(whole or more))
        self.setAccessibleName(f"{self._name}：{headline}。{more}")
        self.updateGeometry()

    def be_brief(self, brief: bool) -> None:  # noqa: FBT001
        """Leave out the line that says more, where room is scarce."""
        self._is_brief = brief
        self._show_more()

    def _show_more(self) -> None:
        self.more.setVisible(bool(self.more.text()) and not self._is_brief)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the paper, its edge, and where the keyboard is."""
        colours = theme.colours()
        ground = colours.side if self.isDown() or self.underMouse() else colours.paper
        edge = QPen(colours.accent, 2) if self.hasFocus() else QPen(colours.line, 1)
        paint_card(self, ground, edge)
