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


def tone_of(words: str) -> Tone:
    """Return the tone of words that begin with a mark; plain where they begin with none."""
    return TONES.get(words[:1], Tone.PLAIN)
