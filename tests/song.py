"""The program's own 宋体 for papers that tests and makers draw with reportlab themselves."""

from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.places import REPOSITORY

#: What reportlab knows it by, once it is used.
SONG: Final = "drawn-song"


@cache
def use_song() -> None:
    """Let reportlab know the font as SONG.

    Its face gets a name of its own too: reportlab takes fonts with faces of one name for one font,
    and the program's own is another kind of object.
    """
    font = TTFont(SONG, REPOSITORY / "resources" / "fonts" / "song.ttf")
    font.face.name = SONG.encode()
    pdfmetrics.registerFont(font)
