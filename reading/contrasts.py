"""Whether something in one colour can be seen on another."""

from typing import Final

#: Red, green and blue, each from 0 to 255.
Colour = tuple[int, int, int]

BLACK: Final[Colour] = (0, 0, 0)
WHITE: Final[Colour] = (255, 255, 255)
_LEAST: Final = 3.0  # what WCAG 2.1 asks of large text and of marks
_DARKEST_GROUND: Final = 0.75


def hex_colour(text: str) -> Colour | None:
    """Return the colour that ``text`` names with six digits; None where it does not."""
    if len(text) != 6:
        return None
    try:
        red, green, blue = bytes.fromhex(text)
    except ValueError:
        return None
    return red, green, blue


def can_be_seen(colour: Colour, ground: Colour) -> bool:
    """Whether text in ``colour`` stands out on its ``ground``."""
    light, dark = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05) >= _LEAST


def is_dark(colour: Colour) -> bool:
    """Whether text in ``colour`` can be seen on every ground that is light."""
    return _luminance(colour) <= _DARKEST_GROUND / _LEAST - 0.05


def is_light(colour: Colour) -> bool:
    """Whether a ground of ``colour`` shows every text that is dark."""
    return _luminance(colour) + 0.05 >= _DARKEST_GROUND


def _luminance(colour: Colour) -> float:
    """Return how bright a colour is, by the formula of WCAG 2.1."""
    parts: list[float] = []
    for value in colour:
        share = value / 255
        parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
