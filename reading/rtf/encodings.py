"""How the bytes of an RTF file are letters: by the code page of the file, or of a font."""

import codecs
from typing import Final

_WESTERN: Final = "cp1252"
#: Code pages whose names are not theirs with cp before it; GB 18030 has all of GBK and more.
_NAMES: Final = {
    936: "gb18030",
    950: "big5hkscs",
    54936: "gb18030",
    65001: "utf-8",
    10000: "mac_roman",
}
#: The code pages of the character sets of fonts; those that are missing have the file's.
_OF_FONTS: Final = {
    77: 10000,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
}


class Encodings:
    """The encodings of a file and of its fonts."""

    def __init__(self) -> None:
        self._of_file = _WESTERN
        self._of_fonts: dict[int, str] = {}

    def set_file(self, page: int) -> None:
        """Take the code page of the file."""
        self._of_file = _known(page) or _WESTERN

    def set_font(self, font: int, character_set: int) -> None:
        """Take the character set of a font."""
        if character_set in _OF_FONTS:
            self.set_font_page(font, _OF_FONTS[character_set])

    def set_font_page(self, font: int, page: int) -> None:
        """Take the code page of a font."""
        name = _known(page)
        if name:
            self._of_fonts[font] = name

    def decoded(self, text: bytes, font: int) -> str:
        """Return the letters of ``text`` in a font; U+FFFD where there is none."""
        return text.decode(self._of_fonts.get(font, self._of_file), "replace")


def _known(page: int) -> str:
    """Return the name of a code page; empty where there is none of it."""
    try:
        return codecs.lookup(_NAMES.get(page, f"cp{page}")).name
    except LookupError:
        return ""
