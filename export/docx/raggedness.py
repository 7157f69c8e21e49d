"""Which paragraphs have a straight edge at the left only, as an address would pull a line apart.

Word and LibreOffice move an address or a number that does not fit down to the next line, and spread
what is left over the full width.
"""

import re
from typing import Final

from export.docx.fitting import em
from export.paper import page
from export.paper.line_breaks import NO_END, NO_START

#: As much space between two characters, in em, and a line looks torn apart.
_LOOSEST: Final = 0.2
_OPENING, _CLOSING = (re.escape("".join(sorted(marks))) for marks in (NO_END, NO_START))
#: Shorter words leave no line too loose.
_LONG_WORD: Final = re.compile("[!-~]{9}")


def _pieces(marks: str) -> re.Pattern[str]:
    """Return what of a text stays on one line, where Western words are broken after ``marks``."""
    word = rf"[^{marks}\W][!-~]*?[{marks}]+(?=\w)|[!-~]+"
    return re.compile(rf"[{_OPENING}]*(?:{word}|.)[{_CLOSING}]*", re.ASCII)


#: As Word breaks lines, and as LibreOffice does.
_WAYS: Final = (_pieces("-"), _pieces("-/?"))


def is_ragged(text: str) -> bool:
    """Return whether a paragraph of body text is set without a straight right edge."""
    if not _LONG_WORD.search(text):
        return False
    return any(_is_loose(way.findall(text)) for way in _WAYS)


def _is_loose(pieces: list[str]) -> bool:
    room, used, gaps = float(page.CHARACTERS - 2), 0.0, 0
    for piece in pieces:
        width = em(piece)
        if used + width > room:
            if gaps and room - used > _LOOSEST * gaps:
                return True
            room, used, gaps = float(page.CHARACTERS), 0.0, 0
        used += width
        gaps += 1
    return False
