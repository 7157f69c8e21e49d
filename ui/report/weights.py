"""How the weight of a finding is seen wherever one is: its sign, its colour, its ground."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from forms.checks.finding import Severity
from ui.parts import theme
from ui.parts.colours import Tone
from ui.parts.marks import TONES


class Appearance(NamedTuple):
    """A sign, and the colours of what is written and drawn with it."""

    sign: str

    @property
    def tone(self) -> Tone:
        """The tone that goes with the sign."""
        return TONES[self.sign]

    @property
    def ink(self) -> QColor:
        """The ink of what is written and drawn; to be asked while painting."""
        return theme.colours().tint(self.tone).ink

    @property
    def ground(self) -> QColor:
        """The ground of words; to be asked while painting."""
        return theme.colours().tint(self.tone).ground


LOOKS = {
    Severity.ERROR: Appearance("●"),
    Severity.WARNING: Appearance("▲"),
    Severity.HINT: Appearance("○"),
}
SETTLED = Appearance("✓")
