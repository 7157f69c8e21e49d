"""How the weight of a finding is seen wherever one is: its sign, its colour, its ground."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from forms.checks.finding import Severity
from ui.parts import theme


class Look(NamedTuple):
    """A sign, the ``ink`` of what is written and drawn, and the ``ground`` of words."""

    sign: str
    ink: QColor
    ground: QColor


LOOKS = {
    Severity.ERROR: Look("●", theme.RED, theme.RED_PAPER),
    Severity.WARNING: Look("▲", theme.AMBER, theme.AMBER_PAPER),
    Severity.HINT: Look("○", theme.FAINT, theme.LABEL),
}
