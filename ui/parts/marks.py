"""The tone that goes with each mark, wherever one is shown."""

from typing import Final

from ui.parts.colours import Tone

TONES: Final = {
    "✓": Tone.GREEN,
    "●": Tone.RED,
    "▲": Tone.AMBER,
    "◐": Tone.ACCENT,
    "○": Tone.PLAIN,
}
