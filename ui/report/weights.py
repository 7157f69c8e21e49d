"""How the weight of a finding is seen wherever one is: its sign, its colour, its ground."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from forms.checks.finding import Severity
from ui.parts import theme
from ui.parts.colours import Tone


class Look(NamedTuple):
    """A sign, and the tone of what is written and drawn with it."""

    sign: str
    tone: Tone

    @property
    def ink(self) -> QColor:
        """The ink of what is written and drawn; to be asked while painting."""
        return theme.colours().tint(self.tone).ink

    @property
    def ground(self) -> QColor:
        """The ground of words; to be asked while painting."""
        return theme.colours().tint(self.tone).ground


LOOKS = {
    Severity.ERROR: Look("●", Tone.RED),
    Severity.WARNING: Look("▲", Tone.AMBER),
    Severity.HINT: Look("○", Tone.PLAIN),
}
SETTLED = Look("✓", Tone.GREEN)
