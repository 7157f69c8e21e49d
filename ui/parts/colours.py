"""The colours of the window: a light and a dark set, and one made of a system's own high contrast.

Whoever paints asks ``theme.colours()`` while painting, never earlier: which set is in use is known
only when the application is there.
"""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

#: How much of the system's highlight goes into the ground of what is chosen in high contrast,
#: where text keeps its own ink: enough to be seen, little enough to be read on.
_TINT = 0.25


class Tone(Enum):
    """What a colour says, wherever a state or a weight is shown."""

    PLAIN = auto()  # nothing
    ACCENT = auto()  # this one, or under way
    RED = auto()  # wrong
    AMBER = auto()  # wants a decision
    GREEN = auto()  # done


class Tint(NamedTuple):
    """The ink of words and signs, and the ground for them."""

    ink: QColor
    ground: QColor


class Colours(NamedTuple):
    """Each colour by what it is for; ``…_paper`` is the ground for words in that colour."""

    ground: QColor  # of the window
    side: QColor  # of the steps, and of what a mouse rests on
    paper: QColor  # of cards, fields and tables
    label: QColor  # of a table's printed words
    derived: QColor  # of totals that follow from other cells
    locked: QColor  # of what cannot be changed
    line: QColor
    edge: QColor  # of what is pressed or typed in
    ink: QColor
    faint: QColor  # soft ink
    off: QColor  # words of an act that cannot be done
    accent: QColor  # the next act, acts in words, where the keyboard is
    on_accent: QColor  # words on the accent
    chosen: QColor
    red: QColor
    red_paper: QColor
    amber: QColor
    amber_paper: QColor
    green: QColor
    green_paper: QColor

    def tint(self, tone: Tone) -> Tint:
        """Return the ink and the ground that ``tone`` is shown in."""
        match tone:
            case Tone.PLAIN:
                return Tint(self.faint, self.side)
            case Tone.ACCENT:
                return Tint(self.accent, self.chosen)
            case Tone.RED:
                return Tint(self.red, self.red_paper)
            case Tone.AMBER:
                return Tint(self.amber, self.amber_paper)
            case Tone.GREEN:
                return Tint(self.green, self.green_paper)


#: Of the sheets of the preview, which look as they are printed, in the dark too.
SHEET, PRINT = QColor("#ffffff"), QColor("#000000")

LIGHT = Colours(
    ground=QColor("#f6f7f9"),
    side=QColor("#eceff4"),
    paper=QColor("#ffffff"),
    label=QColor("#f2f4f7"),
    derived=QColor("#f8f8f3"),
    locked=QColor("#eef0f3"),
    line=QColor("#d5dae2"),
    edge=QColor("#bcc4d0"),
    ink=QColor("#1c1f24"),
    faint=QColor("#566070"),
    off=QColor("#566070"),
    accent=QColor("#1f5fa8"),
    on_accent=QColor("#ffffff"),
    chosen=QColor("#dbe8f8"),
    red=QColor("#b3261e"),
    red_paper=QColor("#fdecea"),
    amber=QColor("#8a5a00"),
    amber_paper=QColor("#fff5dd"),
    green=QColor("#29732e"),
    green_paper=QColor("#eaf5eb"),
)
DARK = Colours(
    ground=QColor("#1b1e23"),
    side=QColor("#2f343c"),
    paper=QColor("#25292f"),
    label=QColor("#2b3037"),
    derived=QColor("#2c2c26"),
    locked=QColor("#2f333a"),
    line=QColor("#424955"),
    edge=QColor("#6b7583"),
    ink=QColor("#e7eaef"),
    faint=QColor("#a9b3c1"),
    off=QColor("#a9b3c1"),
    accent=QColor("#79b2f2"),
    on_accent=QColor("#10161e"),
    chosen=QColor("#2b405a"),
    red=QColor("#f59189"),
    red_paper=QColor("#44272a"),
    amber=QColor("#ecc06f"),
    amber_paper=QColor("#40351f"),
    green=QColor("#86cc89"),
    green_paper=QColor("#233829"),
)


def high_contrast(system: QPalette) -> Colours:
    """Return the colours that the system's own palette makes up.

    Nothing is tinted but what is chosen: whoever asks for high contrast reads the marks and words
    that go with every colour.
    """
    role = QPalette.ColorRole
    paper, ink = system.color(role.Base), system.color(role.Text)
    ground = system.color(role.Window)
    on_ground = system.color(role.WindowText)
    chosen = _mixed(paper, system.color(role.Highlight))
    return Colours(
        ground=ground,
        side=ground,
        paper=paper,
        label=paper,
        derived=paper,
        locked=ground,
        line=on_ground,
        edge=on_ground,
        ink=ink,
        faint=ink,
        off=system.color(QPalette.ColorGroup.Disabled, role.Text),
        accent=system.color(role.Link),
        on_accent=paper,
        chosen=chosen,
        red=ink,
        red_paper=paper,
        amber=ink,
        amber_paper=paper,
        green=ink,
        green_paper=paper,
    )


def _mixed(ground: QColor, tint: QColor) -> QColor:
    def part(of_ground: float, of_tint: float) -> float:
        return of_ground * (1 - _TINT) + of_tint * _TINT

    return QColor.fromRgbF(
        part(ground.redF(), tint.redF()),
        part(ground.greenF(), tint.greenF()),
        part(ground.blueF(), tint.blueF()),
    )
