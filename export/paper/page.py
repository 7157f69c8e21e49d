"""The page of GB/T 9704—2012, in points (1/72 inch); y runs upwards from the page's lower edge."""

from typing import Final

MM: Final = 72 / 25.4

PAGE_WIDTH: Final = 210 * MM
PAGE_HEIGHT: Final = 297 * MM
LEFT: Final = 28 * MM
RIGHT: Final = PAGE_WIDTH - 26 * MM
TOP: Final = PAGE_HEIGHT - 37 * MM
BOTTOM: Final = 35 * MM
WIDTH: Final = RIGHT - LEFT
HEIGHT: Final = TOP - BOTTOM

LINES: Final = 22
CHARACTERS: Final = 28
PITCH: Final = HEIGHT / LINES

ER_HAO: Final = 22.0  # 二号, the title
SAN_HAO: Final = 16.0  # 三号, the body
SI_HAO: Final = 14.0  # 四号, the page number
XIAO_SI: Final = 12.0  # 小四
WU_HAO: Final = 10.5  # 五号
XIAO_WU: Final = 9.0  # 小五
LIU_HAO: Final = 7.5  # 六号

#: Between two characters of body text, so that 28 of them fill the line from edge to edge.
GAP: Final = (WIDTH - CHARACTERS * SAN_HAO) / (CHARACTERS - 1)
#: From one body character to the next.
STEP: Final = SAN_HAO + GAP

#: From the text block down to the dashes of the page number.
NUMBER_BELOW: Final = 7 * MM

#: And to the middle of a draft's content code, in 小五 on a line of its own below the page number.
CODE_BELOW: Final = NUMBER_BELOW + 17.0

#: A draft's mark: the size of its type, and how long it may be along the page's diagonal, where it
#: is set smaller.
MARK_SIZE: Final = 133.0
MARK_LENGTH: Final = 620.0

#: The middle of a Chinese character above its baseline, in em.
MIDDLE: Final = 0.38


def baseline(top: float, pitch: float, size: float) -> float:
    """Return the baseline of a line of ``pitch`` below ``top``, its characters in the middle."""
    return top - pitch / 2 - MIDDLE * size
